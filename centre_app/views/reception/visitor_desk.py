"""Whoever came, in form and panel: on file, by his card, from the shelf, or somebody new."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from centre_app.domain.people.id_cards import IdCard
from centre_app.services.people.people import People
from centre_app.services.records.drafts import DraftRow
from centre_app.services.records.people import (
    CopiedNumbers,
    PersonCard,
    PersonKey,
    Reveal,
    RevealReason,
)
from centre_app.services.records.search import MatterHit
from centre_app.views.desk import Desk
from centre_app.views.parts.reveal_dialog import RevealDialog
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.person_panel import PersonPanel
from centre_app.views.reception.search_pane import SearchPane


class VisitorDesk(QObject):
    """Begins a visit of somebody: the form is made free, filled, and the focus led to what is next."""

    def __init__(
        self,
        desk: Desk,
        people: People,
        form: IntakeForm,
        *,
        panel: PersonPanel,
        search: SearchPane,
        make_room: Callable[[], object],
    ) -> None:
        super().__init__(panel)
        self._desk, self._people, self._form = desk, people, form
        self._panel, self._search, self._make_room = panel, search, make_room
        search.picked.connect(lambda hit: self.open(hit.person_id))
        search.goes_on.connect(self._go_on)
        search.new_wanted.connect(self._begin_new)
        panel.attach_wanted.connect(self._attach)
        panel.new_wanted.connect(lambda: self._attach(None))
        panel.reveal_wanted.connect(self._ask_reveal)
        panel.copied.connect(self._note_copied)

    def open(self, person_id: UUID, *, about: Attached | None = None) -> None:
        """Show somebody on file and begin a visit of his, about a matter if one is given."""
        self._make_room()
        self._ask(person_id, lambda card: self._take(card, about))

    def take_card(self, card: IdCard, bearer: PersonCard | None) -> None:
        """Fill in whoever laid his card on the reader; who was typed before is put aside."""
        if not self._form.visitor.is_nobody():
            self._make_room()
        if bearer is None:
            self._search.clear()
            self._form.visitor.take_card(card)
            self._form.demand.demand.setFocus()
        else:
            self._take(bearer, None)

    def remember(self, draft: DraftRow) -> None:
        """Tell what is on file of whoever a draft is about; what was typed of him stays."""

        def remembered(card: PersonCard) -> None:
            self._form.visitor.know_person(card)
            self._form.visitor.fill(draft.body["visitor"])
            self._panel.show_card(card)

        person_id = self._form.visitor.person_id
        if person_id is not None:
            self._ask(person_id, remembered)

    def look_again(self) -> None:
        """Ask anew for the person in the panel: his file may say something else by now."""
        card = self._panel.card
        if card is None:
            self._search.setFocus()
        else:
            self._panel.file.setFocus()
            self._ask(card.person_id, self._panel.show_card)

    def _ask(self, person_id: UUID, done: Callable[[PersonCard], None]) -> None:
        self._desk.send(
            self._people.card, PersonKey(person_id), owner=self, done=done, supersedes="card"
        )

    def _take(self, card: PersonCard, about: Attached | None) -> None:
        self._form.know_person(card)
        self._panel.show_card(card)
        self._search.clear()
        if about is not None:
            self._attach(about)
        elif not self._panel.focus_matters():
            self._form.demand.demand.setFocus()

    def _go_on(self, hit: MatterHit) -> None:
        """Begin a visit about a known matter: of whoever asks in it, if he has a name."""
        matter = Attached(hit.matter_id, hit.number, hit.title)
        if hit.visitor is None:
            self._make_room()
            self._attach(matter)
        else:
            self.open(hit.visitor, about=matter)

    def _begin_new(self, name: str) -> None:
        self._make_room()
        self._search.clear()
        visitor = self._form.visitor
        visitor.name.set_text(name)
        (visitor.id_number if name else visitor.name).setFocus()

    def _attach(self, matter: Attached | None) -> None:
        self._form.attach(matter)
        self._form.demand.demand.setFocus()

    def _ask_reveal(self) -> None:
        card = self._panel.card
        if card is not None:
            RevealDialog(self._panel, done=partial(self._reveal, card.person_id)).open()

    def _note_copied(self) -> None:
        card = self._panel.card
        if card is not None:
            note = CopiedNumbers(person_id=card.person_id)
            self._desk.send(self._people.note_copied, note, owner=self, done=lambda _: None)

    def _reveal(self, person_id: UUID, reason: RevealReason) -> None:
        self._desk.send(
            self._people.reveal,
            Reveal(person_id, reason),
            owner=self,
            done=self._panel.show_revealed,
        )
