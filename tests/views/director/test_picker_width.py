from datetime import date

from pytestqt.qtbot import QtBot

from centre_app.views import theme
from centre_app.views.director.picker import Picker
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, settle


def test_the_picker_widens_when_the_type_grows_before_ones_eyes(qtbot: QtBot, wear: Wear) -> None:
    picker = Picker(date(2026, 3, 2))
    qtbot.addWidget(picker)
    picker.resize(200, 900)
    picker.show()
    wear(False, TypeSize.LARGEST)
    settle()
    assert picker.width() == theme.current().em(11)
    assert not clipped(picker)
