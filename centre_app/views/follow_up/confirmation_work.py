"""What the confirmation card sends and what comes back; the room only says which agreement."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.confirmation.way import Confirmations
from centre_app.services.records.agreements import AgreementKey, AgreementStep
from centre_app.services.records.confirmation import ConfirmationPage, PacketOrder, StepTakenBack
from centre_app.services.requests import Done
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.follow_up import confirmation_words as words
from centre_app.views.follow_up.confirmation_panel import ConfirmationPanel
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.reason_dialog import ask_reason

messages.learn(reasons=words.REASONS, rules=words.RULES, fields=words.FIELDS)


class ConfirmationWork:
    """Keeps the panel at one agreement.

    ``pinned`` is the agreement that stays shown although its row may have left the list, because a
    step was just noted or another room sent for it.
    """

    def __init__(
        self,
        room: QWidget,
        desk: Desk,
        served: Confirmations,
        *,
        shown: Callable[[], object],
        changed: Callable[[], object],
        printed: Callable[[UUID], object],
    ) -> None:
        self.panel = ConfirmationPanel()
        self.pinned: UUID | None = None
        self._room, self._desk, self._served = room, desk, served
        self._shown, self._changed, self._printed = shown, changed, printed
        panel = self.panel
        for form, sent, use_case in (
            (panel.examine, panel.examined, served.examine),
            (panel.consent, panel.agreed, served.agree),
            (panel.court, panel.stepped, served.note_step),
        ):
            self._connect(form, sent, use_case)
        panel.packet_wanted.connect(self._print_packet)
        panel.paper_wanted.connect(printed)
        panel.correction_wanted.connect(self._ask_correction)

    def show(self, agreement_id: UUID | None) -> bool:
        """Ask for an agreement, the pinned one first; return whether there is any to show."""
        wanted = self.pinned or agreement_id
        if wanted is not None:
            self._desk.send(
                self._served.page,
                AgreementKey(wanted),
                owner=self._room,
                done=self._show,
                supersedes="confirmation",
            )
        return wanted is not None

    def _show(self, page: ConfirmationPage) -> None:
        self.panel.show_page(page)
        self._shown()
        if self.pinned is not None:
            self.panel.focus_first()

    def _connect(self, form: RowForm, sent: Any, use_case: Callable[..., Done]) -> None:
        sent.connect(lambda one: self._send(form, use_case, one, words.SAID))

    def _send(self, form: RowForm, use_case: Callable[..., Done], request: Any, said: str) -> None:
        form.button.setEnabled(False)

        def done(answer: Done) -> None:
            form.button.setEnabled(True)
            self.pinned = answer.id
            self._desk.say(said)
            self._changed()

        def refused(error: CentreError) -> None:
            form.button.setEnabled(True)
            if not isinstance(error, FieldError) or form.show_errors(error.reasons):
                self._desk.complain(error)

        self._desk.send(use_case, request, owner=self._room, done=done, refused=refused)

    def _print_packet(self, step: AgreementStep | PacketOrder) -> None:
        self.panel.packet.setEnabled(False)

        def done(answer: Done) -> None:
            self.panel.packet.setEnabled(True)
            self.pinned = answer.id
            self._desk.say(words.PACKET_SAID)
            self._changed()
            if answer.paper_id is not None:
                self._printed(answer.paper_id)

        def refused(error: CentreError) -> None:
            self.panel.packet.setEnabled(True)
            self._desk.complain(error)

        served: Any = self._served
        single = isinstance(step, PacketOrder)
        use_case = served.print_single if single else served.print_packet
        self._desk.send(use_case, step, owner=self._room, done=done, refused=refused)

    def _ask_correction(self) -> None:
        page = self.panel.page
        if page is None:
            return

        def take_back(reason: str) -> None:
            request = StepTakenBack(
                agreement_id=page.agreement_id, version=page.version, reason=reason
            )
            self._send(self.panel.court, self._served.take_back, request, words.TAKEN_BACK_SAID)

        ask_reason(self._room, words.TAKE_BACK, words.TAKE_BACK_TEXT, done=take_back)
