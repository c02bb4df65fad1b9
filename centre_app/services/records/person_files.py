"""Requests and answers about somebody's whole file: page, contacts, spellings, merges."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.people.codes import (
    AliasKind,
    ContactKind,
    ContactLabel,
    IdKind,
    PersonField,
)
from centre_app.services.records.people import PersonCard
from centre_app.services.requests import Change


@dataclass(frozen=True)
class ContactRow:
    """A phone or an address, masked."""

    contact_id: UUID
    kind: ContactKind
    label: ContactLabel
    masked: str
    current: bool
    preferred: bool
    given_at: datetime


@dataclass(frozen=True)
class AliasRow:
    """Another spelling of a name."""

    alias_id: UUID
    kind: AliasKind
    text: str


@dataclass(frozen=True)
class ChangeRow:
    """A line of somebody's history."""

    at: datetime
    who: str
    field: PersonField
    before: str
    after: str


@dataclass(frozen=True)
class MergeRow:
    """A file that was laid into this one; ``undone_at`` is set once they were parted again."""

    merge_id: UUID
    version: int
    name: str
    masked_id: str
    merged_at: datetime
    who: str
    reason: str
    undone_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class PersonPage:
    """Everything on file about somebody; numbers and addresses are masked."""

    card: PersonCard
    version: int
    id_kind: IdKind
    ethnic: str
    country: str
    occupation: str
    work_unit: str
    head: str
    since: datetime
    contacts: tuple[ContactRow, ...]
    aliases: tuple[AliasRow, ...]
    changes: tuple[ChangeRow, ...]
    merges: tuple[MergeRow, ...]


@dataclass(frozen=True, kw_only=True)
class ContactEdit(Change):
    """A phone or an address to be added, or one on file to be made a former or the preferred one.

    The value of one on file stays as it is.
    """

    person_id: UUID
    version: int
    contact_id: UUID | None = None
    kind: ContactKind = ContactKind.PHONE
    label: ContactLabel | None = None
    value: str = ""
    current: bool = True
    preferred: bool = False


@dataclass(frozen=True, kw_only=True)
class NewAlias(Change):
    """Another spelling to find somebody by."""

    person_id: UUID
    version: int
    kind: AliasKind
    text: str


@dataclass(frozen=True, kw_only=True)
class AliasKey(Change):
    """A spelling that was a mistake."""

    person_id: UUID
    version: int
    alias_id: UUID


@dataclass(frozen=True)
class MergeQuery:
    """Whom to compare: who would stay, and whose file would be laid into his."""

    kept_id: UUID
    merged_id: UUID


@dataclass(frozen=True)
class Comparison:
    """Two files side by side; ``refusal`` is the rule that keeps them apart, if one does."""

    kept: PersonPage
    merged: PersonPage
    refusal: str


@dataclass(frozen=True, kw_only=True)
class Merge(Change):
    """Two files are of one person, says whoever decides it, and why."""

    kept_id: UUID
    kept_version: int
    merged_id: UUID
    merged_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Unmerge(Change):
    """They were two after all."""

    merge_id: UUID
    version: int
    reason: str
