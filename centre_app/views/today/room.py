"""Today: three columns, each line a door."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.domain.permissions import Permission
from centre_app.services.records.today import TodayBoard
from centre_app.services.today import Today
from centre_app.services.use_case import Topic
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Room, Subject
from centre_app.views.parts.filling import Filling
from centre_app.views.today import words
from centre_app.views.today.column import Column
from centre_app.views.today.lines import light_lines, session_lines, waiting_lines

_SHARES = (10, 9, 12)


class TodayRoom(Room):
    """Waiting for me, today's sessions, lights."""

    def __init__(self, desk: Desk, today: Today, clock: Clock) -> None:
        super().__init__()
        self._desk, self._today, self._clock = desk, today, clock
        self.waiting = Column(
            words.WAITING, "waiting", unit=words.UNIT, empty=words.WAITING_EMPTY, icon_name="ok"
        )
        self.sessions = Column(
            words.SESSIONS,
            "sessions",
            unit=words.SESSIONS_UNIT,
            empty=words.SESSIONS_EMPTY,
            icon_name="calendar",
        )
        self.lights = Column(
            words.LIGHTS, "lights", unit=words.UNIT, empty=words.LIGHTS_EMPTY, icon_name="clock"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        for column, share in zip(self._columns(), _SHARES, strict=True):
            row.addWidget(column, share)
            column.opened.connect(self._open)
        self._board = Filling[TodayBoard](
            self,
            (self._show_waiting, self._show_sessions, self._show_lights, self._take_focus),
            later=partial(desk.tasks.later, owner=self),
        )
        self.set_heading(words.ROOM)
        desk.changed.connect(self._on_changed)

    def opened(self) -> None:
        """Come to the front: look what is new, stand on the first line there is."""
        self.refresh()
        self._focus()

    def panes(self) -> Sequence[QWidget]:
        """Return the three lists."""
        return tuple(column.lines for column in self._columns())

    def refresh(self) -> None:
        """Ask anew for what waits."""
        self._desk.send(
            self._today.board, None, owner=self, done=self._board.begin, supersedes="board"
        )

    def _columns(self) -> tuple[Column, ...]:
        return (self.waiting, self.sessions, self.lights)

    def _show_waiting(self, board: TodayBoard) -> None:
        lines = waiting_lines(board.waiting, self._clock.now())
        self.waiting.show_lines(lines, board.waiting_total)

    def _show_sessions(self, board: TodayBoard) -> None:
        self.sessions.show_lines(session_lines(board.sessions), len(board.sessions))

    def _show_lights(self, board: TodayBoard) -> None:
        self.lights.show_lines(light_lines(board.lights), board.lights_total)

    def _take_focus(self, _board: TodayBoard) -> None:
        """Stand on the first line there is, unless somebody stands on another or went elsewhere."""
        # Qt's stubs promise a widget, yet there is none while nothing has the focus.
        holder: QWidget | None = self.window().focusWidget()
        waits = holder is None or holder is self or self.isAncestorOf(holder)
        if waits and self.isVisible() and not any(one.lines.hasFocus() for one in self._columns()):
            self._focus()

    def _focus(self) -> None:
        """Stand on a line; a room without one holds the focus until its lines have come."""
        lists = (column.lines for column in self._columns())
        next((one for one in lists if one.isVisible()), self).setFocus()

    def _on_changed(self, _: Topic) -> None:
        if self.isVisible():
            self.refresh()

    def _open(self, destination: tuple[str, Subject]) -> None:
        room, subject = destination
        # Whoever has no room of the follow-up still has the page of the matter.
        within = room != "follow_up" or self._desk.may(Permission.CASE_READ)
        self.go.emit(room if within else "matters", subject)
