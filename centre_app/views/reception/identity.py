"""What the fold of the first group holds of somebody, whether its fields are made or not."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, TypedDict

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.dates import parse_day
from centre_app.domain.people.codes import ContactKind, ContactLabel, IdKind, PartyKind, Sex
from centre_app.domain.people.identity import papers_of
from centre_app.domain.refusals import TextRefused
from centre_app.services.records.people import ContactEntry

TEXTS = ("birth_date", "ethnic", "country", "occupation", "work_unit", "head")
CONTACTS = (ContactKind.PHONE, ContactKind.ADDRESS)
"""Two lines whose order never changes: they are refused by their place."""


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
    contacts: tuple[ContactEntry, ...]


@dataclass(frozen=True)
class Identity:
    """The answers as they were typed; what another choice puts away stays, but is not told."""

    kind: PartyKind = PartyKind.PERSON
    id_kind: IdKind = IdKind.RESIDENT
    sex: Sex = Sex.UNKNOWN
    birth_date: str = ""
    ethnic: str = ""
    country: str = ""
    occupation: str = ""
    work_unit: str = ""
    head: str = ""
    contacts: tuple[ContactEntry, ...] = tuple(map(ContactEntry, CONTACTS))

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Identity":
        """Return what a draft kept."""
        return cls(
            kind=PartyKind(body.get("kind", PartyKind.PERSON)),
            id_kind=IdKind(body.get("id_kind", IdKind.RESIDENT)),
            sex=Sex(body.get("sex", Sex.UNKNOWN)),
            contacts=_contacts({one["kind"]: one for one in body.get("contacts", ())}),
            **{name: body.get(name, "") for name in TEXTS},
        )

    def body(self) -> dict[str, Any]:
        """Return it as a draft keeps it."""
        chosen = {"kind": self.kind.value, "id_kind": self.paper.value, "sex": self.sex.value}
        return {**asdict(self), **chosen, "contacts": [_line(one) for one in self.contacts]}

    @property
    def paper(self) -> IdKind:
        """Return which paper is shown: one this kind of party can have."""
        papers = papers_of(self.kind)
        return self.id_kind if self.id_kind in papers else papers[0]

    def told(self, today: date) -> Told:
        """Return what is told of this kind of party with this paper."""
        return Told(
            kind=self.kind,
            id_kind=self.paper,
            sex=self.sex,
            birth_date=day(self._of_person(self.birth_date), today),
            ethnic=self._of_person(self.ethnic),
            country=self.country if self.paper.is_foreign else "",
            occupation=self._of_person(self.occupation),
            work_unit=self._of_person(self.work_unit),
            head=self.head if self.kind.is_body else "",
            contacts=self.contacts,
        )

    def wrong(self, today: date) -> dict[str, str]:
        """Return what cannot even be read."""
        typed = self._of_person(self.birth_date)
        unread = typed and day(typed, today) is None
        return {"visitor_birth_date": "unclear_day"} if unread else {}

    def count(self, today: date) -> int:
        """Return how much is told that the heading does not show while it is folded."""
        told = self.told(today)
        lines = sum(bool(one.value) for one in self.contacts)
        return lines + sum(bool(value) for name, value in told.items() if name in TEXTS)

    def _of_person(self, typed: str) -> str:
        return "" if self.kind.is_body else typed


def day(typed: str, today: date) -> date | None:
    """Return the day that was typed; None if none was, or it cannot be read."""
    try:
        return parse_day(typed, today=today, calendar=WorkCalendar())
    except TextRefused:
        return None


def _contacts(kept: Mapping[str, Mapping[str, str]]) -> tuple[ContactEntry, ...]:
    lines = [(kind, kept.get(kind.value, {})) for kind in CONTACTS]
    return tuple(
        ContactEntry(kind, line.get("value", ""), _label(line.get("label", "")))
        for kind, line in lines
    )


def _label(kept: str) -> ContactLabel | None:
    return ContactLabel(kept) if kept else None


def _line(one: ContactEntry) -> dict[str, str]:
    label = one.label.value if one.label else ""
    return {"kind": one.kind.value, "value": one.value, "label": label}
