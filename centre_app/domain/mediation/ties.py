"""The register of what mediators declared about themselves and people on file."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.mediation.conflict_codes import TieKind


@dataclass(eq=False, kw_only=True)
class MediatorTie(Root):
    """Somebody on file who is something to a mediator; it is ended, never deleted."""

    mediator_id: UUID
    person_id: UUID
    kind: TieKind
    note: str = ""
    ended_on: date | None = None
