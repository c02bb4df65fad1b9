"""What the life of a matter allows, written down a second time and in other words.

Source: the table of a matter's states; 《人民调解法》第十七、二十六条;《信访工作条例》第二十二至三十六条.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.petitions.codes import PetitionState

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


class Deed(Enum):
    """What somebody may try with a matter."""

    TRIAGE = auto()
    ACCEPT = auto()
    REFUSE = auto()
    TRANSFER = auto()
    ANSWER = auto()
    TELL = auto()
    ISSUE_ORDERS = auto()
    REPORT_ORDER = auto()
    OPEN_CASE = auto()
    SETTLE_CASE = auto()
    FAIL_CASE = auto()
    CONCLUDE = auto()
    WITHDRAW = auto()
    CLOSE = auto()
    REOPEN = auto()
    REROUTE = auto()
    CLASSIFY = auto()
    ACCEPT_PETITION = auto()
    GUIDE = auto()
    HANDLE = auto()
    ANSWER_PETITION = auto()
    CLASSIFY_FOR_SIXTY_DAYS = auto()
    FORWARD = auto()
    ASSIGN = auto()
    OBJECT = auto()
    ASK_REFUSAL = auto()
    ASK_NO_LONGER = auto()
    ASK_EXTENSION = auto()
    SAY_YES = auto()
    SAY_NO = auto()
    GIVE_OPINION = auto()
    SERVE = auto()
    APPEAL = auto()
    UPHOLD = auto()
    ANNUL = auto()
    FINISH = auto()
    COME_AGAIN = auto()
    SPLIT_OFF = auto()
    HIDE = auto()
    UNHIDE = auto()


OF_FILE = {
    *(Deed.ACCEPT_PETITION, Deed.GUIDE, Deed.FORWARD, Deed.ASSIGN, Deed.OBJECT, Deed.HANDLE),
    *(Deed.ASK_REFUSAL, Deed.ASK_NO_LONGER, Deed.ASK_EXTENSION, Deed.SAY_YES, Deed.SAY_NO),
    *(Deed.GIVE_OPINION, Deed.ANSWER_PETITION, Deed.SERVE, Deed.APPEAL, Deed.UPHOLD, Deed.ANNUL),
    Deed.FINISH,
}
"""Deeds with a petition file, wherever the matter is not over."""


@dataclass
class Model:
    """Where a matter stands; ``file`` is its petition file, if it ever had one.

    ``to_serve`` are the papers that wait for the petitioner, in their order; ``waited`` counts the
    times in which every period that ran passed, ``since`` when the file came where it stands, and
    ``accepted`` when the 60 days began.
    """

    state: MatterState = S.REGISTERED
    route: Route | None = None
    mediating: bool = False
    orders_out: int = 0
    told: bool = False
    file: PetitionState | None = None
    visits: int = 1
    hidden: bool = False
    sixty: bool = False
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

    def allows(self, deed: Deed, to: Route) -> bool:
        """Return whether a deed may be done now; ``to`` is the way chosen, where one is."""
        state, route, file = self.state, self.route, self.live_file
        sorting, live = state is S.TRIAGED, state in TAKEN_ON
        if deed in OF_FILE:
            there = sorting or live or state in ENDED
            return file is not None and there and self._file_allows(deed, file)
        return {
            Deed.TRIAGE: state in {S.REGISTERED, S.TRIAGED},
            Deed.ACCEPT: sorting and route in {R.MEDIATION, R.PAIRED_ORDERS, R.JOINT},
            Deed.REFUSE: sorting and route is not R.PETITION,
            Deed.TRANSFER: sorting and route is R.TRANSFER,
            Deed.ANSWER: sorting and route in {R.CONSULT, R.GUIDE},
            Deed.TELL: live and not self.told and file is None,
            Deed.ISSUE_ORDERS: live
            and route in {R.PAIRED_ORDERS, R.PETITION}
            and not self.orders_out,
            Deed.REPORT_ORDER: (live or state in ENDED) and self.orders_out > 0,
            Deed.OPEN_CASE: live
            and not self.mediating
            and (route in {R.MEDIATION, R.JOINT} or file in IN_HAND),
            Deed.SETTLE_CASE: self.mediating,
            Deed.FAIL_CASE: self.mediating,
            Deed.CONCLUDE: live and file is None and not self.busy,
            Deed.WITHDRAW: state in UNDER_WAY and not self.mediating,
            Deed.CLOSE: state in ENDED
            and not self.orders_out
            and file not in MAY_APPEAL | APPEALED
            and not (file and self.to_serve),
            Deed.REOPEN: state is S.CLOSED and self._may_be_petition(to),
            Deed.REROUTE: (state is S.UNRESOLVED or (live and file is not P.OPINION))
            and not (to is route or self.busy or (file and self.asked))
            and self._may_be_petition(to),
            Deed.CLASSIFY: self._to_classify(),
            Deed.CLASSIFY_FOR_SIXTY_DAYS: self._to_classify(),
            Deed.COME_AGAIN: True,
            Deed.SPLIT_OFF: self.visits > 1,
            Deed.HIDE: True,
            Deed.UNHIDE: self.hidden,
        }[deed]

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
            Deed.ACCEPT_PETITION: fresh,
            Deed.GUIDE: fresh,
            Deed.FORWARD: fresh,
            Deed.ASSIGN: fresh,
            Deed.ASK_REFUSAL: fresh,
            Deed.ASK_NO_LONGER: fresh,
            Deed.OBJECT: file in {P.FORWARDED, P.ASSIGNED} and unasked,
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

    def done(self, deed: Deed, to: Route) -> None:
        """Go where a deed leads that was done."""
        getattr(self, f"_{deed.name.lower()}", lambda _: None)(to)

    def _triage(self, to: Route) -> None:
        if to is not R.PETITION:
            self._leave()
        self.state, self.route = S.TRIAGED, to

    def _accept(self, _: Route) -> None:
        self.state = S.ACCEPTED

    def _refuse(self, _: Route) -> None:
        self.state, self.told = S.NOT_ACCEPTED, True

    def _transfer(self, _: Route) -> None:
        self.state, self.told = S.TRANSFERRED, True

    def _answer(self, _: Route) -> None:
        self._end(S.RESOLVED)

    def _tell(self, _: Route) -> None:
        self.told = True

    def _issue_orders(self, _: Route) -> None:
        self.state, self.orders_out = S.IN_PROGRESS, 2

    def _report_order(self, _: Route) -> None:
        self.orders_out -= 1

    def _open_case(self, _: Route) -> None:
        self.state, self.mediating = S.IN_PROGRESS, True

    def _settle_case(self, _: Route) -> None:
        self.mediating = False
        if self.route is R.PETITION and self.file in IN_HAND:
            self._put_away(P.SETTLED)
        self._end(S.RESOLVED)

    def _fail_case(self, _: Route) -> None:
        self.mediating = False
        if self.route is not R.PETITION:
            self.state = S.UNRESOLVED

    def _conclude(self, _: Route) -> None:
        self._end(S.RESOLVED)

    def _withdraw(self, _: Route) -> None:
        if self.file in CAN_BE_LEFT | {P.OPINION}:
            self._put_away(P.WITHDRAWN)
        self._end(S.WITHDRAWN)

    def _close(self, _: Route) -> None:
        self._end(S.CLOSED)

    def _reopen(self, to: Route) -> None:
        self.state, self.route = S.ACCEPTED, to
        self._begin_file_again()

    def _reroute(self, to: Route) -> None:
        self._leave()
        self.route = to
        if self.state is S.UNRESOLVED:
            self.state = S.ACCEPTED
        self._begin_file_again()

    def _classify(self, _: Route, *, sixty: bool = False) -> None:
        if self.live_file is None:
            self._stand(P.REGISTERED)
        self.sixty = sixty
        self.told = self.told and self.served

    def _classify_for_sixty_days(self, to: Route) -> None:
        self._classify(to, sixty=True)

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

    def _come_again(self, _: Route) -> None:
        self.visits += 1

    def _split_off(self, _: Route) -> None:
        self.visits -= 1

    def _hide(self, _: Route) -> None:
        self.hidden = True

    def _unhide(self, _: Route) -> None:
        self.hidden = False

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
