"""Revisits: every ended case is asked after (RULE 23)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction


@dataclass(eq=False, kw_only=True)
class Revisit(Root):
    """One asking-after, due by a day and done on another."""

    matter_id: UUID
    case_id: UUID | None = None
    due_on: date
    article: str
    done_on: date | None = None
    mode: RevisitMode | None = None
    person_name: str = ""
    satisfaction: Satisfaction | None = None
    performance: str = ""
    danger: str = ""
    note: str = ""
    after: AfterDissatisfaction | None = None
    done_by: UUID | None = None

    def refuse_without_follow_up(self) -> None:
        """Let a revisit pass that was good, or says what follows (RULE 24).

        Raises:
            FieldError: a bad rating without a choice of what follows.
        """
        if self.satisfaction is not None and self.satisfaction.bad and self.after is None:
            raise FieldError(after="follow_up_required")
