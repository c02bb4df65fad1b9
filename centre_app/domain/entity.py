"""What every stored thing has in common."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from centre_app.domain.ids import new_id

NOBODY = UUID(int=0)
"""Stands for "not yet known"; the unit of work puts the actor or his centre in its place."""

NEVER = datetime(1900, 1, 1, tzinfo=UTC)
"""Stands for "not yet known"; the unit of work puts the present moment in its place."""


@dataclass(eq=False, kw_only=True)
class Entity:
    """A row with a key of its own, the centre it belongs to, and who made it when.

    The unit of work fills in org_id, created_by and created_at when the entity is first saved.
    """

    id: UUID = field(default_factory=new_id)
    org_id: UUID = NOBODY
    created_by: UUID = NOBODY
    created_at: datetime = NEVER


@dataclass(eq=False, kw_only=True)
class Root(Entity):
    """An entity that is changed as a whole; ``version`` counts the changes.

    Whoever changes it must have seen the version it stands at.
    """

    version: int = 0
    revised_at: datetime = NEVER
