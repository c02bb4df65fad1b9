"""A term that has run out: nobody sits down again before it is prolonged, or the case ended."""

from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.house_rules import ExpiredTerm
from centre_app.services.ports.unit import UnitOfWork


def expired_on(unit: UnitOfWork, case: MediationCase) -> date | None:
    """Return the last day of a term that has run out; None while it runs, or stands still."""
    for due in unit.deadlines.find(
        matter_id=case.matter_id, subject_id=case.id, kind=DeadlineKind.MEDIATION, met_on=None
    ):
        if due.paused_on is None and due.due_on < unit.today:
            return due.due_on
    return None


def refuse_after_term(unit: UnitOfWork, case: MediationCase, *, override: str) -> None:
    """Let a case pass whose term runs; where the centre only warns, a reason is enough.

    Source: 《宁波市人民调解条例》第二十七条, 《深圳经济特区矛盾纠纷多元化解条例》第二十五条.

    Raises:
        RuleError: the term has run out, and nobody prolonged it.
    """
    over = expired_on(unit, case)
    if over is None:
        return
    if unit.centre.mediation_rules().expired is ExpiredTerm.BLOCK:
        raise RuleError("term_expired", on=chinese_date(over))
    if not override:
        raise RuleError("term_expired_why", on=chinese_date(over))
