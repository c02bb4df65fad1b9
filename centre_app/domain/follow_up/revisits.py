"""Revisits: every ended case is asked after (RULE 23)."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Entity, Root
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
    service: Satisfaction | None = None

    @property
    def bad(self) -> bool:
        """Return whether a grade is bad, of the result or of the service."""
        return self.satisfaction.bad or (self.service is not None and self.service.bad)


@dataclass(eq=False, kw_only=True)
class RevisitAttempt(Entity):
    """Somebody was looked for and not found."""

    revisit_id: UUID
    made_on: date
    mode: RevisitMode
    note: str


@dataclass(eq=False, kw_only=True)
class Revisit(Root):
    """One asking-after, due by a day and done on another.

    ``agreement_id`` is the agreement it asks about; none where a mediation ended without one.
    ``satisfaction`` is with the result, ``service`` with how a petition was dealt with. What
    follows a bad grade is owed by ``after_due_on`` until it is done.
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
    service: Satisfaction | None = None
    after_due_on: date | None = None
    after_done_on: date | None = None
    after_note: str = ""
    attempts: list[RevisitAttempt] = field(default_factory=list)

    @property
    def redress_owed(self) -> bool:
        """Return whether what follows a bad grade is still to be done (RULE 24)."""
        return self.after is not None and self.after_done_on is None

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
        bad = any(one is not None and one.bad for one in (self.satisfaction, self.service))
        if bad and self.after is None:
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
        self.satisfaction, self.service = report.satisfaction, report.service
        self.after = report.after if report.bad else None
        self.performance, self.danger, self.note = report.performance, report.danger, report.note
        self.refuse_without_follow_up()
        self.done_on, self.done_by = on, by

    def try_in_vain(self, attempt: RevisitAttempt, *, today: date) -> None:
        """Note that nobody was found; the revisit stays owed.

        Raises:
            RuleError: it was made before.
            FieldError: the day has not come.
        """
        self.refuse_if_done()
        if attempt.made_on > today:
            raise FieldError(done_on="in_the_future")
        self.attempts.append(attempt)

    def redress(self, what: AfterDissatisfaction, note: str, *, on: date, today: date) -> None:
        """Note that what follows a bad grade was done.

        Raises:
            RuleError: nothing of that kind is owed.
            FieldError: the day lies before the revisit, or has not come.
        """
        if not self.redress_owed or self.after is not what:
            raise RuleError("no_redress_owed", what=what.label)
        if on > today:
            raise FieldError(on="in_the_future")
        if self.done_on is not None and on < self.done_on:
            raise FieldError(on="before_revisit")
        self.after_done_on, self.after_note = on, note

    def waive(self, reason: str, *, on: date, by: UUID) -> None:
        """Let it rest without asking anybody, for a reason.

        Raises:
            RuleError: it was made before.
        """
        self.refuse_if_done()
        self.note, self.done_on, self.done_by = reason, on, by
