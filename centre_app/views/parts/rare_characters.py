"""Characters of names that no input method offers, looked up beneath the name and put into it."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centre_app.domain.people.components import code_point, parts_of
from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labelled import ENTER
from centre_app.views.parts.labels import Label, set_hint, set_names
from centre_app.views.parts.scrolled import bring_into_view
from centre_app.views.parts.search_box import ASK_AFTER_MS
from centre_app.views.style_sheet import set_part
from centre_app.views.tasks import Lane, Tasks

Found = Callable[[Sequence[str]], None]

RareLookup = Callable[[str, QObject, Found], None]
"""Looks for the characters that parts or a code point may mean, the likeliest first.

The answer comes later, on the window's thread, unless its owner asked something newer meanwhile.
"""

MOST = 9
"""As many as there are digits to pick by."""

_OPENS = Qt.Key.Key_R


class Candidate(QWidget):
    """A character, large, and its code point beneath."""

    def __init__(self, place: int, character: str, picked: Callable[[str], object]) -> None:
        super().__init__()
        self.character = character
        code = code_point(character)
        self.button = Button(
            words.RARE_CANDIDATE.format(place=place, character=character),
            "glyph",
            pressed=partial(picked, character),
        )
        set_names(
            self.button,
            words.RARE_READ.format(place=place, character=character, code=code),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.button)
        column.addWidget(Label(code, "small"), 0, Qt.AlignmentFlag.AlignHCenter)


class RareCharacters(QFrame):
    """Stands beneath a name from Alt+R to Esc; what is picked goes in at the cursor of the name.

    Enter picks the first, a digit the one it stands before; the digits of a code point are typed.
    """

    def __init__(self, field: Field, find: RareLookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._find = field.editor(), find
        self.box = Field(words.RARE, hint=words.RARE_HINT, limit=40)
        self.found = Flow()
        self.candidates: list[Candidate] = []
        self._waiting = False
        self._wanted: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        set_part(self, "raised")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addWidget(self.box)
        column.addWidget(self.found)
        # A row that moves up is called by its new place, and its box with it.
        self._name.objectNameChanged.connect(self._take_name)
        self._take_name(self._name.objectName())
        self.box.changed.connect(self._ask_soon)
        for listened in (self._name, self.box.editor()):
            listened.installEventFilter(self)
        set_hint(self._name, words.RARE_KEY)
        self.hide()

    def _take_name(self, name: str) -> None:
        self.box.editor().setObjectName(f"{name}.rare")

    def open(self) -> None:
        """Stand beneath the name, unless it is only read."""
        if self._name.isReadOnly():
            return
        self._empty()
        self.show()
        QWidget.setTabOrder(self._name, self.box.editor())
        self.box.setFocus()
        self._follow()

    def close_up(self) -> None:
        """Go away and give the focus back; the name is as it was."""
        self._forget()
        self.hide()
        self._name.setFocus()
        self._name.deselect()

    def eventFilter(self, heard: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        answer = self._of_name(event) if heard is self._name else self._of_panel(heard, event)
        if answer is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            answer()
        return True

    def _of_name(self, event: QKeyEvent) -> Callable[[], object] | None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        return self.open if alt and event.key() == _OPENS else None

    def _of_panel(self, heard: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if event.key() == Qt.Key.Key_Escape:
            return self.close_up
        if event.key() in ENTER:
            return heard.click if isinstance(heard, Button) else partial(self._pick_at, 0)
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < MOST and parts_of(self.box.text()):
            return partial(self._pick_at, place)
        return None

    def _pick_at(self, place: int) -> None:
        """Pick what stands at a place, or what will once the answer is there."""
        if self._timer.isActive():
            self._ask()
        if self._waiting:
            self._wanted = place
        elif place < len(self.candidates):
            self._pick(self.candidates[place].character)

    def _pick(self, character: str) -> None:
        self.close_up()
        self._name.insert(character)

    def _ask_soon(self) -> None:
        self._wanted = None
        self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        self._waiting = True
        typed = self.box.text()
        self._find(typed, self, lambda found: self._take(typed, found))

    def _take(self, typed: str, found: Sequence[str]) -> None:
        """Show an answer, unless something else was typed or the box was closed meanwhile."""
        if not self._waiting or typed != self.box.text():
            return
        self._waiting = False
        self._show_found(typed, found)
        if self._wanted is not None:
            self._pick_at(self._wanted)
            self._wanted = None

    def _show_found(self, typed: str, found: Sequence[str]) -> None:
        self.candidates = [
            Candidate(at, one, self._pick) for at, one in enumerate(found[:MOST], start=1)
        ]
        self.found.hold(self.candidates)
        self.found.setVisible(bool(found))
        stops = [self.box.editor(), *(one.button for one in self.candidates)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
            after.installEventFilter(self)
        self.box.set_notice(_remark(typed, len(found)))
        self._follow()

    def _follow(self) -> None:
        """Come into view, once what is shown now has its place."""
        QTimer.singleShot(0, self, lambda: bring_into_view(self))

    def _forget(self) -> None:
        """Wait for no answer any more."""
        self._timer.stop()
        self._waiting, self._wanted = False, None

    def _empty(self) -> None:
        self.box.clear()
        self._forget()
        self.candidates = []
        self.found.hold(())
        self.found.hide()


def in_the_lane(tasks: Tasks, find: Callable[[str], Sequence[str]]) -> RareLookup:
    """Return a look-up off the window's thread: a common part stands in thousands of characters."""

    def look_up(typed: str, owner: QObject, done: Found) -> None:
        tasks.run(
            lambda: find(typed),
            owner=owner,
            done=done,
            failed=_raise,
            lane=Lane.LONG,
            supersedes="rare",
        )

    return look_up


def _raise(error: Exception) -> None:
    raise error


def _remark(typed: str, count: int) -> str:
    if count > MOST:
        return words.RARE_MORE.format(count=count, shown=MOST)
    return words.RARE_NONE if typed and not count else ""
