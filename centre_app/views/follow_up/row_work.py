"""What the forms of promises and revisits send, and what comes back; the room only lists."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.records.follow_up import (
    ExplanationEntry,
    PaymentTakenBack,
    PerformanceRow,
    RevisitRow,
    RevisitWaiver,
)
from centre_app.services.requests import Done
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.follow_up import redress_words, urging_words, words
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.follow_up.served import Served
from centre_app.views.follow_up.taking_back import ask_back
from centre_app.views.follow_up.work_pane import WorkPane
from centre_app.views.parts.reason_dialog import ask_reason

messages.learn(rules=words.RULES, fields=words.FIELDS | redress_words.FIELDS)
messages.learn(rules=redress_words.RULES, reasons=redress_words.REASONS)


class RowWork:
    """Sends each form to its use case; ``kept`` is told what was kept, with the paper it made."""

    def __init__(
        self,
        room: QWidget,
        desk: Desk,
        served: Served,
        pane: WorkPane,
        *,
        kept: Callable[[UUID | None], object],
    ) -> None:
        self._room, self._desk, self._served = room, desk, served
        self._pane, self._kept = pane, kept
        promise, revisit = pane.promise, pane.revisit
        sends: tuple[tuple[RowForm, Callable[..., Done], str], ...] = (
            (promise.tick, served.follow_up.tick_performance, words.TICK_SAID),
            (promise.payment, served.follow_up.receive_payment, words.PAYMENT_SAID),
            (promise.urging, served.urging.prompt, urging_words.URGE_SAID),
            (promise.rights, served.urging.tell_rights, urging_words.RIGHTS_SAID),
            (promise.breach, served.urging.note_breach, urging_words.CAME_SAID),
            (revisit, served.follow_up.record_revisit, words.REVISIT_SAID),
        )
        for form, use_case, said in sends:
            form.sent.connect(partial(self._send, form, use_case, said))
        revisit.missed.connect(
            partial(self._send, revisit, served.redress.note_attempt, redress_words.MISSED_SAID)
        )
        pane.redress.sent.connect(self._send_redress)

    def ask_waiver(self, row: RevisitRow | None) -> None:
        """Ask why there shall be no revisit, and note that there will be none."""
        if row is None:
            return

        def waive(reason: str) -> None:
            waiver = RevisitWaiver(revisit_id=row.revisit_id, version=row.version, reason=reason)
            use_case = self._served.follow_up.waive_revisit
            self._send(self._pane.promise.tick, use_case, words.WAIVED_SAID, waiver)

        ask_reason(self._room, words.WAIVE, words.WAIVE_TEXT, done=waive)

    def ask_back(self, row: PerformanceRow | None) -> None:
        """Ask why the last part of a payment shall not count, and take it back."""

        def back(request: PaymentTakenBack) -> None:
            use_case = self._served.follow_up.take_payment_back
            self._send(self._pane.promise.payment, use_case, words.TAKE_BACK_SAID, request)

        ask_back(self._room, row, done=back)

    def _send_redress(self, request: Any) -> None:
        served: Any = self._served.redress
        explains = isinstance(request, ExplanationEntry)
        use_case = served.explain if explains else served.raise_up
        self._send(self._pane.redress, use_case, redress_words.SAID, request)

    def _send(self, form: RowForm, use_case: Callable[..., Done], said: str, request: Any) -> None:
        form.button.setEnabled(False)

        def done(answer: Done) -> None:
            form.button.setEnabled(True)
            self._desk.say(said)
            self._kept(answer.paper_id)

        def refused(error: CentreError) -> None:
            form.button.setEnabled(True)
            if not isinstance(error, FieldError) or form.show_errors(error.reasons):
                self._desk.complain(error)

        self._desk.send(use_case, request, owner=self._room, done=done, refused=refused)
