"""The three forms at the right: a promise, a revisit, a confirmation."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.agreements.codes import ConfirmationStatus, PerformanceStatus
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode
from centre_app.services.records.agreements import ConfirmationNote
from centre_app.services.records.follow_up import (
    ConfirmationRow,
    FollowUpLists,
    PerformanceRow,
    PerformanceTick,
    RevisitEntry,
    RevisitRow,
)
from centre_app.views.follow_up import words
from centre_app.views.follow_up.grades import Grades
from centre_app.views.follow_up.looks import what_is_owed
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

_TICKS = (
    PerformanceStatus.DONE,
    PerformanceStatus.PARTIAL,
    PerformanceStatus.REFUSED,
    PerformanceStatus.RELIEVED,
    PerformanceStatus.TO_COURT,
    PerformanceStatus.ENFORCED,
    PerformanceStatus.CHANGED,
    PerformanceStatus.NOT_DUE,
)
"""LATE_DONE and OVERDUE follow from the days; nobody needs to choose them."""


class RowForm(FormColumn):
    """A form about the row that is chosen at the left.

    Signals:
        sent: the request that was filled in.
    """

    sent = Signal(object)

    def __init__(self, prefix: str, commit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._first: Labelled | None = None
        self.about = Label(part="strong", wrap=True)
        self.hint = Label(part="muted", wrap=True)
        self.button = Button(commit, "primary", pressed=self.commit)
        self.button.setObjectName(f"{prefix}.commit")
        self.add_widget(self.about)
        self.add_widget(self.hint)
        self.committed.connect(self.commit)

    def commit(self) -> None:
        """Hand over what was filled in."""
        raise NotImplementedError

    def show_row(self, row: Any, lists: FollowUpLists) -> None:
        """Ask about this row."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        if self._first is not None:
            self._first.setFocus()

    def put(self, **fields: Labelled) -> None:
        """Put fields under one another, each named after the form."""
        for name, field in fields.items():
            self.add(name, field)
            self._first = self._first or field
            field.editor().setObjectName(f"{self._prefix}.{name}")

    def finish(self) -> None:
        """Put the button under the fields."""
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_stretch()


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
        self.hint.setText(row.agreement_number)
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


class RevisitForm(RowForm):
    """What was heard at a revisit; a bad grade asks what follows (RULE 24)."""

    def __init__(self) -> None:
        super().__init__("revisit", words.REVISIT_COMMIT)
        self._row: RevisitRow | None = None
        self.mode: Choice[RevisitMode] = Choice(
            words.MODE, [(one, one.label) for one in RevisitMode], key="W", required=True
        )
        self.person_name = Field(words.PERSON, key="U", limit=80, required=True)
        self.satisfaction = Grades(words.GRADE, required=True)
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
            after=self.after,
            performance=self.performance,
            danger=self.danger,
            note=self.note,
            done_on=self.done_on,
        )
        self.finish()
        self.satisfaction.changed.connect(self._suit_grade)

    def show_row(self, row: RevisitRow, lists: FollowUpLists) -> None:
        """Ask about this revisit; what is typed for the same one stays."""
        if self._row is not None and self._row.revisit_id == row.revisit_id:
            self._row = row
            return
        self._row = row
        self.about.setText(row.parties)
        self.hint.setText(words.REVISIT_DUE.format(day=row.due_on.isoformat(), article=row.article))
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
                after=self.after.value() if grade is not None and grade.bad else None,
            )
        )

    def _suit_grade(self) -> None:
        grade = self.satisfaction.value()
        self.after.setVisible(grade is not None and grade.bad)


class ConfirmationForm(RowForm):
    """What the parties decided about judicial confirmation."""

    def __init__(self) -> None:
        super().__init__("confirmation", words.CONFIRM_COMMIT)
        self._row: ConfirmationRow | None = None
        self.status: Choice[ConfirmationStatus] = Choice(
            words.CONFIRM_STATUS, [(one, one.label) for one in ConfirmationStatus], key="Q"
        )
        self.put(status=self.status)
        self.finish()

    def show_row(self, row: ConfirmationRow, _lists: FollowUpLists) -> None:
        """Ask about this agreement."""
        self._row = row
        self.about.setText(f"{row.parties}\n{row.number}")
        self.hint.setText(words.CONFIRM_HINT.format(day=row.due_on.isoformat()))
        self.status.set_value(row.status)

    def commit(self) -> None:
        status = self.status.value()
        if self._row is None or status is None:
            return
        self.sent.emit(
            ConfirmationNote(
                agreement_id=self._row.agreement_id, version=self._row.version, status=status
            )
        )
