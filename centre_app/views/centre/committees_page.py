"""Committees with their members: what the law finds wanting stands first, and beside each."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.centre.committees import CommitteePost
from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.records.centre import BodyLine, CentreLists, SeatEnd, SeatEntry, SeatLine
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.centre import committee_words as words
from centre_app.views.centre import words as centre_words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.typed import DayField

_SEATS_HEIGHT = 10
"""Ems: the head and some four members; more are scrolled to."""


class CommitteesPage(QWidget):
    """Ctrl+Enter in the form gives a seat; who has one already is elected anew."""

    def __init__(self, desk: Desk, served: Any) -> None:
        super().__init__()
        self._desk, self._centre, self._register = desk, served.centre, served.bodies
        self.body: BodyLine | None = None
        self._wanted: UUID | None = None
        self.table: DataTable[BodyLine] = DataTable(
            _BODIES, name="centre.committees", title=words.TITLE, key=lambda row: row.id
        )
        self.table.setObjectName("centre.committees.table")
        self.seats: DataTable[SeatLine] = DataTable(
            _SEATS, name="centre.seats", title=words.MEMBERS, key=lambda row: row.id
        )
        self.seats.setObjectName("centre.committees.seats")
        self.told = Label(wrap=True)
        self.form = FormColumn()
        self.form.add_widget(self.told)
        self.form.add_widget(self.seats)
        self._lay_fields()
        self.give = Button(words.SEAT, "primary", icon_name="save", pressed=self.commit)
        self.give.setObjectName("centre.committees.give")
        self.leave = Button(words.LEAVE, "quiet", pressed=self._end_seat)
        self.leave.setObjectName("centre.committees.leave")
        self._lay_out()
        self.table.chosen.connect(self._choose)
        self.form.committed.connect(self.commit)
        self._choose(None)

    def ask(self) -> None:
        """Ask for the committees."""
        self._desk.send(
            self._centre.lists, None, owner=self, done=self.show_lists, supersedes="lists"
        )

    def open(self, body_id: UUID) -> None:
        """Put the cursor on a committee, now or once the list has come."""
        self._wanted = None if self.table.go_to(body_id) else body_id

    def show_lists(self, lists: CentreLists) -> None:
        """Show the committees in use, those with warnings first."""
        for field in (self._since, self._until):
            field.stand_on(lists.today, lists.calendar)
        self._sitter.set_options(
            (one.id, words.OTHER_BODY.format(name=one.name, body=one.body))
            for one in lists.mediators
            if one.active
        )
        rows = [one for one in lists.bodies if one.kind.is_committee and one.active]
        self.table.show_rows(sorted(rows, key=lambda one: not one.warnings))
        if self._wanted is not None:
            self.open(self._wanted)

    def commit(self) -> None:
        """Give the seat, if the form says whose and since when."""
        if self.body is None:
            return
        unread = {"since": self._since.unreadable, "until": self._until.unreadable}
        if any(unread.values()):
            self.form.show_errors({name: "unclear_day" for name, bad in unread.items() if bad})
            return
        entry = SeatEntry(
            body_id=self.body.id,
            version=self.body.version,
            mediator_id=self._sitter.value(),
            post=self._post.value(),
            since=self._since.day(),
            until=self._until.day(),
        )
        self._send(self._register.seat, entry, told=words.SEATED)

    def _end_seat(self) -> None:
        """Let whom the cursor stands on leave."""
        row = self.seats.current_row()
        if self.body is None or row is None:
            self.seats.go_to_first()
            return
        request = SeatEnd(body_id=self.body.id, version=self.body.version, member_id=row.id)
        self._send(self._register.end_seat, request, told=words.LEFT)

    def _send(self, use_case: Any, request: Any, *, told: str) -> None:
        def done(answer: Done) -> None:
            self._desk.say(told.format(name=answer.number))
            self._clear()
            self.ask()

        self._desk.send(use_case, request, owner=self, done=done, refused=self._refuse)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)

    def _choose(self, row: BodyLine | None) -> None:
        if row is None or self.body is None or row.id != self.body.id:
            self._clear()
        self.body = row
        seats = row.seats if row else ()
        self._card.title.setText(words.MEMBERS_OF.format(name=row.name) if row else words.MEMBERS)
        self.told.setText(_told(row))
        self.seats.show_rows(seats)
        self.seats.setVisible(bool(seats))
        for part in (*self.form.fields(), self.give):
            part.setVisible(row is not None)
        self.leave.setVisible(bool(seats))

    def _clear(self) -> None:
        self.form.clear_errors()
        self._sitter.clear()
        self._post.set_value(CommitteePost.MEMBER)
        self._since.clear()
        self._until.clear()

    def _lay_fields(self) -> None:
        self._sitter: Choice[UUID] = Choice(words.SITTER, required=True)
        posts = [(post, post.label) for post in CommitteePost]
        self._post = Choice(words.POST, posts, required=True)
        self._since = DayField(words.SINCE, required=True)
        self._until = DayField(words.UNTIL)
        self._until.set_hint_beneath(words.UNTIL_HINT)
        named: dict[str, Labelled] = {"mediator_id": self._sitter, "post": self._post}
        days: dict[str, Labelled] = {"since": self._since, "until": self._until}
        for name, field in {**named, **days}.items():
            field.editor().setObjectName(f"centre.committees.{name}")
        self.form.add_row(**named)
        self.form.add_row(**days)
        self.form.add_stretch()

    def _lay_out(self) -> None:
        self._card = Card(words.MEMBERS)
        self.seats.setFixedHeight(theme.current().em(_SEATS_HEIGHT))
        self._scroll = Scrolled(self.form)
        self._card.add(self._scroll, 1)
        self._card.add(in_flow(self.give, self.leave))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        row.addWidget(TableCard(words.COMMITTEES, self.table, empty=centre_words.EMPTY), 3)
        row.addWidget(self._card, 2)


def _told(row: BodyLine | None) -> str:
    """Return what is wanting in a committee, or that nothing is."""
    if row is None:
        return words.CHOOSE
    if not row.warnings:
        return words.ALL_WELL
    return "\n".join(words.warning_text(one) for one in row.warnings)


def _term(row: BodyLine) -> str:
    return f"{min(one.until for one in row.seats)}" if row.seats else ""


def _wanting(row: BodyLine) -> str:
    return words.MARK.format(count=len(row.warnings)) if row.warnings else words.NOTHING_WANTING


_BODIES: tuple[Column[BodyLine], ...] = (
    Column(centre_words.NAME, lambda row: row.name, width=14, strong=True),
    Column(words.COUNT, lambda row: str(len(row.seats)), width=3, right=True),
    Column(words.TERM, _term, width=6),
    Column(words.WANTING, _wanting, width=4),
)
_SEATS: tuple[Column[SeatLine], ...] = (
    Column(words.POST, lambda row: row.post.label, width=3),
    Column(centre_words.PERSON_NAME, lambda row: row.name, width=4, strong=True),
    Column(centre_words.SEX, lambda row: row.sex.label, width=2),
    Column(centre_words.ETHNIC, lambda row: row.ethnic, width=3),
    Column(words.UNTIL, lambda row: f"{row.until}", width=7),
)
