"""The rail tells what waits in the rooms, and goes on telling it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Actor, Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftText
from centre_app.services.records.today import RoomCounts
from centre_app.views.application.badges import Badges
from centre_app.views.frame.rail import RailButton
from centre_app.views.tasks import Tasks
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


def _badges(sitting: Sitting) -> None:
    Badges(sitting.window, sitting.town.services.today.counts)


def _waiting(sitting: Sitting) -> dict[str, int]:
    buttons = sitting.window.rail.findChildren(RailButton)
    return {one.entry.key: one.waiting for one in buttons if one.waiting}


def _read(sitting: Sitting, room: str) -> str:
    buttons = sitting.window.rail.findChildren(RailButton)
    return next(one.accessibleName() for one in buttons if one.entry.key == room)


def test_the_rail_tells_what_waits_once_the_first_room_is_there(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    desk_town.services.reception.register(desk_town.actor(Role.RECEPTIONIST), an_intake())
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR)
    _badges(sitting)
    assert _waiting(sitting) == {}
    qtbot.waitUntil(lambda: _waiting(sitting) == {"matters": 1})
    assert _read(sitting, "matters") == "事项，F3，待分流、受理 1 件"
    assert _read(sitting, "reception") == "来访接待，F2"


def test_what_is_put_aside_and_what_is_registered_is_told_at_once(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DISPATCHER)
    _badges(sitting)
    sitting.go("reception")
    sitting.typist.search("王小花")
    sitting.typist.press(ENTER)
    sitting.typist.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _waiting(sitting) == {"reception": 1})
    assert _read(sitting, "reception") == "来访接待，F2，未办完的登记 1 份"
    desk = sitting.window.desk
    desk.send(
        desk_town.services.reception.register,
        an_intake(),
        owner=sitting.window,
        done=lambda _: None,
    )
    qtbot.waitUntil(lambda: _waiting(sitting) == {"reception": 1, "matters": 1})


def test_a_walk_through_the_rooms_tells_what_others_did(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    desk_town.services.reception.register(desk_town.actor(Role.RECEPTIONIST), an_intake())
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR)
    _badges(sitting)
    qtbot.waitUntil(lambda: _waiting(sitting) == {"matters": 1})
    desk_town.services.drafts.keep(sitting.actor, DraftText(INTAKE_FORM, new_id(), {}))
    sitting.go("matters")
    qtbot.waitUntil(lambda: _waiting(sitting) == {"reception": 1, "matters": 1})


class _Counter:
    """Counts how often it was asked, on whatever lane."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _actor: Actor, _: None) -> RoomCounts:
        self.asked += 1
        return RoomCounts(due=250)


def test_many_changes_in_a_row_are_one_question(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR)
    count = _Counter()
    Badges(sitting.window, count)
    for room in ("reception", "matters", "follow_up", "today"):
        sitting.go(room)
    qtbot.waitUntil(lambda: _waiting(sitting) == {"follow_up": 250})
    assert count.asked == 1
    assert _read(sitting, "follow_up").endswith("99+ 件")
