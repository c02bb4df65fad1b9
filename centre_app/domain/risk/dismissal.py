"""A suggestion somebody put aside, with his reason: it does not come back for the matter."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.risk.codes import RiskFactor


@dataclass(eq=False, kw_only=True)
class RiskDismissal(Root):
    """Which factor was suggested of which matter, and why it does not hold."""

    matter_id: UUID
    factor: RiskFactor
    reason: str
