from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views import theme
from centre_app.views.parts.chip import Chip, ChipLook
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.link import Link
from centre_app.views.parts.time_line import Entry, Paper, TimeLine
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, settle

_DARK = 200
LONG = "人民调解当事人权利义务告知书（1 页）"


def in_column(qtbot: QtBot, *links: Link, width: int) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for link in links:
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(width, 300)
    with qtbot.waitExposed(page):
        page.show()
    # The first of them is given the focus, and its frame is ink as well.
    for link in links:
        link.clearFocus()
    return page


def ink(picture: QImage, area: QRect) -> QRect:
    """Return where something dark is drawn in an area; the ground may be lit by the mouse."""
    drawn = [(x, y) for x, y in _pixels(area) if picture.pixelColor(x, y).lightness() < _DARK]
    (left, right), (top, bottom) = ((min(one), max(one)) for one in zip(*drawn, strict=True))
    return QRect(left, top, right - left + 1, bottom - top + 1)


def _pixels(area: QRect) -> Iterator[tuple[int, int]]:
    for x in range(area.left(), area.right() + 1):
        for y in range(area.top(), area.bottom() + 1):
            yield x, y


@pytest.mark.parametrize("size", TypeSize)
def test_an_icon_stands_in_the_middle_of_the_characters_beside_it(
    qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    link = Link("国国国国")
    page = in_column(qtbot, link, width=400)
    assert link.isVisibleTo(page)
    picture = link.grab().toImage()
    side = theme.current().icon_px
    icon = ink(picture, QRect(0, 0, side, link.height()))
    words = ink(picture, QRect(side + 2, 0, link.width() - side - 2, link.height()))
    assert abs(icon.center().y() - words.center().y()) <= 1


def test_links_begin_at_the_edge_of_the_text_however_long_they_are(qtbot: QtBot) -> None:
    short, long = Link("来访登记表"), Link(LONG)
    page = in_column(qtbot, short, long, width=160)
    assert page.width() < long.sizeHint().width()
    assert (short.x(), long.x()) == (0, 0)
    edges = [
        ink(link.grab().toImage(), QRect(0, 0, theme.current().icon_px, 24)).left()
        for link in (short, long)
    ]
    assert edges[0] == edges[1]


def test_a_link_too_long_for_its_line_goes_on_in_the_next(qtbot: QtBot) -> None:
    link = Link(LONG)
    page = in_column(qtbot, link, width=160)
    assert link.height() > link.sizeHint().height()
    assert clipped(page) == []


def test_what_was_measured_is_measured_anew_at_another_size_of_type_and_with_other_words(
    qtbot: QtBot, wear: Wear
) -> None:
    link, chip = Link(LONG), Chip(ChipLook(LONG))
    page = in_column(qtbot, link, width=160)
    small = (link.heightForWidth(150), link.sizeHint().width(), chip.sizeHint().width())
    wear(False, TypeSize.LARGEST)
    large = (link.heightForWidth(150), link.sizeHint().width(), chip.sizeHint().width())
    assert page.isVisible()
    assert all(one < other for one, other in zip(small, large, strict=True))
    link.setText(LONG * 2)
    chip.show_look(ChipLook(LONG * 2))
    longer = (link.heightForWidth(150), link.sizeHint().width(), chip.sizeHint().width())
    assert all(one < other for one, other in zip(large, longer, strict=True))


def test_a_flow_grows_with_what_stands_in_it(qtbot: QtBot) -> None:
    chips = [Chip(ChipLook("重复件")) for _ in range(3)]
    flow = in_flow(*chips)
    qtbot.addWidget(flow)
    flow.resize(200, 300)
    with qtbot.waitExposed(flow):
        flow.show()
    layout = flow.layout()
    assert layout is not None
    width = sum(chip.sizeHint().width() for chip in chips) + 3 * layout.spacing()
    before = layout.heightForWidth(width)
    chips[0].show_look(ChipLook(LONG))
    settle()
    assert layout.heightForWidth(width) > before
    chips[0].hide()
    settle()
    assert layout.heightForWidth(width) == before


def test_space_follows_a_link_and_enter_does_not(qtbot: QtBot) -> None:
    followed: list[int] = []
    link = Link("来访登记表", pressed=lambda: followed.append(1))
    page = in_column(qtbot, link, width=300)
    assert clipped(page) == []
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert followed == []
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert followed == [1]


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_no_paper_is_cut_in_a_narrow_time_line(qtbot: QtBot, wear: Wear, size: TypeSize) -> None:
    wear(False, size)
    line = TimeLine()
    line.show_entries(
        [Entry("2026-03-02\n17:30", "出具文书", "接待员甲", papers=(Paper("人民调解协议书", 1),))]
    )
    qtbot.addWidget(line)
    line.resize(400, 300)
    with qtbot.waitExposed(line):
        line.show()
    assert clipped(line) == []
