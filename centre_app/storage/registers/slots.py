"""What the search for free hours asks: always the same few questions, past SQLAlchemy's types."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from centre_app.domain.centre.week import Shift
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import NotFoundError
from centre_app.domain.mediation.availability import DaysAway, Working
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.mediation import RoomRow
from centre_app.services.records.slots import CaseToSeat, PartyToSeat, Taken
from centre_app.storage.access import reader
from centre_app.storage.asked_before import AskedBefore, Rows
from centre_app.storage.driver_values import by_value, driver_values
from centre_app.storage.registers import slot_questions as ask

_VENUES = by_value(SessionVenue)


class SqlSlots:
    """Asks them; nothing else of the unit may be asked before, or they are asked the slow way."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)

    def case(self, case_id: UUID) -> CaseToSeat:
        """Return whom a case calls.

        Raises:
            NotFoundError: it is not there, or closed to whoever asks.
        """
        values, who = self._values, reader(self._session)
        given = {"case": values.give_key(case_id)}
        found = self._asked.rows(
            self._session, ("slots case", who), lambda: ask.case_question(who), given
        )
        if not found:
            raise NotFoundError
        [(recorder, due_on)] = found
        rows = self._asked.rows(self._session, "slots people", ask.people_question, given)
        return CaseToSeat(
            recorded=bool(recorder),
            due_on=due_on and values.day(due_on),
            mediators=tuple(values.key(key) for what, _, key, _, _ in rows if what == ask.MEDIATOR),
            parties=tuple(
                PartyToSeat(values.key(party), values.key(key), name)
                for what, _, key, name, party in rows
                if what == ask.PARTY
            ),
        )

    def working(self, keys: Collection[UUID]) -> Sequence[Working]:
        """Return when these mediators work, by name."""
        given = {"keys": self._values.give_keys(list(keys))}
        rows = self._asked.rows(
            self._session, "slots working", lambda: ask.working_question(self._values), given
        )
        by_key: dict[Any, list[Sequence[Any]]] = defaultdict(list)
        for row in rows:
            by_key[row[1]].append(row)
        found = [self._working(of_one) for of_one in by_key.values()]
        return sorted(found, key=lambda one: (one.name, one.key))

    def of_body(self, body_id: UUID) -> Sequence[UUID]:
        """Return the active mediators of a body."""
        given = {"body": self._values.give_key(body_id)}
        rows = self._asked.rows(self._session, "slots body", ask.body_question, given)
        return [self._values.key(row[0]) for row in rows]

    def rooms(self) -> Sequence[RoomRow]:
        """Return the rooms in use, the oldest first."""
        rows = self._asked.rows(self._session, "slots rooms", ask.rooms_question)
        return [RoomRow(self._values.key(key), name, seats) for key, name, seats in rows]

    def taken(
        self, keys: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have these, but for one session."""
        given = self._given(keys, span, leaving_out)
        rows = self._asked.rows(
            self._session, "slots taken", lambda: ask.taken_question(self._values), given
        )
        return self._hours(keys, rows)

    def invited(
        self, bodies: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have invited these, but for one session."""
        given = self._given(bodies, span, leaving_out)
        rows = self._asked.rows(
            self._session, "slots invited", lambda: ask.invited_question(self._values), given
        )
        return self._hours(bodies, rows)

    def _given(self, keys: Collection[UUID], span: Span, but: UUID | None) -> dict[str, Any]:
        values = self._values
        return {
            "keys": values.give_keys(list(keys)),
            "after": values.give_moment(span.starts_at),
            "before": values.give_moment(span.ends_at),
            "but": values.give_key(but or NOBODY),
        }

    def _hours(self, keys: Collection[UUID], rows: Rows) -> list[Taken]:
        # To look a key up that was given costs a tenth of making it anew, some hundred times.
        known, moment = {self._values.give_key(key): key for key in keys}, self._values.moment
        return [
            Taken(known[who], Span(moment(start), moment(end)), _VENUES[venue])
            for who, start, end, venue in rows
        ]

    def _working(self, rows: Sequence[Sequence[Any]]) -> Working:
        """Return when one works, from his rows: himself, his shifts, his leaves."""
        key = self._values.key
        [(_, who, name, _, _, _, body)] = [row for row in rows if row[0] == ask.HIMSELF]
        shifts = [
            Shift(weekday, time.fromisoformat(opens), time.fromisoformat(shuts))
            for what, _, _, weekday, opens, shuts, _ in rows
            if what == ask.SHIFT
        ]
        leaves = [
            DaysAway(date.fromisoformat(first), date.fromisoformat(last), reason)
            for what, _, reason, _, first, last, _ in rows
            if what == ask.LEAVE
        ]
        leaves.sort(key=lambda one: one.first)
        return Working(key(who), name, key(body), tuple(sorted(shifts)), tuple(leaves))
