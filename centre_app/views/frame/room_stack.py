"""Rooms, built when they are first visited and kept as they were left."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views import theme
from centre_app.views.frame.look_change import Look, LookChange
from centre_app.views.frame.room import Room, RoomEntry
from centre_app.views.parts.page_stack import PageStack


class RoomStack(PageStack):
    """Holds the rooms and passes on what they say.

    Signals:
        go: a room asks for another one, with a ``Subject`` or None.
        heading_changed: the open room's heading or actions are others.
        draft_kept: a draft was saved at that moment.
        waits_changed: in some room something was put aside or taken up.
        alone_wanted: the open room asks for the whole screen, or gives it back.
        focus_strayed: an answer came late and took the focus into a room that was left.
    """

    go = Signal(str, object)
    heading_changed = Signal()
    draft_kept = Signal(object)
    waits_changed = Signal()
    alone_wanted = Signal(bool)
    focus_strayed = Signal()

    def __init__(self, entries: Sequence[RoomEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in entries}
        self._rooms: dict[str, Room] = {}
        self._unvisited: dict[str, Room] = {}
        self._looks = LookChange(self)
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

    def change_look(self, look: Look) -> None:
        """Change the look while the rooms are out of the window."""
        self._let_go_of_unvisited()
        self._looks.ask(look)

    def gather(self) -> None:
        """Take back at once what was put aside: a window that closes takes all its pages along."""
        self._looks.hurry()

    def _let_go_of_unvisited(self) -> None:
        """Let rooms that were made ahead be made again: what was never shown misses the new type."""
        while self._unvisited:
            key, room = self._unvisited.popitem()
            del self._rooms[key]
            self.removeWidget(room)
            room.deleteLater()

    def _room(self, key: str) -> Room:
        if key not in self._rooms:
            entry = self._entries[key]
            room = entry.build()
            if not room.heading:
                room.set_heading(entry.title)
            room.go.connect(self.go)
            room.draft_kept.connect(self.draft_kept)
            room.waits_changed.connect(self.waits_changed)
            room.alone_wanted.connect(self.alone_wanted)
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
