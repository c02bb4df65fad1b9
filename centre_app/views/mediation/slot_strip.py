"""Free hours to pick from by one key, each with why nothing earlier would do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.records.slots import SlotAnswer, SlotFindings
from centre_app.views import theme
from centre_app.views.mediation import slot_words as words
from centre_app.views.mediation.slot_texts import (
    answer_text,
    head_text,
    kept_for_text,
    left_out_text,
    reasons_text,
)
from centre_app.views.mediation.texts import span_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names


class SlotStrip(QWidget):
    """The earliest hours free for everybody; 1, 2 and 3 take one wherever in it the focus is.

    Signals:
        chosen: a ``SlotAnswer``.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers: Sequence[SlotAnswer] = ()
        self._told: SlotFindings | None = None
        self.head = Label(part="small", wrap=True)
        self.left_out = Label(part="small", wrap=True)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._column.addWidget(self.head)
        self._column.addWidget(self.left_out)
        self.clear()

    def clear(self) -> None:
        """Take everything away."""
        self._hold([])
        self.answers, self._told = (), None
        self.hide()

    def show_found(self, found: SlotFindings, minutes: int) -> None:
        """Offer these answers, or say why there are none; the focus goes to the first."""
        later = [found.later] if found.later else []
        self.answers, self._told = found.answers or tuple(later), found
        self.head.setText(head_text(found, minutes))
        self._hold([self._row(at, one) for at, one in enumerate(self.answers)])
        left_out = left_out_text(found)
        self.left_out.setText(left_out)
        self.left_out.setVisible(bool(left_out))
        self.show()
        first = self.findChild(Button, "slot.0")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() in _PLAIN and 0 <= place < len(self.answers):
            self.chosen.emit(self.answers[place])
        else:
            super().keyPressEvent(event)

    def _row(self, at: int, answer: SlotAnswer) -> QWidget:
        key = at + 1
        button = Button(answer_text(answer, key), pressed=partial(self.chosen.emit, answer))
        button.setObjectName(f"slot.{at}")
        when = span_text(answer.span)
        name = words.ANSWER_NAME.format(key=key, when=when, where=answer.room)
        reasons = reasons_text(answer)
        set_names(button, name, reasons)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(in_flow(button, *self._chips(answer)))
        column.addWidget(Label(reasons, "small", wrap=True))
        return row

    def _chips(self, answer: SlotAnswer) -> list[QWidget]:
        due_on = self._told.due_on if self._told else None
        told = [kept_for_text(answer)]
        if answer.late and due_on is not None:
            told.append(words.LATE.format(day=f"{due_on:%m-%d}"))
        return [Chip(ChipLook(one, Tone.WARN)) for one in told if one]

    def _hold(self, rows: list[QWidget]) -> None:
        for old in self._rows:
            # Hidden at once, gone when Qt comes to it: it may hold what was just pressed.
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._rows = rows
        for at, row in enumerate(rows):
            self._column.insertWidget(at + 1, row)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
