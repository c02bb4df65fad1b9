"""A visit on its way onto file: sent once, said at its fields if refused, told when it is there."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.reception.reception import Reception
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.reception.draft_keeper import DraftKeeper
from centre_app.views.reception.form_attachments import FormAttachments
from centre_app.views.reception.form_pane import FormPane


@dataclass(frozen=True)
class Registered:
    """A visit that was just put on file.

    ``again`` says that its matter was known, ``urgent`` that a danger is to be reported.
    """

    visit_id: UUID
    matter_id: UUID
    name: str
    matter_number: str
    again: bool
    urgent: bool


class RegisterDesk(QObject):
    """Registers what the form holds, one at a time; its draft rests meanwhile.

    Signals:
        registered: a ``Registered``; the form is free for the next visitor.
    """

    registered = Signal(object)

    def __init__(
        self,
        desk: Desk,
        reception: Reception,
        pane: FormPane,
        *,
        attachments: FormAttachments,
        keeper: DraftKeeper,
        clear: Callable[[], object],
    ) -> None:
        super().__init__(pane)
        self._desk, self._reception = desk, reception
        self._pane, self._form = pane, pane.form
        self._attachments, self._keeper, self._clear = attachments, keeper, clear
        self.waiting = False
        pane.register_wanted.connect(self.register)
        pane.urgent_wanted.connect(partial(self.register, urgent=True))

    def register(self, *, urgent: bool = False) -> None:
        """Put the visit on file, unless something is missing or it is already on its way.

        An urgent one begins the report of a danger and leads to it.
        """
        if self.waiting:
            return
        wrong = self._form.wrong()
        if urgent:
            # Of which type it is can be said afterwards; who is told cannot wait.
            wrong.pop("dispute_type", None)
        if wrong:
            self._show_errors(wrong)
        elif not self._attachments.must_wait(partial(self.register, urgent=urgent)):
            self._send(urgent=urgent)

    def _send(self, *, urgent: bool) -> None:
        self._begin()
        registered = partial(
            Registered,
            self._form.visit_id,
            name=self._form.title(),
            again=bool(self._form.attached),
            urgent=urgent,
        )

        def done(answer: Done) -> None:
            self._clear()
            self._end()
            self.registered.emit(registered(matter_id=answer.id, matter_number=answer.number))

        self._desk.send(
            self._reception.register,
            self._form.intake(urgent=urgent),
            owner=self,
            done=done,
            refused=partial(self._refuse, urgent=urgent),
        )

    def _refuse(self, error: CentreError, *, urgent: bool) -> None:
        self._end()
        if isinstance(error, FieldError):
            self._show_errors(error.reasons)
        else:
            self._desk.complain(error, again=partial(self.register, urgent=urgent))

    def _show_errors(self, reasons: dict[str, str]) -> None:
        strange = self._form.show_errors(reasons)
        if strange:
            self._desk.complain(FieldError(**{name: reasons[name] for name in strange}))
        focused = QApplication.focusWidget()
        if focused is not None:
            self._pane.follow(focused)

    def _begin(self) -> None:
        self.waiting = True
        self._pane.register.setEnabled(False)
        self._keeper.pause()

    def _end(self) -> None:
        self.waiting = False
        self._pane.register.setEnabled(True)
        self._keeper.go_on()
