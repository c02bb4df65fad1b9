"""The leaves of the mediator in view: what is noted, one more, and taking one back."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.records.centre import (
    CentreLists,
    LeaveDrop,
    LeaveEntry,
    LeaveLine,
    MediatorLine,
)
from centre_app.services.requests import Change
from centre_app.views import theme
from centre_app.views.centre import words
from centre_app.views.centre.entry_page import UseCase
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.typed import DayField

_TABLE_HEIGHT = 6
"""Ems: the head and what comes next; nobody has many to come, and the mediators above need the room."""


class LeaveCard(QWidget):
    """Ctrl+Enter in it notes the leave, not the mediator.

    Signals:
        wanted: a use case and its request.
    """

    wanted = Signal(object, object)

    def __init__(self, register: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.mediator: MediatorLine | None = None
        self.table: DataTable[LeaveLine] = DataTable(
            _COLUMNS, name="centre.leaves", title=words.LEAVES, key=lambda row: row.id
        )
        self.table.setObjectName("centre.leaves.table")
        self.form = FormColumn()
        self._first = DayField(words.LEAVE_FIRST, required=True)
        self._last = DayField(words.LEAVE_LAST, required=True)
        self._reason = Field(words.LEAVE_REASON, required=True, limit=200)
        for name, field in self._named().items():
            field.editor().setObjectName(f"centre.leaves.{name}")
        self.form.add_row(**self._named())
        self.take = Button(words.LEAVE_TAKE, pressed=self.commit)
        self.take.setObjectName("centre.leaves.take")
        self.drop = Button(words.LEAVE_DROP, "quiet", pressed=self._drop)
        self.drop.setObjectName("centre.leaves.drop")
        self.form.committed.connect(self.commit)
        self._lay_out()
        self.show_mediator(None)

    def stand_on(self, lists: CentreLists) -> None:
        """Say what today is."""
        self._first.stand_on(lists.today, lists.calendar)
        self._last.stand_on(lists.today, lists.calendar)

    def show_mediator(self, mediator: MediatorLine | None) -> None:
        """Show whose leaves these are; what was typed for another is gone."""
        if mediator is None or self.mediator is None or mediator.id != self.mediator.id:
            self.clear()
        self.mediator = mediator
        name = mediator.name if mediator else ""
        self._card.title.setText(words.LEAVES_OF.format(name=name) if name else words.LEAVES)
        leaves = mediator.leaves if mediator else ()
        self.table.show_rows(leaves)
        self.table.setVisible(bool(leaves))
        self._none.setVisible(not leaves)
        self._none.setText(words.LEAVES_EMPTY if mediator else words.LEAVES_CHOOSE)
        self.form.setVisible(mediator is not None)
        self.take.setVisible(mediator is not None)
        self.drop.setVisible(bool(leaves))

    def clear(self) -> None:
        """Empty the form."""
        for field in (self._first, self._last, self._reason):
            field.clear()

    def commit(self) -> None:
        """Ask for the leave to be noted."""
        if self.mediator is None:
            return
        unreadable = {
            name: "unclear_day"
            for name, field in (("first", self._first), ("last", self._last))
            if field.unreadable
        }
        if unreadable:
            self.form.show_errors(unreadable)
            return
        entry = LeaveEntry(
            mediator_id=self.mediator.id,
            version=self.mediator.version,
            first=self._first.day(),
            last=self._last.day(),
            reason=self._reason.text(),
        )
        self._want(self._register.take_leave, entry)

    def refuse(self, error: CentreError) -> list[str]:
        """Say at the fields what is wrong; return the names of fields that are not here."""
        return self.form.show_errors(error.reasons) if isinstance(error, FieldError) else []

    def _drop(self) -> None:
        """Take back the leave the cursor stands on, else the first."""
        if self.mediator is None:
            return
        row = self.table.current_row() or next(iter(self.mediator.leaves), None)
        if row is not None:
            request = LeaveDrop(
                mediator_id=self.mediator.id, version=self.mediator.version, leave_id=row.id
            )
            self._want(self._register.drop_leave, request)

    def _want(self, use_case: UseCase, request: Change) -> None:
        self.wanted.emit(use_case, request)

    def _named(self) -> dict[str, Field]:
        return {"first": self._first, "last": self._last, "reason": self._reason}

    def _lay_out(self) -> None:
        self._card = Card(words.LEAVES)
        self._none = Label(part="muted", wrap=True)
        self.table.setFixedHeight(theme.current().em(_TABLE_HEIGHT))
        self._card.add(self._none)
        self._card.add(self.table)
        self._card.add(self.form)
        self._card.add(in_flow(self.take, self.drop))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)


def _days(row: LeaveLine) -> str:
    return words.DAYS_SPAN.format(first=row.first, last=row.last)


def _sessions(row: LeaveLine) -> str:
    return words.LEAVE_TO_MOVE.format(count=row.sessions) if row.sessions else ""


_COLUMNS: tuple[Column[LeaveLine], ...] = (
    Column(words.DAY, _days, width=13, strong=True),
    Column(words.LEAVE_REASON, lambda row: row.reason, width=4),
    Column(words.LEAVE_SESSIONS, _sessions, width=6),
)
