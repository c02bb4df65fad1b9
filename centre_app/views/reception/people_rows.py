"""Several people in one group: the other side, or those who speak for a crowd."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.records.people import PersonEntry
from centre_app.views import theme
from centre_app.views.parts.buttons import ReasonButton
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.rare_characters import RareLookup
from centre_app.views.reception.person_row import PersonRow, RowWords


class PeopleRows(QWidget):
    """Rows that can be added and taken away.

    Signals:
        changed: something in a row is another, or there are more or fewer of them.
        asked: the row and the text to look for among the people on file.
    """

    changed = Signal()
    asked = Signal(object, str)

    def __init__(
        self,
        saying: RowWords,
        rare: RareLookup,
        *,
        least: int = 0,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._saying, self._rare, self._least = saying, rare, least
        self.rows: list[PersonRow] = []
        self.add = ReasonButton(saying.add, "quiet", icon_name="plus", key=key)
        self.add.button.setObjectName(f"intake.add_{saying.prefix}")
        self.add.pressed.connect(self._add_one)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        self._column.addWidget(self.add)
        self.clear()

    def append(self) -> PersonRow:
        """Put one more row under the others and return it."""
        row = PersonRow(self._saying, self._rare)
        row.changed.connect(self._show_removes)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.asked.connect(partial(self.asked.emit, row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._renumber()
        QWidget.setTabOrder(row.remove, self.add.button)
        return row

    def entries(self) -> tuple[PersonEntry, ...]:
        """Return whoever was typed in, blank rows left out."""
        return tuple(row.entry() for row in self.filled())

    def filled(self) -> list[PersonRow]:
        """Return the rows in which something was typed."""
        return [row for row in self.rows if not row.is_blank()]

    def fields(self) -> dict[str, Labelled]:
        """Return the fields by the names the use case gives them: it counts filled rows only."""
        known: dict[str, Labelled] = {}
        for at, row in enumerate(self.filled()):
            known[f"{self._saying.prefix}{at}_name"] = row.name
            known[f"{self._saying.prefix}{at}_phone"] = row.phone
            # The number of whoever was picked is not typed here; what is wrong with it is his name.
            known[f"{self._saying.prefix}{at}_id_number"] = row.name
        return known

    def body(self) -> list[dict[str, str]]:
        """Return what was typed, as a draft keeps it."""
        return [row.body() for row in self.filled()]

    def fill(self, body: Sequence[Mapping[str, Any]]) -> None:
        """Show what a draft kept."""
        self.clear()
        for at, kept in enumerate(body):
            row = self.rows[at] if at < len(self.rows) else self.append()
            row.fill(kept)

    def clear(self) -> None:
        """Leave as many empty rows as there are at least."""
        for row in list(self.rows):
            if not row.as_new or len(self.rows) > self._least:
                self._take(row)
        while len(self.rows) < self._least:
            self.append()

    def _add_one(self) -> None:
        self.append().name.setFocus()

    def _remove(self, row: PersonRow) -> None:
        self._take(row)
        if len(self.rows) < self._least:
            self.append()
        self._renumber()
        self.changed.emit()
        (self.rows[-1].name if self.rows else self.add).setFocus()

    def _take(self, row: PersonRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _renumber(self) -> None:
        for place, row in enumerate(self.rows):
            row.rename(self._saying.prefix, place)
        self._show_removes()

    def _show_removes(self) -> None:
        spare = len(self.rows) > self._least
        for row in self.rows:
            row.remove.setVisible(spare or row.person_id is not None)
