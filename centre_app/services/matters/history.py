"""Lines of a matter's history: who did what when, with the paper that came of it (RULE 27)."""

from uuid import UUID

from centre_app.domain.matters.matter import Matter, MatterStep
from centre_app.services.ports.unit import UnitOfWork


def step_now(
    unit: UnitOfWork, matter: Matter, tag: str, *, note: str = "", paper_id: UUID | None = None
) -> MatterStep:
    """Return a line of history for now and the actor, in the state the matter is in."""
    return MatterStep(
        matter_id=matter.id,
        at=unit.now,
        actor_id=unit.actor.staff_id,
        from_state=matter.state,
        to_state=matter.state,
        tag=tag,
        note=note,
        paper_id=paper_id,
    )
