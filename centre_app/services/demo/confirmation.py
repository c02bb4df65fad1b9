"""The court's confirmation: applied for and ruled on, declined, or left until its time is over."""

from datetime import date

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason
from centre_app.domain.confirmation.confirmations import (
    Confirmation,
    ConfirmationConsent,
    ConfirmationEvent,
)
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.world import Affair, World

_DECLINED_PERCENT, _DISMISSED_PERCENT, _SENT_BACK_PERCENT = 70, 8, 15
_DECLINED_WITHIN = 1, 12
"""Working days."""

Step = ConfirmationStep


def confirm(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let the parties do about confirmation what they said at the agreement."""
    if agreement.confirmation is ConfirmationStatus.INTENDED:
        yield from _apply(world, affair, agreement)
    elif world.chance.happens(_DECLINED_PERCENT):
        days = world.chance.between(*_DECLINED_WITHIN)
        yield world.office.later(world.unit.now, days), world.somebody(Role.MEDIATOR)
        kept = _opened(world, agreement)
        kept.consents[-1].agrees = False
        kept.agree(list(kept.consents), [], on=world.unit.today)
        _note(world, affair, agreement, kept)


def _apply(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let both parties apply, and the court ask, accept and rule."""
    dismissed = world.chance.happens(_DISMISSED_PERCENT)
    steps = [Step.FILED, Step.ACCEPTED, Step.DISMISSED if dismissed else Step.CONFIRMED]
    if world.chance.happens(_SENT_BACK_PERCENT):
        steps[1:1] = [Step.SUPPLEMENT_ASKED, Step.SUPPLIED]
    kept: Confirmation | None = None
    for place, step in enumerate(steps):
        days = world.chance.between(3, 9 if step is Step.FILED else 6)
        yield world.office.later(world.unit.now, days), world.somebody(Role.MEDIATOR)
        if kept is None:
            kept = _opened(world, agreement)
            kept.found([], on=world.unit.today)
        else:
            world.touch(world.unit.confirmations, kept)
        _go(world, kept, step, agreement=agreement, serial=place)
        _note(world, affair, agreement, kept)


def _opened(world: World, agreement: Agreement) -> Confirmation:
    """Put the way to the court on file, with what the parties said when they signed."""
    kept = Confirmation(
        agreement_id=agreement.id, matter_id=agreement.matter_id, began_as=agreement.confirmation
    )
    case = world.unit.cases.look(agreement.case_id)
    kept.consents.extend(
        ConfirmationConsent(
            confirmation_id=kept.id,
            party_id=one.id,
            name=one.name,
            agrees=True,
            said_on=agreement.effective_on or world.unit.today,
        )
        for one in case.parties
    )
    if agreement.confirmation is ConfirmationStatus.INTENDED:
        kept.court_name = world.town.courts[0].name
        kept.court_reason = CourtReason.SEAT
    world.unit.confirmations.add(kept)
    world.unit.confirmations.version(kept)
    return kept


def _go(world: World, kept: Confirmation, step: Step, *, agreement: Agreement, serial: int) -> None:
    assert agreement.effective_on is not None
    today = world.unit.today
    number = f"（{today.year}）江0999民特{100 + int(kept.id.hex[-4:], 16) % 800 + serial}号"
    event = ConfirmationEvent(
        confirmation_id=kept.id,
        ordinal=0,
        step=step,
        happened_on=today,
        number=number if step.needs_number else "",
        note=_NOTES.get(step, ""),
    )
    last_day = _last_day(world, agreement)
    kept.note(event, opened=agreement.effective_on, last_day=last_day, today=today)


_NOTES = {
    Step.SUPPLEMENT_ASKED: "请补充双方身份证明复印件，写明给付的账户。",
    Step.DISMISSED: "协议部分内容不明确，无法执行。",
}


def _last_day(world: World, agreement: Agreement) -> date:
    return next(
        one.due_on
        for one in world.owed[agreement.matter_id]
        if one.kind is DeadlineKind.CONFIRMATION and one.subject_id == agreement.id
    )


def _note(world: World, affair: Affair, agreement: Agreement, kept: Confirmation) -> None:
    world.touch(world.unit.agreements, agreement)
    agreement.confirmation = kept.status
    world.settle(affair.matter, DeadlineKind.CONFIRMATION, subject_id=agreement.id)
    last = kept.standing[-1]
    told = "，".join(one for one in (kept.status.label, last.number, last.note) if one)
    world.note(affair.matter, "agreement:confirmation", told)
    world.record(
        "agreement:confirmation", agreement, agreement.number, status=agreement.confirmation.value
    )
