"""The audit in lists, and the proof of its chain."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Column, func, or_, select
from sqlalchemy.orm import Session

from centre_app.services.records.audit import AuditQuery, AuditRow, ChainCheck
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.repositories.audit import broken_links
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.upkeep import audit_events


class SqlAuditRegister:
    """Reads the audit."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, query: AuditQuery) -> Sequence[AuditRow]:
        """Return lines, newest first."""
        columns = audit_events.c
        statement = (
            select(
                columns.seq,
                columns.at,
                func.coalesce(staff.c.name, ""),
                columns.tag,
                columns.subject,
                columns.details,
            )
            .outerjoin(staff, staff.c.id == columns.actor_id)
            .order_by(columns.seq.desc())
            .limit(query.limit)
        )
        if query.before is not None:
            statement = statement.where(columns.seq < query.before)
        if query.since is not None:
            statement = statement.where(columns.at >= day_start(query.since))
        if query.until is not None:
            statement = statement.where(columns.at < day_start(query.until + timedelta(days=1)))
        if words := query.words.strip():
            found = [column.contains(words, autoescape=True) for column in _searched()]
            statement = statement.where(or_(*found, columns.tag.in_(query.tags)))
        return [AuditRow(*row) for row in self._session.execute(statement)]

    def check(self) -> ChainCheck:
        """Follow the chain from its first line."""
        lines = self._session.scalars(select(func.count()).select_from(audit_events)).one()
        return ChainCheck(lines, tuple(broken_links(self._session)))


def _searched() -> tuple[Column[str], ...]:
    return audit_events.c.tag, audit_events.c.subject, staff.c.name
