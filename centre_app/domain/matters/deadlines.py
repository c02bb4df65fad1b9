"""A date somebody owes something by, with the article it rests on."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.matters.codes import DeadlineKind, OrderPart, OrderState


@dataclass(eq=False, kw_only=True)
class MatterDeadline(Root):
    """A computed date of a matter; rule, start and basis are kept so that it can be checked."""

    matter_id: UUID
    kind: DeadlineKind
    rule: str
    article: str
    basis: str
    started_on: date
    due_on: date
    subject_id: UUID | None = None
    met_on: date | None = None


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
