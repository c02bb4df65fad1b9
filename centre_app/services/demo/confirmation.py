"""The court's confirmation: applied for and ruled on, waived, or left until its time is over."""

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.world import Affair, World

_WAIVED_PERCENT, _DISMISSED_PERCENT = 70, 8
_WAIVED_WITHIN = 1, 12
"""Working days."""


def confirm(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let the parties do about confirmation what they said at the agreement."""
    if agreement.confirmation is ConfirmationStatus.INTENDED:
        yield from _apply(world, affair, agreement)
    elif world.chance.happens(_WAIVED_PERCENT):
        days = world.chance.between(*_WAIVED_WITHIN)
        yield world.office.later(world.unit.now, days), world.somebody(Role.MEDIATOR)
        _note(world, affair, agreement, ConfirmationStatus.WAIVED)


def _apply(world: World, affair: Affair, agreement: Agreement) -> Life:
    """Let both parties apply, and the court decide."""
    dismissed = world.chance.happens(_DISMISSED_PERCENT)
    last = ConfirmationStatus.DISMISSED if dismissed else ConfirmationStatus.CONFIRMED
    for status, days in ((ConfirmationStatus.APPLIED, 9), (last, 12)):
        yield (
            world.office.later(world.unit.now, world.chance.between(3, days)),
            world.somebody(Role.MEDIATOR),
        )
        _note(world, affair, agreement, status)


def _note(world: World, affair: Affair, agreement: Agreement, status: ConfirmationStatus) -> None:
    world.touch(world.unit.agreements, agreement)
    agreement.confirmation = status
    world.settle(affair.matter, DeadlineKind.CONFIRMATION, subject_id=agreement.id)
    world.note(affair.matter, "agreement:confirmation", status.label)
    world.record("agreement:confirmation", agreement, agreement.number, status=status.value)
