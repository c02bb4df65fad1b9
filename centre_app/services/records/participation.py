"""Requests about who takes part in a matter."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.matters.participation import Part
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class NewParty(Change):
    """Somebody takes part in a matter: picked from those on file, or typed in."""

    matter_id: UUID
    version: int
    person: PersonEntry
    part: Part


@dataclass(frozen=True, kw_only=True)
class ChangedParty(Change):
    """What is said of somebody's part is another."""

    matter_id: UUID
    version: int
    party_id: UUID
    part: Part


@dataclass(frozen=True, kw_only=True)
class EndedParty(Change):
    """Somebody takes part no longer; with him goes who spoke for him."""

    matter_id: UUID
    version: int
    party_id: UUID
    ended_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class NamedCompanions(Change):
    """Names of those who came along, told or pasted afterwards."""

    matter_id: UUID
    version: int
    companions: tuple[PersonEntry, ...]
