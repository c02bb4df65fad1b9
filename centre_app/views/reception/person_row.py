"""One of several people in a group: typed in, or picked from those on file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.people.codes import PartyKind
from centre_app.services.records.people import PersonEntry, PersonHit
from centre_app.views import theme
from centre_app.views.parts.buttons import IconButton
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.labels import Label
from centre_app.views.parts.rare_characters import RareCharacters, RareLookup
from centre_app.views.reception import words
from centre_app.views.reception.found_people import told_apart
from centre_app.views.reception.groups import named
from centre_app.views.reception.known_people import KnownPeople


@dataclass(frozen=True)
class RowWords:
    """How the rows call themselves; ``prefix`` begins the names of their fields."""

    prefix: str
    name: str
    phone: str
    add: str
    bodies: bool = False
    known: bool = False
    """Whether people on file are offered while a name is typed."""


class PersonRow(QWidget):
    """One person: a name, a telephone, and whether it is a body.

    Signals:
        changed: something in it is another.
        removed: it shall go.
        asked: look for this text among the people on file.
    """

    changed = Signal()
    removed = Signal()
    asked = Signal(str)

    def __init__(self, saying: RowWords, rare: RareLookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id: UUID | None = None
        self._touched = False
        self.name = Field(saying.name, limit=80)
        self.phone = PhoneField(label=saying.phone)
        self.kind: Choice[PartyKind] = Choice(words.KIND, [(one, one.label) for one in PartyKind])
        self.kind.set_value(PartyKind.PERSON)
        self.remove = IconButton("close", words.REMOVE, pressed=self.removed.emit)
        self.note = Label(part="small", wrap=True)
        self.found = KnownPeople(self.name)
        self.rare = RareCharacters(self.name, rare)
        self._lay_out(bodies=saying.bodies)
        for field in (self.name, self.phone, self.kind):
            field.changed.connect(self.changed)
        self.changed.connect(self._touch)
        if saying.known:
            self.found.watch()
            self.found.asked.connect(self.asked)
            self.found.known.connect(self._pick)
            self.found.told.connect(self._tell)
            self.name.editor().installEventFilter(self)

    def know(self, hit: PersonHit) -> None:
        """Take over somebody on file; what stays blank stays as it is there."""
        kept = words.KEPT.format(value=hit.masked_phone) if hit.masked_phone else ""
        self._know(hit.person_id, hit.name, kind=hit.kind)
        self.phone.editor().setPlaceholderText(kept)
        self._tell(words.KNOWN_PERSON.format(who=told_apart(hit) or hit.kind.label))

    @property
    def as_new(self) -> bool:
        """Return whether nothing was ever typed, picked or opened in it."""
        return not self._touched and self.is_blank() and self.rare.isHidden()

    def _touch(self) -> None:
        self._touched = True

    def eventFilter(self, _editor: QObject, event: QEvent) -> bool:
        # A name on file is read, not typed; the key that takes letters away lets the person go.
        lets_go = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backspace
        if lets_go and event.type() == QEvent.Type.KeyPress and self.person_id is not None:
            self.let_go()
            return True
        return False

    def let_go(self) -> None:
        """Be somebody else than was picked."""
        self.person_id = None
        for editor in (self.name.editor(), self.phone.editor()):
            editor.setReadOnly(False)
            editor.setPlaceholderText("")
        self.kind.setEnabled(True)
        self.name.clear()
        self._tell("")

    def _pick(self, hit: PersonHit) -> None:
        self.know(hit)
        self.name.editor().focusNextChild()

    def _know(self, person_id: UUID, name: str, *, kind: PartyKind) -> None:
        self.person_id = person_id
        self.name.set_text(name)
        self.name.editor().setReadOnly(True)
        self.kind.set_value(kind)
        self.kind.setEnabled(False)
        self._tell(words.KNOWN_PERSON_AGAIN)
        self.changed.emit()

    def _tell(self, sentence: str) -> None:
        """Say something of the person beneath the whole row, and to whoever hears the name read."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.name.editor().setAccessibleDescription(sentence)

    def _lay_out(self, *, bodies: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.name, 4, top)
        row.addWidget(self.kind, 3, top)
        row.addWidget(self.phone, 4, top)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.found)
        column.addWidget(self.rare)
        self.note.hide()
        # Only now: shown before it stands anywhere, it would be a window of its own for a moment.
        self.kind.setVisible(bodies)

    def rename(self, prefix: str, place: int) -> None:
        """Take the stable names of a place in the list."""
        named(self.name, f"{prefix}.{place}.name")
        named(self.phone, f"{prefix}.{place}.phone")
        named(self.kind, f"{prefix}.{place}.kind")
        self.remove.setObjectName(f"intake.{prefix}.{place}.remove")

    def entry(self) -> PersonEntry:
        """Return what was typed."""
        kind = self.kind.value() or PartyKind.PERSON
        return PersonEntry(
            person_id=self.person_id, kind=kind, name=self.name.text(), phone=self.phone.text()
        )

    def body(self) -> dict[str, str]:
        """Return what was typed, as a draft keeps it."""
        entry = self.entry()
        known = {"person_id": str(entry.person_id)} if entry.person_id else {}
        return {"name": entry.name, "phone": entry.phone, "kind": entry.kind.value, **known}

    def fill(self, kept: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        kind = PartyKind(kept.get("kind", PartyKind.PERSON))
        self.phone.set_text(kept.get("phone", ""))
        if kept.get("person_id"):
            self._know(UUID(kept["person_id"]), kept.get("name", ""), kind=kind)
        else:
            self.name.set_text(kept.get("name", ""))
            self.kind.set_value(kind)

    def is_blank(self) -> bool:
        """Return whether nothing was typed."""
        return not self.name.text() and not self.phone.text()
