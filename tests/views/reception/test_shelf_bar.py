from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftRow, DraftText
from centre_app.views.reception.shelf_bar import MOST, ShelfBar
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless, settle
from tests.views.reception.conftest import OpenCounter

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def drafts(count: int) -> list[DraftRow]:
    return [
        DraftRow(
            new_id(), {"title": f"来问老屋翻修要不要审批{at}"}, NOW, NOW - timedelta(minutes=at)
        )
        for at in range(count, 0, -1)
    ]


class Line(QWidget):
    """A line of the window that holds the shelf and nothing else."""

    def __init__(self, qtbot: QtBot, *, width: int, count: int) -> None:
        super().__init__()
        self.shelf = ShelfBar()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shelf, 1)
        self.resize(width, 40)
        qtbot.addWidget(self)
        with qtbot.waitExposed(self):
            self.show()
        self.shelf.show_drafts(drafts(count), NOW)
        settle()


def in_menu(shelf: ShelfBar) -> list[QAction]:
    menu = shelf.more.menu()
    return [one for one in menu.actions() if one.isVisible()]


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("count", [1, 3, MOST, MOST + 3])
@pytest.mark.parametrize("width", [90, 480, 900, 4000])
def test_every_form_is_a_chip_or_in_the_menu(
    qtbot: QtBot, wear: Wear, size: TypeSize, count: int, width: int
) -> None:
    wear(False, size)
    line = Line(qtbot, width=width, count=count)
    shelf = line.shelf
    chips = [one for one in shelf.chips if one.isVisible()]
    assert len(chips) + len(in_menu(shelf)) == count
    assert shelf.more.isVisible() == bool(in_menu(shelf))
    assert all(one.geometry().right() < width for one in chips)
    assert nameless(shelf) == []


def test_a_form_is_taken_from_the_menu(qtbot: QtBot) -> None:
    line = Line(qtbot, width=480, count=4)
    with qtbot.waitSignal(line.shelf.taken) as taken:
        in_menu(line.shelf)[-1].trigger()
    assert taken.args[0].body["title"].endswith("1")


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_a_full_shelf_does_not_widen_the_window(
    open_counter: OpenCounter, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    counter = open_counter(Role.RECEPTIONIST)
    counter.window.resize(1366, 728)
    settle()
    width = counter.window.width()
    for row in drafts(MOST):
        counter.town.services.drafts.keep(
            counter.clerk, DraftText(INTAKE_FORM, row.subject_id, row.body)
        )
    counter.room.intake.shelved.refresh()
    counter.typist.wait()
    settle()
    assert counter.room.intake.shelf.isVisible()
    assert counter.window.width() == width
    assert clipped(counter.window) == []
