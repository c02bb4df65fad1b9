"""The window: rail, header, heading, bar and status line around one room at a time."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.views import remembered, theme
from centre_app.views.desk import Desk
from centre_app.views.frame import words
from centre_app.views.frame.alone import Alone
from centre_app.views.frame.guard import Guard
from centre_app.views.frame.header import Header
from centre_app.views.frame.heading_row import HeadingRow
from centre_app.views.frame.jump import Find, Jump
from centre_app.views.frame.keys import bind_keys, tab_on, walk
from centre_app.views.frame.message_bar import MessageBar
from centre_app.views.frame.rail import Rail
from centre_app.views.frame.room import Room, RoomEntry, Subject
from centre_app.views.frame.room_stack import RoomStack
from centre_app.views.frame.status_bar import DatabaseKind, StatusBar
from centre_app.views.messages import Level, Message
from centre_app.views.parts.labelled import commits
from centre_app.views.style_sheet import set_part
from centre_app.views.theme import TypeSize

_NAME = "main"
_FIRST_SIZE = (1366, 728)


class MainWindow(QMainWindow):
    """What a person signed in works in.

    Signals:
        lock_requested: the desk was locked; whoever holds keys and data drops them.
        sign_out_requested, password_requested, about_requested: chosen from the person's menu.
        look_changed: dark (bool) and a ``TypeSize``, already applied, to be kept for this person.
    """

    lock_requested = Signal()
    sign_out_requested = Signal()
    password_requested = Signal()
    about_requested = Signal()
    look_changed = Signal(bool, object)

    def __init__(
        self,
        rooms: Sequence[RoomEntry],
        desk: Desk,
        *,
        clock: Clock,
        unlock: Callable[[str], object],
        find: Find | None = None,
        database: DatabaseKind = DatabaseKind.LOCAL,
    ) -> None:
        """Lay the window out for the rooms the person may enter.

        ``unlock`` is called with the password given at the lock screen; answer with ``unlocked`` or
        ``unlock_refused``. ``find`` feeds Ctrl+K.
        """
        super().__init__()
        theme.dress(self)
        self.desk = desk
        entries = [entry for entry in rooms if desk.may(entry.permission)]
        actor = desk.actor
        posts = sorted(role.label for role in actor.roles)
        self.header = Header(name=actor.name, posts=posts)
        listed = [entry for entry in entries if not entry.under]
        self._marks = {entry.key: entry.under or entry.key for entry in entries}
        self.rail = Rail(listed)
        self.heading = HeadingRow()
        self.bar = MessageBar()
        self.stack = RoomStack(entries)
        self.status = StatusBar(clock, database=database)
        self.guard = Guard(self, clock=clock, name=actor.name, unlock=unlock)
        self._lay_out()
        self._alone = Alone(self, (self.header, self.rail, self.heading, self.status))
        self.jump = Jump(self.header.box, listed, find=find, parent=self)
        self._connect()
        self._bind_keys(listed)
        self.setWindowTitle(words.APP)
        self.resize(*_FIRST_SIZE)
        remembered.restore_geometry(self, _NAME)
        if entries:
            self.open_room(entries[0].key)

    @property
    def room(self) -> Room | None:
        """Return the open room."""
        return self.stack.current

    def open_room(self, key: str, subject: object = None) -> None:
        """Show a room, and in it what was asked for; a room that may not be left stays."""
        if key != self.stack.key:
            self._alone.leave()
        if self.stack.open(key):
            self.rail.mark(self._marks[key])
            self._show_heading()
            room = self.stack.current
            assert room is not None
            if self.isVisible():
                self._enter(room)
            if isinstance(subject, Subject):
                room.open_subject(subject.kind, subject.id)
            elif subject is not None:
                room.open_query(subject)
            else:
                room.open_whole()

    def _go_to(self, key: str, subject: object = None) -> None:
        """Open a room somebody chose himself: what was done in the one before has been read."""
        message = self.bar.message
        if key != self.stack.key and message and message.level is Level.GOOD and not message.again:
            self.bar.put_away()
        self.open_room(key, subject)

    def set_waiting(self, key: str, count: int) -> None:
        """Tell in the rail how much waits in a room."""
        self.rail.set_waiting(key, count)

    def lock(self) -> None:
        """Lock the desk: everything is covered until the password is given again."""
        if self.guard.lock():
            self.lock_requested.emit()

    def unlocked(self) -> None:
        """Go on after the lock: the password was right."""
        self.guard.release()

    def unlock_refused(self, sentence: str) -> None:
        """Say at the lock screen why it stays."""
        self.guard.refuse(sentence)

    def blind(self) -> None:
        """Cover the screen, or uncover it."""
        self.guard.blind()

    def step_back(self) -> None:
        """Answer Esc: the room closes its innermost thing, else the bar is put away."""
        if self.room is None or not self.room.step_back():
            self.bar.put_away()

    def print_view(self) -> None:
        """Print what is in view."""
        if self.room is None or not self.room.print_view():
            self.bar.show_message(Message(words.NOTHING_TO_PRINT, Level.NOTICE))

    def panes(self) -> list[QWidget]:
        """Return what Ctrl+F6 walks through: the rail, then the panes of the room."""
        return [self.rail, *(self.room.panes() if self.room else ())]

    def wear(self, dark: bool, size: TypeSize) -> None:  # noqa: FBT001 - a slot
        """Put on another look."""

        def look() -> Iterator[None]:
            yield from theme.look_in_turns(theme.application(), dark=dark, size=size)
            self.look_changed.emit(dark, size)

        self.stack.change_look(look)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        return tab_on(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the room did not hear: the focus stands in the rail, the heading or nowhere.
        if commits(event) and self.room is not None and not self.header.box.hasFocus():
            self.room.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Painted first: what a room asks in the lane would slow the first picture down.
        if watched is self.windowHandle() and event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            self.desk.tasks.later(self._focus_room, owner=self)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.room is not None and not self.room.may_leave():
            event.ignore()
            return
        self._alone.leave()
        remembered.keep_geometry(self, _NAME)
        self.stack.gather()
        self.guard.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        inside.setSpacing(theme.S)
        for widget in (self.heading, self.bar):
            inside.addWidget(widget)
        inside.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(work, 1)
        page = QWidget()
        set_part(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go_to)
        self.jump.chosen.connect(self._go_to)
        self.jump.left.connect(self._focus_room)
        self.stack.go.connect(self.open_room)
        self.stack.heading_changed.connect(self._show_heading)
        self.stack.alone_wanted.connect(self._stand_alone)
        self.stack.draft_kept.connect(self.status.set_draft)
        self.stack.focus_strayed.connect(self._focus_room)
        self.desk.said.connect(self.bar.show_message)
        self.desk.tasks.busy_changed.connect(self.status.set_busy)
        self.guard.said.connect(self.bar.show_message)
        self.guard.calmed.connect(self.bar.put_away)
        self.guard.expired.connect(self.lock)
        self.guard.covered.connect(self.desk.covered)
        self.header.blind_wanted.connect(self.blind)
        self.header.lock_wanted.connect(self.lock)
        self.header.look_wanted.connect(self.wear)
        self.header.sign_out_wanted.connect(self.sign_out_requested)
        self.header.password_wanted.connect(self.password_requested)
        self.header.about_wanted.connect(self.about_requested)

    def _bind_keys(self, entries: Sequence[RoomEntry]) -> None:
        rooms = {entry.shortcut: partial(self._go_to, entry.key) for entry in entries}
        others: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.jump.open,
            "Ctrl+L": self.lock,
            "F12": self.blind,
            "Ctrl+P": self.print_view,
            "Esc": self.step_back,
            "Ctrl+F6": lambda: walk(self.panes(), 1),
            "Ctrl+Shift+F6": lambda: walk(self.panes(), -1),
        }
        # The rail tells the key of each room: whatever else took it would make that untrue.
        assert not rooms.keys() & others.keys()
        bind_keys(self, rooms | others)

    def _show_heading(self) -> None:
        if self.room is not None:
            self.heading.show_room(self.room)

    def _stand_alone(self, alone: bool) -> None:  # noqa: FBT001 - a slot
        if alone and self.room is not None:
            self._alone.enter(self.room)
        else:
            self._alone.leave()

    def _focus_room(self) -> None:
        if self.room is not None:
            self._enter(self.room)

    def _enter(self, room: Room) -> None:
        """Let a room say where the focus goes; one that does not say gets it at its first stop."""
        room.opened()
        if not room.isAncestorOf(self.focusWidget()):
            walk(room.panes(), 1)
