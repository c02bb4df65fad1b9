"""Which revisits an ended case is owed, and when the confirmation window speaks up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.matters.codes import CaseLevel, RiskLevel

CONFIRMATION_MARKS = (20, 25, 28, 30)
"""Days after the effective day on which the countdown speaks up (RULE 20)."""


@dataclass(frozen=True)
class RevisitPlan:
    """A revisit to come: the stage of its deadline rule, and the day it counts from."""

    stage: str
    start: date


def is_grave(level: CaseLevel, risk: RiskLevel) -> bool:
    """Return whether a matter is followed for longer and its agreement put in writing."""
    return level in {CaseLevel.MAJOR, CaseLevel.DIFFICULT} or risk is RiskLevel.HIGH


def plan_revisits(
    items: Sequence[PerformanceItem], effective_on: date, *, grave: bool
) -> list[RevisitPlan]:
    """Return the revisits an agreement is owed (RULE 23).

    After the last day of performance, or soon after what was performed at once; grave matters
    twice more.
    """
    days = [item.due_on for item in items if item.due_on and not item.at_once]
    plans = [RevisitPlan("performed", max(days)) if days else RevisitPlan("", effective_on)]
    if grave:
        plans += [
            RevisitPlan("major_first", effective_on),
            RevisitPlan("major_second", effective_on),
        ]
    return plans


def confirmation_mark(effective_on: date, today: date) -> int:
    """Return the last mark of the countdown that has been reached, 0 before the first."""
    gone = today - effective_on
    return max((mark for mark in CONFIRMATION_MARKS if gone >= timedelta(days=mark)), default=0)
