"""Handovers of a case: what there was, a new one, a party's wish, and what the county answers."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.domain.permissions import Permission
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.handovers import AskHandover, NoteWish
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import handover_words as words
from centre_app.views.mediation.county_part import CountyPart
from centre_app.views.mediation.handover_texts import body_text, history_text, materials_of
from centre_app.views.mediation.step import Step
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.parts.lines import Lines, Words
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.tick_list import TickList

_LONGEST = 1000


class HandoverSection(Step):
    """Asks another body to take the case, and takes in what the county says."""

    def __init__(self, desk: Desk, handovers: Handovers, county: CountyTransfers) -> None:
        super().__init__(words.SECTION, desk, "handover")
        self._handovers = handovers
        self._filling = False
        self._past = QVBoxLayout()
        self._past.setSpacing(theme.S)
        self._lines = Lines(self._past)
        self.target: Choice[HandoverTarget] = Choice(words.TARGET, required=True)
        self.receiver: Choice[UUID] = Choice(words.BODY, required=True)
        self.addressee = Field(words.ADDRESSEE, required=True, limit=200)
        self.reasons: TickList[HandoverReason] = TickList(
            words.WHY, HandoverReason, name="handover.reason", required=True, abreast=True
        )
        self.note = TextArea(words.NOTE, limit=_LONGEST, lines=2)
        self.materials = TextArea(words.MATERIALS, limit=_LONGEST, lines=3, required=True)
        self.button = Button(words.COMMIT, pressed=self.ask)
        self.wish_form = FormColumn()
        self.wish_party: Choice[UUID] = Choice(words.WISH_PARTY)
        self.wish_words = Field(words.WISH_WORDS)
        self.wish_button = Button(words.WISH_COMMIT, pressed=self.wish)
        self.county = CountyPart(desk, county)
        self._name_objects()
        self._lay_out()
        self.target.changed.connect(self._suit_target)
        self.form.committed.connect(self.ask)
        self.wish_form.committed.connect(self.wish)
        self.county.settled.connect(self.settled)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        handing = card.handing
        self._lines.show([Words(history_text(one), selectable=True) for one in handing.lines])
        proposed = words.SUGGESTED if handing.suggestions else len(handing.lines)
        self.set_count(words.WAITING if handing.waiting else proposed)
        running = card.stage is not CaseStage.ENDED
        open_now = running and handing.waiting is None and self.desk.may(Permission.CASE_MANAGE)
        for widget in (self.reasons, self.note, self.materials, self.target, self.button):
            widget.setVisible(open_now)
        self._open_now = open_now
        self.wish_form.setVisible(running and self.desk.may(Permission.CASE_MANAGE))
        self._offer(card, another=another)
        self.county.show_card(card, another=another)

    def fill_in(self) -> None:
        """Open the form with the first suggestion in it."""
        self.open()
        card = self.card
        if card is not None and card.handing.suggestions:
            self.target.set_value(card.handing.suggestions[0].target)
            self._suit_target()
        self.target.setFocus()

    def ask(self) -> None:
        """Put the request on file."""
        if self.card is None or not self.button.isVisibleTo(self):
            return
        request = AskHandover(
            case_id=self.card.case_id,
            seen=self.card.version,
            target=self.target.value(),
            receiver_id=self.receiver.value(),
            addressee=self.addressee.text(),
            reasons=frozenset(self.reasons.ticked()),
            note=self.note.text(),
            materials=self.materials.text(),
        )
        outward = self.target.value() is HandoverTarget.COUNTY
        body = self.addressee.text() if outward else self._body_name()
        self.send(self._handovers.ask, request, said=words.DONE_ASKED.format(body=body))

    def wish(self) -> None:
        """Note what a party wants."""
        party_id = self.wish_party.value()
        if self.card is None or party_id is None:
            return
        self.wish_form.clear_errors()
        request = NoteWish(
            case_id=self.card.case_id,
            seen=self.card.version,
            party_id=party_id,
            words=self.wish_words.text(),
        )
        said = words.DONE_WISH.format(party=self.wish_party.text())

        def done(_: Done) -> None:
            self.wish_words.clear()
            self.settled.emit(said)

        self.desk.send(
            self._handovers.note_wish, request, owner=self, done=done, refused=self._refuse_wish
        )

    def _refuse_wish(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.wish_form.show_errors(error.reasons):
            self.desk.complain(error)

    def _body_name(self) -> str:
        bodies = self.card.handing.bodies if self.card else ()
        return next((one.name for one in bodies if one.body_id == self.receiver.value()), "")

    def _offer(self, card: CaseCard, *, another: bool) -> None:
        kinds = {one.target for one in card.handing.bodies} | {HandoverTarget.COUNTY}
        self._filling = True
        self.target.set_options([(one, one.label) for one in HandoverTarget if one in kinds])
        self.wish_party.set_options(
            [(one.party_id, f"{one.label} {one.name}") for one in card.parties]
        )
        if another or card.handing.waiting is not None:
            self.target.clear()
            self.reasons.tick(())
            self.note.clear()
            self.materials.set_text(materials_of(card))
            self.addressee.set_text(card.handing.county)
        if another:
            self.wish_form.clear_errors()
            self.wish_words.clear()
            self.wish_party.set_value(card.parties[0].party_id if card.parties else None)
        self._filling = False
        self._offer_bodies()

    def _suit_target(self) -> None:
        """Offer the bodies of a kind, and tick what speaks for it."""
        if self._filling or self.card is None:
            return
        target = self.target.value()
        for one in self.card.handing.suggestions:
            if one.target is target:
                self.reasons.tick({*self.reasons.ticked(), *one.reasons})
        self._offer_bodies()

    def _offer_bodies(self) -> None:
        target, card = self.target.value(), self.card
        outward = target is HandoverTarget.COUNTY
        bodies = [one for one in card.handing.bodies if one.target is target] if card else []
        self.receiver.set_options(
            [(one.body_id, body_text(one, card.today)) for one in bodies if card is not None]
        )
        if self.receiver.value() is None and len(bodies) == 1:
            self.receiver.set_value(bodies[0].body_id)
        self.receiver.setVisible(self._open_now and bool(bodies))
        self.addressee.setVisible(self._open_now and outward)
        self.button.set_text(words.COMMIT_COUNTY if outward else words.COMMIT)

    def _lay_out(self) -> None:
        self._open_now = False
        past = QWidget()
        past.setLayout(self._past)
        self._past.setContentsMargins(0, 0, 0, 0)
        self.form.add_widget(past)
        self.form.add_widget(self.county)
        self.form.add("target", self.target)
        self.form.add("receiver_id", self.receiver)
        self.form.add("addressee", self.addressee)
        self.form.add("reasons", self.reasons)
        self.form.add("note", self.note)
        self.form.add("materials", self.materials)
        self.form.add_widget(in_flow(self.button))
        self.form.add_widget(self.wish_form)
        self.wish_form.add_widget(Rule())
        self.wish_form.add_widget(Label(words.WISH, wrap=True))
        self.wish_form.add_row(party_id=self.wish_party, words=self.wish_words)
        self.wish_form.add_widget(in_flow(self.wish_button))

    def _name_objects(self) -> None:
        for name, field in (
            ("target", self.target),
            ("body", self.receiver),
            ("addressee", self.addressee),
            ("note", self.note),
            ("materials", self.materials),
            ("wish_party", self.wish_party),
            ("wish_words", self.wish_words),
        ):
            field.editor().setObjectName(f"handover.{name}")
        self.button.setObjectName("handover.ask")
        self.wish_button.setObjectName("handover.wish")
