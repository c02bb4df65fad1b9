"""Accounts in lists."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from centre_app.services.records.accounts import StaffRow
from centre_app.storage.tables.accounts import staff


class SqlStaffRegister:
    """Accounts in lists."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> Sequence[StaffRow]:
        """Return all accounts by name."""
        columns = staff.c
        statement = select(
            columns.id,
            columns.login,
            columns.name,
            columns.roles,
            columns.active,
            columns.must_change,
            columns.locked_until,
            columns.version,
        ).order_by(columns.name, columns.login)
        return [
            StaffRow(key, login, name, tuple(roles), *rest)
            for key, login, name, roles, *rest in self._session.execute(statement)
        ]
