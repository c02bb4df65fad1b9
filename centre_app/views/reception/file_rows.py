"""Rows of somebody's file: what stands there, and beside it what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.lines import Block, Lines


@dataclass(frozen=True)
class Deed:
    """A button of a row: its word, and what it does."""

    word: str
    do: Callable[[], object] = field(compare=False)


@dataclass(frozen=True)
class FileRow:
    """A line of a file: what it is called, what it says, and what may be done with ``of``."""

    name: str
    text: str
    muted: bool = False
    deeds: Sequence[Deed] = field(default=())
    of: object = None


class FileRows(QWidget):
    """Lines under one heading; the heading is gone where there are none."""

    def __init__(self, title: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = object_name
        around, column = QVBoxLayout(self), QVBoxLayout()
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme.XS)
        around.addWidget(Label(title, "strong"))
        around.addLayout(column)
        column.setSpacing(theme.XS)
        self._lines = Lines(column)

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show these lines instead; a whole number whose time is up is gone at once."""
        self._lines.show(
            [Block((place, row), partial(self._line, place, row)) for place, row in enumerate(rows)]
        )

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
