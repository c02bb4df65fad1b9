"""What the search for free hours asks: always the same few questions, past SQLAlchemy's types."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.orm import Session

from centre_app.domain.centre.week import Shift
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import NotFoundError
from centre_app.domain.mediation.availability import DaysAway, Working
from centre_app.domain.mediation.impossible import parse_times
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import LONGEST, Span
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import CaseToSeat, Impossible, PartyToSeat, Taken
from centre_app.storage.access import reader
from centre_app.storage.asked_before import NOTHING, AskedBefore, Rows, Values
from centre_app.storage.driver_values import by_value, driver_values
from centre_app.storage.registers import slot_questions as ask
from centre_app.storage.repositories.bookings import resource_key

_VENUES = by_value(SessionVenue)


class SqlSlots:
    """Asks them; nothing else of the unit may be asked before, or they are asked the slow way."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)

    def case(self, case_id: UUID) -> CaseToSeat:
        """Return whom a case calls, when they cannot come, and the rooms there are.

        Raises:
            NotFoundError: it is not there, or closed to whoever asks.
        """
        who = reader(self._session)
        given = {"case": self._values.give_key(case_id)}
        rows = self._rows(("slots case", who), lambda: ask.case_question(who), given)
        found = next((row for row in rows if row[0] == ask.CASE), None)
        if found is None:
            raise NotFoundError
        return CaseToSeat(
            recorded=bool(found[2]),
            due_on=_day(found[4]),
            mediators=self._people(rows),
            parties=tuple(self._party(row) for row in rows if row[0] == ask.PARTY),
            impossible=tuple(self._impossible(row) for row in rows if row[0] == ask.IMPOSSIBLE),
            rooms=self._rooms(rows),
        )

    def working(self, keys: Collection[UUID]) -> Sequence[Working]:
        """Return when these mediators work, by name."""
        given = {"keys": self._values.give_keys(list(keys))}
        return self._people(
            self._rows("slots working", lambda: ask.working_question(self._values), given)
        )

    def of_body(self, body_id: UUID) -> Sequence[UUID]:
        """Return the active mediators of a body."""
        given = {"body": self._values.give_key(body_id)}
        rows = self._rows("slots body", ask.body_question, given)
        return [self._values.key(row[0]) for row in rows]

    def taken(
        self, keys: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have these, but for one session."""
        given = self._given(keys, span, leaving_out)
        rows = self._rows("slots taken", lambda: ask.taken_question(self._values), given)
        return self._hours({resource_key(key): key for key in keys}, rows)

    def invited(
        self, bodies: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have invited these, but for one session."""
        given = self._given(bodies, span, leaving_out)
        rows = self._rows("slots invited", lambda: ask.invited_question(self._values), given)
        return self._hours({self._values.give_key(key): key for key in bodies}, rows)

    def _given(self, keys: Collection[UUID], span: Span, but: UUID | None) -> dict[str, Any]:
        values = self._values
        return {
            "keys": values.give_keys(list(keys)),
            "after": values.give_moment(span.starts_at),
            "before": values.give_moment(span.ends_at),
            "since": values.give_moment(span.starts_at - LONGEST),
            "but": values.give_key(but or NOBODY),
        }

    def _rows(
        self, key: Hashable, question: Callable[[], Select[Any]], given: Values = NOTHING
    ) -> Rows:
        # Planned once: the plans are the same whoever is asked about, and take longer than the answers.
        return self._asked.rows(self._session, key, question, given, planned_once=True)

    def _hours(self, known: Mapping[Any, UUID], rows: Rows) -> list[Taken]:
        # Hundreds of rows hold a few dozen keys and hours: to look one up costs a tenth of making it.
        moment = self._values.moment
        spans: dict[tuple[Any, Any], Span] = {}
        for _, start, end, _ in rows:
            if (start, end) not in spans:
                spans[start, end] = Span(moment(start), moment(end))
        return [
            Taken(known[who], spans[start, end], _VENUES[venue]) for who, start, end, venue in rows
        ]

    def _people(self, rows: Rows) -> tuple[Working, ...]:
        """Return when mediators work, in the order of their rows."""
        hours: dict[Any, list[Sequence[Any]]] = defaultdict(list)
        for row in rows:
            hours[row[1]].append(row)
        return tuple(
            Working(
                self._values.key(who),
                name,
                self._values.key(body),
                tuple(sorted(_shift(row) for row in hours[who] if row[0] == ask.SHIFT)),
                tuple(sorted(_leave(row) for row in hours[who] if row[0] == ask.LEAVE)),
            )
            for what, who, name, _, _, _, _, body, _ in rows
            if what == ask.MEDIATOR
        )

    def _party(self, row: Sequence[Any]) -> PartyToSeat:
        _, who, name, _, _, _, _, part, village = row
        key = self._values.key
        return PartyToSeat(key(part), key(who), name, village and key(village))

    def _rooms(self, rows: Rows) -> tuple[RoomRow, ...]:
        """Return the rooms, the smallest first, of these the oldest: keys grow with the years."""
        known = [self._room(row) for row in rows if row[0] == ask.ROOM]
        return tuple(sorted(known, key=lambda one: (one.seats, one.room_id.int)))

    def _room(self, row: Sequence[Any]) -> RoomRow:
        kinds = tuple(SessionKind(one) for one in row[6].split(",") if one)
        return RoomRow(self._values.key(row[1]), row[2], row[3], kinds)

    def _impossible(self, row: Sequence[Any]) -> Impossible:
        _, who, reason, _, first, last, week, _, _ = row
        return Impossible(self._values.key(who), _day(first), _day(last), parse_times(week), reason)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _shift(row: Sequence[Any]) -> Shift:
    return Shift(row[3], time.fromisoformat(row[4]), time.fromisoformat(row[5]))


def _leave(row: Sequence[Any]) -> DaysAway:
    return DaysAway(date.fromisoformat(row[4]), date.fromisoformat(row[5]), row[2])
