"""Who may be here again: matters on file that share somebody with what is being typed.

A few short questions over the indexes of people, numbers and parties, each with a limit of its
own, so that a name that hundreds bear costs no more than a rare one. How alike two matters are is
the domain's to say.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    null,
    or_,
    select,
    union,
    union_all,
)
from sqlalchemy.orm import Session

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.repeats.codes import Verdict
from centre_app.domain.repeats.people import ASKING, COMPLAINED_OF, Somebody
from centre_app.domain.repeats.scoring import Complaint
from centre_app.domain.repeats.texts import READ
from centre_app.services.records.repeats import MatterOnFile, RepeatLink, RepeatQuery
from centre_app.storage.access import open_to, reader
from centre_app.storage.among import among
from centre_app.storage.registers.typed_people import PERSON, TypedPeople, on_file
from centre_app.storage.tables.access import access_names, matter_access
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.matters import matter_parties, matters
from centre_app.storage.tables.people import person_secrets, persons
from centre_app.storage.tables.reception import visits
from centre_app.storage.tables.repeats import repeat_verdicts

MOST_PEOPLE = 100
"""People on file who may be one of those typed, by number or name."""

MOST_MATTERS = 60
"""Matters that are compared, the newest of each way they were found."""

Sides = defaultdict[UUID, tuple[list[Somebody], list[Somebody]]]
"""Who asks and who is complained of, by matter."""


class SqlRepeatRegister:
    """Finds what may be the same matter, and tells what was decided."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def _people(self) -> TypedPeople:
        return TypedPeople(self._session)

    def typed(self, query: RepeatQuery, *, day: date) -> Complaint:
        """Return what is typed as it is compared: numbers become marks, those picked are read."""
        return Complaint(
            asking=self._people.read(query.asking, day=day),
            others=self._people.read(query.others, day=day),
            demand=query.demand,
            place=query.place,
            dispute_type=query.dispute_type,
            day=day,
        )

    def candidates(self, typed: Complaint) -> Sequence[MatterOnFile]:
        """Return matters that share somebody with what is typed, the newest of them.

        Closed ones are among them, marked: they may be compared, but not told.
        """
        ways = [*self._of_people(typed.asking), *self._of_names(typed)]
        if not ways:
            return ()
        found = union(*ways).subquery()
        rows = self._session.execute(
            select(found.c.matter_id, open_to(self._session, found.c.matter_id)).where(
                _not_decided(typed, found.c)
            )
        )
        return self._read({key: not is_open for key, is_open in rows})

    def whom_to_ask(self, matter_id: UUID) -> tuple[str, ...] | None:
        """Return who may read a closed matter; None where its existence is not to be told.

        A director who is left out is one whom the matter concerns.
        """
        access, names = matter_access.c, access_names.c
        closed = select(access.id).where(access.matter_id == matter_id, access.closed.is_(True))
        if reader(self._session).directs:
            closed = closed.where(access.director_reads.is_(True))
        key = self._session.scalar(closed)
        if key is None:
            return None
        named = (
            select(staff.c.name)
            .join(access_names, names.staff_id == staff.c.id)
            .where(names.access_id == key, staff.c.active.is_(True))
            .order_by(names.id)
        )
        return tuple(self._session.scalars(named))

    def _of_people(self, asking: Sequence[Somebody]) -> Iterator[Select[Any]]:
        """Yield the matters of people on file who may be one of those who ask."""
        maybe = self._people.maybe(asking)
        if maybe is None:
            return
        people = list(self._session.scalars(maybe.limit(MOST_PEOPLE)))
        if not people:
            return
        party, visit = matter_parties.c, visits.c
        yield _newest(
            select(party.matter_id).where(
                among(party.person_id, people, self._session), _asks(party)
            )
        )
        yield _newest(select(visit.matter_id).where(among(visit.visitor_id, people, self._session)))

    def _of_names(self, typed: Complaint) -> Iterator[Select[Any]]:
        """Yield the matters against one of the other side: whoever asks may be misspelt."""
        names = sorted({one.name for one in typed.others if one.name})
        if not names:
            return
        against, asking = matter_parties.c, matter_parties.alias("asking")
        named = (
            select(against.matter_id)
            .join(persons, persons.c.id == against.person_id)
            .where(persons.c.name.in_(names), _complained_of(against))
        )
        yield _newest(named)
        own = sorted({one.name for one in typed.asking if one.name})
        if own:
            yield _newest(
                named.join(asking, asking.c.matter_id == against.matter_id).where(
                    asking.c.name.in_(own), _asks(asking.c)
                )
            )

    def _read(self, closed: Mapping[UUID, bool]) -> Sequence[MatterOnFile]:
        """Return the matters of these keys; each says whether it is closed to whoever reads."""
        columns, ids = matters.c, list(closed)
        found = self._session.execute(
            select(
                columns.id,
                columns.number,
                columns.title,
                columns.state,
                columns.outcome,
                columns.received_at,
                columns.final_on,
                func.substr(columns.demand, 1, READ).label("demand"),
                columns.place,
                columns.dispute_type,
            ).where(among(columns.id, ids, self._session))
        ).all()
        sides = self._sides(ids)
        return [_on_file(row, *sides[row.id], closed=closed[row.id]) for row in found]

    def _sides(self, ids: Sequence[UUID]) -> Sides:
        """Return who asks in each matter, and against whom.

        Who came about it asks, too, unless he is in the matter as somebody's agent.
        """
        party, visit = matter_parties.c, visits.c
        rows = union_all(
            select(party.matter_id, party.person_id, party.role, party.side).where(
                among(party.matter_id, ids, self._session)
            ),
            select(visit.matter_id, visit.visitor_id, null(), null())
            .where(among(visit.matter_id, ids, self._session), visit.visitor_id.is_not(None))
            .distinct(),
        ).subquery()
        found = self._session.execute(
            select(rows.c.matter_id, rows.c.role, rows.c.side, *PERSON)
            .join(persons, persons.c.id == rows.c.person_id)
            .outerjoin(person_secrets, person_secrets.c.person_id == persons.c.id)
        ).all()
        speaking = {
            (row.matter_id, row.id) for row in found if row.role and row.role.speaks_for_another
        }
        sides: Sides = defaultdict(lambda: ([], []))
        for row in found:
            came = row.role is None and (row.matter_id, row.id) not in speaking
            if came or (row.side is PartySide.ASKING and row.role in ASKING):
                sides[row.matter_id][0].append(on_file(row))
            elif row.side is PartySide.OPPOSITE and row.role in COMPLAINED_OF:
                sides[row.matter_id][1].append(on_file(row))
        return sides

    def links(self, matter_id: UUID) -> Sequence[RepeatLink]:
        """Return the matters somebody compared with this one, the latest decision first."""
        verdict, columns = repeat_verdicts.c, matters.c
        other = case((verdict.matter_id == matter_id, verdict.earlier_id), else_=verdict.matter_id)
        found = self._session.execute(
            select(
                columns.id,
                columns.number,
                columns.title,
                columns.state,
                columns.received_at,
                verdict.verdict,
                verdict.signs,
                func.coalesce(staff.c.name, ""),
                verdict.decided_at,
                verdict.earlier_id == columns.id,
            )
            .join(matters, columns.id == other)
            .outerjoin(staff, staff.c.id == verdict.decided_by)
            .where(
                or_(verdict.matter_id == matter_id, verdict.earlier_id == matter_id),
                verdict.matter_id != verdict.earlier_id,
                verdict.replaced.is_(False),
                open_to(self._session, columns.id),
            )
            .order_by(verdict.decided_at.desc(), verdict.id.desc())
        )
        return [RepeatLink(*row) for row in found]


def is_repeat(matter_id: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Return the condition that a matter was said to be the same as an earlier one."""
    verdict = repeat_verdicts.c
    return exists().where(
        verdict.matter_id == matter_id,
        verdict.earlier_id != matter_id,
        verdict.verdict == Verdict.SAME,
        verdict.replaced.is_(False),
    )


def _asks(party: Any) -> ColumnElement[bool]:
    """Return the condition that somebody is one of those who ask."""
    return and_(party.side == PartySide.ASKING, party.role.in_(ASKING))


def _complained_of(party: Any) -> ColumnElement[bool]:
    """Return the condition that somebody is the one complained of."""
    return and_(party.side == PartySide.OPPOSITE, party.role.in_(COMPLAINED_OF))


def _newest(found: Select[Any]) -> Select[Any]:
    """Return the newest of the matters found: their keys grow with time."""
    [key] = found.selected_columns
    some = found.distinct().order_by(key.desc()).limit(MOST_MATTERS).subquery()
    return select(some.c.matter_id)


def _not_decided(typed: Complaint, columns: Any) -> ColumnElement[bool]:
    """Return the condition that nobody of those picked was already said to be somebody else."""
    picked = [one.person_id for one in typed.asking if one.person_id is not None]
    verdict = repeat_verdicts.c
    said = exists().where(
        verdict.earlier_id == columns.matter_id,
        verdict.verdict == Verdict.OTHER_PERSON,
        verdict.replaced.is_(False),
        visits.c.id == verdict.visit_id,
        visits.c.visitor_id.in_(picked),
    )
    return ~said


def _on_file(
    row: Any, asking: list[Somebody], others: list[Somebody], *, closed: bool
) -> MatterOnFile:
    return MatterOnFile(
        matter_id=row.id,
        number=row.number,
        title=row.title,
        state=row.state,
        outcome=row.outcome,
        received_at=row.received_at,
        final_on=row.final_on,
        closed=closed,
        complaint=Complaint(
            asking=tuple(asking),
            others=tuple(others),
            demand=row.demand,
            place=row.place,
            dispute_type=row.dispute_type,
            day=civil_day(row.received_at),
        ),
    )
