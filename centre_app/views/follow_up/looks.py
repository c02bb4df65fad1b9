"""How the three lists look."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from centre_app.domain.agreements.amounts import format_amount
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.services.records.follow_up import (
    ConfirmationRow,
    PaymentRow,
    PerformanceRow,
    RevisitRow,
)
from centre_app.views.follow_up import redress_words, words
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.table_model import Column

_SOON_DAYS = 3
_MARKS = {0: Tone.NEUTRAL, 20: Tone.BLUE, 25: Tone.YELLOW, 28: Tone.ORANGE, 30: Tone.RED}


def days_off(due_on: date | None, today: date) -> ChipLook:
    """Return how far away a day is."""
    if due_on is None:
        return ChipLook(words.UNDATED)
    left = (due_on - today).days
    if left < 0:
        return ChipLook(words.OVERDUE.format(days=-left), Tone.DANGER)
    if left == 0:
        return ChipLook(words.TODAY, Tone.WARN)
    tone = Tone.WARN if left <= _SOON_DAYS else Tone.NOTICE
    return ChipLook(words.DAYS_LEFT.format(days=left), tone)


def performance_columns(today: Callable[[], date]) -> tuple[Column[PerformanceRow], ...]:
    """Return the columns of promises; ``today`` is asked whenever one is drawn."""

    def light(row: PerformanceRow) -> ChipLook:
        if row.status.fulfils:
            return ChipLook(row.status.label, Tone.GOOD)
        if row.status.settled:
            return ChipLook(row.status.label, Tone.NEUTRAL)
        if row.status in {PerformanceStatus.PARTIAL, PerformanceStatus.REFUSED}:
            return ChipLook(row.status.label, Tone.DANGER)
        return days_off(row.due_on, today())

    return (
        # The chip tells how far it is, the form at the right tells the day.
        Column(words.COLUMN_DUE, lambda row: _day(row.due_on), width=6, yields=1),
        Column(words.COLUMN_LIGHT, lambda row: light(row).text, width=7, chip=light),
        Column(words.COLUMN_WHO, lambda row: row.debtor, width=5, strong=True),
        Column(words.COLUMN_WHAT, what_is_owed, width=16),
    )


def what_is_owed(row: PerformanceRow) -> str:
    """Return a promise in a few words."""
    if row.amount is None:
        return row.what
    return words.PAY_TO.format(
        creditor=row.creditor, what=row.what, amount=format_amount(row.amount)
    )


def what_was_received(row: PerformanceRow) -> str:
    """Return the sum of the parts of a payment that count, and what is left."""
    paid = sum((one.amount for one in row.received), Decimal(0))
    left = (row.amount or Decimal(0)) - paid
    return words.RECEIVED_LEFT.format(paid=f"{paid:,.2f}", left=f"{left:,.2f}")


def payment_line(one: PaymentRow) -> str:
    """Return one part that was received."""
    return words.RECEIVED.format(
        on=one.paid_on.isoformat(),
        amount=f"{one.amount:,.2f}",
        manner=one.manner.label,
        who=one.received_by,
    )


def revisit_columns(today: Callable[[], date]) -> tuple[Column[RevisitRow], ...]:
    """Return the columns of revisits."""

    def light(row: RevisitRow) -> ChipLook:
        if row.done_on is None:
            return days_off(row.due_on, today())
        if row.after is not None and row.redress_owed:
            return ChipLook(redress_words.CHIP.format(what=row.after.label), Tone.DANGER)
        bad = row.satisfaction is not None and row.satisfaction.bad
        return ChipLook(_day(row.done_on), Tone.WARN if bad else Tone.GOOD)

    return (
        Column(words.COLUMN_DUE, lambda row: _day(row.due_on), width=6, yields=2),
        Column(words.COLUMN_LIGHT, lambda row: light(row).text, width=7, chip=light),
        Column(words.COLUMN_PARTIES, lambda row: row.parties, width=16, strong=True),
        Column(
            words.COLUMN_GRADE,
            lambda row: row.satisfaction.label if row.satisfaction else "",
            width=5,
            yields=1,
        ),
        Column(words.COLUMN_DISPUTE, lambda row: row.dispute, width=7, muted=True, yields=3),
    )


def confirmation_columns() -> tuple[Column[ConfirmationRow], ...]:
    """Return the columns of the countdown; its colour changes on days 20, 25, 28 and 30."""

    def light(row: ConfirmationRow) -> ChipLook:
        if not row.status.undecided:
            return ChipLook(row.status.label, Tone.NOTICE if row.status.in_court else Tone.NEUTRAL)
        if row.days_left < 0:
            return ChipLook(words.LAPSED)
        left = words.DAYS_LEFT.format(days=row.days_left) if row.days_left else words.TODAY
        return ChipLook(left, _MARKS[row.mark])

    return (
        Column(words.COLUMN_LAST_DAY, lambda row: _day(row.due_on), width=6, yields=2),
        Column(words.COLUMN_LIGHT, lambda row: light(row).text, width=8, chip=light),
        Column(words.COLUMN_PARTIES, lambda row: row.parties, width=16, strong=True),
        Column(words.CONFIRMATIONS, lambda row: row.status.label, width=5, yields=1),
        Column(
            words.COLUMN_EFFECTIVE,
            lambda row: _day(row.effective_on),
            width=6,
            muted=True,
            yields=3,
        ),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
