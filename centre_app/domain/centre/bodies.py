"""Bodies, villages, grids, rooms and mediators."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.centre.codes import AreaKind, GridPost, MediatorKind, OrgKind
from centre_app.domain.entity import Root
from centre_app.domain.people.codes import Sex


@dataclass(eq=False, kw_only=True)
class Organization(Root):
    """A body of the township; ``short_name`` stands inside document numbers."""

    kind: OrgKind
    name: str
    short_name: str
    seal_name: str
    parent_id: UUID | None = None
    field: str = ""
    phone: str = ""
    active: bool = True


@dataclass(eq=False, kw_only=True)
class Area(Root):
    """A village or a grid; grids are re-drawn, so each carries the days it was valid."""

    kind: AreaKind
    name: str
    code: str
    parent_id: UUID | None = None
    valid_from: date
    valid_to: date | None = None


@dataclass(eq=False, kw_only=True)
class GridStaff(Root):
    """Somebody who serves in a grid; need not be a user of the program."""

    area_id: UUID
    post: GridPost
    name: str
    phone: str = ""


@dataclass(eq=False, kw_only=True)
class Room(Root):
    """A mediation room."""

    name: str
    seats: int
    active: bool = True


@dataclass(eq=False, kw_only=True)
class Mediator(Root):
    """A people's mediator, registered with one body; may be a user too."""

    body_id: UUID
    kind: MediatorKind
    name: str
    sex: Sex = Sex.UNKNOWN
    phone: str = ""
    staff_id: UUID | None = None
    active: bool = True
