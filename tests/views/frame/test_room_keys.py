"""Each room opens by the key that stands beside its name."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.frame.rail import RailButton
from centre_app.views.frame.room import Subject
from centre_app.views.tasks import Tasks
from tests.agreements_builders import bench_in
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


def test_the_key_of_a_room_shows_all_of_it_again(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    bench_in(desk_town).conclude()
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR)
    sitting.go("follow_up", Subject("matter", new_id()))
    room = sitting.window.room
    assert isinstance(room, FollowUpRoom)
    assert room.tabs.performance.rows_model.rowCount() == 0
    sitting.go("today")
    sitting.typist.press(Qt.Key.Key_F6)
    assert room.tabs.performance.rows_model.rowCount() == 1
