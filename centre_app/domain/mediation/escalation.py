"""When a case should go to another body: the program says so with its reasons, people decide.

Source: 来访事项分级处置 of the township centres (一般矛盾在村化解, 重大矛盾移送中心由首席调解员调解);
the numbers are the centre's own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import CaseLevel
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget

R, T = HandoverReason, HandoverTarget
_GRAVE = {CaseLevel.MAJOR: R.MAJOR, CaseLevel.DIFFICULT: R.DIFFICULT}
_TWO = 2


@dataclass(frozen=True)
class EscalationRule:
    """The numbers of a centre.

    ``village_sessions`` without agreement, or more than ``village_days`` since acceptance, lead from
    a village to the township; ``chief_sessions`` with a chief mediator lead to the county, where somebody asks
    after ``follow_up_days``.
    """

    village_sessions: int = 2
    village_days: int = 7
    chief_sessions: int = 2
    follow_up_days: int = 15


@dataclass(frozen=True, kw_only=True)
class EscalationFacts:
    """What is known of a case that is open.

    ``villages`` counts those the parties live in, ``sessions`` what was held without agreement,
    ``days`` since it was accepted. ``specialist`` says that another committee knows the field.
    ``asked`` holds, by target, the reasons of handovers that wait, run or were returned.
    """

    body: OrgKind
    with_chief: bool = False
    level: CaseLevel = CaseLevel.ORDINARY
    villages: int = 0
    department: bool = False
    wished: bool = False
    sessions: int = 0
    days: int = 0
    specialist: bool = False
    asked: Mapping[HandoverTarget, frozenset[HandoverReason]] = field(default_factory=dict)


@dataclass(frozen=True)
class Suggestion:
    """A body that should have the case, and why."""

    target: HandoverTarget
    reasons: tuple[HandoverReason, ...]


def suggest(facts: EscalationFacts, rule: EscalationRule) -> tuple[Suggestion, ...]:
    """Return where a case should go, the nearest first; what was asked already is left out.

    A body that returned it for these reasons is not proposed again for the same.
    """
    found = (
        Suggestion(T.TOWN, tuple(_up(facts, rule))),
        Suggestion(T.SPECIALIST, (R.FIELD,) if facts.specialist else ()),
        Suggestion(T.OFFICE, tuple(_grave(facts))),
        Suggestion(T.COUNTY, tuple(_out(facts, rule))),
    )
    return tuple(one for one in found if _is_new(one.reasons, facts.asked.get(one.target)))


def _is_new(reasons: Iterable[HandoverReason], asked: frozenset[HandoverReason] | None) -> bool:
    return bool(set(reasons) - (asked or frozenset()))


def _up(facts: EscalationFacts, rule: EscalationRule) -> Iterator[HandoverReason]:
    """Yield why a village's case should go to the township."""
    if facts.body is not OrgKind.VILLAGE_COMMITTEE:
        return
    if facts.sessions >= rule.village_sessions:
        yield R.SESSIONS_FAILED
    if facts.days > rule.village_days:
        yield R.TOO_LONG


def _grave(facts: EscalationFacts) -> Iterator[HandoverReason]:
    """Yield why a case should be led by a chief mediator."""
    if facts.with_chief:
        return
    if facts.level in _GRAVE:
        yield _GRAVE[facts.level]
    if facts.villages >= _TWO:
        yield R.TWO_AREAS
    if facts.department:
        yield R.DEPARTMENT
    if facts.wished:
        yield R.PARTIES_ASK


def _out(facts: EscalationFacts, rule: EscalationRule) -> Iterator[HandoverReason]:
    """Yield why a case should leave the township."""
    if facts.with_chief and facts.sessions >= rule.chief_sessions:
        yield R.CHIEF_FAILED
