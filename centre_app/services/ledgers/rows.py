"""What a row of a ledger becomes: a visit of the past, its matter, and the person who came."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import count
from uuid import UUID

from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.clock import centre_zone, civil_day
from centre_app.domain.ledgers.codes import Remark, UnclosedRows
from centre_app.domain.ledgers.entries import LedgerEntry
from centre_app.domain.matters.codes import DeadlineKind, MatterRole, MatterState
from centre_app.domain.matters.matter import Matter, MatterParty, MatterStep
from centre_app.domain.matters.titles import PARTIES_SIDE, TITLE_SIDE, parties_between
from centre_app.domain.numbering import MATTER, VISIT, Series, matter_number, visit_number
from centre_app.domain.people.persons import Person
from centre_app.domain.reception.visits import Visit
from centre_app.services.matters.due_dates import owe
from centre_app.services.matters.history import step_now
from centre_app.services.people.people import age_of, file_new_person, snapshot
from centre_app.services.ports.ledgers import TakenRow
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import PersonEntry

NINE = time(9, 0)
"""The hour of a visit whose ledger tells only the day."""


def filed(
    unit: UnitOfWork, entries: Sequence[LedgerEntry], *, file_name: str, unclosed: UnclosedRows
) -> list[TakenRow]:
    """Put rows on file and return what each became, by the day of the visit."""
    ordered = sorted(entries, key=lambda one: one.day)
    filing = _Filing(unit, _People(unit, ordered), file_name, unclosed)
    numbers = _drawn(unit, VISIT, ordered), _drawn(unit, MATTER, ordered)
    region = unit.centre.profile().region
    taken = [
        filing.row(
            entry,
            matter_number(region, entry.day.year, matter),
            visit_number(entry.day, visit),
        )
        for entry, visit, matter in zip(ordered, *numbers, strict=True)
    ]
    unit.month_counts.registered_all([one.matter for one in taken])
    for one in taken:
        unit.search.put_matter(one.matter)
        if one.person and one.made_person:
            unit.search.put_person(one.person)
    return taken


def _drawn(unit: UnitOfWork, series: Series, entries: Sequence[LedgerEntry]) -> Iterator[int]:
    """Yield a number of each row's own day or year, in the order of the rows."""
    periods = [series.period(one.day) for one in entries]
    free = {
        period: count(at) for period, at in unit.numbers.reserve(series, Counter(periods)).items()
    }
    return (next(free[period]) for period in periods)


class _People:
    """Who came, looked up for all rows at once; nobody is filed twice."""

    def __init__(self, unit: UnitOfWork, entries: Sequence[LedgerEntry]) -> None:
        self._unit = unit
        self._bearers = dict(unit.ledgers.bearers({one.id_number for one in entries} - {""}))
        self._callers = dict(unit.ledgers.callers({one.phone for one in entries} - {""}))
        villages = unit.areas.find(kind=AreaKind.VILLAGE, valid_to=None)
        self._villages: Mapping[str, UUID] = {one.name: one.id for one in villages}

    def of(self, entry: LedgerEntry) -> tuple[Person, bool]:
        """Return the visitor of a row, and whether he is new on file."""
        bearer = self._bearers.get(entry.id_number)
        if bearer is not None and bearer.name != entry.name:
            # The number is somebody else's on file: which of the two is wrong only people can say.
            entry = replace(entry, id_number="", id_remark=Remark.OTHER_NAME_ON_FILE.label)
            bearer = None
        known = bearer or self._callers.get((entry.phone, entry.name))
        if known is not None:
            return known, False
        person = file_new_person(self._unit, self._entry(entry))
        if entry.id_number:
            self._bearers[entry.id_number] = person
        if entry.phone:
            self._callers[entry.phone, entry.name] = person
        return person, True

    def other(self, name: str) -> Person:
        """File the other side of a row, of whom only the name is told."""
        return file_new_person(self._unit, PersonEntry(name=name))

    def _entry(self, entry: LedgerEntry) -> PersonEntry:
        # A village may have been renamed between the trial and now: its name is kept all the same.
        elsewhere = "" if entry.village in self._villages else entry.village
        return PersonEntry(
            name=entry.name,
            id_number=entry.id_number,
            id_remark=entry.id_remark,
            phone=entry.phone,
            address=" ".join(filter(None, (elsewhere, entry.address))),
            village_id=self._villages.get(entry.village),
            sex=entry.sex,
            ethnic=entry.ethnic,
            occupation=entry.occupation,
            work_unit=entry.work_unit,
        )


@dataclass(frozen=True)
class _Filing:
    unit: UnitOfWork
    people: _People
    file_name: str
    unclosed: UnclosedRows

    def row(self, entry: LedgerEntry, number: str, visit_label: str) -> TakenRow:
        """Put one row on file."""
        person, made = self.people.of(entry) if entry.name else (None, False)
        at = datetime.combine(entry.day, NINE, centre_zone())
        if person is not None and (person.last_visit_at is None or person.last_visit_at < at):
            person.last_visit_at = at
        matter = self._matter(entry, number, at, person=person)
        visit = self.unit.visits.add(
            Visit(
                number=visit_label,
                visited_at=at,
                channel=entry.channel,
                visitor_id=person.id if person else None,
                matter_id=matter.id,
                people_count=entry.people_count,
                words=entry.demand,
                received_by=self.unit.actor.staff_id,
            )
        )
        return TakenRow(entry.line, entry.sameness, matter, visit, person, made)

    def _matter(
        self, entry: LedgerEntry, number: str, at: datetime, *, person: Person | None
    ) -> Matter:
        names = [entry.name] if entry.name else [], [entry.other_name] if entry.other_name else []
        people = entry.people_count
        title = parties_between(*names, side=TITLE_SIDE, people=people)
        matter = self.unit.matters.add(
            Matter(
                number=number,
                title=f"{title} {entry.dispute_type.label}",
                demand=entry.demand,
                place=entry.place,
                channel=entry.channel,
                dispute_type=entry.dispute_type,
                state=self._state(entry),
                village_id=person.village_id if person else None,
                people_count=people,
                parties_text=parties_between(*names, side=PARTIES_SIDE, people=people),
                anonymous=person is None,
                received_at=at,
                closed_at=_closing(entry),
            )
        )
        self._parties(matter, entry, person)
        matter.note(self._step(matter, entry))
        if matter.state is MatterState.REGISTERED and person is not None:
            owe(self.unit, matter, DeadlineKind.NOTICE, start=civil_day(at))
        return matter

    def _state(self, entry: LedgerEntry) -> MatterState:
        """An entry of the past was never accepted here: it counts in no rate of resolution."""
        if entry.closed_on is None and self.unclosed is UnclosedRows.OPEN:
            return MatterState.REGISTERED
        return MatterState.CLOSED

    def _parties(self, matter: Matter, entry: LedgerEntry, person: Person | None) -> None:
        present = [(person, MatterRole.APPLICANT)] if person else []
        if entry.other_name:
            present.append((self.people.other(entry.other_name), MatterRole.RESPONDENT))
        for ordinal, (one, role) in enumerate(present):
            matter.parties.append(
                MatterParty(
                    matter_id=matter.id,
                    person_id=one.id,
                    role=role,
                    ordinal=ordinal,
                    name=one.name,
                    age=age_of(self.unit, one),
                    snapshot=snapshot(one),
                )
            )

    def _step(self, matter: Matter, entry: LedgerEntry) -> MatterStep:
        source = f"《{self.file_name}》第 {entry.line} 行"
        note = "；".join(filter(None, (source, entry.note)))
        return step_now(self.unit, matter, "matter:imported", note=note)


def _closing(entry: LedgerEntry) -> datetime | None:
    if entry.closed_on is None:
        return None
    return datetime.combine(entry.closed_on, NINE, centre_zone())
