"""What the life of a petition file allows, written down a second time and in other words.

Source: 《信访工作条例》第二十二至三十六条.
"""

from dataclasses import dataclass, field

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.petitions.codes import PetitionState
from tests.services.matter_life.deeds import Deed

S, R, P = MatterState, Route, PetitionState

TAKEN_ON = {S.ACCEPTED, S.IN_PROGRESS}
UNDER_WAY = {S.REGISTERED, S.TRIAGED, S.SUSPENDED} | TAKEN_ON
ENDED = {S.RESOLVED, S.UNRESOLVED, S.NOT_ACCEPTED, S.TRANSFERRED, S.WITHDRAWN}
HERE = [R.MEDIATION, R.PAIRED_ORDERS, R.PETITION, R.JOINT]
IN_HAND = {P.ACCEPTED, P.NOTIFIED, P.HANDLING}
CAN_BE_LEFT = IN_HAND | {P.REGISTERED, P.ASSIGNED}
MAY_APPEAL = {P.DELIVERED, P.REVIEWED}
APPEALED = {P.REVIEW, P.RECHECK}
FOR_GOOD = {P.FINAL, P.NO_LONGER}
"""What the higher body, or the head, ended once and for all."""


@dataclass
class PetitionModel:
    """Where a matter stands; ``file`` is its petition file, if it ever had one.

    ``to_serve`` are the papers that wait for the petitioner, in their order; ``waited`` counts the
    times in which every period that ran passed, ``since`` when the file came where it stands, and
    ``accepted`` when the 60 days began.
    """

    state: MatterState = S.REGISTERED
    route: Route | None = None
    mediating: bool = False
    resting: bool = False
    respondents: int = 1
    unasked: int = 0
    term_since: int | None = None
    rest_since: int = 0
    orders_out: int = 0
    told: bool = False
    file: PetitionState | None = None
    visits: int = 1
    hidden: bool = False
    sixty: bool = False
    from_above: bool = False
    accusation: bool = False
    danger: Deed | None = None
    asked: Deed | None = None
    to_serve: list[Deed] = field(default_factory=list)
    served: bool = False
    extended: set[int] = field(default_factory=set)
    waited: int = 0
    since: int = 0
    accepted: int = 0

    @property
    def live_file(self) -> PetitionState | None:
        """Return where the petition stands while the matter is one."""
        return self.file if self.route is R.PETITION and self.file is not P.LEFT else None

    @property
    def busy(self) -> bool:
        """Return whether a mediation or an order is under way."""
        return self.mediating or self.orders_out > 0

    def _to_classify(self) -> bool:
        file, here = self.live_file, self.state in TAKEN_ON | {S.TRIAGED}
        known = file in {P.REGISTERED, P.ACCEPTED, P.NOTIFIED} and not self.asked
        return self.route is R.PETITION and here and (file is None or known)

    def _may_be_petition(self, to: Route) -> bool:
        """Return whether nobody said for good that it is a petition no longer."""
        return to is not R.PETITION or self.file not in FOR_GOOD

    def _file_allows(self, deed: Deed, file: PetitionState) -> bool:
        """Return whether a deed may be done with a petition that stands here."""
        unasked, over = not self.asked, self.waited > self.since
        fresh = file is P.REGISTERED and unasked
        asks_time = file in IN_HAND and self.sixty and self.waited == self.accepted
        return {
            Deed.ACCEPT_PETITION: fresh and not self.accusation,
            Deed.GUIDE: fresh,
            Deed.FORWARD: fresh,
            Deed.ASSIGN: fresh and not self.accusation,
            Deed.ASK_REFUSAL: fresh,
            Deed.ASK_NO_LONGER: fresh,
            Deed.OBJECT: (fresh and self.from_above)
            or (file in {P.FORWARDED, P.ASSIGNED} and unasked),
            Deed.HANDLE: file is P.NOTIFIED,
            Deed.ASK_EXTENSION: asks_time and unasked and self.accepted not in self.extended,
            Deed.SAY_YES: not unasked,
            Deed.SAY_NO: not unasked,
            Deed.GIVE_OPINION: file is P.HANDLING and self.sixty and unasked and not self.busy,
            Deed.ANSWER_PETITION: unasked
            and not self.busy
            and (file is P.ASSIGNED or (file in {P.NOTIFIED, P.HANDLING} and not self.sixty)),
            Deed.SERVE: bool(self.to_serve),
            Deed.APPEAL: file in MAY_APPEAL and not over,
            Deed.UPHOLD: file in APPEALED,
            Deed.ANNUL: file in APPEALED,
            Deed.FINISH: file in MAY_APPEAL and over,
        }[deed]

    def _classify(self, _: Route) -> None:
        self._file()

    def _classify_for_sixty_days(self, _: Route) -> None:
        self._file(sixty=True)

    def _classify_from_above(self, _: Route) -> None:
        self._file(from_above=True)

    def _classify_as_accusation(self, _: Route) -> None:
        self.hidden = self.hidden or not self.accusation
        self._file(accusation=True)

    def _file(
        self, *, sixty: bool = False, from_above: bool = False, accusation: bool = False
    ) -> None:
        if self.live_file is None:
            self._stand(P.REGISTERED)
        self.sixty, self.from_above, self.accusation = sixty, from_above, accusation
        self.told = self.told and self.served

    def _accept_petition(self, _: Route) -> None:
        self._stand(P.NOTIFIED)
        self._notify()
        self.accepted = self.waited
        if self.state is S.TRIAGED:
            self.state = S.ACCEPTED

    def _guide(self, _: Route) -> None:
        self._stand(P.GUIDED)
        self._notify()
        self._end(S.RESOLVED)

    def _forward(self, _: Route) -> None:
        self._stand(P.FORWARDED)
        self._notify()
        self._end(S.TRANSFERRED)

    def _assign(self, _: Route) -> None:
        self._stand(P.ASSIGNED)
        self._notify()
        self.state = S.IN_PROGRESS

    def _object(self, _: Route) -> None:
        if self.file is P.REGISTERED:
            self._stand(P.RETURNED)
            self._end(S.TRANSFERRED)
            return
        self._stand(P.REGISTERED)
        if self.state is S.TRANSFERRED:
            self.state = S.TRIAGED

    def _ask_refusal(self, _: Route) -> None:
        self.asked = Deed.ASK_REFUSAL

    def _ask_no_longer(self, _: Route) -> None:
        self.asked = Deed.ASK_NO_LONGER

    def _ask_extension(self, _: Route) -> None:
        self.asked = Deed.ASK_EXTENSION

    def _say_yes(self, _: Route) -> None:
        asked, self.asked = self.asked, None
        assert asked is not None
        self.to_serve.append(asked)
        if asked is Deed.ASK_EXTENSION:
            self.extended.add(self.accepted)
            return
        self._stand(P.NOT_ACCEPTED if asked is Deed.ASK_REFUSAL else P.NO_LONGER)
        self.state = S.NOT_ACCEPTED

    def _say_no(self, _: Route) -> None:
        self.asked = None

    def _handle(self, _: Route) -> None:
        self._stand(P.HANDLING)
        self.state = S.IN_PROGRESS

    def _answer_petition(self, _: Route) -> None:
        self._stand(P.ANSWERED)
        self._end(S.RESOLVED)

    def _give_opinion(self, _: Route) -> None:
        self._stand(P.OPINION)
        self.to_serve.append(Deed.GIVE_OPINION)

    def _serve(self, _: Route) -> None:
        paper = self.to_serve.pop(0)
        self.served = True
        if paper is Deed.GIVE_OPINION:
            self._stand(P.DELIVERED)
            self._end(S.RESOLVED)
        elif paper is not Deed.ASK_EXTENSION:
            self.told = True

    def _appeal(self, _: Route) -> None:
        self._stand(P.REVIEW if self.file is P.DELIVERED else P.RECHECK)

    def _uphold(self, _: Route) -> None:
        self._stand(P.REVIEWED if self.file is P.REVIEW else P.FINAL)

    def _annul(self, _: Route) -> None:
        self._stand(P.HANDLING)
        self.accepted, self.state = self.waited, S.ACCEPTED

    def _finish(self, _: Route) -> None:
        self._stand(P.FINAL_BY_TIME)

    def _end(self, state: MatterState) -> None:
        self.state, self.told = state, True

    def _leave(self) -> None:
        if self.file in CAN_BE_LEFT:
            self._put_away(P.LEFT)

    def _put_away(self, there: PetitionState) -> None:
        """End the file: nobody waits any more for what was asked, or for a paper."""
        self._stand(there)
        self.asked = None
        self.to_serve.clear()

    def _stand(self, there: PetitionState) -> None:
        self.file, self.since = there, self.waited

    def _notify(self) -> None:
        self.told = self.served = True

    def _begin_file_again(self) -> None:
        if self.route is R.PETITION and self.file not in {None, P.LEFT}:
            self._stand(P.REGISTERED)
