"""Several people in one group: the other side, or those who speak for a crowd."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.people.codes import PartyKind
from centre_app.services.records.people import PersonEntry
from centre_app.views import theme
from centre_app.views.parts.buttons import IconButton, ReasonButton
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.labelled import Labelled
from centre_app.views.reception import words
from centre_app.views.reception.groups import named


@dataclass(frozen=True)
class RowWords:
    """How the rows call themselves; ``prefix`` begins the names of their fields."""

    prefix: str
    name: str
    phone: str
    add: str
    bodies: bool = False


class PersonRow(QWidget):
    """One person: a name, a telephone, and whether it is a body.

    Signals:
        changed: something in it is another.
        removed: it shall go.
        left: the clerk went on from the name.
    """

    changed = Signal()
    removed = Signal()
    left = Signal()

    def __init__(self, saying: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(saying.name, limit=80)
        self.phone = PhoneField(label=saying.phone)
        self.kind: Choice[PartyKind] = Choice(words.KIND, [(one, one.label) for one in PartyKind])
        self.kind.set_value(PartyKind.PERSON)
        self.remove = IconButton("close", words.REMOVE, pressed=self.removed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.name, 4, top)
        row.addWidget(self.kind, 3, top)
        row.addWidget(self.phone, 4, top)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        # Only now: shown before it stands anywhere, it would be a window of its own for a moment.
        self.kind.setVisible(saying.bodies)
        for field in (self.name, self.phone, self.kind):
            field.changed.connect(self.changed)
        self.name.left.connect(self.left)

    def rename(self, prefix: str, place: int) -> None:
        """Take the stable names of a place in the list."""
        named(self.name, f"{prefix}.{place}.name")
        named(self.phone, f"{prefix}.{place}.phone")
        named(self.kind, f"{prefix}.{place}.kind")
        self.remove.setObjectName(f"intake.{prefix}.{place}.remove")

    def entry(self) -> PersonEntry:
        """Return what was typed."""
        kind = self.kind.value() or PartyKind.PERSON
        return PersonEntry(kind=kind, name=self.name.text(), phone=self.phone.text())

    def is_blank(self) -> bool:
        """Return whether nothing was typed."""
        return not self.name.text() and not self.phone.text()


class PeopleRows(QWidget):
    """Rows that can be added and taken away.

    Signals:
        changed: something in a row is another, or there are more or fewer of them.
        left: the clerk went on from a name.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, saying: RowWords, *, least: int = 0, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._saying, self._least = saying, least
        self.rows: list[PersonRow] = []
        self.add = ReasonButton(saying.add, "quiet", icon_name="plus", key=key)
        self.add.button.setObjectName(f"intake.add_{saying.prefix}")
        self.add.pressed.connect(self._add_one)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear()

    def append(self) -> PersonRow:
        """Put one more row under the others and return it."""
        row = PersonRow(self._saying)
        row.changed.connect(self.changed)
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
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
        return known

    def body(self) -> list[dict[str, str]]:
        """Return what was typed, as a draft keeps it."""
        entries = self.entries()
        return [{"name": e.name, "phone": e.phone, "kind": e.kind.value} for e in entries]

    def fill(self, body: Sequence[Mapping[str, Any]]) -> None:
        """Show what a draft kept."""
        self.clear()
        for at, kept in enumerate(body):
            row = self.rows[at] if at < len(self.rows) else self.append()
            row.name.set_text(kept.get("name", ""))
            row.phone.set_text(kept.get("phone", ""))
            row.kind.set_value(PartyKind(kept.get("kind", PartyKind.PERSON)))

    def clear(self) -> None:
        """Leave as many empty rows as there are at least."""
        for row in list(self.rows):
            self._take(row)
        for _ in range(self._least):
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
            row.remove.setVisible(len(self.rows) > self._least)
