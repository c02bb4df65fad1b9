"""Two forms at the right: a promise and a revisit."""

from PySide6.QtCore import Signal

from centre_app.domain.agreements.codes import PayManner, PerformanceStatus
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode
from centre_app.services.records.follow_up import (
    AttemptEntry,
    FollowUpLists,
    PaymentEntry,
    PerformanceRow,
    PerformanceTick,
    RevisitEntry,
    RevisitRow,
)
from centre_app.views.follow_up import redress_words, words
from centre_app.views.follow_up.grades import Grades
from centre_app.views.follow_up.history_lines import Past, attempt_lines
from centre_app.views.follow_up.looks import what_is_owed
from centre_app.views.follow_up.receipts import Receipts
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

_TICKS = (
    PerformanceStatus.DONE,
    PerformanceStatus.PARTIAL,
    PerformanceStatus.REFUSED,
    PerformanceStatus.RELIEVED,
    PerformanceStatus.CHANGED,
    PerformanceStatus.NOT_DUE,
)
"""LATE_DONE and OVERDUE follow from the days, the way to court from what came of a breach."""


class TickForm(RowForm):
    """What became of a promise."""

    def __init__(self) -> None:
        super().__init__("performance", words.TICK_COMMIT)
        self._row: PerformanceRow | None = None
        self.status: Choice[PerformanceStatus] = Choice(
            words.TICK_STATUS, [(one, one.label) for one in _TICKS], key="Q"
        )
        self.on = DayField(words.TICK_ON, key="D")
        self.note = TextArea(words.TICK_NOTE, key="M", limit=400, lines=3)
        self.put(status=self.status, on=self.on, note=self.note)
        self.finish()

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise."""
        self._row = row
        self.about.setText(f"{row.debtor} {what_is_owed(row)}")
        said = words.ENFORCEABLE if row.enforceable else words.NOT_ENFORCEABLE
        due = row.due_on.isoformat() if row.due_on else words.UNDATED
        self.hint.setText(said.format(number=row.agreement_number, due=due))
        self.status.set_value(PerformanceStatus.DONE)
        self.on.stand_on(lists.today, lists.calendar)
        self.on.set_day(row.done_on or lists.today)
        self.note.clear()
        self.clear_errors()

    def commit(self) -> None:
        status, on = self.status.value(), self.on.day()
        if self._row is None or status is None or on is None:
            self.show_errors({"on": "required"} if on is None else {"status": "required"})
            return
        self.sent.emit(
            PerformanceTick(
                agreement_id=self._row.agreement_id,
                version=self._row.agreement_version,
                item_id=self._row.item_id,
                status=status,
                on=on,
                note=self.note.text(),
            )
        )


class PaymentForm(RowForm):
    """A part of a payment that was received; it adds up to what became of the promise."""

    def __init__(self) -> None:
        super().__init__("payment", words.PAYMENT_COMMIT)
        self._row: PerformanceRow | None = None
        self.hint.hide()
        self.receipts = Receipts()
        self.add_widget(self.receipts)
        self.amount = Field(words.PAYMENT_AMOUNT, key="A", limit=20, required=True)
        self.paid_on = DayField(words.PAYMENT_ON, required=True)
        self.manner: Choice[PayManner] = Choice(
            words.PAYMENT_MANNER, [(one, one.label) for one in PayManner], required=True
        )
        self.received_by = Field(words.RECEIVED_BY, limit=80, required=True)
        self.note = Field(words.PAYMENT_NOTE, limit=400)
        self.put(
            amount=self.amount,
            paid_on=self.paid_on,
            manner=self.manner,
            received_by=self.received_by,
            note=self.note,
        )
        self.finish()

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise; what is typed for the same one at the same state stays."""
        if self._row == row:
            return
        self._row = row
        promise = f"{row.debtor} {what_is_owed(row)}"
        self.about.setText(words.PAYMENT.format(promise=promise))
        self.receipts.show_row(row)
        self.amount.clear()
        self.note.clear()
        self.paid_on.stand_on(lists.today, lists.calendar)
        self.paid_on.set_day(lists.today)
        self.manner.set_value(PayManner.CASH)
        self.received_by.set_text(row.creditor)
        self.clear_errors()

    def commit(self) -> None:
        if self._row is None:
            return
        self.sent.emit(
            PaymentEntry(
                agreement_id=self._row.agreement_id,
                version=self._row.agreement_version,
                item_id=self._row.item_id,
                amount=self.amount.text(),
                paid_on=self.paid_on.day(),
                manner=self.manner.value(),
                received_by=self.received_by.text(),
                note=self.note.text(),
            )
        )


class RevisitForm(RowForm):
    """What was heard at a revisit; a bad grade asks what follows (RULE 24).

    A petition has two grades: of the result, and of how it was dealt with.

    Signals:
        missed: nobody was found.
    """

    missed = Signal(object)

    def __init__(self) -> None:
        super().__init__("revisit", words.REVISIT_COMMIT)
        self._row: RevisitRow | None = None
        self.mode: Choice[RevisitMode] = Choice(
            words.MODE, [(one, one.label) for one in RevisitMode], key="W", required=True
        )
        self.person_name = Field(words.PERSON, key="U", limit=80, required=True)
        self.satisfaction = Grades(words.GRADE, required=True)
        self.service = Grades(redress_words.SERVICE_GRADE, name="revisit.service")
        self.past = Past()
        self.miss = Button(redress_words.MISSED, pressed=self._miss)
        self.miss.setObjectName("revisit.missed")
        self.add_widget(self.past)
        self.after: Choice[AfterDissatisfaction] = Choice(
            words.AFTER, [(one, one.label) for one in AfterDissatisfaction], required=True
        )
        self.performance = TextArea(
            words.REVISIT_PERFORMANCE, key="P", limit=2000, lines=2, required=True
        )
        self.danger = TextArea(words.DANGER, key="H", limit=2000, lines=2)
        self.note = TextArea(words.NOTE, key="M", limit=2000, lines=2)
        self.done_on = DayField(words.DONE_ON, key="D", required=True)
        self._first = self.mode
        self.add_row(mode=self.mode, person_name=self.person_name)
        self.mode.editor().setObjectName("revisit.mode")
        self.person_name.editor().setObjectName("revisit.person_name")
        self.put(
            satisfaction=self.satisfaction,
            service=self.service,
            after=self.after,
            performance=self.performance,
            danger=self.danger,
            note=self.note,
            done_on=self.done_on,
        )
        self.finish(self.miss)
        self.satisfaction.changed.connect(self._suit_grade)
        self.service.changed.connect(self._suit_grade)

    def show_row(self, row: RevisitRow, lists: FollowUpLists) -> None:
        """Ask about this revisit; what is typed for the same one stays."""
        self.past.tell(attempt_lines(row, enough=lists.rules.attempts))
        if self._row is not None and self._row.revisit_id == row.revisit_id:
            self._row = row
            return
        self._row = row
        petition = row.case_id is None
        self.satisfaction.set_label(redress_words.RESULT_GRADE if petition else words.GRADE)
        heard = redress_words.CARRIED_OUT if petition else words.REVISIT_PERFORMANCE
        self.performance.set_label(heard)
        self.service.setVisible(petition)
        self.service.set_value(None)
        self.about.setText(row.parties)
        self.hint.setText(
            words.REVISIT_DUE.format(
                dispute=row.dispute, day=row.due_on.isoformat(), article=row.article
            )
        )
        self.mode.set_value(RevisitMode.PHONE)
        self.satisfaction.set_value(None)
        for field in (self.person_name, self.performance, self.danger, self.note, self.after):
            field.clear()
        self.done_on.stand_on(lists.today, lists.calendar)
        self.done_on.set_day(lists.today)
        self.clear_errors()
        self._suit_grade()

    def commit(self) -> None:
        if self._row is None:
            return
        grade = self.satisfaction.value()
        self.sent.emit(
            RevisitEntry(
                revisit_id=self._row.revisit_id,
                version=self._row.version,
                done_on=self.done_on.day(),
                mode=self.mode.value(),
                person_name=self.person_name.text(),
                satisfaction=grade,
                performance=self.performance.text(),
                danger=self.danger.text(),
                note=self.note.text(),
                after=self.after.value() if self._bad() else None,
                service=self.service.value(),
            )
        )

    def _miss(self) -> None:
        if self._row is not None:
            self.missed.emit(
                AttemptEntry(
                    revisit_id=self._row.revisit_id,
                    version=self._row.version,
                    made_on=self.done_on.day(),
                    mode=self.mode.value(),
                    note=self.note.text(),
                )
            )

    def _bad(self) -> bool:
        grades = (self.satisfaction.value(), self.service.value())
        return any(one is not None and one.bad for one in grades)

    def _suit_grade(self) -> None:
        self.after.setVisible(self._bad())
