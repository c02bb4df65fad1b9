"""What the groups of the form are made of: a heading, rows of fields, names for tests and keys."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label

F = TypeVar("F", bound=Labelled)


class Group(QWidget):
    """A short group of fields under one word; it knows them by the names the use case gives them.

    Signals:
        changed: something in it is another.
    """

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Labelled] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.S)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.L)
        self.column.addLayout(self.head)
        if title:
            self.head.addWidget(Label(title, "strong"))
            self.head.addStretch(1)

    def know(self, name: str, field: F) -> F:
        """Take a field in under its name and pass on that it changed."""
        named(field, name)
        self.fields[name] = field
        field.changed.connect(self.changed)
        return field

    def row(self, *fields: tuple[QWidget, int]) -> None:
        """Put fields side by side under the others, each with its share of the width."""
        self.column.addWidget(side_by_side(*fields))


def side_by_side(*fields: tuple[QWidget, int]) -> QWidget:
    """Return fields in a row, each with its share of the width."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.M)
    for field, share in fields:
        line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return holder


def named(field: Labelled, name: str) -> None:
    """Give the editor of a field its stable name."""
    field.editor().setObjectName(f"intake.{name}")
