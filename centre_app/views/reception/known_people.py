"""People on file offered beneath a name while it is typed; nothing takes the focus away from it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from centre_app.services.records.people import PersonHit
from centre_app.views import theme
from centre_app.views.parts.field import Field
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labelled import ENTER
from centre_app.views.parts.search_box import ASK_AFTER_MS
from centre_app.views.reception import words
from centre_app.views.reception.found_people import found_person

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ROWS = 5


class KnownPeople(FoundList):
    """The list under a name. Down goes into it, Enter picks, Esc puts it away.

    A name that is typed and not picked is somebody new: Enter goes on as everywhere. What can be
    no name, a number's tail or the initials, stands on the first person at once.

    Signals:
        asked: look for this text.
        known: a ``PersonHit`` was picked.
        told: what to say of the list beneath the name; nothing once it is gone.
    """

    asked = Signal(str)
    known = Signal(object)
    told = Signal(str)

    def __init__(self, field: Field) -> None:
        super().__init__(words.FOUND_OTHERS)
        self._field = field
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        # A click picks, but the keyboard stays in the name.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picked.connect(self._on_picked)
        self.hide()

    def watch(self) -> None:
        """Listen to what is typed into the name."""
        editor = self._field.editor()
        editor.installEventFilter(self)
        editor.textEdited.connect(lambda _: self._timer.start())
        editor.textEdited.connect(lambda _: self.begin_anew())
        self._field.left.connect(self.put_away)

    def show_hits(self, text: str, hits: Sequence[PersonHit]) -> None:
        """Show who was found by a text, if it is still the one that is typed."""
        if text != self._field.text() or not self._field.editor().hasFocus():
            return
        self.show_found([found_person(hit) for hit in hits])
        if not text.isascii():
            self.setCurrentIndex(QModelIndex())
        self.setFixedHeight(self.wanted_height(theme.current().row_px * _ROWS))
        self.setVisible(bool(hits))
        self.told.emit(words.OTHERS_FOUND.format(count=len(hits)) if hits else "")

    def put_away(self) -> None:
        """Take the list away; what was typed stays."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.told.emit("")

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        if (
            not isinstance(event, QKeyEvent)
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        # Esc means the window's Esc again as soon as the list is gone.
        if event.type() == QEvent.Type.ShortcutOverride and self._closes(event):
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self._closes(event):
            self.put_away()
            return True
        if key in ENTER and self._timer.isActive() and self._field.text().isascii():
            # Enter right after the digits must neither pick what older ones found nor be a name.
            self._ask()
            return bool(self._field.text())
        if self.isHidden():
            return False
        if key in _STEPS:
            self.step(_STEPS[key])
            return True
        return key in ENTER and self.pick_current()

    def _closes(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and not self.isHidden()

    def _ask(self) -> None:
        self._timer.stop()
        if text := self._field.text():
            self.asked.emit(text)
        else:
            self.put_away()

    def _on_picked(self, found: Found) -> None:
        self.put_away()
        self.known.emit(found.value)
