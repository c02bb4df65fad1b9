"""What the check found and somebody let stand, and why; what blocks is never let stand."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.entity import Root


@dataclass(eq=False, kw_only=True)
class SetAside(Root):
    """Somebody's reason to let a finding stand; ``finding`` is the key of it.

    It holds as long as the sentence stays that the finding stands in.
    """

    agreement_id: UUID
    matter_id: UUID
    finding: str
    reason: str
