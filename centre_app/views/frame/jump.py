"""Ctrl+K: a few keys lead to any person, matter or room."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.frame.room import RoomEntry, Subject
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.style_sheet import set_part

Answer = Callable[[Sequence[Found]], None]
Find = Callable[[str, Answer], object]
"""Looks for a text and answers with people and matters; ``Found.value`` is a ``Destination``."""

Destination = tuple[str, Subject | None]
"""Key of a room and what to show in it."""


def found_person(room: str, person_id: UUID, *, name: str, detail: str) -> Found:
    """Return a person as the list shows one."""
    return Found(name, detail, words.GROUP_PEOPLE, (room, Subject("person", person_id)), "person")


def found_matter(room: str, matter_id: UUID, *, title: str, detail: str) -> Found:
    """Return a matter as the list shows one."""
    return Found(title, detail, words.GROUP_MATTERS, (room, Subject("matter", matter_id)), "folder")


class Jump(QFrame):
    """The list under the box of the header.

    Signals:
        chosen: key of a room, and a ``Subject`` or None.
        left: the list was given up with Esc.
    """

    chosen = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        box: SearchBox,
        entries: Sequence[RoomEntry],
        *,
        find: Find | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        set_part(self, "raised")
        self._window = parent
        self._box, self._entries, self._find = box, entries, find
        self.results = FoundList(words.FOUND_NAME)
        self._nothing = Label(words.FOUND_NOTHING, "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        column.addWidget(self.results)
        column.addWidget(self._nothing)
        box.drive(self.results, self)
        box.asked.connect(self._ask)
        box.escaped.connect(self._leave)
        box.left.connect(self._on_box_left)
        self.results.picked.connect(self._on_picked)
        self.hide()

    def open(self) -> None:
        """Put the focus into the box and list the rooms."""
        self._box.setFocus()
        self._box.selectAll()
        self._box.ask_now()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        width = max(self._box.width(), wear.em(28))
        return QSize(width, self.results.wanted_height(wear.row_px * 10) + 2 * theme.S)

    def _ask(self, text: str) -> None:
        if not self._wanted():
            return
        rooms = [_found_room(entry) for entry in self._entries if _matches(entry, text)]
        self._show(rooms)
        if text and self._find is not None:
            self._find(text, lambda found: self._answer(text, found, rooms))

    def _answer(self, text: str, found: Sequence[Found], rooms: Sequence[Found]) -> None:
        if self._wanted() and self._box.text().strip() == text:
            self._show([*found, *rooms])

    def _wanted(self) -> bool:
        return self._window.focusWidget() is self._box

    def _show(self, found: Sequence[Found]) -> None:
        self.results.show_found(found)
        self.results.setVisible(bool(found))
        self._nothing.setVisible(not found)
        corner = self._box.mapTo(self._window, QPoint(0, self._box.height() + theme.XS))
        self.setGeometry(corner.x(), corner.y(), self.sizeHint().width(), self._wanted_height())
        self.show()
        self.raise_()

    def _wanted_height(self) -> int:
        wear = theme.current()
        if self._nothing.isVisibleTo(self):
            return wear.row_px * 2
        return self.sizeHint().height()

    def _on_picked(self, found: Found) -> None:
        key, subject = found.value
        self._box.clear()
        self._box.ask_now()
        self.hide()
        self.chosen.emit(key, subject)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _on_box_left(self) -> None:
        if not self.underMouse():
            self.hide()


def _found_room(entry: RoomEntry) -> Found:
    return Found(
        entry.title, group=words.GROUP_ROOMS, value=(entry.key, None), icon_name=entry.icon
    )


def _matches(entry: RoomEntry, text: str) -> bool:
    folded = text.casefold()
    return folded in entry.title or folded in entry.key or folded == entry.shortcut.casefold()
