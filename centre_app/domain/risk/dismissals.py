"""A suggestion that somebody put aside, and why: it does not come back for that matter."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.risk.codes import RiskFactor


@dataclass(eq=False, kw_only=True)
class RiskDismissal(Root):
    """Somebody's decision that a suggested danger is none."""

    matter_id: UUID
    factor: RiskFactor
    reason: str
