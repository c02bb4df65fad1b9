"""What somebody decided about two matters: kept, told, and open to be decided anew."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.repeats.codes import Sign, Verdict


@dataclass(eq=False, kw_only=True)
class RepeatVerdict(Root):
    """A decision about a matter and an earlier one; nothing is ever put together by it.

    ``matter_id`` is the later matter; where the visit was entered with the earlier one it is that
    one. ``signs`` are the reasons the decider saw. A new decision replaces this one, which stays.
    """

    visit_id: UUID | None = None
    matter_id: UUID
    earlier_id: UUID
    verdict: Verdict
    signs: list[Sign] = field(default_factory=list)
    decided_by: UUID
    decided_at: datetime
    replaced: bool = False
