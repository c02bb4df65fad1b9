"""The guard of the road: a use case asks it what the page already told."""

from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.road.next_steps import Step, refusal
from centre_app.services.ports.unit import UnitOfWork


def require_step(unit: UnitOfWork, matter_id: UUID, step: Step, **facts: str) -> None:
    """Let a step pass that may be taken now; ``facts`` are what a refusal can name.

    Raises:
        RuleError: says why not, with the same code the page shows beside the grey button.
    """
    reason = refusal(step, unit.matter_register.road(matter_id), unit.actor)
    if reason is not None:
        raise RuleError(reason, step=step.label, **facts)
