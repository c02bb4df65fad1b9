import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.parts.chip import ChipLook
from centre_app.views.parts.labels import Label
from centre_app.views.parts.lines import Block, Line, Lines, Stamp, Words
from tests.views.looking import settle, walked


class Column(QWidget):
    """Lines between two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QPushButton("前"), QPushButton("后")
        around, inner = QVBoxLayout(self), QVBoxLayout()
        around.addWidget(self.before)
        around.addLayout(inner)
        around.addWidget(self.after)
        self.lines = Lines(inner, after=self.before)

    def stops(self) -> list[str]:
        return [one.text() for one in walked(self.window()) if isinstance(one, QPushButton)]


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    column = Column()
    qtbot.addWidget(column)
    column.resize(300, 400)
    with qtbot.waitExposed(column):
        column.show()
    return column


def button(text: str) -> Line:
    return Block(text, lambda: QPushButton(text))


def test_what_stays_keeps_its_widget_and_the_focus(column: Column) -> None:
    column.lines.show([button("甲"), button("乙")])
    column.activateWindow()
    first, second = column.lines.widgets
    second.setFocus()
    assert column.lines.show([button("丙"), button("乙")])
    assert column.lines.widgets[1] is second
    assert first.isHidden()
    assert column.focusWidget() is second


def test_the_same_lines_again_change_nothing(column: Column) -> None:
    lines = [Words("甲"), Stamp(ChipLook("乙"))]
    assert column.lines.show(lines)
    shown = column.lines.widgets
    assert not column.lines.show([*lines])
    assert column.lines.widgets == shown


def test_other_words_are_said_with_the_same_label(column: Column) -> None:
    column.lines.show([Words("甲"), Words("乙", "muted")])
    one, other = column.lines.widgets
    column.lines.show([Words("丙", "muted"), Words("丁")])
    assert column.lines.widgets == [other, one]
    assert [label.text() for label in (other, one) if isinstance(label, Label)] == ["丙", "丁"]
    settle()
    assert other.y() < one.y()


def test_tab_follows_the_lines_however_late_they_came(column: Column) -> None:
    column.lines.show([button("乙")])
    column.lines.show([button("甲"), button("乙"), button("丙")])
    assert column.stops() == ["前", "甲", "乙", "丙", "后"]
    column.lines.show([button("丙"), button("甲")])
    assert column.stops() == ["前", "丙", "甲", "后"]


class Moves(QObject):
    """Counts how often something is put elsewhere."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Move
        return False


def test_many_lines_are_seen_at_once_and_laid_out_together(column: Column) -> None:
    settle()
    moves = Moves(column.after)
    column.lines.show([Words(str(place)) for place in range(40)])
    assert all(one.isVisible() for one in column.lines.widgets)
    settle()
    assert moves.count == 1
    tops = [one.y() for one in column.lines.widgets]
    assert tops == sorted(set(tops))


def test_a_line_that_cannot_be_made_leaves_the_layout_at_work(column: Column) -> None:
    def broken() -> QWidget:
        raise LookupError

    with pytest.raises(LookupError):
        column.lines.show([Block("甲", broken)])
    layout = column.layout()
    assert layout is not None
    assert layout.isEnabled()


def test_what_went_is_gone(column: Column, qapp: QApplication) -> None:
    gone: list[str] = []
    column.lines.show([button("甲"), Words("乙")])
    for one in column.lines.widgets:
        one.destroyed.connect(lambda: gone.append("one"))
    column.lines.show([])
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (gone, column.lines.widgets) == (["one", "one"], [])
