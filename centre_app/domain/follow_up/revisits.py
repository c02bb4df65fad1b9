"""Revisits: every ended case is asked after (RULE 23)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction


@dataclass(frozen=True, kw_only=True)
class RevisitReport:
    """What was heard at a revisit."""

    mode: RevisitMode
    person_name: str
    satisfaction: Satisfaction
    performance: str
    danger: str = ""
    note: str = ""
    after: AfterDissatisfaction | None = None


@dataclass(eq=False, kw_only=True)
class Revisit(Root):
    """One asking-after, due by a day and done on another.

    ``agreement_id`` is the agreement it asks about; none where a mediation ended without one.
    """

    matter_id: UUID
    case_id: UUID | None = None
    agreement_id: UUID | None = None
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

    @property
    def waived(self) -> bool:
        """Return whether nobody was asked, for a reason that stands in the note."""
        return self.done_on is not None and self.mode is None

    def refuse_if_done(self) -> None:
        """Let an open revisit pass.

        Raises:
            RuleError: it was made or waived before.
        """
        if self.done_on is not None:
            raise RuleError("revisit_done", on=self.done_on.isoformat())

    def refuse_without_follow_up(self) -> None:
        """Let a revisit pass that was good, or says what follows (RULE 24).

        Raises:
            FieldError: a bad rating without a choice of what follows.
        """
        if self.satisfaction is not None and self.satisfaction.bad and self.after is None:
            raise FieldError(after="follow_up_required")

    def record(self, report: RevisitReport, *, on: date, by: UUID, today: date) -> None:
        """Note what was heard.

        Source: 《人民调解法》第三十一条 (supervising performance).

        Raises:
            RuleError: it was made before.
            FieldError: the day has not come, or a bad rating lacks what follows.
        """
        self.refuse_if_done()
        if on > today:
            raise FieldError(done_on="in_the_future")
        self.mode, self.person_name = report.mode, report.person_name
        self.satisfaction, self.after = report.satisfaction, report.after
        self.performance, self.danger, self.note = report.performance, report.danger, report.note
        self.refuse_without_follow_up()
        self.done_on, self.done_by = on, by

    def waive(self, reason: str, *, on: date, by: UUID) -> None:
        """Let it rest without asking anybody, for a reason.

        Raises:
            RuleError: it was made before.
        """
        self.refuse_if_done()
        self.note, self.done_on, self.done_by = reason, on, by
