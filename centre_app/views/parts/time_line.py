"""What happened, one entry a line, the newest first; papers open from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.icons import middle_of_line, paint_icon
from centre_app.views.parts import words
from centre_app.views.parts.chip import ChipLook
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.lines import Block, Line, Lines, Stamp
from centre_app.views.parts.link import Link

Open = Callable[[Any], object]
Later = Callable[[Callable[[], object]], object]
"""Calls something when the window has painted what is due."""

_AT_ONCE = 8
"""As many entries as are seen without scrolling."""

_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT_TOP = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Paper:
    """A paper that an entry brought forth; ``value`` is what opening it hands over."""

    label: str
    value: Any


@dataclass(frozen=True)
class Entry:
    """Something that happened: when, what, by whom, and what came of it."""

    at: str
    what: str
    who: str = ""
    icon_name: str = "info"
    color: str = "muted"
    chip: ChipLook | None = None
    papers: Sequence[Paper] = field(default=())


class TimeLine(QWidget):
    """Entries one under another; a long one grows below what is seen, a few entries at a time.

    Signals:
        opened: the value of a paper.
        grown: the last entries are there.
    """

    opened = Signal(object)
    grown = Signal()

    def __init__(self, parent: QWidget | None = None, *, later: Later | None = None) -> None:
        super().__init__(parent)
        self._later = later
        self._wanted: list[Line] = []
        set_names(self, words.TIME_LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout()
        rows.setSpacing(theme.S)
        column.addLayout(rows)
        column.addStretch(1)
        self._lines = Lines(rows)

    @property
    def rows(self) -> list[QWidget]:
        """Return what shows the entries, in their order."""
        return self._lines.widgets

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead."""
        self._wanted = [_EntryLine(entry, self.opened.emit) for entry in entries]
        # What is there takes over other entries at once; only what is to be made can wait.
        self._show(max(len(self.rows), _AT_ONCE) if self._later else len(entries))

    def _show(self, count: int) -> None:
        self._lines.show(self._wanted[:count])
        if count < len(self._wanted) and self._later is not None:
            self._later(lambda: self._show(count + _AT_ONCE))
        else:
            self.grown.emit()


@dataclass(frozen=True)
class _EntryLine(Line):
    entry: Entry
    opened: Open = field(compare=False)

    def made(self) -> "TimeRow":
        return TimeRow(self.entry, self.opened)

    def put_on(self, widget: QWidget, _before: Line) -> bool:
        assert isinstance(widget, TimeRow)
        widget.show_entry(self.entry)
        return True


class TimeRow(QWidget):
    """One entry: its words, and beside them, drawn, the moment, an icon and a name."""

    def __init__(self, entry: Entry, opened: Open) -> None:
        super().__init__()
        self._entry, self._opened = entry, opened
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.XS)
        self._what = Label(wrap=True)
        self._column.addWidget(self._what)
        came_of_it = QVBoxLayout()
        came_of_it.setSpacing(theme.XS)
        self._column.addLayout(came_of_it)
        self._lines = Lines(came_of_it)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show another entry."""
        self._entry = entry
        set_names(self, " ".join(f"{entry.at} {entry.what} {entry.who}".split()))
        self._what.setText(entry.what)
        self._lines.show([*([Stamp(entry.chip)] if entry.chip else []), *self._papers()])
        self._make_room()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        wear, entry = theme.current(), self._entry
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(wear.font())
        painter.setPen(wear.color("muted"))
        painter.drawText(self.rect(), _LEFT_TOP, entry.at)
        painter.drawText(self.rect(), _RIGHT_TOP, entry.who)
        metrics = QFontMetrics(wear.font())
        side, left = wear.icon_px, self._at(metrics).width() + theme.S
        top = max(0, middle_of_line(metrics, 0) - side // 2)
        place = QRect(left, top, side, side)
        paint_icon(painter, place, name=entry.icon_name, color=entry.color)
        painter.end()

    def _papers(self) -> list[Line]:
        return [Block(paper, partial(self._link, paper)) for paper in self._entry.papers]

    def _link(self, paper: Paper) -> Link:
        return Link(paper.label, chip=True, pressed=partial(self._opened, paper.value))

    def _make_room(self) -> None:
        """Leave room for what is drawn."""
        metrics = QFontMetrics(theme.current().font())
        at, side = self._at(metrics), theme.current().icon_px
        who = metrics.horizontalAdvance(self._entry.who)
        right = who + theme.S if who else 0
        self._column.setContentsMargins(at.width() + side + 2 * theme.S, 0, right, 0)
        self.setMinimumHeight(max(at.height(), side))

    def _at(self, metrics: QFontMetrics) -> QSize:
        return metrics.size(0, self._entry.at)
