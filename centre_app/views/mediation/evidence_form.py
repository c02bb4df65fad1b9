"""What is typed of a piece of evidence."""

from typing import Any
from uuid import UUID

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.evidence import EvidenceLine
from centre_app.views.attachments.way_in import WayIn
from centre_app.views.mediation import evidence_words as words
from centre_app.views.mediation.ticks import Ticks
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

SOMEBODY_ELSE = UUID(int=0)
"""Stands for whoever is no party."""


class EvidenceForm:
    """The fields of a piece, put into the form of their section.

    A file that comes in while a piece is described shows that piece.
    """

    def __init__(self, form: FormColumn, files_in: WayIn) -> None:
        self.name = Field(words.NAME, required=True, limit=200)
        self.kind: Choice[EvidenceKind] = Choice(words.KIND, words.KINDS, required=True)
        self.provider: Choice[UUID] = Choice(words.PROVIDER, required=True)
        self.provider_name = Field(words.PROVIDER_NAME, required=True, limit=80)
        self.copies, self.pages = Field(words.COPIES, limit=6), Field(words.PAGES, limit=6)
        self.original: Choice[OriginalKind] = Choice(words.ORIGINAL, words.ORIGINALS, required=True)
        self.compared_by = Field(words.COMPARED_BY, limit=80)
        self.compared_on = DayField(words.COMPARED_ON)
        self.proves = TextArea(words.PROVES, required=True, limit=1000, lines=2)
        self.brought_on = DayField(words.BROUGHT_ON)
        self.files = Ticks(words.FILES, name="evidence.files")
        self._come: set[UUID] = set()
        self._lay_out(form, files_in)
        files_in.taken.connect(self._note_come)
        self.provider.changed.connect(self.suit)
        self.original.changed.connect(self.suit)

    def offer(self, card: CaseCard) -> None:
        """Offer the parties and the files of a case."""
        parties = [
            (one.party_id, words.PARTY.format(label=one.label, name=one.name))
            for one in card.parties
        ]
        self.provider.set_options([*parties, (SOMEBODY_ELSE, words.SOMEBODY_ELSE)])
        self.files.offer_all(
            (one.attachment_id, words.FILE.format(title=one.title, kind=one.file_kind.label))
            for one in card.brought
        )
        self._tick_what_came()
        self.files.setVisible(bool(card.brought))
        for day in (self.compared_on, self.brought_on):
            day.stand_on(card.today, card.calendar)
        self.suit()

    def clear(self) -> None:
        """Make room for another piece."""
        for field in (self.name, self.kind, self.provider, self.provider_name, self.original):
            field.clear()
        for count in (self.copies, self.pages):
            count.set_text("1")
        self.compared_by.clear()
        self.compared_on.set_day(None)
        self.brought_on.set_day(None)
        self.proves.clear()
        self._come.clear()
        self.files.clear()
        self.suit()

    def show(self, one: EvidenceLine) -> None:
        """Show a piece that is on the list."""
        self.name.set_text(one.name)
        self.kind.set_value(one.kind)
        self.provider.set_value(one.provider_id or SOMEBODY_ELSE)
        self.provider_name.set_text("" if one.provider_id else one.provider)
        self.copies.set_text(str(one.copies))
        self.pages.set_text(str(one.pages))
        self.original.set_value(one.original)
        self.compared_by.set_text(one.compared_by)
        self.compared_on.set_day(one.compared_on)
        self.proves.set_text(one.proves)
        self.brought_on.set_day(one.brought_on)
        self._come.clear()
        self.files.tick(file.attachment_id for file in one.files)
        self.suit()

    def unreadable(self) -> DayField | None:
        """Return the first day that was typed and is none."""
        days = (self.compared_on, self.brought_on)
        return next((day for day in days if day.unreadable), None)

    def typed(self) -> dict[str, Any]:
        """Return what was typed, by the names of the request."""
        who = self.provider.value()
        copy = self.original.value() is not OriginalKind.ORIGINAL
        return {
            "name": self.name.text(),
            "kind": self.kind.value(),
            "provider_id": None if who == SOMEBODY_ELSE else who,
            "provider": self.provider_name.text() if who == SOMEBODY_ELSE else "",
            "copies": self.copies.text(),
            "pages": self.pages.text(),
            "original": self.original.value(),
            "compared_by": self.compared_by.text() if copy else "",
            "compared_on": self.compared_on.day() if copy else None,
            "proves": self.proves.text(),
            "brought_on": self.brought_on.day(),
            "attachments": (*self.files.ticked(), *self._come),
        }

    def suit(self) -> None:
        """Ask for a name only of who is no party, for a comparison only of a copy."""
        self.provider_name.setVisible(self.provider.value() == SOMEBODY_ELSE)
        copy = self.original.value() is OriginalKind.COPY
        self.compared_by.setVisible(copy)
        self.compared_on.setVisible(copy)

    def _note_come(self, attachment_id: UUID) -> None:
        self._come.add(attachment_id)

    def _tick_what_came(self) -> None:
        """Tick what has come in meanwhile and can be offered now."""
        there = self._come.intersection(self.files.offered())
        self.files.tick({*self.files.ticked(), *there})
        self._come -= there

    def _lay_out(self, form: FormColumn, files_in: WayIn) -> None:
        form.add("name", self.name)
        form.add_row(kind=self.kind, provider_id=self.provider)
        form.add("provider", self.provider_name)
        form.add_row(copies=self.copies, pages=self.pages, original=self.original)
        form.add_row(compared_by=self.compared_by, compared_on=self.compared_on)
        form.add("proves", self.proves)
        form.add("brought_on", self.brought_on)
        form.add("attachments", self.files)
        form.add_widget(files_in)
        for name, field in (
            ("name", self.name),
            ("kind", self.kind),
            ("provider", self.provider),
            ("provider_name", self.provider_name),
            ("copies", self.copies),
            ("pages", self.pages),
            ("original", self.original),
            ("compared_by", self.compared_by),
            ("compared_on", self.compared_on),
            ("proves", self.proves),
            ("brought_on", self.brought_on),
        ):
            field.editor().setObjectName(f"evidence.{name}")
