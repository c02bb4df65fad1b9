"""Counts and series: summary rows for the charts, indexed queries for the rest (A21)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.director.rates import Rate
from centre_app.domain.entity import NOBODY
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.reports import CountLine, ReportQuery
from centre_app.storage.registers.happenings import (
    AGREED,
    CONFIRMABLE,
    CONFIRMED,
    ENDED_CASES,
    GOOD,
    RATED_REVISITS,
    RESOLVING,
)
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.tables.agreements import agreements
from centre_app.storage.tables.centre import organizations
from centre_app.storage.tables.confirmation import confirmation_events
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.matters import matters, month_counts
from centre_app.storage.tables.mediation import mediation_cases

_COUNTED = month_counts.c
_BY = {
    Breakdown.MONTH: _COUNTED.month,
    Breakdown.DISPUTE_TYPE: _COUNTED.dispute_type,
    Breakdown.BODY: _COUNTED.body_id,
}


class SqlReportRegister:
    """Reads counts and series."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def counts(self, query: ReportQuery) -> Sequence[CountLine]:
        """Return accepted and resolved by month, type or body; what has neither is left out."""
        by, span = _BY[query.breakdown], query.span
        accepted, resolved = func.sum(_COUNTED.accepted), func.sum(_COUNTED.resolved)
        found = self._session.execute(
            select(by, accepted, resolved)
            .where(_COUNTED.month.between(span.first.key, span.last.key))
            .group_by(by)
            .order_by(by)
        )
        names = self._labels(query.breakdown)
        return [
            CountLine(str(key), names.get(str(key), ""), int(taken), int(done))
            for key, taken, done in found
            if taken or done
        ]

    def cohorts(self, query: ReportQuery) -> dict[str, Rate]:
        """Return, of the matters accepted in the span, how many are resolved by now, by line."""
        if query.breakdown is Breakdown.MONTH:
            found = {month.key: self._cohort(month) for month in query.span}
            return {key: rate for key, rate in found.items() if rate.denominator}
        of_type = query.breakdown is Breakdown.DISPUTE_TYPE
        by = matters.c.dispute_type if of_type else matters.c.responsible_id
        rows = self._session.execute(_cohort_in(query.span, by).group_by(by))
        return {
            str(NOBODY if key is None else key): Rate(int(done or 0), int(taken))
            for key, taken, done in rows
        }

    def mediations(self, span: MonthSpan) -> dict[str, Rate]:
        """Return agreements over mediations that ended, by month; withdrawn ones are left out."""
        columns = mediation_cases.c
        statement = select(columns.ended_on, columns.outcome, func.count()).where(
            columns.ended_on.between(span.since, span.until), ENDED_CASES
        )
        return self._by_month(statement.group_by(columns.ended_on, columns.outcome), AGREED)

    def ratings(self, span: MonthSpan) -> dict[str, Rate]:
        """Return good grades over all grades given at revisits, by month."""
        columns = revisits.c
        statement = select(columns.done_on, columns.satisfaction, func.count()).where(
            columns.done_on.between(span.since, span.until), RATED_REVISITS
        )
        return self._by_month(statement.group_by(columns.done_on, columns.satisfaction), GOOD)

    def confirmations(self, span: MonthSpan) -> dict[str, Rate]:
        """Return agreements a court confirmed over those it might, by the month of their effect."""
        columns = agreements.c
        statement = select(columns.effective_on, columns.confirmation, func.count()).where(
            columns.effective_on.between(span.since, span.until), CONFIRMABLE
        )
        grouped = statement.group_by(columns.effective_on, columns.confirmation)
        return self._by_month(grouped, CONFIRMED)

    def applications(self, span: MonthSpan) -> int:
        """Return how many agreements were taken to a court in the span, by the day of filing."""
        columns = confirmation_events.c
        statement = select(func.count(columns.confirmation_id.distinct())).where(
            columns.step == ConfirmationStep.FILED,
            columns.happened_on.between(span.since, span.until),
            columns.taken_back == "",
        )
        return int(self._session.scalars(statement).one())

    def _cohort(self, month: Month) -> Rate:
        taken, done = self._session.execute(_cohort_in(MonthSpan(month, month))).one()
        return Rate(int(done or 0), int(taken))

    def _by_month(self, statement: Select[Any], good: frozenset[Any]) -> dict[str, Rate]:
        rates: defaultdict[str, Rate] = defaultdict(lambda: Rate(0, 0))
        for day, what, count in self._session.execute(statement):
            rates[Month.of(day).key] += Rate(count if what in good else 0, count)
        return dict(rates)

    def _labels(self, breakdown: Breakdown) -> dict[str, str]:
        if breakdown is Breakdown.DISPUTE_TYPE:
            return {kind.value: kind.label for kind in DisputeType}
        if breakdown is Breakdown.MONTH:
            return {}
        columns = organizations.c
        rows: list[tuple[UUID, str]] = [
            (key, name) for key, name in self._session.execute(select(columns.id, columns.name))
        ]
        return {str(key): name for key, name in rows}


def _cohort_in(span: MonthSpan, *keys: Any) -> Select[Any]:
    done = func.sum(case((matters.c.outcome.in_(RESOLVING), 1), else_=0))
    return select(*keys, func.count(), done).where(
        matters.c.accepted_at >= day_start(span.since),
        matters.c.accepted_at < day_start(span.until + timedelta(days=1)),
    )
