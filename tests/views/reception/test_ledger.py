"""The ledger in the real window, by real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.domain.reception.codes import Channel, CountedAs
from centre_app.domain.reception.periods import LedgerPeriod
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.reveal_dialog import RevealDialog
from centre_app.views.reception.ledger_page import LedgerPage
from centre_app.views.reception.paper_dialog import PaperDialog
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.views.conftest import Wear
from tests.views.looking import clipped, nameless, settle
from tests.views.reception.conftest import Counter, OpenCounter

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _register(counter: Counter, **changed: object) -> None:
    counter.town.services.reception.register(counter.clerk, an_intake(**changed))


def _ledger(counter: Counter, qtbot: QtBot) -> LedgerPage:
    counter.typist.press(K.Key_Z, ALT)
    # A button pressed by its letter stays down for a moment before it does anything.
    qtbot.waitUntil(counter.room.ledger.isVisible)
    settle()
    counter.typist.wait()
    return counter.room.ledger


def _cells(ledger: LedgerPage, row: int) -> list[str]:
    model = ledger.table.rows_model
    return [model.text(row, column) for column in range(model.columnCount())]


def test_the_ledger_opens_on_today_with_its_count_in_the_heading(
    counter: Counter, qtbot: QtBot
) -> None:
    _register(counter, people_count=3)
    _register(counter, channel=Channel.PHONE)
    ledger = _ledger(counter, qtbot)
    assert ledger.totals.text() == "总件次 2  初件次 2  重复件次 0  批次 1  人次 4"
    assert counter.typist.focused_name() == "ledger.period"
    first = _cells(ledger, 0)
    assert first[:3] == ["1", "2026-03-02", "王桂兰"]
    assert "138****5678" in first
    assert "13812345678" not in "".join(first)


def test_the_ledger_is_built_when_it_is_first_opened_and_kept(
    counter: Counter, qtbot: QtBot
) -> None:
    assert counter.room.findChildren(LedgerPage) == []
    ledger = _ledger(counter, qtbot)
    counter.typist.press(K.Key_Escape)
    assert _ledger(counter, qtbot) is ledger
    assert counter.room.findChildren(LedgerPage) == [ledger]


def test_days_and_channel_are_chosen_by_keys(counter: Counter, qtbot: QtBot) -> None:
    _register(counter, channel=Channel.PHONE)
    _register(counter)
    ledger = _ledger(counter, qtbot)
    counter.typist.type("本周")
    counter.typist.wait()
    assert ledger.filters.period.value() is LedgerPeriod.WEEK
    assert ledger.totals.text() == "总件次 2  初件次 2  重复件次 0  批次 1  人次 2"
    ledger.filters.channel.setFocus()
    counter.typist.type("来电")
    counter.typist.wait()
    assert ledger.totals.text() == "总件次 1  初件次 1  重复件次 0  批次 0  人次 1"


def test_first_visits_and_repeats_are_told_apart_by_keys(counter: Counter, qtbot: QtBot) -> None:
    _register(counter)
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        [wall] = unit.matters.find()
    _register(counter, matter_id=wall.id, people_count=6)
    ledger = _ledger(counter, qtbot)
    counter.typist.press(K.Key_C, ALT)
    assert counter.typist.focused_name() == "ledger.counted_as"
    counter.typist.type("cfj")
    counter.typist.wait()
    assert ledger.filters.counted_as.value() is CountedAs.REPEAT
    assert ledger.totals.text() == "总件次 1  初件次 0  重复件次 1  批次 1  人次 6"
    assert ledger.table.rows_model.rowCount() == 1
    counter.typist.press(K.Key_Up)
    counter.typist.wait()
    assert ledger.filters.counted_as.value() is CountedAs.FIRST
    assert ledger.totals.text() == "总件次 1  初件次 1  重复件次 0  批次 1  人次 1"
    counter.typist.press(K.Key_P, CTRL)
    assert isinstance(ledger.dialog, PaperDialog)
    ledger.dialog.reject()
    counter.typist.wait()


def test_chosen_days_are_typed_and_what_cannot_be_is_said_at_the_field(
    counter: Counter, qtbot: QtBot
) -> None:
    _register(counter)
    ledger = _ledger(counter, qtbot)
    counter.typist.type("自选")
    counter.typist.wait()
    assert ledger.filters.first.isVisible()
    ledger.filters.last.set_text("")
    ledger.filters.last.setFocus()
    counter.typist.type("2026-02-30")
    counter.typist.press(K.Key_Return)
    assert ledger.filters.last.error
    ledger.filters.last.set_text("")
    ledger.filters.last.setFocus()
    counter.typist.type("2026-01-01")
    counter.typist.press(K.Key_Return)
    assert ledger.filters.last.error == "结束日期早于开始日期。"
    assert ledger.filters.last.text() == "2026-01-01"
    ledger.filters.last.set_text("2026-03-31")
    ledger.filters.last.setFocus()
    counter.typist.press(K.Key_Return)
    assert ledger.filters.last.error == ""
    assert ledger.totals.text() == "总件次 1  初件次 1  重复件次 0  批次 1  人次 1"


def test_a_visit_opens_its_matter_by_enter(counter: Counter, qtbot: QtBot) -> None:
    _register(counter)
    ledger = _ledger(counter, qtbot)
    ledger.table.go_to_first()
    counter.typist.press(K.Key_Return)
    assert counter.window.room is not counter.room


def test_print_shows_the_ledger_as_paper(counter: Counter, qtbot: QtBot) -> None:
    _register(counter)
    ledger = _ledger(counter, qtbot)
    counter.typist.press(K.Key_P, CTRL)
    assert isinstance(ledger.dialog, PaperDialog)
    pages = ledger.dialog.paper.pages
    assert pages is not None
    assert pages.sizes[0].width() > pages.sizes[0].height()
    ledger.dialog.reject()
    counter.typist.wait()


def test_receptionists_are_not_offered_whole_numbers(counter: Counter, qtbot: QtBot) -> None:
    ledger = _ledger(counter, qtbot)
    offered = {one.objectName() for one in ledger.findChildren(Button)}
    assert {"ledger.print", "ledger.export"} <= offered
    assert "ledger.whole" not in offered


def test_whole_numbers_ask_what_for(open_counter: OpenCounter, qtbot: QtBot) -> None:
    counter = open_counter(Role.DIRECTOR)
    _register(counter)
    ledger = _ledger(counter, qtbot)
    button = ledger.findChild(Button, "ledger.whole")
    assert button is not None
    button.click()
    asked = ledger.dialog
    assert isinstance(asked, RevealDialog)
    asked.reason.editor().setCurrentIndex(0)
    asked.findChild(Button, "reveal.confirm").click()  # type: ignore[union-attr]
    counter.typist.wait()
    dialog = ledger.findChild(QFileDialog, "save_file")
    assert dialog is not None
    dialog.reject()
    counter.typist.wait()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_clipped_or_without_a_name(
    counter: Counter, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    counter.window.resize(1366, 768)
    _register(counter)
    ledger = _ledger(counter, qtbot)
    counter.typist.type("自选")
    counter.typist.wait()
    settle()
    assert clipped(counter.room) == []
    assert nameless(ledger) == []
