"""The inquiries of a case: who was asked, and the form that begins another."""

import re
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock import civil_day
from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.people.codes import Sex
from centre_app.domain.permissions import Permission
from centre_app.services.inquiries.inquiries import Inquiries
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.inquiries import BeginInquiry, InquiryLine
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import inquiry_words as words
from centre_app.views.mediation.evidence_lines import struck
from centre_app.views.mediation.step import Rows, Step
from centre_app.views.mediation.texts import day_text, moment_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

ANOTHER = UUID(int=0)
"""Stands for whoever takes no part in the matter yet."""

_BETWEEN = re.compile(f"[{words.BETWEEN_NAMES}]")


class InquirySection(Step):
    """Lists inquiries, opens their records, and begins another.

    Signals:
        inquiry_wanted: the key of an inquiry.
    """

    inquiry_wanted = Signal(object)

    def __init__(self, desk: Desk, inquiries: Inquiries) -> None:
        super().__init__(words.SECTION, desk, "inquiry")
        self._inquiries = inquiries
        self._nothing = Label(words.NOTHING, "muted", wrap=True)
        self._rows = Rows()
        self.who: Choice[UUID] = Choice(words.WHO, required=True)
        self.name = Field(words.NAME, required=True, limit=80)
        self.id_number = Field(words.ID_NUMBER, limit=40)
        self.phone, self.address = Field(words.PHONE, limit=40), Field(words.ADDRESS, limit=200)
        self.sex: Choice[Sex] = Choice(words.SEX, words.SEXES)
        self.born = DayField(words.BORN)
        self.relation = Field(words.RELATION, limit=200)
        self.place = Field(words.PLACE, required=True, limit=200)
        self.purpose = TextArea(words.PURPOSE, required=True, limit=500, lines=2)
        self.investigators = Field(words.INVESTIGATORS, hint=words.SEVERAL, limit=400)
        self.recorder = Field(words.RECORDER, limit=80)
        self.button = Button(words.BEGIN, pressed=self.begin)
        self._beginning = self._lay_out()
        self.who.changed.connect(self._suit)
        self.form.committed.connect(self.begin)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        self._nothing.setVisible(not card.inquiries)
        self._rows.replace([self._line(at, one) for at, one in enumerate(card.inquiries)])
        counting = [one for one in card.inquiries if one.state is not InquiryState.DROPPED]
        days = [civil_day(one.began_at) for one in counting if one.began_at]
        self.set_count(
            words.COUNT.format(count=len(counting), day=day_text(max(days))) if days else ""
        )
        people = [
            (one.party_id, words.PART.format(name=one.name, part=one.part))
            for one in card.may_be_asked
        ]
        self.who.set_options([*people, (ANOTHER, words.ANOTHER)])
        self.born.stand_on(card.today, card.calendar)
        if another:
            self._clear(card)
        may = self.desk.may(Permission.RECORD_WRITE) and card.stage is not CaseStage.ENDED
        for widget in self._beginning:
            widget.setVisible(may)
        self._suit()

    def begin(self) -> None:
        """Open the record of an inquiry."""
        if self.card is None or not self.button.isVisibleTo(self):
            return
        if self.born.unreadable and self.born.isVisibleTo(self):
            self.born.setFocus()
            return
        who = self.who.value()
        request = BeginInquiry(
            case_id=self.card.case_id,
            seen=self.card.version,
            asked_id=None if who == ANOTHER else who,
            witness=self._witness() if who == ANOTHER else None,
            relation=self.relation.text(),
            place=self.place.text(),
            purpose=self.purpose.text(),
            investigators=people_in(self.investigators.text()),
            recorder=self.recorder.text(),
        )

        def done(answer: Done) -> None:
            if self.card is not None:
                self._clear(self.card)
            self.settled.emit("")
            self.inquiry_wanted.emit(answer.id)

        self.form.clear_errors()
        self.desk.send(self._inquiries.begin, request, owner=self, done=done, refused=self.refuse)

    def _witness(self) -> PersonEntry:
        return PersonEntry(
            name=self.name.text(),
            id_number=self.id_number.text(),
            phone=self.phone.text(),
            address=self.address.text(),
            sex=self.sex.value() or Sex.UNKNOWN,
            birth_date=self.born.day(),
        )

    def _line(self, at: int, one: InquiryLine) -> list[QWidget]:
        text = words.LINE.format(
            ordinal=one.ordinal,
            asked=one.asked,
            place=one.place,
            when=moment_text(one.began_at),
        )
        if one.state is InquiryState.DROPPED:
            return [struck(text), Label(words.DROPPED.format(reason=one.dropped_reason), wrap=True)]
        open_ = one.state is InquiryState.OPEN
        button = Button(
            words.OPEN if open_ else words.LOOK,
            icon_name="pen" if open_ else "paper",
            pressed=partial(self.inquiry_wanted.emit, one.inquiry_id),
        )
        button.setObjectName(f"inquiry.open.{at}")
        return [Label(text, wrap=True), button]

    def _clear(self, card: CaseCard) -> None:
        for field in (self.who, self.name, self.id_number, self.phone, self.address, self.sex):
            field.clear()
        for text in (self.relation, self.place, self.purpose):
            text.clear()
        self.born.set_day(None)
        named = [one.name for one in card.mediators]
        self.investigators.set_text(words.AND.join(named) or self.desk.actor.name)
        self.recorder.set_text(card.recorder)

    def _suit(self) -> None:
        """Ask for particulars only of who is nobody of the matter yet."""
        another = self.who.isVisibleTo(self) and self.who.value() == ANOTHER
        for field in (self.name, self.id_number, self.phone, self.address, self.sex, self.born):
            field.setVisible(another)

    def _lay_out(self) -> tuple[QWidget, ...]:
        form = self.form
        form.add_widget(self._nothing)
        form.add_widget(self._rows)
        form.add("asked_id", self.who)
        form.add_row(witness_name=self.name, witness_sex=self.sex)
        form.add_row(witness_id_number=self.id_number, witness_birth_date=self.born)
        form.add_row(witness_phone=self.phone, witness_address=self.address)
        form.add_row(relation=self.relation, place=self.place)
        form.add("purpose", self.purpose)
        form.add_row(investigators=self.investigators, recorder=self.recorder)
        form.add_widget(in_flow(self.button))
        for name, field in form.named_fields().items():
            field.editor().setObjectName(f"inquiry.{name}")
        self.button.setObjectName("inquiry.begin")
        always = (self.who, self.relation, self.place, self.purpose)
        return (*always, self.investigators, self.recorder, self.button)


def people_in(typed: str) -> tuple[str, ...]:
    """Return the names of a line in which several stand."""
    return tuple(one.strip() for one in _BETWEEN.split(typed) if one.strip())
