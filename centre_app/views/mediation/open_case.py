"""A case is opened: by which committee, and where it comes from."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseSource, Referral
from centre_app.services.mediation.cases import Mediation
from centre_app.services.records.case_lists import OpeningChoices, WaitingMatter
from centre_app.services.records.mediation import OpenCase
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import feedback_words as letters
from centre_app.views.mediation import words
from centre_app.views.mediation.texts import load_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class OpenCaseForm(QWidget):
    """Makes a case of a matter that waits.

    Signals:
        opened: the key of the new case.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, mediation: Mediation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._mediation = desk, mediation
        self._matter: WaitingMatter | None = None
        self.title = Label(part="title", wrap=True)
        self.number = Label(part="muted", selectable=True)
        self.committee: Choice[UUID] = Choice(words.COMMITTEE, required=True)
        self.source: Choice[CaseSource] = Choice(words.SOURCE, words.SOURCES, required=True)
        self.applied_on = DayField(words.APPLIED_ON)
        self.referral: Choice[Referral] = Choice(words.REFERRAL, words.REFERRALS, required=True)
        self.entrusted_by = Field(words.ENTRUSTED_BY, required=True)
        self.entrust_ref = Field(words.ENTRUST_REF)
        self.entrusted_on = DayField(words.ENTRUSTED_ON, required=True)
        self.letter_on = DayField(letters.LETTER_ON)
        self.reply_by = DayField(letters.REPLY_BY)
        self.contact = Field(letters.CONTACT)
        self.asked = TextArea(letters.ASKED, lines=2, limit=500)
        self.button = Button(words.OPEN_CASE, "primary", pressed=self.commit)
        self.committee.editor().setObjectName("open.committee")
        self.source.editor().setObjectName("open.source")
        self.button.setObjectName("open.commit")
        self.form = FormColumn()
        self.form.add("committee_id", self.committee)
        self.form.add("source", self.source)
        for name, field in self._coming().items():
            field.editor().setObjectName(f"open.{name}")
            self.form.add(name, field)
        self.form.add_widget(in_flow(self.button))
        self.form.committed.connect(self.commit)
        card = Card()
        for widget in (self.title, self.number, self.form):
            card.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.source.changed.connect(self._suit_source)
        self.setFocusProxy(self.committee)

    def show_matter(self, matter: WaitingMatter, openings: OpeningChoices) -> None:
        """Show what is to become a case; its own committee is proposed."""
        self._matter, committees = matter, openings.committees
        for field in (self.applied_on, self.entrusted_on, self.letter_on, self.reply_by):
            field.stand_on(openings.today, openings.calendar)
        self.applied_on.set_day(openings.today)
        self.entrusted_on.set_day(openings.today)
        self.letter_on.set_day(None)
        self.reply_by.set_day(None)
        for text in (self.entrusted_by, self.entrust_ref, self.contact, self.asked):
            text.clear()
        self.referral.clear()
        self.title.setText(words.OPEN_TITLE.format(parties=matter.parties))
        self.number.setText(f"{matter.number}   {matter.dispute_type.label}")
        self.committee.set_options(
            [(one.committee_id, load_text(one, openings.today)) for one in committees]
        )
        known = {one.committee_id for one in committees}
        own = matter.responsible_id if matter.responsible_id in known else None
        first = committees[0].committee_id if committees else None
        self.committee.set_value(own or first)
        self.source.set_value(CaseSource.APPLICATION)
        self._suit_source()
        self.form.clear_errors()

    def commit(self) -> None:
        """Open the case."""
        committee, source = self.committee.value(), self.source.value()
        if self._matter is None:
            return
        if committee is None or source is None:
            missing = {"committee_id": committee, "source": source}
            self.form.show_errors({k: "required" for k, v in missing.items() if v is None})
            return
        if unreadable := [one for one in self._days() if one.unreadable]:
            unreadable[0].setFocus()
            return
        request = OpenCase(
            matter_id=self._matter.matter_id,
            seen=self._matter.version,
            committee_id=committee,
            source=source,
            applied_on=self.applied_on.day(),
            entrusted_by=self.entrusted_by.text(),
            entrust_ref=self.entrust_ref.text(),
            entrusted_on=self.entrusted_on.day(),
            referral=self.referral.value(),
            letter_on=self.letter_on.day(),
            contact=self.contact.text(),
            asked=self.asked.text(),
            reply_by=self.reply_by.day(),
        )
        self._desk.send(
            self._mediation.open_case,
            request,
            owner=self,
            done=self._opened,
            refused=self._refuse,
        )

    def _coming(self) -> dict[str, Labelled]:
        """Return the fields that tell how the case came."""
        return {
            "applied_on": self.applied_on,
            "referral": self.referral,
            "entrusted_by": self.entrusted_by,
            "entrust_ref": self.entrust_ref,
            "entrusted_on": self.entrusted_on,
            **self._letter(),
        }

    def _letter(self) -> dict[str, Labelled]:
        """Return the fields of what the letter with it says; none of them is needed."""
        return {
            "letter_on": self.letter_on,
            "reply_by": self.reply_by,
            "contact": self.contact,
            "asked": self.asked,
        }

    def _days(self) -> list[DayField]:
        days = (self.applied_on, self.entrusted_on, self.letter_on, self.reply_by)
        return [one for one in days if one.isVisibleTo(self)]

    def _suit_source(self) -> None:
        source = self.source.value()
        sent = source is not None and source.entrusted
        self.applied_on.setVisible(source is CaseSource.APPLICATION)
        self.referral.setVisible(source is CaseSource.ENTRUST_COURT)
        for field in (self.entrusted_by, self.entrust_ref, self.entrusted_on):
            field.setVisible(sent)
        for one in self._letter().values():
            one.setVisible(sent)

    def _opened(self, answer: Done) -> None:
        self._desk.say(words.OPENED.format(number=answer.number))
        self.opened.emit(answer.id)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)
