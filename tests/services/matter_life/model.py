"""What the life of a matter allows, written down a second time and in other words.

Source: the table of a matter's states; 《人民调解法》第十七、二十六条.
"""

from dataclasses import dataclass

from centre_app.domain.matters.codes import Route
from tests.services.matter_life.deeds import OF_FILE, Deed
from tests.services.matter_life.petition_model import (
    APPEALED,
    CAN_BE_LEFT,
    ENDED,
    IN_HAND,
    MAY_APPEAL,
    TAKEN_ON,
    UNDER_WAY,
    P,
    PetitionModel,
    R,
    S,
)


@dataclass
class Model(PetitionModel):
    """A matter with whatever file it has: what may be done with it, and where that leads.

    ``unasked`` parties of the open case have not answered; its term runs since ``term_since``, and
    is moved by what passed while it rested. ``refusing`` is asked of the head outside the petition route; ``notice`` is the refusal that
    waits for the visitor.
    """

    refusing: bool = False
    notice: bool = False

    def allows(self, deed: Deed, to: Route) -> bool:
        """Return whether a deed may be done now; ``to`` is the way chosen, where one is."""
        state, route, file = self.state, self.route, self.live_file
        sorting, live = state is S.TRIAGED, state in TAKEN_ON
        if file is None and deed in {Deed.SAY_YES, Deed.SAY_NO, Deed.SERVE}:
            return self.notice if deed is Deed.SERVE else self.refusing
        free = sorting and not self.refusing
        if deed in OF_FILE:
            there = sorting or live or state in ENDED
            return file is not None and there and self._file_allows(deed, file)
        return {
            Deed.TRIAGE: state is S.REGISTERED or free,
            Deed.ACCEPT: free and route in {R.MEDIATION, R.PAIRED_ORDERS, R.JOINT},
            Deed.REFUSE: free and route is not R.PETITION,
            Deed.TRANSFER: free and route is R.TRANSFER,
            Deed.ANSWER: free and route in {R.CONSULT, R.GUIDE},
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
            Deed.AGREE_CASE: self.mediating and not self.resting,
            Deed.SUSPEND_CASE: self.mediating
            and not self.resting
            and self.term_since is not None
            and self.waited == self.term_since,
            Deed.RESUME_CASE: self.mediating and self.resting,
            Deed.WITHDRAW_CASE: self.mediating,
            Deed.CONCLUDE: live and file is None and not self.busy,
            Deed.WITHDRAW: state in UNDER_WAY and not self.mediating,
            Deed.CLOSE: state in ENDED
            and not self.orders_out
            and not self.notice
            and file not in MAY_APPEAL | APPEALED
            and not (file and self.to_serve),
            Deed.REOPEN: state is S.CLOSED and self._may_be_petition(to),
            Deed.REROUTE: (state is S.UNRESOLVED or (live and file is not P.OPINION))
            and not (to is route or self.busy or (file and self.asked))
            and self._may_be_petition(to),
            Deed.CLASSIFY: self._to_classify(),
            Deed.CLASSIFY_FOR_SIXTY_DAYS: self._to_classify(),
            Deed.CLASSIFY_FROM_ABOVE: self._to_classify(),
            Deed.CLASSIFY_AS_ACCUSATION: self._to_classify() and file in {None, P.REGISTERED},
            Deed.COME_AGAIN: True,
            Deed.SPLIT_OFF: self.visits > 1,
            Deed.HIDE: True,
            Deed.UNHIDE: self.hidden,
            Deed.ADD_RESPONDENT: state is not S.CLOSED,
            Deed.NAME_COMPANIONS: state is not S.CLOSED,
            Deed.RAISE_RISK: self.danger is None,
            Deed.TELL_RISK: self.danger is not None,
            Deed.RECORD_RISK: self.danger is Deed.TELL_RISK,
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
        self.refusing = True

    def _say_yes(self, to: Route) -> None:
        if not self.refusing:
            super()._say_yes(to)
            return
        self.state, self.told = S.NOT_ACCEPTED, True
        self.refusing, self.notice = False, True

    def _say_no(self, to: Route) -> None:
        super()._say_no(to)
        self.refusing = False

    def _serve(self, to: Route) -> None:
        if not self.notice:
            super()._serve(to)
        self.notice = False

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
        self.unasked, self.term_since, self.resting = self.respondents, None, False

    def _agree_case(self, _: Route) -> None:
        self.unasked = max(0, self.unasked - 1)
        if self.unasked == 0 and self.term_since is None:
            self.term_since = self.waited

    def _suspend_case(self, _: Route) -> None:
        self.resting, self.rest_since = True, self.waited
        if self.route is not R.PETITION:
            self.state = S.SUSPENDED

    def _resume_case(self, _: Route) -> None:
        assert self.term_since is not None
        self.resting = False
        self.term_since += self.waited - self.rest_since
        if self.route is not R.PETITION:
            self.state = S.IN_PROGRESS

    def _withdraw_case(self, to: Route) -> None:
        self.mediating = self.resting = False
        if self.route is not R.PETITION:
            self._withdraw(to)

    def _add_respondent(self, _: Route) -> None:
        self.respondents += 1
        self.unasked += self.mediating

    def _settle_case(self, _: Route) -> None:
        self.mediating = self.resting = False
        if self.route is R.PETITION and self.file in IN_HAND:
            self._put_away(P.SETTLED)
        self._end(S.RESOLVED)

    def _fail_case(self, _: Route) -> None:
        self.mediating = self.resting = False
        if self.route is not R.PETITION:
            self.state = S.UNRESOLVED

    def _conclude(self, _: Route) -> None:
        self._end(S.RESOLVED)

    def _withdraw(self, _: Route) -> None:
        self.refusing = False
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

    def _come_again(self, _: Route) -> None:
        self.visits += 1

    def _split_off(self, _: Route) -> None:
        self.visits -= 1

    def _hide(self, _: Route) -> None:
        self.hidden = True

    def _unhide(self, _: Route) -> None:
        self.hidden = False

    def _raise_risk(self, _: Route) -> None:
        self.danger = Deed.RAISE_RISK

    def _tell_risk(self, _: Route) -> None:
        self.danger = Deed.TELL_RISK

    def _record_risk(self, _: Route) -> None:
        self.danger = None
