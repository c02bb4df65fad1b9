"""Gives the form under the hand to a colleague."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError
from centre_app.services.drafts import INTAKE_FORM, Drafts
from centre_app.services.records.drafts import Colleague, HandingOver
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words
from centre_app.views.reception.draft_keeper import DraftKeeper
from centre_app.views.reception.intake_form import IntakeForm


class HandOver(QWidget):
    """Saves what is typed, asks who shall go on, and puts it on his shelf.

    Signals:
        handed_over: the form is the colleague's now.
    """

    handed_over = Signal()

    def __init__(
        self, desk: Desk, drafts: Drafts, keeper: DraftKeeper, form: IntakeForm, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._drafts, self._keeper, self._form = desk, drafts, keeper, form
        self.hide()

    def ask(self) -> None:
        """Save the form, then ask who shall have it; nothing happens while nothing is typed."""
        if not self._keeper.keep(then=self._ask_colleagues):
            self._desk.say(words.NOTHING_TO_HAND_OVER, Level.NOTICE)

    def _ask_colleagues(self) -> None:
        self._desk.send(self._drafts.colleagues, None, owner=self, done=self._choose)

    def _choose(self, colleagues: Sequence[Colleague]) -> None:
        if not colleagues:
            self._desk.say(words.NOBODY_TO_TAKE_OVER, Level.NOTICE)
            return
        dialog = HandOverDialog(self._form.title(), colleagues, self.window())
        dialog.chosen.connect(self._give)
        dialog.open()

    def _give(self, to: Colleague) -> None:
        # Nothing may be kept any more: it would make the form the clerk's own again.
        self._keeper.pause()

        def done(_: object) -> None:
            self._desk.say(words.HANDED_OVER.format(name=to.name))
            self.handed_over.emit()
            self._keeper.go_on()

        request = HandingOver(form=INTAKE_FORM, subject_id=self._form.draft_id, to_id=to.staff_id)
        self._desk.send(
            self._drafts.hand_over, request, owner=self, done=done, refused=self._refuse
        )

    def _refuse(self, error: CentreError) -> None:
        self._keeper.go_on()
        self._desk.complain(error)


class HandOverDialog(Dialog):
    """Asks which colleague shall go on.

    Signals:
        chosen: a ``Colleague``.
    """

    chosen = Signal(object)

    def __init__(self, title: str, colleagues: Sequence[Colleague], parent: QWidget) -> None:
        super().__init__(words.HAND_OVER_TITLE, parent)
        self.setObjectName("intake.hand_over_dialog")
        self.to = Choice(words.HAND_OVER_TO, [(one, one.name) for one in colleagues], key="T")
        self.to.editor().setObjectName("intake.hand_over_to")
        self.to.set_value(colleagues[0])
        self.add(Label(words.HAND_OVER_TEXT.format(title=title), wrap=True))
        self.add(self.to)
        self.add_cancel()
        self.add_button(words.HAND_OVER_YES, "primary", pressed=self._commit)
        self.to.setFocus()

    def _commit(self) -> None:
        colleague = self.to.value()
        assert colleague is not None
        self.accept()
        self.chosen.emit(colleague)
