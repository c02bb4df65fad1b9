"""Requests and answers about who may read a matter."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.matters.access import AccessReason
from centre_app.services.requests import Change


@dataclass(frozen=True)
class Reading:
    """Somebody who may be named, or is."""

    staff_id: UUID
    name: str
    roles: str


@dataclass(frozen=True)
class AccessPage:
    """Who may read a matter, as the section of its page shows it.

    ``version`` is that of the matter. ``may_change`` says whether the actor may do anything here.
    """

    matter_id: UUID
    version: int
    closed: bool
    may_change: bool
    reason: AccessReason | None = None
    note: str = ""
    director_reads: bool = True
    names: tuple[Reading, ...] = ()
    others: tuple[Reading, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccessChange(Change):
    """Base of what is done to the list of a matter seen at ``version``."""

    matter_id: UUID
    version: int


@dataclass(frozen=True, kw_only=True)
class CloseMatter(AccessChange):
    """Close a matter to all but these and whoever closes it."""

    reason: AccessReason
    note: str = ""
    staff_ids: tuple[UUID, ...] = ()
    director_reads: bool = True


@dataclass(frozen=True, kw_only=True)
class OpenMatter(AccessChange):
    """Let everybody read it again; says why."""

    note: str


@dataclass(frozen=True, kw_only=True)
class NameReader(AccessChange):
    """Let one more read, or let him read no longer; says why."""

    staff_id: UUID
    note: str
