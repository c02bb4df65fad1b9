"""Rooms, built when they are first visited and kept as they were left."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from centre_app.views import theme
from centre_app.views.frame.room import Room, RoomEntry
from centre_app.views.parts.page_stack import PageStack, bring_one_back, put_one_aside

AFTER_PAINTING_MS = 20


class RoomStack(PageStack):
    """Holds the rooms and passes on what they say.

    Signals:
        go: a room asks for another one, with a ``Subject`` or None.
        heading_changed: the open room's heading or actions are others.
        draft_kept: a draft was saved at that moment.
        waits_changed: in some room something was put aside or taken up.
        focus_strayed: an answer came late and took the focus into a room that was left.
    """

    go = Signal(str, object)
    heading_changed = Signal()
    draft_kept = Signal(object)
    waits_changed = Signal()
    focus_strayed = Signal()

    def __init__(self, entries: Sequence[RoomEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in entries}
        self._rooms: dict[str, Room] = {}
        self._unvisited: dict[str, Room] = {}
        self._changes: list[Callable[[], Callable[[], object]]] = []
        self._begun: list[Callable[[], object]] = []
        theme.application().focusChanged.connect(self._on_focus_changed)

    @property
    def keys(self) -> Sequence[str]:
        """Return the keys of the rooms there are."""
        return tuple(self._entries)

    @property
    def current(self) -> Room | None:
        """Return the open room."""
        room = self.currentWidget()
        return room if isinstance(room, Room) else None

    @property
    def key(self) -> str:
        """Return the key of the open room."""
        keys = [key for key, room in self._rooms.items() if room is self.currentWidget()]
        return keys[0] if keys else ""

    def open(self, key: str) -> bool:
        """Bring a room to the front; return whether it is there and the open one may be left."""
        if key not in self._entries:
            return False
        if key == self.key:
            return True
        if self.current is not None and not self.current.may_leave():
            return False
        self.setCurrentWidget(self._room(key))
        self._unvisited.pop(key, None)
        return True

    def prepare(self) -> Iterator[None]:
        """Make the rooms that are wanted soon, step by step, unless somebody was there already."""
        for key, entry in self._entries.items():
            if entry.soon and key not in self._rooms:
                room = self._unvisited[key] = self._room(key)
                yield
                steps = room.prepare()
                while self._rooms.get(key) is room and next(steps, self) is not self:
                    yield

    def change_look(self, change: Callable[[], Callable[[], object]]) -> None:
        """Change the look while the rooms and pages nobody sees are out of the window.

        Together they hold thousands of widgets, which would all be dressed at once. They leave one
        by one, come back one by one, and are dressed as they come: the window answers in between,
        and between ``change`` and what it returns, its second half.
        """
        self._let_go_of_unvisited()
        self._changes.append(change)
        if len(self._changes) == 1:
            self._put_one_aside()

    def gather(self) -> None:
        """Take back at once what was put aside: a window that closes takes all its pages along."""
        self._begin()
        self._finish()
        while bring_one_back(self):
            pass

    def _let_go_of_unvisited(self) -> None:
        """Let rooms that were made ahead be made again: what was never shown misses the new type."""
        while self._unvisited:
            key, room = self._unvisited.popitem()
            del self._rooms[key]
            self.removeWidget(room)
            room.deleteLater()

    def _put_one_aside(self) -> None:
        if not self._changes:
            return
        if put_one_aside(self):
            QTimer.singleShot(0, self, self._put_one_aside)
        else:
            self._begin()
            QTimer.singleShot(0, self, self._finish)

    def _begin(self) -> None:
        changes, self._changes = self._changes, []
        self._begun += [change() for change in changes]

    def _finish(self) -> None:
        begun, self._begun = self._begun, []
        for finish in begun:
            finish()
        # Not in the same breath: first the window is painted.
        QTimer.singleShot(AFTER_PAINTING_MS, self, self._bring_one_back)

    def _bring_one_back(self) -> None:
        if not self._changes and bring_one_back(self):
            QTimer.singleShot(0, self, self._bring_one_back)

    def _room(self, key: str) -> Room:
        if key not in self._rooms:
            entry = self._entries[key]
            room = entry.build()
            if not room.heading:
                room.set_heading(entry.title)
            room.go.connect(self.go)
            room.draft_kept.connect(self.draft_kept)
            room.waits_changed.connect(self.waits_changed)
            room.heading_changed.connect(lambda: self._on_heading_changed(room))
            self.addWidget(room)
            self._rooms[key] = room
        return self._rooms[key]

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Keep the focus in view: Qt lets a room that nobody sees take it."""
        room = self.currentWidget()
        if now is None or room is None or room.isAncestorOf(now) or not self.isAncestorOf(now):
            return
        if old is not None and old.isVisible() and self.window().isAncestorOf(old):
            old.setFocus()
        else:
            self.focus_strayed.emit()

    def _on_heading_changed(self, room: Room) -> None:
        if room is self.currentWidget():
            self.heading_changed.emit()
