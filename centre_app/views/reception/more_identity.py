"""What papers may want of a visitor beyond the quick path: by his kind and by the paper he shows."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypedDict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.dates import echo, parse_day
from centre_app.domain.people.codes import IdKind, PartyKind, Sex
from centre_app.domain.people.identity import papers_of
from centre_app.domain.refusals import TextRefused
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import DateField, Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.layouts import Section
from centre_app.views.reception import words
from centre_app.views.reception.further_contacts import FurtherContacts
from centre_app.views.reception.groups import side_by_side

TEXTS = ("birth_date", "ethnic", "country", "occupation", "work_unit", "head")


class Told(TypedDict):
    """What the fold tells of somebody, as an entry takes it."""

    kind: PartyKind
    id_kind: IdKind
    sex: Sex
    birth_date: date | None
    ethnic: str
    country: str
    occupation: str
    work_unit: str
    head: str


class MoreIdentity(Section):
    """The folded part of the first group.

    A body has a head and a credit code, a person the rest; who shows a foreign paper is asked for
    his country. What is put away by another choice stays typed, but is not told.

    Signals:
        switched: the fields are those of another kind or paper.
    """

    switched = Signal()

    def __init__(self, today: Callable[[], date], initials: Initials | None) -> None:
        super().__init__(words.MORE, folded=True, name="reception.more")
        self._today = today
        self.kind = Choice(words.KIND, [(one, one.label) for one in PartyKind])
        self.id_kind: Choice[IdKind] = Choice(words.ID_KIND, initials=initials)
        self.sex = Choice(words.SEX, [(one, one.label) for one in Sex])
        self.birth_date = DateField(self._read_day, label=words.BIRTH_DATE)
        self.ethnic = Field(words.ETHNIC, limit=40)
        self.country = Field(words.COUNTRY, limit=40)
        self.occupation = Field(words.OCCUPATION, limit=80)
        self.work_unit = Field(words.WORK_UNIT)
        self.head = Field(words.HEAD, limit=80)
        self.contacts = FurtherContacts()
        self.add(side_by_side((self.kind, 1), (self.id_kind, 1), (self.sex, 1)))
        self._of_persons = (
            side_by_side((self.birth_date, 1), (self.ethnic, 1), (self.country, 1)),
            side_by_side((self.occupation, 1), (self.work_unit, 1)),
        )
        for row in (*self._of_persons, self.head, self.contacts):
            self.add(row)
        self.kind.changed.connect(self._offer_papers)
        self.id_kind.changed.connect(self._switch)
        self.kind.set_value(PartyKind.PERSON)

    @property
    def party(self) -> PartyKind:
        """Return what kind of party the visitor is."""
        return self.kind.value() or PartyKind.PERSON

    @property
    def paper(self) -> IdKind:
        """Return which paper he shows."""
        return self.id_kind.value() or papers_of(self.party)[0]

    def fields(self) -> dict[str, Labelled]:
        """Return the fields under the names the use case gives them."""
        names = ("kind", "id_kind", "sex", *TEXTS)
        return {**{name: getattr(self, name) for name in names}, **self.contacts.fields()}

    def told(self) -> Told:
        """Return what is told of this kind of party with this paper."""
        return Told(
            kind=self.party,
            id_kind=self.paper,
            sex=self.sex.value() or Sex.UNKNOWN,
            birth_date=self.day(self._of_person(self.birth_date)),
            ethnic=self._of_person(self.ethnic),
            country=self.country.text() if self.paper.is_foreign else "",
            occupation=self._of_person(self.occupation),
            work_unit=self._of_person(self.work_unit),
            head=self.head.text() if self.party.is_body else "",
        )

    def wrong(self) -> dict[str, str]:
        """Return what cannot even be read."""
        typed = self._of_person(self.birth_date)
        unread = typed and self.day(typed) is None
        return {"visitor_birth_date": "unclear_day"} if unread else {}

    def count(self) -> int:
        """Return how much is told that the heading does not show while it is folded."""
        told = sum(bool(value) for name, value in self.told().items() if name in TEXTS)
        return told + self.contacts.count()

    def kept(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        return {
            **{name: getattr(self, name).text() for name in TEXTS},
            "kind": self.party.value,
            "id_kind": self.paper.value,
            "sex": (self.sex.value() or Sex.UNKNOWN).value,
            "contacts": self.contacts.body(),
        }

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.kind.set_value(PartyKind(body.get("kind", PartyKind.PERSON)))
        self._choose_paper(IdKind(body.get("id_kind", IdKind.RESIDENT)))
        self.sex.set_value(Sex(body.get("sex", Sex.UNKNOWN)))
        for name in TEXTS:
            getattr(self, name).set_text(body.get(name, ""))
        self.contacts.fill(body.get("contacts", ()))

    def day(self, typed: str) -> date | None:
        """Return the day that was typed; None if none was, or it cannot be read."""
        try:
            return parse_day(typed, today=self._today(), calendar=WorkCalendar())
        except TextRefused:
            return None

    def _of_person(self, field: Field) -> str:
        return "" if self.party.is_body else field.text()

    def _offer_papers(self) -> None:
        papers = papers_of(self.party)
        if tuple(self.id_kind.values()) != papers:
            self.id_kind.set_options([(one, one.label) for one in papers])
            self._choose_paper(self.paper)
        self._switch()

    def _choose_paper(self, paper: IdKind) -> None:
        offered = self.id_kind.values()
        self.id_kind.set_value(paper if paper in offered else offered[0])

    def _switch(self) -> None:
        """Show what is asked of this kind of party with this paper."""
        rows: tuple[QWidget, ...] = (self.sex, *self._of_persons)
        for row in rows:
            row.setVisible(not self.party.is_body)
        self.head.setVisible(self.party.is_body)
        self.country.setVisible(self.paper.is_foreign)
        self.switched.emit()

    def _read_day(self, typed: str) -> str:
        day = self.day(typed) if typed else None
        return echo(day) if day else ""
