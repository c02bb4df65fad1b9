"""A step of diagnosis or of a route, noted by hand: what happened, when, where, under which number."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.ladder.codes import Act


@dataclass(eq=False, kw_only=True)
class LadderStep(Root):
    """One line of the log; one that was noted in error stays, with the reason it was taken back for."""

    matter_id: UUID
    act: Act
    happened_on: date
    body: str = ""
    number: str = ""
    note: str = ""
    taken_back: str = ""

    @property
    def stands(self) -> bool:
        """Return whether it was not taken back."""
        return not self.taken_back

    def take_back(self, reason: str) -> None:
        """Say that it was noted in error.

        Raises:
            RuleError: it was taken back before.
        """
        if not self.stands:
            raise RuleError("ladder_taken_back")
        self.taken_back = reason
