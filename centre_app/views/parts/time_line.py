"""What happened, one entry a line, the newest first; papers open from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.chip import Chip, ChipLook
from centre_app.views.parts.empty import Drawing
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.link import Link


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
    """Entries one under another.

    Signals:
        opened: the value of a paper.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_names(self, words.TIME_LINE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        self._column.addStretch(1)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead."""
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.S)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(2, 1)
        for place, entry in enumerate(entries):
            self._add(grid, place, entry)
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _add(self, grid: QGridLayout, place: int, entry: Entry) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Label(entry.at, "muted"), place, 0, top)
        grid.addWidget(Drawing(entry.icon_name, color=entry.color, beside=True), place, 1, top)
        grid.addWidget(self._middle(entry), place, 2, top)
        grid.addWidget(Label(entry.who, "muted"), place, 3, top | Qt.AlignmentFlag.AlignRight)

    def _middle(self, entry: Entry) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(entry.what, wrap=True))
        if entry.chip is not None:
            column.addWidget(Chip(entry.chip))
        for paper in entry.papers:
            link = Link(paper.label, chip=True, pressed=partial(self.opened.emit, paper.value))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return middle
