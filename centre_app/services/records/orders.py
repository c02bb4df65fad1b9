"""Requests and answers about paired orders."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.matters.triage import BodyOption
from centre_app.services.records.triage import DueDay
from centre_app.services.requests import Change


@dataclass(frozen=True)
class Supervisor:
    """A member of a grid who may supervise."""

    grid_staff_id: UUID
    name: str
    grid: str


@dataclass(frozen=True)
class OrderChoices:
    """Who may handle and who may supervise, and by when it would be due."""

    units: tuple[BodyOption, ...]
    supervisors: tuple[Supervisor, ...]
    due: DueDay


@dataclass(frozen=True, kw_only=True)
class PairedOrders(Change):
    """A department is to handle, a grid member to supervise (双派单)."""

    matter_id: UUID
    version: int
    unit_id: UUID | None
    grid_staff_id: UUID | None
    demand: str


@dataclass(frozen=True, kw_only=True)
class OrderReport(Change):
    """What came back on one half of a pair."""

    order_id: UUID
    version: int
    report: str
