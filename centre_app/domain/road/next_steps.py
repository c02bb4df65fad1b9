"""What somebody may do next with a matter, and why not: one answer for screen and use case.

Source: the life of a matter and of a mediation case; 《人民调解法》第十七、十九、二十三、二十九、三十一条.
"""

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.matters.triage import ANSWERED_AT_ONCE, HANDLED_HERE
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.moves import AFTER_OPINION, HANDLED
from centre_app.domain.road.facts import CLOSABLE, RoadFacts
from centre_app.domain.road.petition_steps import (
    PETITION_RULES,
    Test,
    Why,
    before_rerouting,
    to_be_classified,
    to_be_rerouted,
)
from centre_app.domain.road.steps import NextStep, Step

__all__ = ["NextStep", "RoadFacts", "Step", "next_steps", "refusal"]

_MEDIATED = frozenset({Route.MEDIATION, Route.JOINT})
_ORDER = list(CaseStage)


def next_steps(facts: RoadFacts, actor: Actor) -> tuple[NextStep, ...]:
    """Return the steps in view, those open to the actor first in the order of the road.

    A step that lies behind or on another route is left out; one that is blocked says why.
    """
    found = []
    for step, (permission, in_view, blocked) in _RULES.items():
        if in_view(facts):
            reason = (
                _own(step, facts, actor) or blocked(facts)
                if actor.may(permission)
                else "not_your_post"
            )
            found.append(NextStep(step, reason))
    return tuple(sorted(found, key=lambda one: one.reason is not None))


def refusal(step: Step, facts: RoadFacts, actor: Actor) -> str | None:
    """Return why a step may not be taken now; None if it may."""
    permission, in_view, blocked = _RULES[step]
    if not actor.may(permission):
        return "not_your_post"
    return _own(step, facts, actor) or blocked(facts) if in_view(facts) else "not_this_way"


def _own(step: Step, facts: RoadFacts, actor: Actor) -> str | None:
    """Return that somebody would approve what he asked for himself: it takes four eyes."""
    return "own_ask" if step is Step.DECIDE and facts.asked_by == actor.staff_id else None


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
    """Return whether the matter may be mediated, alone or within a petition being handled.

    Source: 《信访工作条例》第三十三条.
    """
    return facts.live and (facts.route in _MEDIATED or facts.petition_in(HANDLED))


def _to_be_scheduled(facts: RoadFacts) -> bool:
    """Return whether a session is to be planned: none is, and the parties have not met for good."""
    if not facts.mediating or facts.sessions_planned or _on_paper(facts):
        return False
    return not facts.sessions_held or facts.stage is CaseStage.ADJOURNED


def _to_be_recorded(facts: RoadFacts) -> bool:
    """Return whether a record is to be written: of a session planned, or of the first one."""
    if not facts.mediating or _on_paper(facts):
        return False
    met = facts.stage in {CaseStage.SCHEDULED, CaseStage.IN_SESSION} and not facts.sessions_held
    return facts.sessions_planned > 0 or met


def _on_paper(facts: RoadFacts) -> bool:
    """Return whether an agreement is on paper that leaves no part of an open case to be mediated."""
    if facts.agreement is AgreementStatus.EFFECTIVE:
        return not facts.case_open
    return facts.agreement is AgreementStatus.ISSUED


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
    return "signatures_incomplete" if facts.signatures_missing else _while_sitting(facts)


def _while_sitting(facts: RoadFacts) -> str | None:
    """Return that a session is under way: its record is closed before the case is."""
    return "session_running" if facts.sessions_open else None


def _to_be_ended(facts: RoadFacts) -> bool:
    """Return whether a case can end: it goes on, or rests."""
    return facts.case_open and (facts.live or facts.state is MatterState.SUSPENDED)


def _accepted(facts: RoadFacts) -> bool:
    """Return whether a case goes on that all parties have agreed to: its term can be changed."""
    return facts.mediating and facts.stage is not CaseStage.CONSENT_PENDING


def _before_rest(facts: RoadFacts) -> str | None:
    if facts.agreement is AgreementStatus.ISSUED:
        return "signatures_running"
    return _while_sitting(facts)


def _to_be_concluded(facts: RoadFacts) -> bool:
    """Return whether a word ends it: a petition with a file ends by its own answer."""
    return facts.live and not facts.case_open and facts.file is None


def _to_be_decided(facts: RoadFacts) -> bool:
    """Return whether the head was asked something of a matter that has not ended meanwhile."""
    return facts.asked_by is not None and (facts.live or facts.state is MatterState.TRIAGED)


def _to_be_served(facts: RoadFacts) -> bool:
    here = facts.live or facts.state in CLOSABLE or facts.state is MatterState.TRIAGED
    return here and facts.unserved > 0


def _unless_asked(facts: RoadFacts) -> str | None:
    """Return that the head was asked not to take the matter on."""
    return "petition_ask_waits" if facts.refusal_asked_by is not None else None


def _order_comes_back(facts: RoadFacts) -> bool:
    """Return whether something is out: whatever became of the matter meanwhile, it comes back."""
    return (facts.live or facts.state in CLOSABLE) and facts.orders_open > 0


def _before_conclusion(facts: RoadFacts) -> str | None:
    return "orders_running" if facts.orders_open else None


def _before_withdrawal(facts: RoadFacts) -> str | None:
    return "mediation_running" if facts.case_open else None


def _to_be_reopened(facts: RoadFacts) -> bool:
    """Return whether a matter may be taken up again: closed, or ended to somebody's displeasure."""
    ended = {MatterState.RESOLVED, MatterState.UNRESOLVED}
    if facts.reopen_wanted and facts.state in ended:
        return True
    return facts.state in {MatterState.CLOSED, MatterState.ARCHIVED}


def _before_closing(facts: RoadFacts) -> str | None:
    if facts.performance_late:
        return "promises_late"
    if facts.orders_open:
        return "orders_running"
    if facts.feedback_owed:
        return "feedback_owed"
    if facts.petition_in(AFTER_OPINION):
        return "petition_open"
    return "petition_unserved" if facts.unserved else None


P, A, C = Permission, AgreementStatus, CaseStage
_RULES: dict[Step, tuple[Permission, Test, Why]] = {
    Step.TRIAGE: (P.MATTER_TRIAGE, _at(MatterState.REGISTERED), _never),
    Step.CLASSIFY: (P.MATTER_TRIAGE, to_be_classified, _never),
    Step.DECIDE: (P.PETITION_DECIDE, _to_be_decided, _never),
    Step.SERVE: (P.MATTER_TRIAGE, _to_be_served, _never),
    **PETITION_RULES,
    Step.ACCEPT: (
        P.MATTER_TRIAGE,
        _triaged_to(*(HANDLED_HERE - {Route.PETITION})),
        _unless_asked,
    ),
    Step.ANSWER: (P.MATTER_TRIAGE, _triaged_to(*ANSWERED_AT_ONCE), _unless_asked),
    Step.REFUSE: (
        P.MATTER_TRIAGE,
        lambda f: f.state is MatterState.TRIAGED and f.route is not Route.PETITION,
        _unless_asked,
    ),
    Step.TRANSFER: (P.MATTER_TRIAGE, _triaged_to(Route.TRANSFER), _unless_asked),
    Step.TRIAGE_AGAIN: (P.MATTER_TRIAGE, _at(MatterState.TRIAGED), _unless_asked),
    Step.TELL: (
        P.MATTER_TRIAGE,
        lambda f: f.live and not f.told and f.file is None,
        _never,
    ),
    Step.ISSUE_ORDERS: (
        P.MATTER_TRIAGE,
        lambda f: f.live and f.route not in _MEDIATED and not f.orders_open,
        _never,
    ),
    Step.REPORT_ORDER: (P.MATTER_TRIAGE, _order_comes_back, _never),
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
        lambda f: f.mediating and f.agreement is not A.ISSUED,
        _before_agreement,
    ),
    Step.SIGN: (
        P.AGREEMENT_WRITE,
        lambda f: f.agreement is A.ISSUED and f.signatures_missing > 0,
        _never,
    ),
    Step.SEAL: (P.AGREEMENT_WRITE, lambda f: f.agreement is A.ISSUED, _before_seal),
    Step.RESUME: (P.CASE_MANAGE, lambda f: _to_be_ended(f) and f.resting, _never),
    Step.END: (P.CASE_MANAGE, _to_be_ended, _while_sitting),
    Step.CONCLUDE: (P.MATTER_TRIAGE, _to_be_concluded, _before_conclusion),
    Step.PERFORMANCE: (P.REVISIT_RECORD, lambda f: f.performance_open > 0, _never),
    Step.REVISIT: (P.REVISIT_RECORD, lambda f: f.revisits_open > 0, _never),
    Step.CLOSE: (P.MATTER_CLOSE, lambda f: f.state in CLOSABLE, _before_closing),
    Step.WITHDRAW: (P.MATTER_TRIAGE, lambda f: f.state in OPEN_STATES, _before_withdrawal),
    Step.REOPEN: (P.MATTER_REOPEN, _to_be_reopened, _never),
    Step.REROUTE: (P.MATTER_TRIAGE, to_be_rerouted, before_rerouting),
    Step.CHANGE_DATE: (P.PETITION_DECIDE, lambda f: f.dates_open > 0, _never),
    Step.EXTEND: (P.CASE_MANAGE, _accepted, _never),
    Step.SUSPEND: (P.CASE_MANAGE, _accepted, _before_rest),
    Step.WITHDRAW_CASE: (P.CASE_MANAGE, _to_be_ended, _while_sitting),
}
"""For each step: who may take it, when it is in view, and what still blocks it."""
