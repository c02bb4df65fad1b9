"""Slots of the key of drafts, one an account: on a server they lie in the database."""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.storage.tables.upkeep import key_slots


class SqlKeySlots:
    """Each account's way to the key, as ``keys.json`` holds it beside a file."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, login: str) -> Mapping[str, Any] | None:
        """Return an account's slot, if it has one."""
        line = select(key_slots.c.slot).where(key_slots.c.login == login)
        return cast("Mapping[str, Any] | None", self._session.scalars(line).one_or_none())

    def put(self, login: str, slot: Mapping[str, Any]) -> None:
        """Keep a slot in place of the account's earlier one."""
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        adding = (postgresql.insert if on_postgres else sqlite.insert)(key_slots)
        content = {"slot": dict(slot)}
        self._session.execute(
            adding.values(login=login, **content).on_conflict_do_update(
                index_elements=["login"], set_=content
            )
        )

    def remove(self, login: str) -> None:
        """Take an account's slot away."""
        self._session.execute(delete(key_slots).where(key_slots.c.login == login))
