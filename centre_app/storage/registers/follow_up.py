"""Promises, revisits and confirmation windows in lists."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.agreements.clauses import party_labels
from centre_app.domain.agreements.codes import (
    AgreementStatus,
    ClauseKind,
    ConfirmationStatus,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.periods import nth_due
from centre_app.domain.agreements.rights import open_rights
from centre_app.domain.follow_up.schedule import confirmation_mark
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.cases import LABELS
from centre_app.services.records.follow_up import (
    AttemptRow,
    ConfirmationRow,
    FollowUpQuery,
    PerformanceRow,
    RevisitRow,
)
from centre_app.storage.access import open_to
from centre_app.storage.registers.done_about import DoneAbout, attempts_at
from centre_app.storage.registers.follow_up_lights import redress_stands
from centre_app.storage.registers.owed import date_stands
from centre_app.storage.registers.watched import to_be_watched
from centre_app.storage.tables.agreements import agreements, performance_items
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.matters import matter_deadlines, matters
from centre_app.storage.tables.mediation import case_parties, mediation_cases

_FULFILLED = [one for one in PerformanceStatus if one.fulfils]
_UNDECIDED = [one for one in ConfirmationStatus if one.undecided]
_IN_COURT = [one for one in ConfirmationStatus if one.in_court]


class SqlFollowUpRegister:
    """Reads what is to be followed up, the most pressing first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def performance(self, query: FollowUpQuery, today: date) -> Sequence[PerformanceRow]:
        """Return promises under agreements in effect; those without a day come last."""
        item, agreement = performance_items.c, agreements.c
        statement = (
            select(
                item.id.label("item_id"),
                agreement.id.label("agreement_id"),
                agreement.version,
                agreement.confirmation,
                agreement.case_id,
                matters.c.id.label("matter_id"),
                matters.c.number.label("matter_number"),
                agreement.number.label("agreement_number"),
                matters.c.parties_text,
                matters.c.dispute_type,
                item.debtor_id,
                item.creditor_id,
                item.co_debtors,
                item.co_creditors,
                item.kind,
                item.what,
                item.amount,
                item.due_on,
                item.status,
                item.done_on,
            )
            .join(agreements, agreement.id == item.agreement_id)
            .join(matters, matters.c.id == agreement.matter_id)
            .where(_of_use(), self._open())
            .order_by(item.due_on.is_(None), item.due_on, agreement.number, item.ordinal)
            .limit(query.limit)
        )
        if not query.settled:
            statement = statement.where(to_be_watched())
        statement = _due(statement, query, item.due_on, today=today, undated=True)
        rows = self._session.execute(statement).all()
        names = self._names({row.case_id for row in rows})
        done = DoneAbout(self._session, {row.agreement_id for row in rows})
        return [_performance(row, names.get(row.case_id, {}), done, today) for row in rows]

    def unending(self, until: date) -> Sequence[UUID]:
        """Return agreements in effect whose last period of what has no end is followed by one."""
        item, agreement = performance_items.c, agreements.c
        last = func.max(item.due_on)
        begins = or_(*(and_(item.every == one, last <= nth_due(until, one, -1)) for one in Period))
        found = self._session.scalars(
            select(item.agreement_id)
            .join(agreements, agreement.id == item.agreement_id)
            .where(
                item.kind == ClauseKind.PERIODIC,
                item.times.is_(None),
                agreement.status == AgreementStatus.EFFECTIVE,
                open_to(self._session, agreement.matter_id),
            )
            .group_by(item.agreement_id, item.debtor_id, item.creditor_id, item.what, item.every)
            .having(begins)
        )
        return list(dict.fromkeys(found))

    def revisits(self, query: FollowUpQuery, today: date) -> Sequence[RevisitRow]:
        """Return revisits that are due, or all of them."""
        columns = revisits.c
        statement = (
            select(
                columns.id.label("revisit_id"),
                columns.version,
                matters.c.id.label("matter_id"),
                matters.c.number.label("matter_number"),
                mediation_cases.c.number.label("case_number"),
                matters.c.parties_text,
                matters.c.dispute_type,
                columns.due_on,
                columns.article,
                columns.done_on,
                columns.satisfaction,
                columns.case_id,
                columns.person_name,
                columns.service,
                columns.after,
                columns.after_due_on,
                columns.after_done_on,
            )
            .join(matters, matters.c.id == columns.matter_id)
            .outerjoin(mediation_cases, mediation_cases.c.id == columns.case_id)
            .where(self._open())
            .order_by(columns.due_on, columns.id)
            .limit(query.limit)
        )
        if not query.settled:
            statement = statement.where(or_(columns.done_on.is_(None), redress_stands()))
        statement = _due(statement, query, columns.due_on, today=today)
        rows = self._session.execute(statement).all()
        tried = attempts_at(self._session, [row.revisit_id for row in rows if not row.done_on])
        return [_revisit(row, tried.get(row.revisit_id, ()), today) for row in rows]

    def confirmations(self, query: FollowUpQuery, today: date) -> Sequence[ConfirmationRow]:
        """Return agreements whose window is open or whose application a court has (RULE 20)."""
        agreement, due = agreements.c, matter_deadlines.c
        statement = (
            select(
                agreement.id,
                agreement.version,
                matters.c.id,
                matters.c.number,
                agreement.number,
                matters.c.parties_text,
                agreement.effective_on,
                due.due_on,
                agreement.confirmation,
            )
            .join(matters, matters.c.id == agreement.matter_id)
            .join(
                matter_deadlines,
                (due.matter_id == agreement.matter_id) & (due.subject_id == agreement.id),
            )
            .where(
                agreement.status == AgreementStatus.EFFECTIVE,
                due.kind == DeadlineKind.CONFIRMATION,
                self._open(),
            )
            .order_by(due.due_on, agreement.number)
            .limit(query.limit)
        )
        if not query.settled:
            undecided = agreement.confirmation.in_(_UNDECIDED) & date_stands(due, today)
            statement = statement.where(undecided | agreement.confirmation.in_(_IN_COURT))
        if query.matter_id is not None:
            statement = statement.where(matters.c.id == query.matter_id)
        return [
            ConfirmationRow(
                *row,
                days_left=(row.due_on - today).days,
                mark=confirmation_mark(row.effective_on, today),
            )
            for row in self._session.execute(statement)
        ]

    def _open(self) -> ColumnElement[bool]:
        return open_to(self._session, matters.c.id)

    def _names(self, case_ids: set[UUID]) -> dict[UUID, dict[UUID, str]]:
        columns = case_parties.c
        found = self._session.execute(
            select(columns.case_id, columns.id, columns.name)
            .where(columns.case_id.in_(case_ids))
            .order_by(columns.case_id, columns.ordinal)
        )
        names: dict[UUID, dict[UUID, str]] = {}
        for case_id, party_id, name in found:
            names.setdefault(case_id, {})[party_id] = name
        # Together they are called by their labels: names would fill the cell.
        return {
            case_id: party_labels(
                {key: f"{label}方" for key, label in zip(shown, LABELS, strict=False)}
            )
            | shown
            for case_id, shown in names.items()
        }


def _of_use() -> ColumnElement[bool]:
    """Return the condition that a promise stands: under an agreement in effect, or performed.

    What was performed before an agreement was changed stays with it, and is told there alone.
    """
    in_effect = agreements.c.status == AgreementStatus.EFFECTIVE
    changed = agreements.c.status == AgreementStatus.CHANGED
    return or_(in_effect, and_(changed, performance_items.c.status.in_(_FULFILLED)))


def _due(
    statement: Select[Any],
    query: FollowUpQuery,
    column: ColumnElement[date],
    *,
    today: date,
    undated: bool = False,
) -> Select[Any]:
    if query.matter_id is not None:
        return statement.where(matters.c.id == query.matter_id)
    soon = column <= today + timedelta(days=query.within_days)
    return statement.where(or_(soon, column.is_(None)) if undated else soon)


def _performance(row: Any, names: dict[UUID, str], done: DoneAbout, today: date) -> PerformanceRow:
    due_on, status, enforceable = row.due_on, row.status, row.confirmation.enforceable
    late = max(0, (today - due_on).days) if due_on and not status.settled else 0
    broken = late and status is PerformanceStatus.NOT_DUE
    return PerformanceRow(
        item_id=row.item_id,
        agreement_id=row.agreement_id,
        agreement_version=row.version,
        matter_id=row.matter_id,
        matter_number=row.matter_number,
        agreement_number=row.agreement_number,
        parties=row.parties_text,
        debtor=_all_of(row.debtor_id, row.co_debtors, names),
        creditor=_all_of(row.creditor_id, row.co_creditors, names),
        kind=row.kind,
        what=row.what,
        amount=row.amount,
        due_on=due_on,
        status=PerformanceStatus.OVERDUE if broken else status,
        done_on=row.done_on,
        overdue_days=late,
        enforceable=enforceable,
        payments=done.payments.get(row.item_id, ()),
        prompts=done.prompts.get(row.item_id, ()),
        events=done.events.get(row.item_id, ()),
        rights=open_rights(row.dispute_type, money=row.amount is not None, enforceable=enforceable),
    )


def _all_of(one: UUID | None, others: Sequence[UUID], names: dict[UUID, str]) -> str:
    known = [names[key] for key in (one, *others) if key in names]
    return "、".join(known)


def _revisit(row: Any, attempts: tuple[AttemptRow, ...], today: date) -> RevisitRow:
    late = 0 if row.done_on else max(0, (today - row.due_on).days)
    return RevisitRow(
        revisit_id=row.revisit_id,
        version=row.version,
        matter_id=row.matter_id,
        matter_number=row.matter_number,
        case_number=row.case_number or "",
        parties=row.parties_text,
        dispute=row.dispute_type.label,
        due_on=row.due_on,
        article=row.article,
        done_on=row.done_on,
        satisfaction=row.satisfaction,
        overdue_days=late,
        case_id=row.case_id,
        person_name=row.person_name,
        service=row.service,
        after=row.after,
        after_due_on=row.after_due_on,
        after_done_on=row.after_done_on,
        attempts=attempts,
    )
