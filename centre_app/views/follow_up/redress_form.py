"""What follows a bad grade: a written explanation, taking it up higher, or taking it up again."""

from uuid import UUID

from PySide6.QtCore import Signal

from centre_app.domain.follow_up.codes import AfterDissatisfaction
from centre_app.services.records.follow_up import (
    ExplanationEntry,
    FollowUpLists,
    RaisedEntry,
    RevisitRow,
)
from centre_app.views.follow_up import redress_words as words
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

_A = AfterDissatisfaction


class RedressForm(RowForm):
    """Asks for what was chosen at the revisit.

    Signals:
        matter_wanted: the matter whose page is to be opened.
    """

    matter_wanted = Signal(UUID)

    def __init__(self) -> None:
        super().__init__("redress", words.COMMIT_EXPLAIN)
        self._row: RevisitRow | None = None
        self.to_name = Field(words.TO_NAME, limit=80, required=True)
        self.taken_by = Field(words.TAKEN_BY, limit=200, required=True)
        self.words = TextArea(words.WORDS_EXPLAIN, limit=2000, lines=5, required=True)
        self.on = DayField(words.ON, required=True)
        self.put(to_name=self.to_name, taken_by=self.taken_by, words=self.words, on=self.on)
        self.open = Button(words.OPEN_MATTER, pressed=self._open)
        self.open.setObjectName("redress.open")
        self.add_widget(in_flow(self.open))
        self.finish()

    def show_row(self, row: RevisitRow, lists: FollowUpLists) -> None:
        """Ask about this revisit; what is typed for the same one stays."""
        if self._row is not None and self._row.revisit_id == row.revisit_id:
            self._row = row
            return
        self._row = row
        assert row.after is not None
        grade = next(
            one.label for one in (row.satisfaction, row.service) if one is not None and one.bad
        )
        self.about.setText(words.ABOUT.format(parties=row.parties, grade=grade))
        owed = words.OWED if row.after_due_on else words.OWED_UNDATED
        told = owed.format(on=row.done_on, what=row.after.label, due=row.after_due_on)
        again = row.after is _A.REOPEN
        self.hint.setText(f"{told}{words.REOPEN}" if again else told)
        for field in (self.to_name, self.taken_by, self.words):
            field.clear()
        self.to_name.set_text(row.person_name)
        self.on.stand_on(lists.today, lists.calendar)
        self.on.set_day(lists.today)
        self._suit(row.after)
        self.clear_errors()

    def focus_first(self) -> None:
        """Put the focus into the first field, or on the way to the matter."""
        assert self._row is not None
        if self._row.after is _A.REOPEN:
            self.open.setFocus()
        else:
            (self.to_name if self._row.after is _A.EXPLAIN else self.taken_by).setFocus()

    def commit(self) -> None:
        row = self._row
        if row is None or row.after is None:
            return
        if row.after is _A.REOPEN:
            self._open()
        elif row.after is _A.EXPLAIN:
            self.sent.emit(
                ExplanationEntry(
                    revisit_id=row.revisit_id,
                    version=row.version,
                    to_name=self.to_name.text(),
                    words=self.words.text(),
                    on=self.on.day(),
                )
            )
        else:
            self.sent.emit(
                RaisedEntry(
                    revisit_id=row.revisit_id,
                    version=row.version,
                    taken_by=self.taken_by.text(),
                    words=self.words.text(),
                    on=self.on.day(),
                )
            )

    def _suit(self, after: AfterDissatisfaction) -> None:
        again, explained = after is _A.REOPEN, after is _A.EXPLAIN
        self.to_name.setVisible(explained)
        self.taken_by.setVisible(after is _A.ESCALATE)
        self.words.setVisible(not again)
        self.words.set_label(words.WORDS_EXPLAIN if explained else words.WORDS_RAISE)
        self.on.setVisible(not again)
        self.open.setVisible(again)
        self.button.setVisible(not again)
        self.button.setText(words.COMMIT_EXPLAIN if explained else words.COMMIT_RAISE)

    def _open(self) -> None:
        if self._row is not None:
            self.matter_wanted.emit(self._row.matter_id)
