"""One case: what it is about, its term, and the seven steps in their order."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.mediation.codes import CaseStage, Consent, SessionState
from centre_app.domain.mediation.sittings import InviteeState
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.mediation import CaseKey
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation.case_head import CaseHead
from centre_app.views.mediation.evidence_section import EvidenceSection
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.handover_section import HandoverSection
from centre_app.views.mediation.handover_strip import HandoverStrip
from centre_app.views.mediation.hours_form import Proposal
from centre_app.views.mediation.inquiry_section import InquirySection
from centre_app.views.mediation.recusal_section import RecusalSection
from centre_app.views.mediation.recusal_strip import RecusalStrip
from centre_app.views.mediation.slot_words import FIND_KEY
from centre_app.views.mediation.step import Step, goes_on
from centre_app.views.mediation.step_assign import AssignStep
from centre_app.views.mediation.step_call import CallStep
from centre_app.views.mediation.step_clock import ClockStep
from centre_app.views.mediation.step_consent import ConsentStep
from centre_app.views.mediation.step_feedback import FeedbackStep
from centre_app.views.mediation.step_notice import NoticeStep
from centre_app.views.mediation.step_plan import PlanStep
from centre_app.views.mediation.step_result import EXPIRED, ResultStep
from centre_app.views.mediation.step_sit import SitStep
from centre_app.views.parts.buttons import Button, main_button
from centre_app.views.parts.filling import Filling
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

_DUE = {
    CaseStage.CONSENT_PENDING: 0,
    CaseStage.ACCEPTED: 1,
    CaseStage.ASSIGNED: 2,
    CaseStage.NOTIFIED: 3,
    CaseStage.ADJOURNED: 3,
    CaseStage.SCHEDULED: 5,
    CaseStage.IN_SESSION: 5,
    CaseStage.ENDED: 6,
    CaseStage.SUSPENDED: 7,
}
_CALL, _FEEDBACK = 4, 8
"""Which step is due in each stage."""

_BEFORE_RESULT = {
    CaseStage.ASSIGNED,
    CaseStage.NOTIFIED,
    CaseStage.SCHEDULED,
    CaseStage.ADJOURNED,
    CaseStage.IN_SESSION,
}

Part = TypeVar("Part", bound=Step)
_Shown = tuple[CaseCard, bool]
"""A card, and whether it is another case's than the one before."""


class CasePanel(QWidget):
    """Shows a case and carries it along.

    Signals:
        loaded: the ``CaseCard`` that is shown now.
        record_wanted: the key of a session.
        inquiry_wanted: the key of an inquiry.
        paper_wanted: the key of a paper.
        result_wanted: the case's key, and agreement or outcome.
    """

    loaded = Signal(object)
    record_wanted = Signal(object)
    inquiry_wanted = Signal(object)
    paper_wanted = Signal(object)
    result_wanted = Signal(object, str)

    def __init__(self, desk: Desk, served: MediationServices, clock: Clock) -> None:
        super().__init__()
        self._desk, self._served, self._clock = desk, served, clock
        self.card: CaseCard | None = None
        self._coming: CaseCard | None = None
        self._wanted: UUID | None = None
        self._proposed: Proposal | None = None
        self._focus_next = self._to_term = False
        self._around: dict[QWidget, Card] = {}
        self._column = QVBoxLayout()
        self._making = self._make()
        self._lay_out()

    def load(self, case_id: UUID, *, propose: Proposal | None = None, focus: bool = False) -> None:
        """Show a case; ``propose`` puts hours from the calendar into its plan.

        ``focus`` goes to where the case can be carried on.
        """
        self._wanted = case_id
        self._proposed, self._focus_next = propose, focus or self._focus_next
        cases = self._served.cases
        self._desk.send(
            cases.card, CaseKey(case_id), owner=self, done=self._take_in, supersedes="card"
        )

    def open_term(self, case_id: UUID) -> None:
        """Show a case, and what may be done with its term."""
        self._to_term = True
        self.load(case_id)

    def reload(self) -> None:
        """Show the case as it is now: the one asked for last, though it may not be here yet."""
        if self._wanted is not None:
            self.load(self._wanted, propose=self._proposed)

    def go_on(self) -> None:
        """Go to where the case can be carried on, now and when it was read anew."""
        self._focus_next = True
        self.focus_due()

    def _take_in(self, card: CaseCard) -> None:
        """Show a card, once there are the parts to show it in; of several the last."""
        waiting, self._coming = self._coming is not None, card
        if not waiting:
            self._make_more()

    def _make_more(self) -> None:
        if next(self._making, self) is not self:
            self._desk.tasks.later(self._make_more, owner=self)
        elif self._coming is not None:
            card, self._coming = self._coming, None
            self._show(card)

    def _show(self, card: CaseCard) -> None:
        """Show a card: of another case part by part, for all of them at once take too long."""
        half_another = self._filling.under_way
        if half_another or self.card is None or self.card.case_id != card.case_id:
            self._filling.begin((card, True))
        else:
            self._filling.at_once((card, False))

    def _parts_to_fill(self) -> list[Callable[[_Shown], object]]:
        """Return what shows a card, in turns; whose case it is, is said with the last one."""
        plain = (self.head, self.strip, self.handing_strip)
        return [
            *(partial(_show_in, one) for one in plain),
            *(partial(_fill, one) for one in (*self._beside, *self.steps)),
            self._finish,
        ]

    def _finish(self, shown: _Shown) -> None:
        card, another = shown
        moved_on = another or self.card is None or _due(self.card) != _due(card)
        self.card = card
        self._around[self.feedback].setVisible(card.feedback is not None)
        if moved_on:
            self._open_due(card)
        self._go_where_wanted()
        self.loaded.emit(card)

    def _go_where_wanted(self) -> None:
        """Go to what the case was opened for: its term, hours from the calendar, the step that is due."""
        if self._to_term:
            self.term.open()
            QTimer.singleShot(0, self, self._focus_term)
            self._to_term = False
        elif self._proposed is not None:
            self.plan.propose(self._proposed)
            self._proposed = None
        elif self._focus_next:
            QTimer.singleShot(0, self, self.focus_due)
        self._focus_next = False

    def main_button(self) -> Button | None:
        """Return the button that takes the step that has the focus, or else the one that is due."""
        if self.card is None:
            return None
        focused = self.window().focusWidget()
        if self.strip.isAncestorOf(focused):
            return self.strip.commit_button
        if self.handing_strip.isAncestorOf(focused) and self.handing_strip.form.isVisible():
            return self.handing_strip.commit_button
        if any(one.isAncestorOf(focused) for one in self._beside):
            return None
        here = [step for step in self.steps if step.isAncestorOf(focused)]
        found = [main_button(step) for step in (*here, self.steps[_due(self.card)])]
        return next((button for button in found if button is not None), None)

    def focus_due(self) -> None:
        """Put the focus where the case can be carried on."""
        if self.card is None or not self.isVisible():
            return
        stop = self.steps[_due(self.card)].first_stop()
        if stop is not None:
            stop.setFocus()

    def _focus_term(self) -> None:
        (self.term.first_stop() or self.term).setFocus()

    def _open_due(self, card: CaseCard) -> None:
        due = self.steps[_due(card)]
        for step in self.steps:
            if step is due:
                step.open()
            else:
                step.fold()

    def _told(self, said: str) -> None:
        if said:
            self._desk.say(said)

    def _settled(self, said: str) -> None:
        self._told(said)
        self._focus_next = True

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, theme.S, 0)
        self._column.setSpacing(theme.S)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(inside))

    def _make(self) -> Iterator[None]:
        """Make the parts in the order they are read, and put each into the window.

        All at once would be the longest the window ever stands still.
        """
        yield from self._make_head()
        yield from self._make_steps()
        yield from self._make_beside()
        self.steps: tuple[Step, ...] = (
            self.consent,
            self.assign,
            self.notice,
            self.plan,
            self.call,
            self.sit,
            self.result,
            self.term,
            self.feedback,
        )
        self._beside: tuple[Step, ...] = (
            self.handing,
            self.inquiry,
            self.evidence,
            self.recusal,
        )
        self._column.addStretch(1)
        self._connect()
        later = partial(self._desk.tasks.later, owner=self)
        self._filling = Filling[_Shown](self, self._parts_to_fill(), later=later)
        yield

    def _make_head(self) -> Iterator[None]:
        desk, served = self._desk, self._served
        self.head = CaseHead(desk, served.mediation)
        self._column.addWidget(self.head)
        self.strip = RecusalStrip(desk, served.recusals, served.ties)
        self._column.addWidget(self.strip)
        yield
        self.handing_strip = HandoverStrip(
            desk, served.handovers, served.county_transfers, served.ties
        )
        self._column.addWidget(self.handing_strip)
        yield

    def _make_steps(self) -> Iterator[None]:
        desk, served = self._desk, self._served
        self.consent = self._put(ConsentStep(desk, served.mediation))
        self.assign = self._put(AssignStep(desk, served.mediation, served.ties))
        yield
        self.notice = self._put(NoticeStep(desk, served.mediation))
        self.plan = self._put(PlanStep(desk, served, self._clock))
        yield
        self.call = self._put(CallStep(desk, served.invitations, served.notices, served.hall))
        yield
        self.sit = self._put(SitStep(desk, served.session_records, served.invitations))
        self.result = self._put(ResultStep(desk))
        yield
        self.term = self._put(
            ClockStep(desk, served.terms, served.outcomes, served.rest_asks, served.feedbacks)
        )
        yield
        self.feedback = self._put(FeedbackStep(desk, served.feedbacks))
        yield

    def _make_beside(self) -> Iterator[None]:
        desk, served = self._desk, self._served
        self.handing = self._put(HandoverSection(desk, served.handovers, served.county_transfers))
        yield
        self.inquiry = self._put(InquirySection(desk, served.inquiries))
        yield
        self.evidence = self._put(
            EvidenceSection(desk, served.evidence, served.evidence_papers, served.attachments)
        )
        yield
        self.recusal = self._put(RecusalSection(desk, served.recusals, served.ties))
        yield

    def _put(self, part: Part) -> Part:
        """Lay a step under those that are there, on a card of its own."""
        card = Card()
        card.outer.setContentsMargins(theme.M, theme.XS, theme.M, theme.XS)
        card.add(part)
        self._column.addWidget(card)
        self._around[part] = card
        return part

    def _connect(self) -> None:
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.plan.find_slots)
        for step in (*self.steps, self.handing, self.recusal):
            step.paper_issued.connect(self.paper_wanted)
            step.settled.connect(self._settled)
        # Evidence is no step of the case: whoever lists it goes on listing.
        self.evidence.paper_issued.connect(self.paper_wanted)
        self.evidence.settled.connect(self._told)
        self.inquiry.inquiry_wanted.connect(self.inquiry_wanted)
        self.plan.settled.connect(lambda _: self.plan.settle())
        self.plan.impossible.settled.connect(self._settled)
        self.call.impossible_wanted.connect(self.plan.impossible.ask)
        self.head.settled.connect(self._settled)
        self.strip.settled.connect(self._settled)
        self.handing_strip.settled.connect(self._settled)
        self.handing_strip.paper_issued.connect(self.paper_wanted)
        self.handing_strip.wanted.connect(self.handing.fill_in)
        self.strip.paper_issued.connect(self.paper_wanted)
        self.sit.record_wanted.connect(self.record_wanted)
        self.result.paper_wanted.connect(self.paper_wanted)
        self.result.result_wanted.connect(self._want_result)
        self.term.ending_wanted.connect(lambda: self._want_result(EXPIRED))

    def _want_result(self, which: str) -> None:
        if self.card is not None:
            self.result_wanted.emit(self.card.case_id, which)


def _due(card: CaseCard) -> int:
    """Return which step is due.

    Who came in later is asked first: nothing goes on without him. Nor before everybody was told who
    mediates in place of another.
    """
    if card.feedback is not None and card.feedback.owed:
        return _FEEDBACK
    if goes_on(card) and any(one.consent is Consent.PENDING for one in card.parties):
        return _DUE[CaseStage.CONSENT_PENDING]
    if card.stage in _BEFORE_RESULT and any(one.names_owed for one in card.parties):
        return _DUE[CaseStage.ASSIGNED]
    return _due_by_sessions(card)


def _due_by_sessions(card: CaseCard) -> int:
    """Return which step the sessions make due: once all were held the result, before one calling."""
    if card.stage is CaseStage.IN_SESSION and all(
        one.state in {SessionState.HELD, SessionState.CANCELLED} for one in card.sessions
    ):
        return _DUE[CaseStage.ENDED]
    if card.stage is CaseStage.SCHEDULED and _to_be_called(card):
        return _CALL
    return _DUE[card.stage]


def _to_be_called(card: CaseCard) -> bool:
    """Return whether somebody has yet to hear of the next session, which is another day's."""
    planned = [one for one in card.sessions if one.state is SessionState.PLANNED]
    first = min(planned, key=lambda one: one.starts_at, default=None)
    return (
        first is not None
        and civil_day(first.starts_at) > card.today
        and any(one.state is InviteeState.INVITED for one in first.invitees)
    )


def _show_in(part: CaseHead | RecusalStrip | HandoverStrip, shown: _Shown) -> None:
    part.show_card(shown[0])


def _fill(step: Step, shown: _Shown) -> None:
    card, another = shown
    step.show_card(card, another=another)
