"""The key of a centre's drafts on a server: each account opens it with its own password.

Whoever has the server's disk, or a backup of it, reads no draft: it holds the key only wrapped,
as ``keys.json`` holds that of a file.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from centre_app.domain.errors import RuleError, SignInError
from centre_app.services.ports.unit import UnitOfWork
from centre_app.storage.draft_seal import SEALED, DraftSeal
from centre_app.storage.key_slots import KeySlot, new_key, unwrap, wrap
from centre_app.storage.repositories.key_slots import SqlKeySlots
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.reception import drafts
from centre_app.storage.tables.upkeep import key_slots, secrets

UNTIL_ALL_CAME = "drafts"
"""Name of the key among the secrets, where it lies while somebody has no slot yet."""

SLOTS_LOCK = 7101
"""PostgreSQL's advisory lock against two people making the first key at once."""


class LanKeys:
    """Gives accounts a slot with the key of drafts."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def admit(self, unit: UnitOfWork, login: str, password: str) -> None:
        """Let the account open drafts with this password from now on."""
        unit.key_slots.put(login, asdict(wrap(login, password, self._key)))

    def dismiss(self, unit: UnitOfWork, login: str) -> None:
        """Let the account open drafts no more."""
        unit.key_slots.remove(login)


class NoKeys:
    """At the door there is no key yet: letting somebody in gives nobody a slot."""

    def admit(self, _unit: UnitOfWork, _login: str, _password: str) -> None:
        """Give nothing."""

    def dismiss(self, _unit: UnitOfWork, _login: str) -> None:
        """Take nothing."""


def draft_key(engine: Engine, staff_id: UUID, password: str) -> bytes:
    """Return the key of drafts for somebody whose password was found right.

    Whoever comes in first makes it. On a server that is older than the slots the others get theirs
    as they come in, and what lies there plain is sealed.

    Raises:
        RuleError: his slot is gone; an administrator gives him one with a new first password.
    """
    with Session(engine) as session, session.begin():
        login = session.scalars(select(staff.c.login).where(staff.c.id == staff_id)).one()
        slot = SqlKeySlots(session).of(login)
        key = _given_a_slot(session, login, password) if slot is None else _opened(slot, password)
        _keep_for_the_others(session, key)
        _seal_what_is_plain(session, DraftSeal(key))
        return key


def _opened(slot: Mapping[str, Any], password: str) -> bytes:
    try:
        return unwrap(KeySlot(**slot), password)
    except SignInError as error:
        raise RuleError("draft_slot_lost") from error


def _given_a_slot(session: Session, login: str, password: str) -> bytes:
    session.execute(select(func.pg_advisory_xact_lock(SLOTS_LOCK)))
    key = session.scalars(
        select(secrets.c.value).where(secrets.c.name == UNTIL_ALL_CAME)
    ).one_or_none()
    if key is None and session.scalar(select(exists(select(key_slots.c.login)))):
        raise RuleError("draft_slot_lost")
    key = key or new_key()
    SqlKeySlots(session).put(login, asdict(wrap(login, password, key)))
    return key


def _keep_for_the_others(session: Session, key: bytes) -> None:
    """Keep the key among the secrets while an account has no slot, and not an hour longer."""
    mark = secrets.c.name == UNTIL_ALL_CAME
    without = staff.c.active & staff.c.login.not_in(select(key_slots.c.login))
    waited_for = session.scalar(select(exists(select(staff.c.id).where(without))))
    kept = session.scalar(select(exists(select(secrets.c.name).where(mark))))
    if kept and not waited_for:
        session.execute(delete(secrets).where(mark))
    elif waited_for and not kept:
        session.execute(insert(secrets).values(name=UNTIL_ALL_CAME, value=key))


def _seal_what_is_plain(session: Session, seal: DraftSeal) -> None:
    """Seal the drafts an older program left, whosever they are."""
    columns = drafts.c
    left = select(columns.staff_id, columns.form, columns.subject_id, columns.body)
    lying = left.where(columns.body.not_like(f"{SEALED}%")).with_for_update()
    for staff_id, form, subject_id, body in session.execute(lying).all():
        typed = seal.open(form, subject_id, body)
        assert typed is not None
        session.execute(
            update(drafts)
            .where(
                columns.staff_id == staff_id,
                columns.form == form,
                columns.subject_id == subject_id,
            )
            .values(body=seal.seal(form, subject_id, typed))
        )
