"""What somebody may do next with a matter, and why not: one answer for screen and use case.

Source: the life of a matter and of a mediation case; 《人民调解法》第十七、十九、二十三、二十九、三十一条.
"""

from collections.abc import Callable
from dataclasses import dataclass

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.matters.triage import ANSWERED_AT_ONCE, HANDLED_HERE
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Actor, Permission


class Step(Code):
    """A step on the road of a matter, in order."""

    TRIAGE = "triage", "研判分流"
    ACCEPT = "accept", "受理"
    ANSWER = "answer", "答复并办结"
    REFUSE = "refuse", "不予受理"
    TRANSFER = "transfer", "移送"
    TRIAGE_AGAIN = "triage_again", "重新研判"
    TELL = "tell", "补记告知"
    ISSUE_ORDERS = "issue_orders", "双派单"
    REPORT_ORDER = "report_order", "登记派单反馈"
    OPEN_CASE = "open_case", "立调解案"
    CONSENT = "consent", "记录双方意愿"
    ASSIGN = "assign", "指派调解员"
    NOTIFY = "notify", "告知权利义务"
    SCHEDULE = "schedule", "排期"
    RECORD = "record", "调解笔录"
    AGREEMENT = "agreement", "起草协议"
    SIGN = "sign", "登记签名"
    SEAL = "seal", "盖章生效"
    END = "end", "终止调解"
    CONCLUDE = "conclude", "办结"
    PERFORMANCE = "performance", "核实履行"
    REVISIT = "revisit", "回访"
    CLOSE = "close", "结案"
    WITHDRAW = "withdraw", "撤回"
    REOPEN = "reopen", "重新办理"


@dataclass(frozen=True)
class NextStep:
    """A step and, if it cannot be taken now, the code of the reason."""

    step: Step
    reason: str | None = None

    @property
    def label(self) -> str:
        """Return the step in the counter's words."""
        return self.step.label


@dataclass(frozen=True, kw_only=True)
class RoadFacts:
    """How far a matter has come, as far as the next step depends on it.

    ``performance_open`` counts the promises to be watched under every agreement in effect,
    ``performance_late`` those of them whose day has passed.
    """

    state: MatterState
    route: Route | None = None
    told: bool = True
    orders: int = 0
    orders_open: int = 0
    cases: int = 0
    stage: CaseStage | None = None
    unwilling: bool = False
    sessions_planned: int = 0
    sessions_held: int = 0
    agreement: AgreementStatus | None = None
    oral: bool = False
    ended_without_agreement: bool = False
    signatures_missing: int = 0
    performance_open: int = 0
    performance_late: int = 0
    revisits_open: int = 0
    revisits_done: int = 0

    @property
    def case_open(self) -> bool:
        """Return whether a mediation case is under way."""
        return self.stage is not None and self.stage is not CaseStage.ENDED

    @property
    def live(self) -> bool:
        """Return whether the matter is accepted and being handled."""
        return self.state in _LIVE


_LIVE = frozenset({MatterState.ACCEPTED, MatterState.IN_PROGRESS})
_CLOSABLE = frozenset(
    {
        MatterState.RESOLVED,
        MatterState.UNRESOLVED,
        MatterState.NOT_ACCEPTED,
        MatterState.TRANSFERRED,
        MatterState.WITHDRAWN,
    }
)
_MEDIATED = frozenset({Route.MEDIATION, Route.JOINT})
_ORDER = list(CaseStage)


def next_steps(facts: RoadFacts, actor: Actor) -> tuple[NextStep, ...]:
    """Return the steps in view, those open to the actor first in the order of the road.

    A step that lies behind or on another route is left out; one that is blocked says why.
    """
    found = []
    for step, (permission, in_view, blocked) in _RULES.items():
        if in_view(facts):
            reason = blocked(facts)
            found.append(NextStep(step, reason if actor.may(permission) else "not_your_post"))
    return tuple(sorted(found, key=lambda one: one.reason is not None))


def refusal(step: Step, facts: RoadFacts, actor: Actor) -> str | None:
    """Return why a step may not be taken now; None if it may."""
    permission, in_view, blocked = _RULES[step]
    if not actor.may(permission):
        return "not_your_post"
    return blocked(facts) if in_view(facts) else "not_this_way"


Test = Callable[[RoadFacts], bool]
Why = Callable[[RoadFacts], str | None]


def _never(_facts: RoadFacts) -> None:
    return None


def _at(*states: MatterState) -> Test:
    return lambda facts: facts.state in states


def _triaged_to(*routes: Route) -> Test:
    return lambda facts: facts.state is MatterState.TRIAGED and facts.route in routes


def _staged(first: CaseStage, last: CaseStage | None = None) -> Test:
    """Return whether the case stands between two stages, both inclusive."""
    reach = _ORDER[_ORDER.index(first) : _ORDER.index(last or first) + 1]
    return lambda facts: facts.live and facts.stage in reach


def _mediated(facts: RoadFacts) -> bool:
    return facts.live and facts.route in _MEDIATED


def _to_be_scheduled(facts: RoadFacts) -> bool:
    """Return whether a session is to be planned: none is, and the parties have not met for good."""
    if not facts.live or not facts.case_open or facts.sessions_planned or _on_paper(facts):
        return False
    return not facts.sessions_held or facts.stage is CaseStage.ADJOURNED


def _to_be_recorded(facts: RoadFacts) -> bool:
    """Return whether a record is to be written: of a session planned, or of the first one."""
    if not facts.live or _on_paper(facts):
        return False
    met = facts.stage in {CaseStage.SCHEDULED, CaseStage.IN_SESSION} and not facts.sessions_held
    return facts.case_open and (facts.sessions_planned > 0 or met)


def _on_paper(facts: RoadFacts) -> bool:
    return facts.agreement in {AgreementStatus.ISSUED, AgreementStatus.EFFECTIVE}


def _before_session(facts: RoadFacts) -> str | None:
    if facts.unwilling:
        return "party_unwilling"
    if facts.stage in {CaseStage.CONSENT_PENDING, CaseStage.ACCEPTED}:
        return "no_mediator_yet"
    return "parties_not_told" if facts.stage is CaseStage.ASSIGNED else None


def _before_record(facts: RoadFacts) -> str | None:
    return None if facts.sessions_planned else "nothing_scheduled"


def _before_agreement(facts: RoadFacts) -> str | None:
    return None if facts.sessions_held else "nothing_recorded"


def _before_seal(facts: RoadFacts) -> str | None:
    return "signatures_incomplete" if facts.signatures_missing else None


def _before_conclusion(facts: RoadFacts) -> str | None:
    return "orders_running" if facts.orders_open else None


def _before_withdrawal(facts: RoadFacts) -> str | None:
    return "mediation_running" if facts.case_open else None


def _before_closing(facts: RoadFacts) -> str | None:
    return "promises_late" if facts.performance_late else None


P, A, C = Permission, AgreementStatus, CaseStage
_RULES: dict[Step, tuple[Permission, Test, Why]] = {
    Step.TRIAGE: (P.MATTER_TRIAGE, _at(MatterState.REGISTERED), _never),
    Step.ACCEPT: (P.MATTER_TRIAGE, _triaged_to(*HANDLED_HERE), _never),
    Step.ANSWER: (P.MATTER_TRIAGE, _triaged_to(*ANSWERED_AT_ONCE), _never),
    Step.REFUSE: (P.MATTER_TRIAGE, _at(MatterState.TRIAGED), _never),
    Step.TRANSFER: (P.MATTER_TRIAGE, _triaged_to(Route.TRANSFER), _never),
    Step.TRIAGE_AGAIN: (P.MATTER_TRIAGE, _at(MatterState.TRIAGED), _never),
    Step.TELL: (P.MATTER_TRIAGE, lambda f: f.live and not f.told, _never),
    Step.ISSUE_ORDERS: (
        P.MATTER_TRIAGE,
        lambda f: f.live and f.route not in _MEDIATED and not f.orders_open,
        _never,
    ),
    Step.REPORT_ORDER: (P.MATTER_TRIAGE, lambda f: f.live and f.orders_open > 0, _never),
    Step.OPEN_CASE: (P.CASE_MANAGE, lambda f: _mediated(f) and not f.case_open, _never),
    Step.CONSENT: (P.CASE_MANAGE, _staged(C.CONSENT_PENDING), _never),
    Step.ASSIGN: (
        P.CASE_MANAGE,
        _staged(C.CONSENT_PENDING, C.ACCEPTED),
        lambda f: "party_unwilling" if f.unwilling else None,
    ),
    Step.NOTIFY: (
        P.CASE_MANAGE,
        _staged(C.ACCEPTED, C.ASSIGNED),
        lambda f: "no_mediator_yet" if f.stage is C.ACCEPTED else None,
    ),
    Step.SCHEDULE: (P.SESSION_BOOK, _to_be_scheduled, _before_session),
    Step.RECORD: (P.RECORD_WRITE, _to_be_recorded, _before_record),
    Step.AGREEMENT: (
        P.AGREEMENT_WRITE,
        lambda f: f.live and f.case_open and f.agreement in {None, A.DRAFT, A.VOID},
        _before_agreement,
    ),
    Step.SIGN: (
        P.AGREEMENT_WRITE,
        lambda f: f.agreement is A.ISSUED and f.signatures_missing > 0,
        _never,
    ),
    Step.SEAL: (P.AGREEMENT_WRITE, lambda f: f.agreement is A.ISSUED, _before_seal),
    Step.END: (P.CASE_MANAGE, lambda f: f.live and f.case_open, _never),
    Step.CONCLUDE: (
        P.MATTER_TRIAGE,
        lambda f: f.live and not f.case_open,
        _before_conclusion,
    ),
    Step.PERFORMANCE: (P.REVISIT_RECORD, lambda f: f.performance_open > 0, _never),
    Step.REVISIT: (P.REVISIT_RECORD, lambda f: f.revisits_open > 0, _never),
    Step.CLOSE: (P.MATTER_CLOSE, lambda f: f.state in _CLOSABLE, _before_closing),
    Step.WITHDRAW: (P.MATTER_TRIAGE, lambda f: f.state in OPEN_STATES, _before_withdrawal),
    Step.REOPEN: (P.MATTER_REOPEN, _at(MatterState.CLOSED, MatterState.ARCHIVED), _never),
}
"""For each step: who may take it, when it is in view, and what still blocks it."""
