from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from centre_app.views.parts.field import Field
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.text_marks import LineMarks, MarkKind, TextMark, TextMarks, placed

TEXT = "𠮷某尽快清走，约3车。"
QUICKLY = TextMark(2, "尽快", MarkKind.DOUBT, "提醒：含义不明确")
ABOUT = TextMark(7, "约", MarkKind.GRAVE, "须改正：不准确")


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    area = TextArea("约定")
    qtbot.addWidget(area)
    area.set_text(TEXT)
    area.resize(400, 120)
    area.show()
    return area


@pytest.fixture
def marks(area: TextArea) -> TextMarks:
    marks = TextMarks(area.editor())
    marks.show_marks([QUICKLY, ABOUT])
    return marks


def underlined(area: TextArea) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
    return [
        (one.cursor.selectedText(), one.format.underlineStyle())
        for one in area.editor().extraSelections()
    ]


@pytest.fixture(autouse=True)
def no_tip() -> Iterator[None]:
    yield
    QToolTip.hideText()


def test_words_are_underlined_by_how_grave_they_are(area: TextArea, marks: TextMarks) -> None:
    line = QTextCharFormat.UnderlineStyle
    assert underlined(area) == [("尽快", line.WaveUnderline), ("约", line.SingleUnderline)]
    assert len({one.line for one in MarkKind}) == len(MarkKind)


def test_a_mark_goes_with_its_words_while_one_types(area: TextArea, marks: TextMarks) -> None:
    area.editor().setFocus()
    QTest.keyClick(area.editor(), Qt.Key.Key_Home)
    QTest.keyClicks(area.editor(), "abc")
    assert [words for words, _ in underlined(area)] == ["尽快", "约"]


def test_a_mark_whose_words_are_gone_is_not_drawn() -> None:
    assert placed("乙方立即清走。", [QUICKLY]) == []


def test_a_chosen_mark_is_selected(area: TextArea, marks: TextMarks) -> None:
    marks.choose(ABOUT)
    assert area.editor().textCursor().selectedText() == "约"


def test_resting_on_the_words_says_what_is_found(area: TextArea, marks: TextMarks) -> None:
    marks.choose(QUICKLY)
    box = area.editor().cursorRect()
    place = QPoint(box.left() - 4, box.center().y())
    tip = QHelpEvent(QEvent.Type.ToolTip, place, area.editor().mapToGlobal(place))
    QApplication.sendEvent(area.editor().viewport(), tip)
    assert "含义不明确" in QToolTip.text()


def test_one_line_is_marked_where_its_words_stand(qtbot: QtBot) -> None:
    field = Field("做什么")
    qtbot.addWidget(field)
    field.resize(400, 80)
    field.show()
    field.set_text(TEXT)
    marks = LineMarks(field.editor())
    marks.show()
    marks.show_marks([QUICKLY, ABOUT])
    editor = field.editor()
    box = marks._box(QUICKLY)
    assert editor.cursorPositionAt(QPoint(box.left() + 1, box.center().y())) == 3
    assert editor.cursorPositionAt(QPoint(box.right(), box.center().y())) == 5
    before = field.grab().toImage()
    marks.show_marks([])
    assert field.grab().toImage() != before
    marks.show_marks([QUICKLY])
    marks.choose(QUICKLY)
    assert editor.selectedText() == "尽快"
    field.set_text("乙方立即清走")
    assert marks.marks == []


def test_resting_on_words_in_one_line_says_what_is_found(qtbot: QtBot) -> None:
    field = Field("做什么")
    qtbot.addWidget(field)
    field.resize(400, 80)
    field.show()
    field.set_text(TEXT)
    marks = LineMarks(field.editor())
    marks.show_marks([QUICKLY])
    place = marks._box(QUICKLY).center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, field.editor().mapToGlobal(place))
    QApplication.sendEvent(field.editor(), tip)
    assert "含义不明确" in QToolTip.text()
