"""Wherever one gets to: no number and no address of the town's people is written out whole."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget
from sqlalchemy import select

from centre_app.storage.tables.people import person_contacts, person_secrets
from tests.town import Town
from tests.views.desk_window import Sitting
from tests.views.looking import describe

TEXTS = ("text", "toPlainText", "title", "placeholderText", "windowTitle", "toolTip", "statusTip")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
BETWEEN = re.compile(r"[\s\u200b-]+")
"""What may stand between the digits of a number that is written in groups."""


def whole_values(town: Town) -> set[str]:
    """Return every number and address the town keeps apart, as it is on file."""
    secrets, contacts = person_secrets.c, person_contacts.c
    with town.engine.connect() as connection:
        rows = connection.execute(select(secrets.id_number, secrets.phone, secrets.address))
        values = {value for row in rows for value in row}
        values |= set(connection.scalars(select(contacts.value)))
    return {BETWEEN.sub("", value) for value in values if value}


def told_by(widget: QWidget) -> Iterator[str]:
    """Return whatever a widget says to the eye, under the pointer and to a reader of the screen."""
    for name in TEXTS:
        said = getattr(widget, name, None)
        if callable(said):
            yield str(said())
    face = QAccessible.queryAccessibleInterface(widget)
    yield from (face.text(kind) for kind in HEARD)
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget.model(), QModelIndex())


def _cells(model: QAbstractItemModel | None, under: QModelIndex) -> Iterator[str]:
    if model is None:
        return
    # Qt hides how many columns a list has: one.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
    for row in range(model.rowCount(under)):
        for column in range(columns):
            index = model.index(row, column, under)
            yield from (str(model.data(index, role)) for role in ROLES)
            yield from _cells(model, index)


def said_in(window: QWidget) -> list[tuple[str, str]]:
    """Return who says what in a window."""
    sayers = [window, *(one for one in window.findChildren(QWidget) if one.isVisible())]
    said = [(describe(one), text) for one in sayers for text in told_by(one)]
    said += [("action", one.text() + one.toolTip()) for one in window.findChildren(QAction)]
    return said


def written_out(said: list[tuple[str, str]], values: set[str]) -> list[str]:
    """Return what says a value whole."""
    return [
        f"{who}: {text}"
        for who, text in said
        if any(value in BETWEEN.sub("", text) for value in values)
    ]


class Masks:
    """Reads every place, and keeps what is written out there."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self.values: set[str] = set()
        self.masked = 0
        self.found: dict[str, list[str]] = {}

    def look(self, name: str, desk: Sitting) -> None:
        """Read one place."""
        self.values = self.values or whole_values(self._town)
        said = said_in(desk.window)
        self.found[name] = written_out(said, self.values)
        self.masked += sum("****" in text for _, text in said)
