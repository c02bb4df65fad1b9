"""Bodies, villages, grids, rooms and mediators."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.centre.codes import AreaKind, GridPost, MediatorKind, OrgKind
from centre_app.domain.people.codes import Sex


@dataclass(eq=False, kw_only=True)
class Organization:
    """A body of the township; ``short_name`` stands inside document numbers."""

    id: UUID
    org_id: UUID
    kind: OrgKind
    name: str
    short_name: str
    seal_name: str
    parent_id: UUID | None = None
    field: str = ""
    phone: str = ""
    active: bool = True
    created_by: UUID
    created_at: datetime
    revised_at: datetime
    version: int = 0


@dataclass(eq=False, kw_only=True)
class Area:
    """A village or a grid; grids are re-drawn, so each carries the days it was valid."""

    id: UUID
    org_id: UUID
    kind: AreaKind
    name: str
    code: str
    parent_id: UUID | None = None
    valid_from: date
    valid_to: date | None = None
    created_by: UUID
    created_at: datetime
    revised_at: datetime
    version: int = 0


@dataclass(eq=False, kw_only=True)
class GridStaff:
    """Somebody who serves in a grid; need not be a user of the program."""

    id: UUID
    org_id: UUID
    area_id: UUID
    post: GridPost
    name: str
    phone: str = ""
    created_by: UUID
    created_at: datetime
    revised_at: datetime
    version: int = 0


@dataclass(eq=False, kw_only=True)
class Room:
    """A mediation room."""

    id: UUID
    org_id: UUID
    name: str
    seats: int
    active: bool = True
    created_by: UUID
    created_at: datetime
    revised_at: datetime
    version: int = 0


@dataclass(eq=False, kw_only=True)
class Mediator:
    """A people's mediator, registered with one body; may be a user too."""

    id: UUID
    org_id: UUID
    body_id: UUID
    kind: MediatorKind
    name: str
    sex: Sex = Sex.UNKNOWN
    phone: str = ""
    staff_id: UUID | None = None
    active: bool = True
    created_by: UUID
    created_at: datetime
    revised_at: datetime
    version: int = 0
