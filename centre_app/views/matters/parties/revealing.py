"""The whole numbers of somebody in a matter: asked for with a reason, shown for a while."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from centre_app.services.people.people import People
from centre_app.services.records.case_page import PartyLine
from centre_app.services.records.people import CopiedNumbers, Reveal, Revealed, RevealReason
from centre_app.views.desk import Desk
from centre_app.views.matters.parties.card import PartiesCard
from centre_app.views.parts.for_a_while import ForAWhile
from centre_app.views.parts.reveal_dialog import RevealDialog, whole_lines, whole_values


class PartyRevealing(QObject):
    """Answers the card of the parties when it wants whole numbers."""

    def __init__(self, desk: Desk, people: People, card: PartiesCard) -> None:
        super().__init__(card)
        self._desk, self._people, self._card = desk, people, card
        self._shown = ForAWhile(card, desk.covered)
        self._shown.over.connect(card.hide_whole)
        self._shown.copied.connect(self._note_copied)
        self._person_id: UUID | None = None
        card.reveal_wanted.connect(self._ask)

    def _ask(self, line: PartyLine) -> None:
        RevealDialog(self._card, done=partial(self._reveal, line.person_id)).open()

    def _reveal(self, person_id: UUID, reason: RevealReason) -> None:
        self._desk.send(
            self._people.reveal,
            Reveal(person_id, reason),
            owner=self,
            done=partial(self._show, person_id),
        )

    def _show(self, person_id: UUID, revealed: Revealed) -> None:
        self._shown.end()
        self._person_id = person_id
        self._card.show_whole(person_id, whole_lines(revealed))
        self._shown.begin(whole_values(revealed))

    def _note_copied(self) -> None:
        if self._person_id is not None:
            note = CopiedNumbers(person_id=self._person_id)
            self._desk.send(self._people.note_copied, note, owner=self, done=lambda _: None)
