"""A date somebody owes something by, with the article it rests on."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.matters.codes import DeadlineKind, OrderPart, OrderState


@dataclass(eq=False, kw_only=True)
class MatterDeadline(Root):
    """A computed date of a matter; rule, start and basis are kept so that it can be checked.

    Attributes:
        rule_since: since when the version of the rule is in force that was counted by.
        suspended: what was taken out, in the unit of the rule, of months in days.
        extended: by how much it was prolonged, in the same; ``approved_by`` allowed it.
        paused_on: since when it stands still; on ``look_again_on`` somebody looks whether it can
            go on.
        computed_on: the day the rule gives, where somebody set another; ``override_reason`` says
            why, ``overridden_by`` who (RULE 27).
    """

    matter_id: UUID
    kind: DeadlineKind
    rule: str
    article: str
    basis: str
    started_on: date
    due_on: date
    subject_id: UUID | None = None
    met_on: date | None = None
    rule_since: date | None = None
    suspended: int = 0
    extended: int = 0
    approved_by: UUID | None = None
    computed_on: date | None = None
    override_reason: str = ""
    overridden_by: UUID | None = None
    paused_on: date | None = None
    look_again_on: date | None = None

    def pause(self, on: date, *, look_again_on: date) -> None:
        """Let it stand still from a day on."""
        self.paused_on, self.look_again_on = on, look_again_on

    def go_on(self, due_on: date, *, days: int) -> None:
        """Let it run on to a later day, after it stood still so long."""
        self.paused_on = self.look_again_on = None
        self.due_on, self.suspended = due_on, self.suspended + days

    def prolong(self, due_on: date, *, days: int) -> None:
        """Move it to a later day that was agreed on."""
        self.due_on, self.extended = due_on, self.extended + days

    def override(self, due_on: date, *, reason: str, by: UUID) -> None:
        """Set another day than the rule gives; the computed one is kept beside it (RULE 27)."""
        self.computed_on = self.computed_on or self.due_on
        self.due_on, self.override_reason, self.overridden_by = due_on, reason, by


@dataclass(eq=False, kw_only=True)
class WorkOrder(Root):
    """One half of a paired order (双派单): a department handles, a grid member supervises."""

    matter_id: UUID
    pair_number: str
    part: OrderPart
    state: OrderState
    unit_id: UUID | None = None
    grid_staff_id: UUID | None = None
    demand: str = ""
    issued_at: datetime
    due_on: date
    reported_at: datetime | None = None
    report: str = ""
