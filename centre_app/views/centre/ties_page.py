"""The register of ties: what people on file are to the mediators."""

from collections.abc import Sequence
from uuid import UUID

from centre_app.domain.mediation.conflict_codes import TieKind
from centre_app.domain.people.codes import PartyKind
from centre_app.services.conflicts.ties import Ties
from centre_app.services.reception.reception import Reception
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.recusal import TieEdit, TieLine, TieList
from centre_app.services.requests import Change
from centre_app.views.centre.entry_page import EntryPage, UseCase
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words as words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.found import Found
from centre_app.views.parts.person_picker import PersonPicker
from centre_app.views.parts.table_model import Column


class TiesPage(EntryPage[TieLine]):
    """Declared ties; whoever is named in one is compared wherever the mediator is assigned."""

    key = "ties"
    title = words.TIES_TITLE

    def __init__(self, desk: Desk, ties: Ties, reception: Reception) -> None:
        self._ties, self._reception = ties, reception
        self._person_id: UUID | None = None
        super().__init__(desk)

    def ask(self) -> None:
        self._desk.send(self._ties.lists, None, owner=self, done=self._show_list, supersedes="ties")

    def key_of(self, row: TieLine) -> object:
        return row.id

    def name_of(self, row: TieLine) -> str:
        return words.TIE_OF.format(mediator=row.mediator, name=row.name)

    def columns(self) -> Sequence[Column[TieLine]]:
        return (
            Column(words.TIE_MEDIATOR, lambda row: row.mediator, width=6, strong=True),
            Column(words.TIE_PERSON, lambda row: row.name, width=7),
            Column(words.TIE_KIND, lambda row: row.kind.label, width=9),
            Column(words.TIE_STATE, _state, width=5, muted=True),
        )

    def lay_fields(self) -> None:
        self._mediator: Choice[UUID] = Choice(words.TIE_MEDIATOR, required=True)
        self.picker = PersonPicker(words.TIE_FIND, search=self._find, key="F")
        self.picker.box.setObjectName("centre.ties.search")
        self.picker.picked.connect(lambda found: self._pick(found.value))
        self.picker.new_wanted.connect(self._say_not_on_file)
        self._who = Field(words.TIE_PERSON, required=True, hint=words.TIE_WHO_HINT)
        self._who.editor().setReadOnly(True)
        self._kind: Choice[TieKind] = Choice(words.TIE_KIND, words.TIE_KINDS, required=True)
        self._note = Field(words.TIE_NOTE)
        states = ((True, words.TIE_IN_FORCE), (False, words.TIE_OVER))
        self._state = Choice(words.TIE_STATE, states)
        self._state.set_value(True)
        self.add_field("mediator_id", self._mediator)
        self.form.add_widget(self.picker)
        for name, field in (
            ("person_id", self._who),
            ("kind", self._kind),
            ("note", self._note),
            ("active", self._state),
        ):
            self.add_field(name, field)

    def fill(self, row: TieLine | None) -> None:
        self._mediator.set_value(row.mediator_id if row else None)
        self._person_id = row.person_id if row else None
        self._who.set_text(row.name if row else "")
        self._kind.set_value(row.kind if row else None)
        self._note.set_text(row.note if row else "")
        self._state.set_value(row.ended_on is None if row else True)
        self.picker.clear()

    def request(self) -> tuple[UseCase, Change]:
        return self._ties.save, TieEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            mediator_id=self._mediator.value(),
            person_id=self._person_id,
            kind=self._kind.value(),
            note=self._note.text(),
            active=bool(self._state.value()),
        )

    def _show_list(self, found: TieList) -> None:
        self._mediator.set_options(
            (one.mediator_id, f"{one.name}  {one.body}") for one in found.mediators
        )
        self.show_rows(found.ties)

    def _find(self, text: str) -> None:
        self._desk.send(
            self._reception.find_people,
            PeopleQuery(text),
            owner=self,
            done=self._show_found,
            supersedes="ties_found",
        )

    def _show_found(self, hits: Sequence[PersonHit]) -> None:
        self.picker.show_found([_found(hit) for hit in hits])

    def _say_not_on_file(self, _name: str) -> None:
        self._who.set_error(words.TIE_NOT_ON_FILE)

    def _pick(self, hit: PersonHit) -> None:
        self._person_id = hit.person_id
        self._who.set_text(hit.name)
        self._who.clear_error()
        self.picker.clear()
        self._kind.setFocus()


def _state(row: TieLine) -> str:
    return words.TIE_IN_FORCE if row.ended_on is None else words.TIE_OVER


def _found(hit: PersonHit) -> Found:
    return Found(
        title=hit.name,
        detail=" · ".join(filter(None, (hit.masked_id, hit.masked_phone))),
        value=hit,
        icon_name="person" if hit.kind is PartyKind.PERSON else "people",
    )
