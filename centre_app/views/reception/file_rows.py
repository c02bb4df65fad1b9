"""Rows of somebody's file: what stands there, and beside it what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label, set_names


@dataclass(frozen=True)
class Deed:
    """A button of a row: its word, and what it does."""

    word: str
    do: Callable[[], object]


@dataclass(frozen=True)
class FileRow:
    """A line of a file: what it is called, what it says, and what may be done."""

    name: str
    text: str
    muted: bool = False
    deeds: Sequence[Deed] = field(default=())


class FileRows(QWidget):
    """Lines under one heading; the heading is gone where there are none."""

    def __init__(self, title: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = object_name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._column.addWidget(Label(title, "strong"))
        self._rows = QWidget()
        self._column.addWidget(self._rows)

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show these lines instead."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for place, row in enumerate(rows):
            column.addWidget(self._line(place, row))
        self._column.replaceWidget(self._rows, holder)
        # At once: it may show a whole number whose time is up.
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = holder

    def _line(self, place: int, row: FileRow) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.S)
        name = Label(row.name, "muted", wrap=True)
        text = Label(row.text, "muted" if row.muted else "", wrap=True, selectable=True)
        across.addWidget(name, 2, Qt.AlignmentFlag.AlignTop)
        across.addWidget(text, 5, Qt.AlignmentFlag.AlignTop)
        for number, deed in enumerate(row.deeds):
            button = Button(deed.word, "quiet", pressed=deed.do)
            button.setObjectName(f"{self._name}.{place}.{number}")
            set_names(button, f"{deed.word} {row.text}")
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
