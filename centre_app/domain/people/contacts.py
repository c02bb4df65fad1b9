"""How somebody is reached: several phones and addresses, the present ones and those of before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import NEVER, Entity
from centre_app.domain.people.codes import ContactKind, ContactLabel


@dataclass(eq=False, kw_only=True)
class Contact(Entity):
    """A phone or an address; whole in the vault, masked wherever it is listed.

    ``given_at`` is when it was named last. Of the current ones of a kind one is preferred: it is
    the one papers print. A former one is kept, because old papers name it and searches find it.
    """

    person_id: UUID
    kind: ContactKind
    label: ContactLabel
    value: str
    masked: str = ""
    current: bool = True
    preferred: bool = False
    given_at: datetime = NEVER
    value_hash: str | None = None
    tail_hash: str | None = None


def preferred(contacts: Sequence[Contact], kind: ContactKind) -> Contact | None:
    """Return the one of a kind that papers print, if there is one."""
    return next((one for one in contacts if one.kind is kind and one.preferred), None)


def prefer(contacts: Sequence[Contact], chosen: Contact) -> None:
    """Let one be the preferred of its kind; it is current again if it was not."""
    for one in contacts:
        if one.kind is chosen.kind:
            one.preferred = one is chosen
    chosen.current = True


def retire(contacts: Sequence[Contact], old: Contact) -> None:
    """Let one be a former one; the current one named last takes its place."""
    was_preferred = old.preferred
    old.current = old.preferred = False
    heirs = [one for one in contacts if one.kind is old.kind and one.current]
    if was_preferred and heirs:
        prefer(contacts, max(heirs, key=lambda one: one.given_at))
