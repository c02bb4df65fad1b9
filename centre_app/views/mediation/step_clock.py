"""The term of a case: its basis, what moved it, and what may be done with it now."""

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Signal

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import CaseSource, CaseStage, Referral
from centre_app.domain.mediation.rests import WithdrawalWay
from centre_app.services.mediation.feedbacks import Feedbacks
from centre_app.services.mediation.outcomes import APPLYING, Outcomes
from centre_app.services.mediation.rest_asks import RestAsks
from centre_app.services.mediation.terms import Terms
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.entrusting import CorrectSender
from centre_app.services.records.terms import (
    CorrectStart,
    DecideRest,
    ExtendTerm,
    ResumeCase,
    SuspendCase,
    WithdrawApplication,
)
from centre_app.views.desk import Desk
from centre_app.views.mediation import clock_words as words
from centre_app.views.mediation import words as room_words
from centre_app.views.mediation.party_ticks import PartyTicks
from centre_app.views.mediation.step import Step
from centre_app.views.mediation.texts import left_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class Deed(Enum):
    """What may be done with a term."""

    EXTEND = auto()
    SUSPEND = auto()
    RESUME = auto()
    WITHDRAW = auto()
    ASK = auto()
    DECIDE = auto()
    CORRECT = auto()
    CORRECT_SENDER = auto()


_ASKED: dict[Deed, tuple[str, ...]] = {
    Deed.EXTEND: ("due_on", "agreed", "agreed_on", "basis", "note"),
    Deed.SUSPEND: ("reason", "note", "basis", "agreed", "since", "look_again_on"),
    Deed.RESUME: ("on", "note"),
    Deed.WITHDRAW: ("who", "way", "words", "on"),
    Deed.ASK: ("reason", "note", "basis", "agreed", "look_again_on"),
    Deed.DECIDE: ("approved", "words"),
    Deed.CORRECT: ("on", "words"),
    Deed.CORRECT_SENDER: ("entrusted_by", "entrust_ref", "referral", "words"),
}
"""The fields of each deed, by the names of its request."""


class ClockStep(Step):
    """Tells of the term, prolongs, suspends and resumes it, or takes the application back.

    Signals:
        ending_wanted: the term has run out and the case is to end without agreement.
    """

    ending_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        terms: Terms,
        outcomes: Outcomes,
        asks: RestAsks,
        feedbacks: Feedbacks,
    ) -> None:
        super().__init__(words.STEP, desk, "clock")
        self._terms, self._outcomes, self._asks = terms, outcomes, asks
        self._feedbacks = feedbacks
        self.story = Label(wrap=True, selectable=True)
        self.over = Label(words.OVER, "error", wrap=True)
        self.ending = Button(words.END_OVER, icon_name="scales", pressed=self.ending_wanted.emit)
        self.deed: Choice[Deed] = Choice(words.DEED)
        self._make_fields()
        self.button = Button(words.EXTEND, "primary", pressed=self.commit)
        self._lay_out()
        self.deed.changed.connect(self._begin_deed)
        self.reason.changed.connect(self._suit_reason)
        self.form.committed.connect(self.commit)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        due = card.deadline
        ended = card.stage is CaseStage.ENDED
        self.story.setText(words.story(card))
        self.set_count(
            left_text(due.days_left, paused=due.paused_on is not None)
            if due is not None and not ended
            else ""
        )
        over = due is not None and due.days_left < 0 and not ended and due.paused_on is None
        self.over.setText(words.over(card))
        self.over.setVisible(over)
        self.ending.setVisible(over)
        for day in (self.due_on, self.agreed_on, self.since, self.look_again_on, self.on):
            day.stand_on(card.today, card.calendar)
        self.agreed.offer(card.parties)
        self.who.offer(one for one in card.parties if one.role in APPLYING)
        if another:
            self._clear(card)
        self._offer(card)

    def commit(self) -> None:
        """Do what is chosen."""
        if self.card is None or self.deed.value() is None or not self.button.isVisibleTo(self):
            return
        asked = [self._named[name] for name in _ASKED[self._chosen()]]
        for field in asked:
            if isinstance(field, DayField) and field.unreadable:
                field.setFocus()
                return
        {
            Deed.EXTEND: self._extend,
            Deed.SUSPEND: self._suspend,
            Deed.RESUME: self._resume,
            Deed.WITHDRAW: self._withdraw,
            Deed.ASK: self._ask,
            Deed.DECIDE: self._decide,
            Deed.CORRECT: self._correct,
            Deed.CORRECT_SENDER: self._correct_sender,
        }[self._chosen()](self.card)

    def _chosen(self) -> Deed:
        deed = self.deed.value()
        assert deed is not None
        return deed

    def _extend(self, card: CaseCard) -> None:
        request = ExtendTerm(
            case_id=card.case_id,
            version=card.version,
            due_on=self.due_on.day(),
            agreed=self.agreed.ticked(),
            agreed_on=self.agreed_on.day(),
            basis=self.basis.text(),
            note=self.note.text(),
        )
        self.send(self._terms.extend, request, said=words.DONE_EXTENDED)

    def _suspend(self, card: CaseCard) -> None:
        request = self._wished(card)
        self.send(self._terms.suspend, request, said=words.DONE_SUSPENDED)

    def _ask(self, card: CaseCard) -> None:
        self.send(self._asks.ask, self._wished(card), said=words.DONE_ASKED)

    def _decide(self, card: CaseCard) -> None:
        request = DecideRest(
            case_id=card.case_id,
            version=card.version,
            approved=self.approved.value(),
            words=self.words.text(),
        )
        said = words.DONE_SUSPENDED if request.approved else words.DONE_DECLINED
        self.send(self._asks.decide, request, said=said)

    def _correct(self, card: CaseCard) -> None:
        request = CorrectStart(
            case_id=card.case_id,
            version=card.version,
            on=self.on.day(),
            words=self.words.text(),
        )
        self.send(self._terms.correct_start, request, said=words.DONE_CORRECTED)

    def _correct_sender(self, card: CaseCard) -> None:
        request = CorrectSender(
            case_id=card.case_id,
            version=card.version,
            entrusted_by=self.entrusted_by.text(),
            entrust_ref=self.entrust_ref.text(),
            referral=self.referral.value(),
            words=self.words.text(),
        )
        self.send(self._feedbacks.correct_sender, request, said=words.DONE_SENDER)

    def _wished(self, card: CaseCard) -> SuspendCase:
        return SuspendCase(
            case_id=card.case_id,
            version=card.version,
            reason=self.reason.value(),
            note=self.note.text(),
            basis=self.basis.text(),
            agreed=self.agreed.ticked(),
            since=self.since.day(),
            look_again_on=self.look_again_on.day(),
        )

    def _resume(self, card: CaseCard) -> None:
        request = ResumeCase(
            case_id=card.case_id, version=card.version, on=self.on.day(), note=self.note.text()
        )
        self.send(self._terms.resume, request, said=words.DONE_RESUMED)

    def _withdraw(self, card: CaseCard) -> None:
        request = WithdrawApplication(
            case_id=card.case_id,
            version=card.version,
            who=self.who.ticked(),
            way=self.way.value() or WithdrawalWay.WRITTEN,
            words=self.words.text(),
            on=self.on.day(),
        )
        self.send(self._outcomes.withdraw, request, said=words.DONE_WITHDRAWN)

    def _offer(self, card: CaseCard) -> None:
        """Offer what may be done now; what was chosen stays chosen if it still may."""
        deeds = _deeds(card)
        self.deed.set_options([(one, words.DEEDS[one.name]) for one in deeds])
        if self.deed.value() is None and deeds:
            self.deed.set_value(deeds[0])
        self.deed.setVisible(bool(deeds))
        self._suit_deed()

    def _begin_deed(self) -> None:
        """Propose the day that is usual for what was chosen, or show what may be wrong."""
        if self.card is not None:
            self._show_sender(self.card)
            corrects = self.deed.value() is Deed.CORRECT
            self.on.set_day(_counted_from(self.card) if corrects else self.card.today)
        self._suit_deed()

    def _show_sender(self, card: CaseCard) -> None:
        sent = card.entrusted
        self.entrusted_by.set_text(sent.by if sent else "")
        self.entrust_ref.set_text(sent.ref if sent else "")
        self.referral.set_value(sent.referral if sent else None)

    def _suit_deed(self) -> None:
        deed = self.deed.value()
        may = self.card is not None and deed in _deeds(self.card)
        shown = _ASKED[deed] if deed is not None and may else ()
        for name, field in self._named.items():
            field.setVisible(name in shown)
        by_court = self.card is not None and self.card.source is CaseSource.ENTRUST_COURT
        self.referral.setVisible("referral" in shown and by_court)
        self.button.setVisible(bool(shown))
        if deed is not None:
            self.button.set_text(words.DEEDS[deed.name])
            self.on.set_label(words.ON.get(deed.name, words.WITHDRAWN_ON))
            self.words.set_label(words.WORDS_OF.get(deed.name, words.WORDS))
        latest = self.card.deadline.latest if self.card and self.card.deadline else None
        self.due_on.set_hint_beneath(words.LATEST.format(day=latest) if latest else "")

    def _suit_reason(self) -> None:
        reason = self.reason.value()
        self.basis.set_text(reason.basis if reason is not None else "")

    def _clear(self, card: CaseCard) -> None:
        self.deed.set_value(None)
        for text in (self.basis, self.note, self.words, self.agreed, self.who):
            text.clear()
        self.reason.clear()
        self.way.set_value(WithdrawalWay.WRITTEN)
        self.approved.set_value(None)
        for day in (self.agreed_on, self.since, self.on):
            day.set_day(card.today)
        for day in (self.due_on, self.look_again_on):
            day.set_day(None)

    def _make_fields(self) -> None:
        self.due_on = DayField(words.DUE_ON, required=True)
        self.agreed_on = DayField(words.AGREED_ON)
        self.reason: Choice[SuspendReason] = Choice(
            words.REASON, [(one, one.label) for one in SuspendReason], required=True
        )
        self.since = DayField(words.SINCE)
        self.look_again_on = DayField(words.LOOK_AGAIN, required=True)
        self.on = DayField(words.RESUMED_ON)
        self.basis = Field(words.BASIS)
        self.agreed = PartyTicks(words.AGREED, name="clock.agreed")
        self.who = PartyTicks(words.WHO, name="clock.who", required=True)
        self.way: Choice[WithdrawalWay] = Choice(
            words.WAY, [(one, one.label) for one in WithdrawalWay]
        )
        self.words = TextArea(words.WORDS, lines=2, limit=1000, required=True)
        self.approved: Choice[bool] = Choice(words.APPROVED, words.YES_OR_NO, required=True)
        self.note = TextArea(words.NOTE, lines=2, limit=500)
        self.entrusted_by = Field(room_words.ENTRUSTED_BY, required=True, limit=200)
        self.entrust_ref = Field(room_words.ENTRUST_REF, limit=100)
        self.referral: Choice[Referral] = Choice(
            room_words.REFERRAL, room_words.REFERRALS, required=True
        )
        self._named: dict[str, Labelled] = {
            "entrusted_by": self.entrusted_by,
            "entrust_ref": self.entrust_ref,
            "referral": self.referral,
            "approved": self.approved,
            "reason": self.reason,
            "due_on": self.due_on,
            "who": self.who,
            "way": self.way,
            "words": self.words,
            "note": self.note,
            "basis": self.basis,
            "agreed": self.agreed,
            "agreed_on": self.agreed_on,
            "since": self.since,
            "look_again_on": self.look_again_on,
            "on": self.on,
        }

    def _lay_out(self) -> None:
        self.form.add_widget(self.story)
        self.form.add_widget(self.over)
        self.form.add_widget(in_flow(self.ending))
        self.form.add("deed", self.deed)
        self.deed.editor().setObjectName("clock.deed")
        for name, field in self._named.items():
            field.editor().setObjectName(f"clock.{name}")
            self.form.add(name, field)
        self.form.add_widget(in_flow(self.button))
        self.button.setObjectName("clock.commit")
        self.ending.setObjectName("clock.ending")


def _deeds(card: CaseCard) -> list[Deed]:
    """Return what may be done with the term of a case now, what is likeliest first."""
    sender = [Deed.CORRECT_SENDER] if _may_name_sender(card) else []
    if card.stage is CaseStage.ENDED:
        return sender
    applied = card.source is not CaseSource.INITIATIVE
    withdraw = [Deed.WITHDRAW] if applied and _applicants(card) else []
    if card.stage is CaseStage.SUSPENDED:
        return [Deed.RESUME, *withdraw, *sender]
    correct = [Deed.CORRECT, *sender] if applied else []
    if card.stage is CaseStage.CONSENT_PENDING or card.deadline is None:
        return [*withdraw, *correct]
    extend = [Deed.EXTEND] if card.deadline.latest is not None else []
    return [*_rest(card), *extend, *_suspends(card), *withdraw, *correct]


def _may_name_sender(card: CaseCard) -> bool:
    """Return whether who entrusted a case may be corrected: until he was told how it ended."""
    return card.feedback is not None and card.feedback.sent_on is None


def _rest(card: CaseCard) -> list[Deed]:
    """Return the answer to what waits for one: nobody has anything else to do with the term."""
    return [Deed.DECIDE] if card.rest_ask is not None and card.rest_ask.may_decide else []


def _suspends(card: CaseCard) -> list[Deed]:
    if card.may_suspend:
        return [Deed.SUSPEND]
    return [Deed.ASK] if card.rest_ask is None else []


def _applicants(card: CaseCard) -> list[MatterRole]:
    return [one.role for one in card.parties if one.role in APPLYING]


def _counted_from(card: CaseCard) -> date | None:
    """Return the day on file that may have been entered wrongly."""
    return card.entrusted.on if card.entrusted is not None else card.applied_on
