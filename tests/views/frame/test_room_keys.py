"""Each room opens by the key that stands beside its name."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.frame.rail import RailButton
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import sit_down


def test_every_room_opens_by_the_key_the_rail_tells(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR)
    entries = [one.entry for one in sitting.window.rail.findChildren(RailButton)]
    opened = {}
    for entry in entries:
        key = Qt.Key[f"Key_{entry.shortcut}"]
        sitting.typist.press(key)
        sitting.typist.wait()
        opened[entry.key] = sitting.window.stack.key
    assert len(opened) > 5
    assert opened == {key: key for key in opened}
