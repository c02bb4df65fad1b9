"""A visit to the matters room, by somebody of the centre."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import DisputeType, MatterState
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterKey
from centre_app.views.desk import Desk
from centre_app.views.matters.room import MattersRoom
from centre_app.views.messages import Message
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.looking import settle

STORIES = (
    ("王桂兰", "李建军", DisputeType.NEIGHBOUR, "李建军砌墙占了我家滴水，要求拆除"),
    ("马志强", "云岭建筑劳务有限公司", DisputeType.WAGE_ARREARS, "拖欠七个月工资，扬言要上网"),
    ("阿不都热依木·买买提", "玉川客运站", DisputeType.CONTRACT, "摊位押金到期不退"),
)


@dataclass
class Visit:
    """The room as somebody of the centre uses it, on three registered matters."""

    room: MattersRoom
    town: Town
    desk: Desk
    tasks: Tasks
    qtbot: QtBot
    ids: list[UUID]
    said: list[Message]

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.busy)
        settle()

    def named(self, name: str) -> QWidget:
        for widget in self.room.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        raise LookupError(name)

    def press(self, name: str) -> None:
        button = self.named(name)
        assert isinstance(button, QPushButton)
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)
        self.wait()

    def commit(self) -> None:
        self.press("matters.panel.commit")
        self.wait()

    def search(self, text: str) -> None:
        box = self.room.list_page.search
        box.setFocus()
        box.clear()
        box.insert(text)
        box.ask_now()
        self.wait()

    def titles(self) -> list[str]:
        model = self.room.list_page.register.table.rows_model
        return [model.text(place, 1) for place in range(model.rowCount())]

    def open(self, place: int) -> None:
        self.room.open_matter(self.ids[place])
        self.wait()

    def state(self, place: int) -> MatterState:
        found = self.town.services.matters.case_page(self.desk.actor, MatterKey(self.ids[place]))
        return found.head.state


Enter = Callable[[Role], Visit]
