"""The language check on the agreement page: underlines, the list, and the walk by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import ClauseKind
from centre_app.views.agreements.page import AgreementPage
from centre_app.views.desk import Desk
from centre_app.views.parts.text_marks import LineMarks, TextMarks
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    return bench_in(desk_town)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


@pytest.fixture
def page(bench: Bench, tasks: Tasks, qtbot: QtBot) -> AgreementPage:
    page = alone(
        lambda: AgreementPage(Desk(bench.actor, tasks), bench.town.services, bench.town.clock)
    )
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_subject("case", bench.case_id)
    qtbot.waitUntil(lambda: bool(page.draft_page.living.toPlainText()))
    rest(page, qtbot)
    return page


def rest(page: AgreementPage, qtbot: QtBot) -> None:
    """Wait until nothing is typed that was not looked at, and nothing is under way."""
    timer = page.draft_page._preview_timer
    qtbot.waitUntil(lambda: not timer.isActive() and not page._desk.tasks.busy)


def write(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    """Type a clean act into the first card and an unclear term after an empty one."""
    form = page.draft_page.form
    card = form.cards[0]
    card.kind.set_value(ClauseKind.ACT)
    card.debtor.set_value(bench.sides[1].party_id)
    card.what.set_text("尽快搬走石头")
    card.at_once.setChecked(True)
    form.terms.add("")
    form.terms.add("  双方和睦相处，通道宽约3米。")
    form.terms.changed.emit()
    rest(page, qtbot)


def chosen_words() -> str:
    here = QApplication.focusWidget()
    if isinstance(here, QPlainTextEdit):
        return here.textCursor().selectedText()
    assert isinstance(here, QLineEdit)
    return here.selectedText()


def codes(page: AgreementPage) -> list[str]:
    return [one.code for one in page.draft_page.check.findings]


def test_unclear_words_are_underlined_where_they_were_typed(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    write(page, bench, qtbot)
    form = page.draft_page.form
    line = form.cards[0].what.editor().findChild(LineMarks)
    empty, filled = form.terms.areas()
    assert line is not None
    assert [one.words for one in line.marks] == ["尽快"]
    assert empty.editor().findChild(TextMarks) is None
    [selection] = filled.editor().extraSelections()
    assert selection.cursor.selectedText() == "约"


def test_f8_walks_the_findings_and_chooses_their_words(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    write(page, bench, qtbot)
    assert codes(page) == ["vague_time", "vague_amount"]
    facts = page.draft_page.form.facts.editor()
    facts.setFocus()
    QTest.keyClick(facts, Qt.Key.Key_F8)
    assert chosen_words() == "尽快"
    QTest.keyClick(_focused(), Qt.Key.Key_F8)
    assert chosen_words() == "约"
    QTest.keyClick(_focused(), Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert chosen_words() == "尽快"
    rows = page.draft_page.check._lines
    assert [row.property("here") for row in rows] == [True, False]


def test_the_list_leads_to_the_words(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    write(page, bench, qtbot)
    row = page.draft_page.check._lines[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert chosen_words() == "约"
    assert _focused() is page.draft_page.form.terms.areas()[1].editor()


def test_mended_words_lose_their_line(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    write(page, bench, qtbot)
    area = page.draft_page.form.terms.areas()[1]
    area.set_text("双方和睦相处，通道宽3米。")
    rest(page, qtbot)
    assert area.editor().extraSelections() == []
    assert codes(page) == ["vague_time"]


def test_a_row_says_on_what_it_rests(page: AgreementPage, bench: Bench, qtbot: QtBot) -> None:
    write(page, bench, qtbot)
    assert "第三百五十八条" in page.draft_page.check._lines[0].toolTip()


def _focused() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def test_a_reason_keeps_a_finding_and_takes_its_line_away(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    write(page, bench, qtbot)
    form, check = page.draft_page.form, page.draft_page.check
    assert not check.strip.isVisible()
    page.draft_page.walk(1)
    page.draft_page.walk(1)
    assert check.strip.isVisible()
    reason = check.strip.reason.editor()
    reason.setFocus()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(check.strip.reason.error))
    check.strip.reason.set_text("以现场丈量为准")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(check.findings[-1].set_aside))
    rest(page, qtbot)
    assert codes(page) == ["vague_time", "vague_amount"]
    assert "以现场丈量为准" in check._lines[-1].accessibleName()
    assert form.terms.areas()[1].editor().extraSelections() == []
    assert form.terms.areas()[1].text() == "双方和睦相处，通道宽约3米。"


def test_what_must_be_mended_is_asked_no_reason_for(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    page.draft_page.walk(1)
    assert page.draft_page.check.findings[0].blocks
    assert not page.draft_page.check.strip.isVisible()


def test_the_finding_in_hand_is_in_view_however_many_there_are(
    page: AgreementPage, bench: Bench, qtbot: QtBot
) -> None:
    write(page, bench, qtbot)
    form, check = page.draft_page.form, page.draft_page.check
    form.terms.areas()[1].set_text("宽约3米，长约4米，高约5米，乙方酌情让地，近期办完，择日立碑。")
    rest(page, qtbot)
    for _ in check.findings:
        page.draft_page.walk(1)
    assert len(check.findings) > 6
    qtbot.waitUntil(lambda: not check._lines[-1].visibleRegion().isEmpty())
