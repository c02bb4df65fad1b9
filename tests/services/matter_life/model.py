"""What the life of a matter allows, written down a second time and in other words.

Source: the table of a matter's states; 《人民调解法》第十七、二十六条;《信访工作条例》第二十二至三十六条.
"""

from dataclasses import dataclass
from enum import Enum, auto

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.petitions.codes import PetitionState

S, R, P = MatterState, Route, PetitionState

TAKEN_ON = {S.ACCEPTED, S.IN_PROGRESS}
UNDER_WAY = {S.REGISTERED, S.TRIAGED, S.SUSPENDED} | TAKEN_ON
ENDED = {S.RESOLVED, S.UNRESOLVED, S.NOT_ACCEPTED, S.TRANSFERRED, S.WITHDRAWN}
HERE = [R.MEDIATION, R.PAIRED_ORDERS, R.PETITION, R.JOINT]
IN_HAND = {P.ACCEPTED, P.NOTIFIED, P.HANDLING}
CAN_BE_LEFT = IN_HAND | {P.REGISTERED}


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
    COME_AGAIN = auto()
    SPLIT_OFF = auto()
    HIDE = auto()
    UNHIDE = auto()


@dataclass
class Model:
    """Where a matter stands; ``file`` is its petition file, if it ever had one."""

    state: MatterState = S.REGISTERED
    route: Route | None = None
    mediating: bool = False
    orders_out: int = 0
    told: bool = False
    file: PetitionState | None = None
    visits: int = 1
    hidden: bool = False

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
            Deed.CLOSE: state in ENDED and not self.orders_out,
            Deed.REOPEN: state is S.CLOSED,
            Deed.REROUTE: (live or state is S.UNRESOLVED) and to is not route and not self.busy,
            Deed.CLASSIFY: route is R.PETITION
            and (sorting or live)
            and file in {None, P.REGISTERED, P.ACCEPTED, P.NOTIFIED},
            Deed.ACCEPT_PETITION: (sorting or live) and file is P.REGISTERED,
            Deed.GUIDE: (sorting or live) and file is P.REGISTERED,
            Deed.HANDLE: live and file is P.NOTIFIED,
            Deed.ANSWER_PETITION: live and file in {P.NOTIFIED, P.HANDLING} and not self.busy,
            Deed.COME_AGAIN: True,
            Deed.SPLIT_OFF: self.visits > 1,
            Deed.HIDE: True,
            Deed.UNHIDE: self.hidden,
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
        self.state = S.RESOLVED
        if self.route is R.PETITION and self.file in IN_HAND:
            self.file = P.SETTLED

    def _fail_case(self, _: Route) -> None:
        self.mediating = False
        if self.route is not R.PETITION:
            self.state = S.UNRESOLVED

    def _conclude(self, _: Route) -> None:
        self._end(S.RESOLVED)

    def _withdraw(self, _: Route) -> None:
        if self.file in CAN_BE_LEFT:
            self.file = P.WITHDRAWN
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

    def _classify(self, _: Route) -> None:
        if self.live_file is None:
            self.file = P.REGISTERED

    def _accept_petition(self, _: Route) -> None:
        self.file, self.told = P.NOTIFIED, True
        if self.state is S.TRIAGED:
            self.state = S.ACCEPTED

    def _guide(self, _: Route) -> None:
        self.file = P.GUIDED
        self._end(S.RESOLVED)

    def _handle(self, _: Route) -> None:
        self.file, self.state = P.HANDLING, S.IN_PROGRESS

    def _answer_petition(self, _: Route) -> None:
        self.file = P.ANSWERED
        self._end(S.RESOLVED)

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
            self.file = P.LEFT

    def _begin_file_again(self) -> None:
        if self.route is R.PETITION and self.file not in {None, P.LEFT}:
            self.file = P.REGISTERED
