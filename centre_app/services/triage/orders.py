"""Use cases of paired orders (双派单): a department handles, a grid member supervises."""

from datetime import date

from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import (
    DeadlineKind,
    MatterState,
    OrderPart,
    OrderState,
    Route,
)
from centre_app.domain.matters.deadlines import WorkOrder
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import BodyOption, suitable
from centre_app.domain.numbering import ORDER, OrderLetter, order_number
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.due_dates import meet, owe, would_owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.leaving import is_accused
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.orders import OrderChoices, OrderReport, PairedOrders, Supervisor
from centre_app.services.records.triage import DueDay
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

DEMAND_LIMIT = 1000


class Orders(UseCases):
    """Issues pairs and files what comes back."""

    @reading(Permission.MATTER_TRIAGE)
    def choices(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> OrderChoices:
        """Return who may be given a pair today, and by when it would be due."""
        matter = unit.matters.look(key.matter_id)
        grids = {area.id: area.name for area in unit.areas.find()}
        due = would_owe(unit, matter, DeadlineKind.ORDER, start=unit.today)
        return OrderChoices(
            units=tuple(suitable(Route.PAIRED_ORDERS, _bodies(unit))),
            supervisors=tuple(
                Supervisor(one.id, one.name, grids.get(one.area_id, ""))
                for one in unit.grid_staff.find()
            ),
            due=DueDay(due.kind, due.due_on, due.article, due.basis),
        )

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def issue(self, unit: UnitOfWork, actor: Actor, request: PairedOrders) -> Done:
        """Issue both halves at once; the matter is then being handled.

        Raises:
            FieldError: one of the halves has nobody, the department is the one complained of
                (RULE 08), or it is not said what to do.
        """
        checks = FieldChecks()
        demand = checks.text("demand", request.demand, limit=DEMAND_LIMIT)
        for field in ("unit_id", "grid_staff_id"):
            if getattr(request, field) is None:
                checks.refuse(field, Reason.REQUIRED)
        checks.done()
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.ISSUE_ORDERS)
        assert request.unit_id is not None
        handler = unit.organizations.look(request.unit_id)
        if is_accused(unit, matter, body_id=handler.id, name=handler.name):
            raise FieldError(unit_id="accused_body")
        number = _add_pair(unit, matter, request, demand=demand)
        step = step_now(unit, matter, "order:issued", note=number)
        if matter.state is MatterState.ACCEPTED:
            matter.go(MatterState.IN_PROGRESS, step=step)
        else:
            matter.note(step)
        unit.audit.record("order:issued", matter.id, matter.number, pair=number)
        return Done(matter.id, number, unit.matters.version(matter))

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def report(self, unit: UnitOfWork, actor: Actor, request: OrderReport) -> Done:
        """File what came back on one half; the pair is done once both are in.

        Raises:
            FieldError: nothing is said of the result.
        """
        checks = FieldChecks()
        words = checks.text("report", request.report, limit=DEMAND_LIMIT)
        checks.done()
        order = unit.orders.get(request.order_id, seen=request.version)
        require_step(unit, order.matter_id, Step.REPORT_ORDER)
        order.state, order.report, order.reported_at = OrderState.REPORTED, words, unit.now
        matter = unit.matters.look(order.matter_id)
        note = f"{order.part.label}：{words}"
        matter.note(step_now(unit, matter, "order:reported", note=note))
        pair = unit.orders.find(matter_id=matter.id, pair_number=order.pair_number)
        if all(half.reported_at is not None for half in pair):
            meet(unit, matter.id, DeadlineKind.ORDER, on=unit.today)
        unit.audit.record("order:reported", order.id, order.pair_number, part=order.part.value)
        return Done(matter.id, order.pair_number, unit.orders.version(order))


def _add_pair(unit: UnitOfWork, matter: Matter, request: PairedOrders, *, demand: str) -> str:
    number = order_number(
        unit.centre.profile().short_name,
        OrderLetter.ASSIGN,
        year=unit.today.year,
        seq=unit.numbers.next(ORDER),
    )
    due_on = _due_on(unit, matter)
    for part in OrderPart:
        handles = part is OrderPart.HANDLE
        unit.orders.add(
            WorkOrder(
                matter_id=matter.id,
                pair_number=number,
                part=part,
                state=OrderState.ISSUED,
                unit_id=request.unit_id if handles else None,
                grid_staff_id=None if handles else request.grid_staff_id,
                demand=demand,
                issued_at=unit.now,
                due_on=due_on,
            )
        )
    return number


def _due_on(unit: UnitOfWork, matter: Matter) -> date:
    """Return by when the pair is due: what acceptance began to count goes on counting."""
    owed = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.ORDER, met_on=None)
    due = owed[0] if owed else owe(unit, matter, DeadlineKind.ORDER, start=unit.today)
    return due.due_on


def _bodies(unit: UnitOfWork) -> list[BodyOption]:
    return [
        BodyOption(one.id, one.kind, one.name, one.field)
        for one in unit.organizations.find(active=True)
    ]
