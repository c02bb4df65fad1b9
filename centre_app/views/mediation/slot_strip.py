"""Free hours to pick from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.mediation.slots import Span
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.texts import span_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label


class SlotStrip(QWidget):
    """The earliest hours free for everybody.

    Signals:
        chosen: a ``Span``.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(words.SLOTS, "small", wrap=True)
        self._line = Flow(spacing=theme.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._words)
        column.addWidget(self._line)
        self.show_slots(None)

    def show_slots(self, slots: Sequence[Span] | None) -> None:
        """Offer these hours; None takes the line away."""
        buttons = [
            Button(span_text(one), pressed=partial(self.chosen.emit, one)) for one in slots or ()
        ]
        for at, button in enumerate(buttons):
            button.setObjectName(f"slot.{at}")
        self._line.hold(buttons)
        self._words.setText(words.SLOTS if slots else words.NO_SLOTS)
        self.setVisible(slots is not None)
