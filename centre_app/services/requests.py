"""The shape of every request that changes something, and of its answer."""

from dataclasses import dataclass, field
from uuid import UUID

from centre_app.domain.ids import new_id


@dataclass(frozen=True, kw_only=True)
class Change:
    """Base of every request that changes something; ``op_id`` makes resending harmless."""

    op_id: UUID = field(default_factory=new_id)


@dataclass(frozen=True)
class Done:
    """The answer to every change: what it concerned, its number, the version it is at now."""

    id: UUID
    number: str = ""
    version: int = 0
    paper_id: UUID | None = None
