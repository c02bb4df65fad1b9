"""A visit is an event at the window; the matter it raises lives on."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.reception.codes import Channel


@dataclass(eq=False, kw_only=True)
class Visit(Root):
    """One coming, calling or writing; many visits may belong to one matter."""

    number: str
    visited_at: datetime
    channel: Channel
    visitor_id: UUID | None
    matter_id: UUID
    people_count: int = 1
    first_for_matter: bool = True
    words: str = ""
    received_by: UUID

    def split_off(self, matter_id: UUID) -> None:
        """Raise a matter of its own from now on: whoever came meant something else.

        Raises:
            RuleError: it is the visit its matter came of.
        """
        if self.first_for_matter:
            raise RuleError("nothing_to_split")
        self.matter_id, self.first_for_matter = matter_id, True
