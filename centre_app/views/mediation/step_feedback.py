"""What another body wrote with its case, and the feedback it is owed at the end."""

from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.services.mediation.feedbacks import Feedbacks
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.entrusting import (
    EntrustLetter,
    FeedbackLine,
    FeedbackSent,
    PrintFeedback,
)
from centre_app.views.desk import Desk
from centre_app.views.mediation import feedback_words as words
from centre_app.views.mediation.step import Step
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class Deed(Enum):
    """What may be done about an entrusted case."""

    SEND = auto()
    LETTER = auto()


_ASKED: dict[Deed, tuple[str, ...]] = {
    Deed.SEND: ("sent_on", "way", "taken_by"),
    Deed.LETTER: ("letter_on", "reply_by", "contact", "asked"),
}


class FeedbackStep(Step):
    """Keeps the letter, prints the feedback and notes that it went out."""

    def __init__(self, desk: Desk, feedbacks: Feedbacks, parent: QWidget | None = None) -> None:
        super().__init__(words.STEP, desk, "feedback", parent)
        self._feedbacks = feedbacks
        self._said = words.DEEDS
        self.story = Label(wrap=True, selectable=True)
        self.deed: Choice[Deed] = Choice(words.DEED)
        self._make_fields()
        self.printing = Button(words.PRINT, icon_name="print", pressed=self._print)
        self.button = Button(words.DEEDS["SEND"], "primary", pressed=self.commit)
        self._lay_out()
        self.deed.changed.connect(self._suit_deed)
        self.form.committed.connect(self.commit)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        line = card.feedback
        self.setVisible(line is not None)
        if line is None:
            return
        self.story.setText(words.story(line))
        self.set_count(words.count(line))
        self.printing.setVisible(line.ended)
        for day in (self.sent_on, self.letter_on, self.reply_by):
            day.stand_on(card.today, card.calendar)
        if another:
            self._put(card, line)
        self._offer(line)

    def commit(self) -> None:
        """Do what is chosen."""
        deed = self.deed.value()
        if self.card is None or deed is None:
            return
        for name in _ASKED[deed]:
            field = self._named[name]
            if isinstance(field, DayField) and field.unreadable:
                field.setFocus()
                return
        {Deed.SEND: self._send, Deed.LETTER: self._keep}[deed](self.card)

    def _send(self, card: CaseCard) -> None:
        request = FeedbackSent(
            case_id=card.case_id,
            version=card.version,
            sent_on=self.sent_on.day(),
            way=self.way.value() or FeedbackWay.HANDED,
            taken_by=self.taken_by.text(),
        )
        self.send(self._feedbacks.note_sent, request, said=words.DONE_SENT)

    def _keep(self, card: CaseCard) -> None:
        request = EntrustLetter(
            case_id=card.case_id,
            version=card.version,
            letter_on=self.letter_on.day(),
            contact=self.contact.text(),
            asked=self.asked.text(),
            reply_by=self.reply_by.day(),
        )
        self.send(self._feedbacks.note_letter, request, said=words.DONE_LETTER)

    def _print(self) -> None:
        if self.card is not None:
            request = PrintFeedback(case_id=self.card.case_id, version=self.card.version)
            self.send(self._feedbacks.print_letter, request, said=words.DONE_PRINTED)

    def _offer(self, line: FeedbackLine) -> None:
        """Offer what may be done now; what was chosen stays chosen if it still may."""
        deeds = [Deed.SEND] if line.ended else []
        if line.sent_on is None:
            deeds.append(Deed.LETTER)
        self._said = words.DEEDS | ({"SEND": words.SEND_AGAIN} if line.sent_on else {})
        self.deed.set_options([(one, self._said[one.name]) for one in deeds])
        if self.deed.value() is None:
            self.deed.set_value(deeds[0])
        self._suit_deed()

    def _suit_deed(self) -> None:
        deed = self.deed.value()
        shown = _ASKED[deed] if deed is not None else ()
        for name, field in self._named.items():
            field.setVisible(name in shown)
        if deed is not None:
            self.button.set_text(self._said[deed.name])

    def _put(self, card: CaseCard, line: FeedbackLine) -> None:
        self.deed.set_value(None)
        self.sent_on.set_day(line.sent_on or card.today)
        self.way.set_value(line.sent_way or FeedbackWay.HANDED)
        self.taken_by.set_text(line.taken_by)
        self.letter_on.set_day(line.letter_on)
        self.reply_by.set_day(line.reply_by)
        self.contact.set_text(line.contact)
        self.asked.set_text(line.asked)

    def _make_fields(self) -> None:
        self.sent_on = DayField(words.SENT_ON)
        self.way: Choice[FeedbackWay] = Choice(words.WAY, words.WAYS)
        self.taken_by = Field(words.TAKEN_BY)
        self.letter_on = DayField(words.LETTER_ON)
        self.reply_by = DayField(words.REPLY_BY)
        self.contact = Field(words.CONTACT)
        self.asked = TextArea(words.ASKED, lines=2, limit=500)
        self._named: dict[str, Labelled] = {
            "sent_on": self.sent_on,
            "way": self.way,
            "taken_by": self.taken_by,
            "letter_on": self.letter_on,
            "reply_by": self.reply_by,
            "contact": self.contact,
            "asked": self.asked,
        }

    def _lay_out(self) -> None:
        self.form.add_widget(self.story)
        self.form.add_widget(in_flow(self.printing))
        self.form.add("deed", self.deed)
        self.deed.editor().setObjectName("feedback.deed")
        for name, field in self._named.items():
            field.editor().setObjectName(f"feedback.{name}")
            self.form.add(name, field)
        self.form.add_widget(in_flow(self.button))
        self.printing.setObjectName("feedback.print")
        self.button.setObjectName("feedback.commit")
