"""What every life in the township has at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Role
from centre_app.services.demo.agenda import Agenda
from centre_app.services.demo.chance import Chance
from centre_app.services.demo.names import Names
from centre_app.services.demo.past import PastUnit
from centre_app.services.demo.places import Town
from centre_app.services.demo.rhythm import Office, at
from centre_app.services.demo.texts import Tale, Texts
from centre_app.services.demo.usual import Usual
from centre_app.services.matters.due_dates import owe
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import start_clock
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import Shelf

R = TypeVar("R", bound=Root)

SITTINGS = (time(9), time(10, 30), time(14, 30), time(16))
SITTING = timedelta(minutes=90)
_TRIED_DAYS = 12
_FORGOTTEN_PERCENT = 45


@dataclass(frozen=True)
class Plan:
    """What is decided of a matter before it comes: when, which way, about what.

    ``papered`` lets its papers be printed; ``sits_on`` names the day of its session where it must
    be one, so that there is something to do today; ``slow`` lets somebody forget about it.
    """

    arrives: datetime
    route: Route
    tale: Tale
    papered: bool = False
    sits_on: date | None = None
    slow: bool = False


@dataclass
class Affair:
    """A matter on file with the people in it and the words its texts are filled with."""

    plan: Plan
    matter: Matter
    me: Person | None
    other: Person | None
    slots: dict[str, object]

    def text(self, name: str) -> str:
        """Return a text of its story."""
        return self.plan.tale.text(name, self.slots)


@dataclass
class HourBook:
    """Who and what is taken when, so that no session is planned where the database refuses it."""

    taken: dict[UUID, set[datetime]] = field(default_factory=dict)

    def free(self, keys: set[UUID], start: datetime) -> bool:
        """Return whether all of them are free at that sitting."""
        return all(start not in self.taken.get(key, ()) for key in keys)

    def take(self, keys: set[UUID], start: datetime) -> None:
        """Note that they are taken."""
        for key in keys:
            self.taken.setdefault(key, set()).add(start)


@dataclass
class World:
    """The township in motion, up to the present."""

    unit: PastUnit
    town: Town
    texts: Texts
    chance: Chance
    office: Office
    names: Names
    render: Render
    usual: Usual
    present: datetime
    agenda: Agenda = field(default_factory=Agenda)
    hours: HourBook = field(default_factory=HourBook)
    callers: list[Person] = field(default_factory=list)
    latest: dict[UUID, Matter] = field(default_factory=dict)
    """The newest matter of each caller."""
    bodies: dict[str, Person] = field(default_factory=dict)
    owed: dict[UUID, list[MatterDeadline]] = field(default_factory=dict)
    untold: set[UUID] = field(default_factory=set)
    """Matters whose feedback to who entrusted the case still lies there: nobody closes them."""
    phones_apart: set[int] = field(default_factory=set)
    """Telephones of people of scenes."""
    cases_led: int = 0
    """How many mediations came to where their parties were told their rights."""

    def apart(self, name: str) -> "World":
        """Return the same township for a scene of a name, whose luck is its own.

        What it throws, whom it makes up and which telephones they have depends on its name alone,
        so that a scene that is added, dropped or played longer changes no other.
        """
        chance = self.chance.of(name)
        return replace(
            self,
            chance=chance,
            office=self.office.by(chance),
            names=self.names.apart(chance, self.phones_apart),
        )

    def somebody(self, role: Role) -> Actor:
        """Return a user of that role."""
        return self.chance.pick(self.town.roles[role])

    def say(self, name: str) -> str:
        """Return one of the words of the window."""
        return str(self.chance.pick(self.texts.window[name]))

    def words(self, name: str) -> Mapping[str, str]:
        """Return a table of words of the window."""
        table: Mapping[str, str] = self.texts.window[name]
        return table

    def note(self, matter: Matter, tag: str, note: str = "") -> None:
        """Add a line to a matter's history."""
        self.touch(self.unit.matters, matter)
        matter.note(step_now(self.unit, matter, tag, note=note))

    def go(self, matter: Matter, to: MatterState, tag: str, note: str = "") -> None:
        """Take a matter one step on."""
        self.touch(self.unit.matters, matter)
        matter.go(to, step=step_now(self.unit, matter, tag, note=note))

    @staticmethod
    def touch(shelf: Shelf[R], root: R) -> None:
        """Let a root count a new version for what is changed now."""
        seen = root.version or shelf.version(root)
        shelf.get(root.id, seen=seen)

    def record(self, tag: str, subject: Root, number: str, **details: str) -> None:
        """Leave a line in the audit."""
        self.unit.audit.record(tag, subject.id, number, **details)

    def owe(
        self,
        matter: Matter,
        kind: DeadlineKind,
        *,
        start: date,
        subject_id: UUID | None = None,
        stage: str = "",
    ) -> MatterDeadline:
        """Put a date on file that the centre owes something by."""
        due = owe(self.unit, matter, kind, start=start, subject_id=subject_id, stage=stage)
        self.owed.setdefault(matter.id, []).append(due)
        return due

    def start_clock(self, matter: Matter, case: MediationCase) -> None:
        """Let the term of a case run, if the day it counts from has come.

        What was put on file a moment ago is found by no question yet: it is looked for here.
        """
        if any(due.subject_id == case.id for due in self.owed.get(matter.id, ())):
            return
        due = start_clock(self.unit, case, matter)
        if due is not None:
            self.owed.setdefault(matter.id, []).append(due)

    def asked_enough(self, matter: Matter) -> None:
        """Note that every party has answered: the term of the case itself goes on."""
        for due in self.owed.get(matter.id, ()):
            if (due.kind, due.subject_id, due.met_on) == (DeadlineKind.MEDIATION, None, None):
                due.met_on = self.unit.today

    def settle(self, matter: Matter, *kinds: DeadlineKind, subject_id: UUID | None = None) -> None:
        """Note that what was owed has been done today: those kinds, or everything."""
        for due in self.owed.get(matter.id, ()):
            ours = subject_id is None or due.subject_id == subject_id
            if ours and due.met_on is None and (not kinds or due.kind in kinds):
                due.met_on = self.unit.today

    def sitting(
        self, keys: set[UUID], *, wanted: date, after: datetime, rooms: list[UUID]
    ) -> tuple[datetime, UUID] | None:
        """Return an hour and a room in which everybody is free, from the day wanted on."""
        day = wanted
        for _ in range(_TRIED_DAYS):
            for hour in self.chance.shuffled(SITTINGS):
                start = at(day, hour)
                for room in rooms:
                    if start > after and self.hours.free({*keys, room}, start):
                        self.hours.take({*keys, room}, start)
                        return start, room
            day = self.office.workday(day, 1)
        return None

    def pause(self, plan: Plan, workdays: int) -> datetime:
        """Return when somebody gets round to what comes next; slow matters lie about."""
        forgotten = plan.slow and self.chance.happens(_FORGOTTEN_PERCENT)
        extra = self.chance.between(4, 26) if forgotten else 0
        return self.office.later(self.unit.now, workdays + extra)
