"""Bodies, rooms and villages."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.services.centre.centre import CentreSettings
from centre_app.services.records.centre import (
    BodyEdit,
    BodyLine,
    CentreLists,
    RoomEdit,
    RoomLine,
    VillageEdit,
    VillageLine,
)
from centre_app.services.requests import Change
from centre_app.views.centre import words
from centre_app.views.centre.committee_words import warning_text
from centre_app.views.centre.entry_page import EntryPage, Row, UseCase
from centre_app.views.desk import Desk
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field, PhoneField
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.tick_list import TickList

NOTHING = UUID(int=0)
"""Stands in a list for "none": a choice of nothing reads as one not made yet."""


def chosen(value: UUID | None) -> UUID | None:
    """Return what was chosen where one may choose none."""
    return None if value == NOTHING else value


class ListPage(EntryPage[Row]):
    """What the pages of the centre's lists have in common: all are read in one answer."""

    def __init__(self, desk: Desk, centre: CentreSettings) -> None:
        self._centre = centre
        super().__init__(desk)

    def ask(self) -> None:
        self._desk.send(
            self._centre.lists, None, owner=self, done=self.show_lists, supersedes="lists"
        )

    def show_lists(self, lists: CentreLists) -> None:
        """Take the page's own list out of the answer."""
        raise NotImplementedError

    def key_of(self, row: Row) -> object:
        key: UUID = getattr(row, "id")  # noqa: B009 - the lines share no type but have ids
        return key

    def name_of(self, row: Row) -> str:
        name: str = getattr(row, "name")  # noqa: B009 - and names
        return name

    def add_state(self) -> None:
        """Put the choice of in use or out of use on the form."""
        self.state = Choice(words.STATE, ((True, words.IN_USE), (False, words.OUT_OF_USE)))
        self.add_field("active", self.state)


class BodiesPage(ListPage[BodyLine]):
    """Committees, offices and departments."""

    key = "bodies"
    title = words.BODIES

    def __init__(self, desk: Desk, served: Any) -> None:
        self._register = served.bodies
        super().__init__(desk, served.centre)

    def columns(self) -> Sequence[Column[BodyLine]]:
        return (
            Column(words.NAME, lambda row: row.name, width=14, strong=True),
            Column(words.KIND, lambda row: row.kind.label, width=10),
            Column(words.STATE, lambda row: in_use(active=row.active), width=4, muted=True),
        )

    def lay_fields(self) -> None:
        self._name = Field(words.NAME, required=True)
        self._kind = Choice(words.KIND, [(kind, kind.label) for kind in OrgKind], required=True)
        self._short = Field(words.SHORT_NAME, required=True, limit=10, hint=words.SHORT_NAME_HINT)
        self._seal = Field(words.SEAL_NAME, required=True)
        self._field = Field(words.FIELD, limit=80)
        self._phone = PhoneField()
        self._parent: Choice[UUID] = Choice(
            words.PARENT, ((NOTHING, words.NO_PARENT),), hint=words.PARENT_HINT
        )
        self._minorities = Field(words.MINORITIES, limit=80, hint=words.MINORITIES_HINT)
        self._wanting = Label(part="strong", wrap=True)
        self.form.add_widget(self._wanting)
        for name, field in (
            ("name", self._name),
            ("kind", self._kind),
            ("parent_id", self._parent),
            ("short_name", self._short),
            ("seal_name", self._seal),
            ("field", self._field),
            ("phone", self._phone),
            ("minorities", self._minorities),
        ):
            self.add_field(name, field)
        self.add_state()

    def fill(self, row: BodyLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._kind.set_value(row.kind if row else None)
        self._short.set_text(row.short_name if row else "")
        self._seal.set_text(row.seal_name if row else "")
        self._field.set_text(row.field if row else "")
        self._phone.set_text(row.phone if row else "")
        self._parent.set_value((row.parent_id if row else None) or NOTHING)
        self._minorities.set_text(row.minorities if row else "")
        told = [warning_text(one) for one in row.warnings] if row else []
        self._wanting.setText("\n".join(told))
        self._wanting.setVisible(bool(told))
        self.state.set_value(row.active if row else True)

    def request(self) -> tuple[UseCase, Change]:
        return self._register.save, BodyEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            kind=self._kind.value(),
            name=self._name.text(),
            short_name=self._short.text(),
            seal_name=self._seal.text(),
            field=self._field.text(),
            phone=self._phone.text(),
            parent_id=chosen(self._parent.value()),
            minorities=self._minorities.text(),
            active=bool(self.state.value()),
        )

    def show_lists(self, lists: CentreLists) -> None:
        above = [(one.id, one.name) for one in lists.bodies]
        self._parent.set_options([(NOTHING, words.NO_PARENT), *above])
        self.show_rows(lists.bodies)


class RoomsPage(ListPage[RoomLine]):
    """Rooms to mediate in."""

    key = "rooms"
    title = words.ROOMS

    def columns(self) -> Sequence[Column[RoomLine]]:
        return (
            Column(words.NAME, lambda row: row.name, width=14, strong=True),
            Column(words.SEATS, lambda row: str(row.seats), lambda row: row.seats, right=True),
            Column(words.ROOM_KINDS, kinds_text, width=12, muted=True),
            Column(words.STATE, lambda row: in_use(active=row.active), width=4, muted=True),
        )

    def lay_fields(self) -> None:
        self._name = Field(words.NAME, required=True, limit=80)
        self._kinds = TickList(
            words.ROOM_KINDS,
            SessionKind,
            name="centre.rooms.kinds",
            hint=words.ROOM_KINDS_HINT,
            abreast=True,
        )
        self._seats = Field(words.SEATS, required=True, limit=4)
        self.add_field("name", self._name)
        self.add_field("seats", self._seats)
        self.add_state()
        self.add_field("kinds", self._kinds)

    def fill(self, row: RoomLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._seats.set_text(str(row.seats) if row else "")
        self._kinds.tick(row.kinds if row else ())
        self.state.set_value(row.active if row else True)

    def request(self) -> tuple[UseCase, Change]:
        return self._centre.save_room, RoomEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            name=self._name.text(),
            seats=self._seats.text(),
            active=bool(self.state.value()),
            kinds=self._kinds.ticked(),
        )

    def show_lists(self, lists: CentreLists) -> None:
        self.show_rows(lists.rooms)


def kinds_text(row: RoomLine) -> str:
    """Return for which sessions a room is kept."""
    return words.AND.join(one.label for one in row.kinds) or words.ALL_KINDS


class VillagesPage(ListPage[VillageLine]):
    """Villages and communities."""

    key = "villages"
    title = words.VILLAGES

    def columns(self) -> Sequence[Column[VillageLine]]:
        return (
            Column(words.NAME, lambda row: row.name, width=12, strong=True),
            Column(words.CODE, lambda row: row.code, width=9),
            Column(words.STATE, lambda row: in_use(active=not row.valid_to), width=4, muted=True),
        )

    def lay_fields(self) -> None:
        self._name = Field(words.NAME, required=True, limit=80)
        self._code = Field(words.CODE, required=True, limit=20)
        self.add_field("name", self._name)
        self.add_field("code", self._code)
        self.add_state()

    def fill(self, row: VillageLine | None) -> None:
        self._name.set_text(row.name if row else "")
        self._code.set_text(row.code if row else "")
        self.state.set_value(row.valid_to is None if row else True)

    def request(self) -> tuple[UseCase, Change]:
        return self._centre.save_village, VillageEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            name=self._name.text(),
            code=self._code.text(),
            active=bool(self.state.value()),
        )

    def show_lists(self, lists: CentreLists) -> None:
        self.show_rows(lists.villages)


def in_use(*, active: bool) -> str:
    """Return the word for whether something is in use."""
    return words.IN_USE if active else words.OUT_OF_USE
