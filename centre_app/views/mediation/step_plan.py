"""Step 4: hours and a room for everybody at once."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.errors import CentreError, ClashError, RuleError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.house_rules import ExpiredTerm
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.case_card import CaseCard, SessionLine
from centre_app.services.records.sessions import (
    CancelSession,
    MoveSession,
    PlanSession,
)
from centre_app.services.records.slots import SlotAnswer, SlotFindings, SlotQuery
from centre_app.views.desk import Desk
from centre_app.views.mediation import clock_words, slot_words, words
from centre_app.views.mediation.cancel_dialog import CancelDialog
from centre_app.views.mediation.foresight import Foresight
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.hours_form import HoursForm, Proposal
from centre_app.views.mediation.impossible_part import ImpossiblePart
from centre_app.views.mediation.kind_form import KindForm
from centre_app.views.mediation.slot_strip import SlotStrip
from centre_app.views.mediation.step import ASKING_WHY, Rows, Step, goes_on
from centre_app.views.mediation.step_call import session_text
from centre_app.views.mediation.texts import span_text
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_hint


class PlanStep(Step):
    """Plans, moves and calls off the sessions of a case."""

    def __init__(
        self, desk: Desk, served: MediationServices, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.STEP_PLAN, desk, "plan", parent)
        self._sessions, self._clock = served.sessions, clock
        self._moving: SessionLine | None = None
        self._rows = Rows()
        self.over = Label(clock_words.EXPIRED, "error", wrap=True)
        self.form.add_widget(self.over)
        self.form.add_widget(self._rows)
        self.kind = KindForm(self.form)
        self.hours = HoursForm(self.form, lambda: civil_day(clock.now()))
        self.override = Field(words.OVERRIDE)
        self.override.editor().setObjectName("plan.override")
        self.form.add("override", self.override)
        self.impossible = ImpossiblePart(desk, served.impossible_times)
        self.form.add_widget(self.impossible)
        self.slots = SlotStrip()
        self.slots.chosen.connect(self._take)
        self.form.add_widget(self.slots)
        self._add_buttons()
        foresight = Foresight(desk, served.sessions, self.hours, self._typed, self)
        self.kind.listen(foresight.soon)
        self.form.committed.connect(self.commit)
        self.kind.kind.changed.connect(lambda: self._allow(self.card) if self.card else None)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        self.hours.stand_on(card.calendar, card.rooms)
        self.kind.stand_on(card, another=another)
        if another:
            self._stop_moving()
            self.hours.clear()
            self.override.clear()
            self.override.hide()
            self.slots.clear()
        planned = [one for one in card.sessions if one.state is SessionState.PLANNED]
        self._rows.replace([self._line(at, one) for at, one in enumerate(planned)])
        self._rows.setVisible(bool(planned))
        self.set_count(words.PLANNED.format(when=_when(planned[0])) if planned else "")
        self.impossible.show_card(card, open_now=goes_on(card))
        self._allow(card)

    def first_stop(self) -> QWidget | None:
        """Stand on the day: nearly every session is a mediation, which the kind says already."""
        return self.hours.day if self.plan.isEnabled() else super().first_stop()

    def _allow(self, card: CaseCard) -> None:
        """Let be planned what can be: a mediation needs somebody who mediates."""
        ready = bool(card.mediators) or self.kind.value().appointment
        over = card.expired is ExpiredTerm.BLOCK and not self.kind.value().appointment
        self.over.setVisible(over and goes_on(card))
        open_now = ready and goes_on(card) and not over
        self.find_button.setEnabled(open_now)
        self.plan.setEnabled(open_now)

    def propose(self, proposal: Proposal) -> None:
        """Put in what was picked in the calendar."""
        self.open()
        self.hours.propose(proposal)
        self.plan.setFocus()

    def find_slots(self) -> None:
        """Look for the earliest hours free for everybody and a room."""
        self.open()
        if self.card is None or not self.find_button.isEnabled():
            self.desk.say(slot_words.NOT_YET, Level.WARN)
            return
        query = self._asking(self.hours.after(self._clock.now()), self.card)
        shown = partial(self._show_slots, minutes=query.minutes)
        self.desk.send(self._sessions.free_slots, query, owner=self, done=shown)

    def _asking(self, after: datetime, card: CaseCard) -> SlotQuery:
        """Return the question for hours of the session as the fields describe it."""
        return SlotQuery(
            case_id=card.case_id,
            room_id=self.hours.room_id(),
            after=after,
            minutes=self.hours.minutes(),
            session_id=self._moving.session_id if self._moving else None,
            kind=self.kind.value(),
            venue=self.hours.venue(),
            parties=self.kind.parties(),
            committee_id=self.kind.committee(),
            body_ids=self.kind.departments(),
        )

    def _typed(self) -> SlotQuery | None:
        """Return the question about the hours that are typed; None while they are not whole."""
        span = self.hours.typed()
        if span is None or self.card is None or not self.plan.isEnabled():
            return None
        return self._asking(span.starts_at, self.card)

    def commit(self) -> None:
        """Plan the session, or put the one that is moved into its new hours."""
        span = self.hours.span() if self.card and self.plan.isEnabled() else None
        if span is None or self.card is None:
            return
        when = span_text(span)
        if self._moving is not None:
            move = MoveSession(
                session_id=self._moving.session_id,
                seen=self._moving.version,
                starts_at=span.starts_at,
                ends_at=span.ends_at,
                room_id=self.hours.room_id(),
                place="" if self.hours.room_id() else self.hours.place.text(),
                override=self.override.text(),
                venue=self.hours.venue(),
            )
            self.send(self._sessions.move_session, move, said=words.DONE_MOVED.format(when=when))
            return
        plan = PlanSession(
            case_id=self.card.case_id,
            seen=self.card.version,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            room_id=self.hours.room_id(),
            place="" if self.hours.room_id() else self.hours.place.text(),
            override=self.override.text(),
            kind=self.kind.value(),
            venue=self.hours.venue(),
            parties=self.kind.parties(),
            committee_id=self.kind.committee(),
            body_ids=self.kind.departments(),
        )
        self.send(self._sessions.plan_session, plan, said=words.DONE_PLANNED.format(when=when))

    def refuse(self, error: CentreError) -> None:
        """Say what stands in the way: free hours beside a clash, a reason beside a missing notice."""
        super().refuse(error)
        if isinstance(error, ClashError):
            self.find_slots()
        if isinstance(error, RuleError) and error.rule in ASKING_WHY:
            self.override.show()
            self.override.setFocus()

    def start_moving(self, line: SessionLine) -> None:
        """Take a session up, to be put into other hours."""
        self._moving = line
        self.hours.set_span(Span(line.starts_at, line.ends_at))
        place = "" if line.room_id else line.where
        self.hours.set_room(line.room_id, place, line.venue)
        self.plan.set_text(words.MOVE_TO)
        self.stop.show()
        self.hours.day.setFocus()

    def _stop_moving(self) -> None:
        self._moving = None
        self.plan.set_text(words.PLAN)
        self.stop.hide()

    def settle(self) -> None:
        """Empty the form after a session was planned or moved."""
        self._stop_moving()
        self.hours.clear()
        self.kind.clear()
        self.override.clear()
        self.override.hide()
        self.slots.clear()

    def _take(self, answer: SlotAnswer) -> None:
        """Put an answer into the fields; the button that books it is next."""
        self.hours.set_span(answer.span)
        if answer.room_id is not None:
            self.hours.set_room(answer.room_id)
        self.slots.clear()
        self.plan.setFocus()

    def _show_slots(self, found: SlotFindings, *, minutes: int) -> None:
        self.slots.show_found(found, minutes)
        # Laid out first, then brought into view with the button that takes one of them.
        QTimer.singleShot(0, self, self.show_whole)

    def _line(self, at: int, line: SessionLine) -> list[QWidget]:
        text = session_text(line)
        move = Button(words.MOVE, pressed=partial(self.start_moving, line))
        move.setObjectName(f"plan.move.{at}")
        cancel = Button(words.CANCEL_SESSION, pressed=partial(self._ask_reason, line))
        cancel.setObjectName(f"plan.cancel.{at}")
        return [Label(text, wrap=True), move, cancel]

    def _ask_reason(self, line: SessionLine) -> None:
        dialog = CancelDialog(line, self)
        dialog.agreed.connect(partial(self._cancel, line, dialog))
        dialog.open()

    def _cancel(self, line: SessionLine, dialog: CancelDialog, reason: str) -> None:
        request = CancelSession(session_id=line.session_id, seen=line.version, reason=reason)
        dialog.accept()
        self.send(self._sessions.cancel_session, request, said=words.DONE_CANCELLED)

    def _add_buttons(self) -> None:
        self.find_button = Button(slot_words.FIND, icon_name="search", pressed=self.find_slots)
        set_hint(self.find_button, f"{slot_words.FIND}  {slot_words.FIND_KEY}")
        self.plan = Button(words.PLAN, "primary", pressed=self.commit)
        self.stop = Button(words.STOP_MOVING, "quiet", pressed=self.settle)
        self.find_button.setObjectName("plan.find")
        self.plan.setObjectName("plan.commit")
        self.stop.setObjectName("plan.stop")
        self.form.add_widget(
            in_flow(self.find_button, self.plan, self.impossible.button, self.stop)
        )
        self.stop.hide()


def _when(line: SessionLine) -> str:
    return span_text(Span(line.starts_at, line.ends_at))
