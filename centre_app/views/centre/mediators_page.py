"""The register of mediators."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from centre_app.domain.centre.codes import MediatorKind
from centre_app.domain.centre.week import TEXT_LIMIT, week_text
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.people.codes import Sex
from centre_app.services.records.centre import (
    CentreLists,
    LeaveDrop,
    MediatorEdit,
    MediatorLine,
)
from centre_app.services.requests import Change, Done
from centre_app.views.centre import words
from centre_app.views.centre.entry_page import UseCase
from centre_app.views.centre.leave_card import LeaveCard
from centre_app.views.centre.list_pages import NOTHING, ListPage, chosen, in_use
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.tick_list import TickList


class MediatorsPage(ListPage[MediatorLine]):
    """Mediators and the bodies they are registered with."""

    key = "mediators"
    title = words.MEDIATORS

    def __init__(self, desk: Desk, served: Any) -> None:
        self._register = served.mediators
        self._leave_kept: Done | None = None
        self._leave_dropped = False
        self._names: dict[UUID, str] = {}
        self._taken = ""
        super().__init__(desk, served.centre)

    def lay_more(self) -> None:
        self.leaves = LeaveCard(self._register)
        self.leaves.wanted.connect(self._send_leave)
        self.lists.addWidget(self.leaves)

    def columns(self) -> Sequence[Column[MediatorLine]]:
        return (
            Column(words.PERSON_NAME, lambda row: row.name, width=5, strong=True),
            Column(words.KIND, lambda row: row.kind.label, width=6),
            Column(words.BODY, lambda row: row.body, width=14),
            Column(words.LOGIN_SHORT, lambda row: row.login, width=5),
            Column(words.STATE, lambda row: in_use(active=row.active), width=4, muted=True),
        )

    def lay_fields(self) -> None:
        self._name = Field(words.PERSON_NAME, required=True, limit=80)
        self._body: Choice[UUID] = Choice(words.BODY, required=True)
        kinds = [(kind, kind.label) for kind in MediatorKind]
        self._kind = Choice(words.MEDIATOR_KIND, kinds, required=True)
        self._sex = Choice(words.SEX, [(sex, sex.label) for sex in Sex])
        self._phone = PhoneField()
        self._account: Choice[UUID] = Choice(
            words.ACCOUNT, ((NOTHING, words.NO_ACCOUNT),), hint=words.ACCOUNT_HINT
        )
        self._ethnic = Field(words.ETHNIC, limit=40)
        self._languages = Field(words.LANGUAGES, limit=80, hint=words.LANGUAGES_HINT)
        self._week = Field(words.WEEK, limit=TEXT_LIMIT, hint=words.WEEK_HINT)
        self._good_at = TickList(
            words.GOOD_AT,
            DisputeType,
            name="centre.mediators.fields",
            hint=words.GOOD_AT_HINT,
            abreast=True,
        )
        for name, field in (
            ("name", self._name),
            ("body_id", self._body),
            ("kind", self._kind),
            ("sex", self._sex),
            ("ethnic", self._ethnic),
            ("phone", self._phone),
            ("staff_id", self._account),
            ("languages", self._languages),
            ("week", self._week),
        ):
            self.add_field(name, field)
        self.add_state()
        self.add_field("fields", self._good_at)
        self._account.changed.connect(self._take_name)

    def fill(self, row: MediatorLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._body.set_value(row.body_id if row else None)
        self._kind.set_value(row.kind if row else None)
        self._sex.set_value(row.sex if row else Sex.UNKNOWN)
        self._phone.set_text(row.phone if row else "")
        self._ethnic.set_text(row.ethnic if row else "")
        self._languages.set_text(row.languages if row else "")
        self._week.set_text(week_text(row.week) if row else "")
        self._good_at.tick(row.fields if row else ())
        self._account.set_value((row.staff_id if row else None) or NOTHING)
        self.state.set_value(row.active if row else True)
        self.leaves.show_mediator(row)
        if row is None:
            self._take_only_body()

    def _take_only_body(self) -> None:
        """Choose the body where there is no other; a new centre has one."""
        if self._body.value() is None and len(self._body.values()) == 1:
            self._body.set_value(self._body.values()[0])

    def _take_name(self) -> None:
        """Call somebody new as his account does: that was typed once already.

        The arrow keys come by other accounts on the way; a name that was typed stays.
        """
        account = self._account.value()
        if self.entry is None and self._name.text() in {"", self._taken}:
            self._taken = self._names.get(account, "") if account else ""
            self._name.set_text(self._taken)

    def request(self) -> tuple[UseCase, Change]:
        return self._register.save, MediatorEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            body_id=self._body.value(),
            kind=self._kind.value(),
            name=self._name.text(),
            sex=self._sex.value() or Sex.UNKNOWN,
            phone=self._phone.text(),
            ethnic=self._ethnic.text(),
            languages=self._languages.text(),
            week=self._week.text(),
            fields=self._good_at.ticked(),
            staff_id=chosen(self._account.value()),
            active=bool(self.state.value()),
        )

    def show_lists(self, lists: CentreLists) -> None:
        self._body.set_options(
            (one.id, one.name) for one in lists.bodies if one.kind.mediates and one.active
        )
        self._account.set_options(_offered(lists))
        self._names = {one.id: one.name for one in lists.accounts}
        if self.entry is None:
            self._take_only_body()
        self.leaves.stand_on(lists)
        self.show_rows(lists.mediators)
        self._tell_of_leave(lists)

    def _choose(self, row: MediatorLine | None) -> None:
        """Show who was chosen; after a leave was noted, what is being typed about him stays."""
        if row is None or self.entry is None or row.id != self.entry.id or not self._leave_kept:
            super()._choose(row)
            return
        if row.version == self._leave_kept.version:
            self.entry = row
        self.leaves.show_mediator(row)

    def _send_leave(self, use_case: UseCase, request: Change) -> None:
        def done(answer: Done) -> None:
            self._leave_kept, self._leave_dropped = answer, isinstance(request, LeaveDrop)
            self.leaves.clear()
            self.ask()

        self._desk.send(use_case, request, owner=self, done=done, refused=self._refuse_leave)

    def _refuse_leave(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.leaves.refuse(error):
            self._desk.complain(error)

    def _tell_of_leave(self, lists: CentreLists) -> None:
        """Say what became of the leave just noted, and which sessions it concerns."""
        answer, self._leave_kept = self._leave_kept, None
        row = next((one for one in lists.mediators if answer and one.id == answer.id), None)
        if row is None:
            return
        count = sum(one.sessions for one in row.leaves)
        if self._leave_dropped:
            self._desk.say(words.LEAVE_DROPPED.format(name=row.name))
        elif count:
            told = words.LEAVE_CLASHES.format(name=row.name, count=count)
            self._desk.say(told, Level.WARN)
        else:
            self._desk.say(words.LEAVE_TAKEN.format(name=row.name))


def _offered(lists: CentreLists) -> Iterable[tuple[UUID, str]]:
    """Offer accounts by name, with the login that tells namesakes apart."""
    yield NOTHING, words.NO_ACCOUNT
    for one in lists.accounts:
        yield one.id, words.ACCOUNT_LINE.format(name=one.name, login=one.login)
