"""An entry of a found list shows whom it means before it says anything about him."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from centre_app.views import theme
from centre_app.views.parts.chip import ChipLook
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import settle

SEEN = (ChipLook("26-11-24 来过"),)
NARROW, WIDE = 200, 520


def drawn(qtbot: QtBot, width: int, chips: Sequence[ChipLook]) -> tuple[QImage, int]:
    """Return how the title of somebody looks in a list so wide, and how high his entry is."""
    found = FoundList("找到的人")
    qtbot.addWidget(found)
    found.resize(width, 400)
    found.show_found([Found("欧阳桂兰", "女 · 52 周岁", icon_name="person", chips=chips)])
    with qtbot.waitExposed(found):
        found.show()
    entry = found.visualRect(found.model().index(0, 0))
    wear = theme.current()
    left = theme.S + wear.icon_px + theme.S
    title = QRect(entry.left() + left, entry.top() + theme.XS, 4 * wear.body_px, wear.body_px)
    return found.viewport().grab(title).toImage(), entry.height()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_name_is_whole_whatever_is_said_of_it(qtbot: QtBot, width: int) -> None:
    plain, _ = drawn(qtbot, width, ())
    said, _ = drawn(qtbot, width, SEEN)
    assert said == plain


def test_what_has_no_room_beside_the_name_stands_below_it(qtbot: QtBot) -> None:
    _, beside = drawn(qtbot, WIDE, SEEN)
    _, below = drawn(qtbot, NARROW, SEEN)
    assert below > beside


@pytest.mark.parametrize("size", list(TypeSize))
def test_a_list_as_high_as_its_one_entry_bears_no_scroll_bar(
    qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    found = FoundList("找到的人")
    qtbot.addWidget(found)
    found.show_found([Found("欧阳桂兰", "女 · 52 周岁", chips=SEEN)])
    with qtbot.waitExposed(found):
        found.show()
    found.setFixedHeight(found.wanted_height(400))
    settle()
    assert found.verticalScrollBar().maximum() == 0
