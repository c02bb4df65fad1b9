"""Asks why the part of a payment that was received last shall not count."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centre_app.services.records.follow_up import PaymentTakenBack, PerformanceRow
from centre_app.views.follow_up import words
from centre_app.views.follow_up.looks import payment_line
from centre_app.views.parts.reason_dialog import ask_reason


def ask_back(
    parent: QWidget, row: PerformanceRow | None, *, done: Callable[[PaymentTakenBack], object]
) -> None:
    """Ask about the last part of a promise; ``done`` is called once there is a reason."""
    if row is None or not row.received:
        return
    last = row.received[-1]

    def back(reason: str) -> None:
        done(
            PaymentTakenBack(
                agreement_id=row.agreement_id,
                version=row.agreement_version,
                payment_id=last.payment_id,
                reason=reason,
            )
        )

    text = words.TAKE_BACK_TEXT.format(payment=payment_line(last))
    ask_reason(parent, words.TAKE_BACK, text, done=back)
