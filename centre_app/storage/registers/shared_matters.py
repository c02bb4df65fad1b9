"""Matters that share somebody with what is being typed: how they are asked for and read.

A few short questions over the indexes of people and parties, each with a limit of its own. They
are the same for whatever is typed, so that the driver gets them as they were asked before.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, null, select, union, union_all

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState, Outcome
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.repeats.codes import Verdict
from centre_app.domain.repeats.people import ASKING, COMPLAINED_OF, SPEAKING, Somebody
from centre_app.domain.repeats.scoring import Complaint
from centre_app.domain.repeats.texts import READ
from centre_app.services.records.repeats import MatterOnFile
from centre_app.storage.access import Reader, open_to
from centre_app.storage.among import one_of
from centre_app.storage.driver_values import DriverValues, by_value, untyped
from centre_app.storage.registers.typed_people import PERSON, on_file
from centre_app.storage.tables.matters import matter_parties, matters
from centre_app.storage.tables.people import person_contacts, person_secrets, persons
from centre_app.storage.tables.reception import visits
from centre_app.storage.tables.repeats import repeat_verdicts

MOST_MATTERS = 60
"""Matters that are compared, the newest of each way they were found."""

Rows = Sequence[Sequence[Any]]


class Side(NamedTuple):
    """Those of a matter who are compared: who asks, who only spoke for one of them, against whom."""

    asking: list[Somebody]
    speaking: list[Somebody]
    others: list[Somebody]


Sides = Mapping[Any, Side]
"""By the driver's key of a matter."""

_TYPE, _STATE, _OUTCOME = by_value(DisputeType), by_value(MatterState), by_value(Outcome)
_ROLE, _SIDE = by_value(MatterRole), by_value(PartySide)
_WHO = 5
"""Where the columns of a person begin, behind matter, role, side and a number with its ending."""


class Shared(NamedTuple):
    """By whom matters are looked for: people on file, names of the other side, names of this."""

    people: Sequence[UUID]
    others: Sequence[str]
    own: Sequence[str]

    @property
    def shape(self) -> tuple[bool, ...]:
        """Return which of them there are."""
        return tuple(map(bool, self))


def matters_of(shape: tuple[bool, ...], reader: Reader, values: DriverValues) -> Select[Any]:
    """Return the question after matters that share somebody, with whether each may be read.

    It is asked with ``people``, ``others``, ``own`` and ``picked``.
    """
    columns = matters.c
    found = union(*_ways(*shape, values=values)).subquery()
    return select(
        *untyped(
            columns.id,
            open_to(reader, columns.id),
            columns.number,
            columns.title,
            columns.state,
            columns.outcome,
            columns.received_at,
            columns.final_on,
            func.substr(columns.demand, 1, READ),
            columns.place,
            columns.dispute_type,
        )
    ).where(columns.id.in_(select(found.c.matter_id)), ~_said_to_be_another(values))


def sides_of(values: DriverValues) -> Select[Any]:
    """Return the question who asks in each of the matters ``keys``, and against whom.

    With it come the numbers somebody ever gave that end in one of the ``tails``, one a row.
    """
    party, visit, contact = matter_parties.c, visits.c, person_contacts.c
    numbers = contact.value_hash, contact.tail_hash
    came = (
        select(visit.matter_id, visit.visitor_id, null(), null())
        .where(values.key_among(visit.matter_id, "keys"), visit.visitor_id.is_not(None))
        .distinct()
    )
    rows = union_all(
        select(party.matter_id, party.person_id, party.role, party.side).where(
            values.key_among(party.matter_id, "keys")
        ),
        came,
    ).subquery()
    return (
        select(*untyped(rows.c.matter_id, rows.c.role, rows.c.side, *numbers, *PERSON))
        .select_from(rows)
        .join(persons, persons.c.id == rows.c.person_id)
        .outerjoin(person_secrets, person_secrets.c.person_id == persons.c.id)
        .outerjoin(
            person_contacts,
            and_(contact.person_id == persons.c.id, values.text_among(contact.tail_hash, "tails")),
        )
    )


def read_sides(rows: Rows, values: DriverValues) -> Sides:
    """Return both sides of each matter.

    Who came about it asks, too, unless he is in the matter as somebody's agent.
    """
    # Somebody who gave more than one number of an ending has a row for each.
    told = dict.fromkeys((row[0], row[_WHO], _ROLE[row[1]], _SIDE[row[2]]) for row in rows)
    speaks = {(matter, who) for matter, who, role, _ in told if role in SPEAKING}
    people = _people(rows, values)
    sides: dict[Any, Side] = defaultdict(lambda: Side([], [], []))
    for matter, who, role, side in told:
        came = role is None and (matter, who) not in speaks
        if came or (side is PartySide.ASKING and role in ASKING):
            sides[matter].asking.append(people[who])
        elif side is PartySide.ASKING and role in SPEAKING:
            sides[matter].speaking.append(people[who])
        elif side is PartySide.OPPOSITE and role in COMPLAINED_OF:
            sides[matter].others.append(people[who])
    return sides


def _people(rows: Rows, values: DriverValues) -> dict[Any, Somebody]:
    """Return whom the rows tell of, each with the numbers of his that are told beside."""
    people = {row[_WHO]: on_file(row[_WHO:], values) for row in rows}
    for row in rows:
        number, tail = row[3:_WHO]
        if number is not None:
            one = people[row[_WHO]]
            people[row[_WHO]] = replace(
                one, phones=one.phones | {number}, phone_tails=one.phone_tails | {tail}
            )
    return people


def read_matters(rows: Rows, sides: Sides, values: DriverValues) -> list[MatterOnFile]:
    """Return the matters as they are compared."""
    return [_matter(row, sides[row[0]], values) for row in rows]


def _matter(row: Sequence[Any], side: Side, values: DriverValues) -> MatterOnFile:
    key, is_open, number, title, state, outcome, at, final_on, demand, place, kind = row
    received_at = values.moment(at)
    return MatterOnFile(
        matter_id=values.key(key),
        number=number,
        title=title,
        state=_STATE[state],
        outcome=_OUTCOME[outcome],
        received_at=received_at,
        final_on=final_on and values.day(final_on),
        closed=not is_open,
        complaint=Complaint(
            asking=tuple(side.asking),
            speaking=tuple(side.speaking),
            others=tuple(side.others),
            demand=demand,
            place=place,
            dispute_type=_TYPE[kind],
            day=civil_day(received_at),
        ),
    )


def _ways(people: bool, others: bool, own: bool, *, values: DriverValues) -> list[Select[Any]]:  # noqa: FBT001 - the parts of a shape
    """Return the ways to matters: of people on file, and against one of the other side.

    Whoever asks may be misspelt; but his name and that of the other side, together, may be older.
    """
    against, asking = matter_parties.c, matter_parties.alias("asking")
    named = (
        select(against.matter_id)
        .join(persons, persons.c.id == against.person_id)
        .where(values.text_among(persons.c.name, "others"), _complained_of(against))
    )
    ways = [*_of_people(values)] if people else []
    if others:
        ways.append(_newest(named))
    if others and own:
        both = named.join(asking, asking.c.matter_id == against.matter_id)
        ways.append(_newest(both.where(values.text_among(asking.c.name, "own"), _asks(asking.c))))
    return ways


def _of_people(values: DriverValues) -> tuple[Select[Any], ...]:
    party, visit = matter_parties.c, visits.c
    asked = select(party.matter_id).where(
        values.key_among(party.person_id, "people"),
        party.side == PartySide.ASKING,
        one_of(party.role, ASKING | SPEAKING),
    )
    came = select(visit.matter_id).where(values.key_among(visit.visitor_id, "people"))
    return _newest(asked), _newest(came)


def _asks(party: Any) -> ColumnElement[bool]:
    """Return the condition that somebody is one of those who ask."""
    return and_(party.side == PartySide.ASKING, one_of(party.role, ASKING))


def _complained_of(party: Any) -> ColumnElement[bool]:
    """Return the condition that somebody is the one complained of."""
    return and_(party.side == PartySide.OPPOSITE, one_of(party.role, COMPLAINED_OF))


def _newest(found: Select[Any]) -> Select[Any]:
    """Return the newest of the matters found: their keys grow with time."""
    [key] = found.selected_columns
    some = found.distinct().order_by(key.desc()).limit(MOST_MATTERS).subquery()
    return select(some.c.matter_id)


def _said_to_be_another(values: DriverValues) -> ColumnElement[bool]:
    """Return the condition that one of those ``picked`` was said to be somebody else."""
    verdict = repeat_verdicts.c
    return exists().where(
        verdict.earlier_id == matters.c.id,
        verdict.verdict == Verdict.OTHER_PERSON,
        verdict.replaced.is_(False),
        visits.c.id == verdict.visit_id,
        values.key_among(visits.c.visitor_id, "picked"),
    )
