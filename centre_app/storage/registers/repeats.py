"""Who may be here again: matters on file that share somebody with what is being typed.

Who is meant and which matters there are is asked first, then who is in them: four short questions
at most. How alike two matters are is the domain's to say.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.repeats.codes import Verdict
from centre_app.domain.repeats.people import Somebody
from centre_app.domain.repeats.scoring import Complaint
from centre_app.services.records.repeats import MatterOnFile, RepeatLink, RepeatQuery
from centre_app.storage.access import open_to, reader
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import driver_values
from centre_app.storage.registers.shared_matters import (
    Shared,
    Sides,
    matters_of,
    read_matters,
    read_sides,
    sides_of,
)
from centre_app.storage.registers.typed_people import TypedPeople
from centre_app.storage.tables.access import access_names, matter_access
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.repeats import repeat_verdicts


class SqlRepeatRegister:
    """Finds what may be the same matter, and tells what was decided."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)
        self._people = TypedPeople(session, asked)

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
        shared = Shared(
            self._people.maybe(typed.asking), _names(typed.others), _names(typed.asking)
        )
        if not shared.people and not shared.others:
            return ()
        picked = [one.person_id for one in typed.asking if one.person_id is not None]
        rows = self._asked.rows(
            self._session,
            ("matters shared", shared.shape, reader(self._session)),
            lambda: matters_of(shared.shape, reader(self._session), self._values),
            {
                "people": self._values.give_keys(shared.people),
                "others": self._values.give_texts(shared.others),
                "own": self._values.give_texts(shared.own),
                "picked": self._values.give_keys(picked),
            },
        )
        return read_matters(rows, self._sides([row[0] for row in rows], typed), self._values)

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

    def _sides(self, keys: Sequence[Any], typed: Complaint) -> Sides:
        """Return who asks in each matter, and against whom."""
        tails = {tail for one in (*typed.asking, *typed.others) for tail in one.phone_tails}
        rows = self._asked.rows(
            self._session,
            "sides of matters",
            lambda: sides_of(self._values),
            {
                "keys": self._values.give_keys([self._values.key(key) for key in keys]),
                "tails": self._values.give_texts(sorted(tails)),
            },
        )
        return read_sides(rows, self._values)


def is_repeat(matter_id: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Return the condition that a matter was said to be the same as an earlier one."""
    return exists().where(repeat_verdicts.c.matter_id == matter_id, *_SAID_SAME)


def among_repeats(matter_id: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Return the same for counting many: those said to be the same are looked through once."""
    return matter_id.in_(select(repeat_verdicts.c.matter_id).where(*_SAID_SAME))


_SAID_SAME = (
    repeat_verdicts.c.earlier_id != repeat_verdicts.c.matter_id,
    repeat_verdicts.c.verdict == Verdict.SAME,
    repeat_verdicts.c.replaced.is_(False),
)


def _names(people: Sequence[Somebody]) -> list[str]:
    return sorted({one.name for one in people if one.name})
