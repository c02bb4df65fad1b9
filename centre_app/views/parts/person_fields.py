"""The fields that name somebody: found on file first, or typed in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from centre_app.domain.people.codes import IdKind, PartyKind
from centre_app.services.records.people import PersonEntry, PersonHit
from centre_app.views.parts import person_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.found import Found
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.person_picker import PersonPicker


class PersonFields(QObject):
    """A search and the fields beneath it; ``search`` is asked with the text that was typed.

    The form puts them where it wants them; ``prefix`` names search and button.

    Signals:
        picked: somebody on file was picked.
    """

    picked = Signal()

    def __init__(self, prefix: str, *, search: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._hit: PersonHit | None = None
        self.picker = PersonPicker(words.FIND, search=search, key="F")
        self.picker.box.setObjectName(f"{prefix}.search")
        self.picker.picked.connect(lambda found: self._pick(found.value))
        self.picker.new_wanted.connect(self._begin_new)
        self.name = Field(words.NAME, key="N", required=True, limit=80)
        self.kind: Choice[PartyKind] = Choice(
            words.KIND, [(one, one.label) for one in PartyKind], key="K"
        )
        self.id_number = Field(words.ID_NUMBER, key="I", limit=30)
        self.phone = PhoneField(label=words.PHONE, key="T")
        self.another = Button(words.ANOTHER, "quiet", pressed=self.let_go)
        self.another.setObjectName(f"{prefix}.another")
        self.let_go()

    def named(self) -> dict[str, Labelled]:
        """Return the fields in their order by the names the use cases give them."""
        return {
            "person_name": self.name,
            "person_kind": self.kind,
            "person_id_number": self.id_number,
            "person_phone": self.phone,
        }

    def entry(self) -> PersonEntry:
        """Return who stands in the fields."""
        kind = self.kind.value() or PartyKind.PERSON
        return PersonEntry(
            person_id=self._hit.person_id if self._hit else None,
            kind=kind,
            name=self.name.text(),
            id_kind=IdKind.RESIDENT if kind is PartyKind.PERSON else IdKind.USCC,
            id_number=self.id_number.text(),
            phone=self.phone.text(),
        )

    def show_found(self, hits: Sequence[PersonHit]) -> None:
        """Show who was found."""
        self.picker.show_found([_found(hit) for hit in hits])

    def let_go(self) -> None:
        """Begin with nobody."""
        self._hit = None
        self._lock(locked=False)
        self.name.set_hint_beneath("")
        for field in (self.name, self.id_number, self.phone):
            field.clear()
        self.kind.set_value(PartyKind.PERSON)

    def _pick(self, hit: PersonHit) -> None:
        self._hit = hit
        self.name.set_text(hit.name)
        self.kind.set_value(hit.kind)
        self._lock(locked=True)
        self.name.set_hint_beneath(words.PICKED.format(name=hit.name))
        self.picker.clear()
        self.picked.emit()

    def _begin_new(self, name: str) -> None:
        self.let_go()
        self.name.set_text(name)
        self.name.set_hint_beneath(words.NEW_PICKED)
        self.picker.clear()
        self.id_number.setFocus()

    def _lock(self, *, locked: bool) -> None:
        self.name.editor().setReadOnly(locked)
        self.kind.setEnabled(not locked)
        self.another.setVisible(locked)


def _found(hit: PersonHit) -> Found:
    said = (str(hit.birth_date.year) if hit.birth_date else "", hit.village, hit.masked_phone)
    return Found(
        title=hit.name,
        detail=" · ".join(filter(None, said)),
        value=hit,
        icon_name="person" if hit.kind is PartyKind.PERSON else "people",
    )
