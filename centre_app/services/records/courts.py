"""Requests and answers about the register of courts."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.confirmation.codes import CourtLevel
from centre_app.services.requests import Change


@dataclass(frozen=True)
class CourtLine:
    """A court as the settings list it."""

    id: UUID
    version: int
    name: str
    level: CourtLevel
    regions: str
    address: str
    phone: str
    active: bool


@dataclass(frozen=True, kw_only=True)
class CourtEdit(Change):
    """A court as it should read; without ``id`` it is a new one."""

    id: UUID | None = None
    version: int = 0
    name: str
    level: CourtLevel | None = CourtLevel.BASIC
    regions: str = ""
    address: str = ""
    phone: str = ""
    active: bool = True
