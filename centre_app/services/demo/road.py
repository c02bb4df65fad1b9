"""The road of a matter, from the window to the archive."""

from centre_app.domain.matters.codes import (
    DeadlineKind,
    MatterState,
    OrderPart,
    OrderState,
    Outcome,
    Route,
)
from centre_app.domain.matters.deadlines import WorkOrder
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.numbering import ORDER, OrderLetter, order_number
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.arrival import arrive, come_again
from centre_app.services.demo.closing import close, resolve
from centre_app.services.demo.mediation import mediate
from centre_app.services.demo.triage import accept, triage
from centre_app.services.demo.world import Affair, Plan, World


def live(world: World, plan: Plan) -> Life:
    """Live through a matter as planned."""
    yield plan.arrives, world.somebody(Role.RECEPTIONIST)
    affair = arrive(world, plan)
    world.agenda.add(come_again(world, affair))
    days = world.chance.draw((0, 1, 2), (76, 19, 5), count=1)[0]
    yield world.pause(plan, days), world.somebody(Role.DISPATCHER)
    triage(world, affair, plan.route)
    if plan.route in {Route.CONSULT, Route.GUIDE}:
        yield world.office.soon(world.unit.now, 25), world.unit.actor
        yield from _answer(world, affair)
    elif plan.route is Route.TRANSFER:
        yield world.office.later(world.unit.now, 1), world.unit.actor
        yield from _turn_away(world, affair)
    else:
        yield from _handle(world, affair)


def _answer(world: World, affair: Affair) -> Life:
    resolve(world, affair, Outcome.EXPLAINED, tag="matter:answered", words=affair.text("answer"))
    world.settle(affair.matter)
    yield from close(world, affair)


def _turn_away(world: World, affair: Affair) -> Life:
    """Hand over what is another's, or do not take it on; the visitor is told where to go."""
    matter, body = affair.matter, affair.text("body")
    if body:
        world.go(matter, MatterState.TRANSFERRED, "matter:transferred", f"移送{body}")
        matter.outcome = Outcome.TRANSFERRED_OUT
        world.record("matter:transferred", matter, matter.number)
    else:
        ask = _ask_refusal(world, affair)
        yield world.office.soon(world.unit.now, 25), world.somebody(Role.DIRECTOR)
        _refuse(world, affair, ask)
    world.settle(matter)
    yield from close(world, affair)


def _ask_refusal(world: World, affair: Affair) -> MatterRefusal:
    matter, unit = affair.matter, world.unit
    ask = MatterRefusal(
        matter_id=matter.id,
        refusal=next(one for one in RefusalReason if one.label == affair.text("reason")),
        go_to=affair.text("go_to"),
        reason="",
        asked_at=unit.now,
        asked_by=unit.actor.staff_id,
    )
    unit.refusals.add(ask)
    world.note(matter, "matter:refusal_asked", _told(affair))
    world.record("matter:refusal_asked", matter, matter.number)
    return ask


def _refuse(world: World, affair: Affair, ask: MatterRefusal) -> None:
    """Approve it, and tell the visitor by telephone; no paper is kept of the past."""
    matter, unit = affair.matter, world.unit
    world.touch(unit.refusals, ask)
    ask.decide(approved=True, words="", at=unit.now, by=unit.actor.staff_id)
    ask.since = ask.served_on = unit.today
    ask.way, ask.receiver = ServiceWay.SPOKEN, affair.me.name if affair.me else ""
    asked_by = unit.staff.look(ask.asked_by).name
    note = f"{_told(affair)}；报批人：{asked_by}；审批人：{unit.actor.name}"
    world.go(matter, MatterState.NOT_ACCEPTED, "matter:refused", note)
    matter.outcome = Outcome.NOT_ACCEPTED
    world.record("matter:refused", matter, matter.number, asked_by=asked_by)


def _told(affair: Affair) -> str:
    return f"{affair.text('reason')}；告知去向：{affair.text('go_to')}"


def _handle(world: World, affair: Affair) -> Life:
    """Take the matter on, and go on as its route asks."""
    plan = affair.plan
    yield world.office.soon(world.unit.now, 15), world.unit.actor
    accept(world, affair)
    if plan.route is Route.MEDIATION:
        yield from mediate(world, affair)
    elif plan.route is Route.PAIRED_ORDERS:
        yield from _order(world, affair)
    else:
        yield from _handle_petition(world, affair)


def _order(world: World, affair: Affair) -> Life:
    """Give a department and a grid member their halves, and wait for both (双派单)."""
    matter, plan = affair.matter, affair.plan
    yield world.office.later(world.unit.now, 0), world.somebody(Role.DISPATCHER)
    halves = _issue_pair(world, affair)
    overdue = plan.slow or world.chance.happens(6)
    days = world.chance.between(30, 40) if overdue else world.chance.between(1, 4)
    yield world.office.later(world.unit.now, days), world.somebody(Role.DEPT_HANDLER)
    for half, words in zip(halves, ("handled", "checked"), strict=True):
        _report(world, affair, half, affair.text(words))
        yield world.office.later(world.unit.now, 1), world.somebody(Role.DISPATCHER)
    resolve(world, affair, Outcome.HANDLED, tag="matter:concluded", words=affair.text("handled"))
    world.settle(matter)
    yield from close(world, affair)


def _issue_pair(world: World, affair: Affair) -> list[WorkOrder]:
    matter, unit = affair.matter, world.unit
    assert matter.village_id is not None
    number = order_number(
        world.town.profile.short_name,
        OrderLetter.ASSIGN,
        year=unit.today.year,
        seq=unit.numbers.next(ORDER),
    )
    due_on = max(one.due_on for one in world.owed[matter.id] if one.kind is DeadlineKind.ORDER)
    grid = world.chance.pick(world.town.grid_staff[matter.village_id])
    halves = [
        WorkOrder(
            matter_id=matter.id,
            pair_number=number,
            part=part,
            state=OrderState.ISSUED,
            unit_id=matter.responsible_id if part is OrderPart.HANDLE else None,
            grid_staff_id=grid.id if part is OrderPart.SUPERVISE else None,
            demand=str(world.texts.window["order_demand"]),
            issued_at=unit.now,
            due_on=due_on,
        )
        for part in (OrderPart.HANDLE, OrderPart.SUPERVISE)
    ]
    for half in halves:
        unit.orders.add(half)
    world.go(matter, MatterState.IN_PROGRESS, "order:issued", number)
    world.record("order:issued", matter, matter.number, pair=number)
    return halves


def _report(world: World, affair: Affair, half: WorkOrder, words: str) -> None:
    world.touch(world.unit.orders, half)
    half.state, half.report, half.reported_at = OrderState.REPORTED, words, world.unit.now
    world.note(affair.matter, "order:reported", f"{half.part.label}：{words}")
    world.record("order:reported", half, half.pair_number, part=half.part.value)


def _handle_petition(world: World, affair: Affair) -> Life:
    """Look into a petition and answer in writing within its term."""
    days = world.chance.between(12, 32) + (24 if affair.plan.slow else 0)
    yield world.office.later(world.unit.now, 2), world.somebody(Role.DISPATCHER)
    matter = affair.matter
    world.note(matter, "matter:told", "书面告知")
    world.settle(matter, DeadlineKind.NOTICE)
    world.record("matter:told", matter, matter.number)
    yield world.office.later(world.unit.now, days), world.somebody(Role.DISPATCHER)
    resolve(world, affair, Outcome.HANDLED, tag="matter:concluded", words=affair.text("opinion"))
    world.settle(matter)
    yield from close(world, affair)
