"""The register of mediators."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from centre_app.domain.centre.codes import MediatorKind
from centre_app.domain.people.codes import Sex
from centre_app.services.records.centre import (
    CentreLists,
    MediatorEdit,
    MediatorLine,
)
from centre_app.services.requests import Change
from centre_app.views.centre import words
from centre_app.views.centre.entry_page import UseCase
from centre_app.views.centre.list_pages import ListPage, in_use
from centre_app.views.desk import Desk
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.table_model import Column

_NONE = UUID(int=0)
"""Stands in the list for "no account": a choice of nothing reads as one not made yet."""


class MediatorsPage(ListPage[MediatorLine]):
    """Mediators and the bodies they are registered with."""

    key = "mediators"
    title = words.MEDIATORS

    def __init__(self, desk: Desk, served: Any) -> None:
        self._register = served.mediators
        super().__init__(desk, served.centre)

    def columns(self) -> Sequence[Column[MediatorLine]]:
        return (
            Column(words.PERSON_NAME, lambda row: row.name, width=6, strong=True),
            Column(words.KIND, lambda row: row.kind.label, width=7),
            Column(words.BODY, lambda row: row.body, width=9),
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
            words.ACCOUNT, ((_NONE, words.NO_ACCOUNT),), hint=words.ACCOUNT_HINT
        )
        for name, field in (
            ("name", self._name),
            ("body_id", self._body),
            ("kind", self._kind),
            ("sex", self._sex),
            ("phone", self._phone),
            ("staff_id", self._account),
        ):
            self.add_field(name, field)
        self.add_state()

    def fill(self, row: MediatorLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._body.set_value(row.body_id if row else None)
        self._kind.set_value(row.kind if row else None)
        self._sex.set_value(row.sex if row else Sex.UNKNOWN)
        self._phone.set_text(row.phone if row else "")
        self._account.set_value((row.staff_id if row else None) or _NONE)
        self.state.set_value(row.active if row else True)

    def request(self) -> tuple[UseCase, Change]:
        return self._register.save, MediatorEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            body_id=self._body.value(),
            kind=self._kind.value(),
            name=self._name.text(),
            sex=self._sex.value() or Sex.UNKNOWN,
            phone=self._phone.text(),
            staff_id=_chosen(self._account.value()),
            active=bool(self.state.value()),
        )

    def show_lists(self, lists: CentreLists) -> None:
        self._body.set_options(
            (one.id, one.name) for one in lists.bodies if one.kind.mediates and one.active
        )
        self._account.set_options(_offered(lists))
        self.show_rows(lists.mediators)


def _offered(lists: CentreLists) -> Iterable[tuple[UUID, str]]:
    """Offer accounts by name, with the login that tells namesakes apart."""
    yield _NONE, words.NO_ACCOUNT
    for one in lists.accounts:
        yield one.id, words.ACCOUNT_LINE.format(name=one.name, login=one.login)


def _chosen(value: UUID | None) -> UUID | None:
    return None if value == _NONE else value
