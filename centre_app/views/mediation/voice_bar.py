"""Who speaks next: a button each, and a key that answers at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import set_names


@dataclass(frozen=True)
class Key:
    """Somebody who may speak: ``name`` for whoever drives the window, ``keys`` for the hand."""

    name: str
    text: str
    keys: str
    speak: Callable[[], None]


class VoiceBar(QWidget):
    """Buttons for the voices.

    A button's own shortcut would answer a tenth of a second late, after the next keys typed; so
    the keys are shortcuts of the bar.
    """

    def __init__(self, voices: Sequence[Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_names(self, words.KEYS_NAME)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(in_flow(*map(self._button, voices), spacing=theme.XS))

    def _button(self, voice: Key) -> Button:
        button = Button(f"{voice.text}  {voice.keys}", pressed=voice.speak)
        button.setObjectName(f"record.voice.{voice.name}")
        QShortcut(QKeySequence(voice.keys), self).activated.connect(voice.speak)
        return button
