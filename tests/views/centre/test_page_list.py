"""The titles of the pages are whole, also after another size of type."""

from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import sit_down
from tests.views.looking import clipped


def test_no_title_is_cut_when_the_type_grows(
    desk_town: Town, tasks: Tasks, qtbot: QtBot, wear: Wear
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.SYS_ADMIN, room="centre")
    with qtbot.waitSignal(sitting.window.look_changed):
        sitting.window.wear(False, TypeSize.LARGEST)
    sitting.typist.wait()
    titles = [one for one in clipped(sitting.window) if one.startswith(("PageList", "QListWidget"))]
    assert titles == []
    wear(False, TypeSize.STANDARD)
