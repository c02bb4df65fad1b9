"""A window with three small rooms, and a lock that opens to one word."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Permission
from centre_app.views.desk import Desk
from centre_app.views.frame.jump import Find
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.room import Room, RoomEntry
from centre_app.views.parts.field import Field
from centre_app.views.parts.search_box import SearchBox
from tests.fixed_clock import FixedClock
from tests.views.dressing import leave_it_to_windows

PASSWORD = "一句自己记得住的话"


class Reception(Room):
    """A room with a search box, a form beside it, and something to close with Esc."""

    def __init__(self) -> None:
        super().__init__()
        self.box = SearchBox("找人")
        self.name = Field("姓名", key="N")
        self.asked: list[tuple[str, UUID]] = []
        self.leaves = True
        self.open_things = 0
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.name)
        self.set_primary_action(QAction("登记", self))

    def opened(self) -> None:
        self.box.setFocus()

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        self.asked.append((kind, subject_id))

    def may_leave(self) -> bool:
        return self.leaves

    def step_back(self) -> bool:
        self.open_things -= 1
        return self.open_things >= 0

    def panes(self) -> Sequence[QWidget]:
        return (self.box, self.name)


class Plain(Room):
    """A room that overrides nothing."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(Field("说明"))


class Builder:
    """Builds windows and remembers which rooms were built."""

    def __init__(self, desk: Desk, clock: FixedClock, qtbot: QtBot) -> None:
        self.desk, self.clock, self.qtbot = desk, clock, qtbot
        self.built: list[str] = []
        self.passwords: list[str] = []

    def entries(self) -> list[RoomEntry]:
        return [
            RoomEntry("reception", "来访接待", "door", "F2", Permission.VISIT_REGISTER, self._one),
            RoomEntry("matters", "事项", "folder", "F3", Permission.MATTER_READ, self._two),
            RoomEntry("audit", "审计", "gear", "F9", Permission.AUDIT_READ, self._two),
        ]

    def window(self, find: Find | None = None) -> MainWindow:
        leave_it_to_windows()
        window = MainWindow(
            self.entries(),
            self.desk,
            clock=self.clock,
            unlock=self.passwords.append,
            find=find,
        )
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    def _one(self) -> Room:
        self.built.append("reception")
        return Reception()

    def _two(self) -> Room:
        self.built.append("matters")
        return Plain()


Press = Callable[[QWidget, Qt.Key], None]
