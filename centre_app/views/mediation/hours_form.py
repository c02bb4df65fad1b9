"""When and where: the fields that planning and moving share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.clock import centre_zone, local
from centre_app.domain.dates import echo, parse_day
from centre_app.domain.hours import parse_hour
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.mediation.slots import USUAL, Span
from centre_app.domain.refusals import TextRefused
from centre_app.services.records.rooms import RoomRow
from centre_app.views import messages
from centre_app.views.mediation import call_words, words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import DateField, Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label

LENGTHS = (30, 60, 90, 120, 180, 240)


@dataclass(frozen=True)
class Place:
    """Where a session may be: in a room, or somewhere else."""

    room_id: UUID | None
    label: str
    venue: SessionVenue = SessionVenue.ROOM


@dataclass(frozen=True)
class Proposal:
    """A moment picked in the calendar, and the room of its column if that is one."""

    starts_at: datetime
    room_id: UUID | None = None
    length: timedelta | None = None


class HoursForm:
    """Fields for day, hour, length, room and place, put into a form column."""

    def __init__(self, form: FormColumn, today: Callable[[], date]) -> None:
        self._form, self._today = form, today
        self.calendar = WorkCalendar()
        self.day = DateField(self._echo, label=words.DAY, required=True)
        self.starts = Field(words.STARTS, required=True, placeholder=words.HOUR_EXAMPLES, limit=10)
        lengths = [(count, words.MINUTES.format(count=count)) for count in LENGTHS]
        self.length: Choice[int] = Choice(words.LENGTH, lengths)
        self.room: Choice[Place] = Choice(words.ROOM_CHOICE)
        self.place = Field(words.PLACE)
        self._name_objects()
        form.add_row(day=self.day, starts_at=self.starts, ends_at=self.length)
        self.forbidden = Label(part="error", wrap=True)
        self.doubtful = Label(part="small", wrap=True)
        for label in (self.forbidden, self.doubtful):
            label.hide()
            form.add_widget(label)
        form.add_row(room=self.room, place=self.place)
        self.length.set_value(minutes_of(USUAL))

    def stand_on(self, calendar: WorkCalendar, rooms: tuple[RoomRow, ...]) -> None:
        """Say which days are worked; offer these rooms, and any other place."""
        self.calendar = calendar
        places = [Place(room.room_id, room.name) for room in rooms]
        places += [Place(None, label, venue) for venue, label in call_words.VENUES]
        self.room.set_options([(place, place.label) for place in places])
        self.room.set_hint_beneath("" if rooms else words.NO_ROOMS)
        if self.room.value() is None:
            self.room.set_value(places[0])

    def clear(self) -> None:
        """Empty day and hour for another case."""
        self.day.clear()
        self.starts.clear()
        self.place.clear()
        self.length.set_value(minutes_of(USUAL))

    def set_span(self, span: Span) -> None:
        """Put hours in."""
        start = local(span.starts_at)
        self.day.set_text(start.date().isoformat())
        self.starts.set_text(f"{start:%H:%M}")
        minutes = minutes_of(span.length)
        offered = sorted({*LENGTHS, minutes})
        self.length.set_options([(n, words.MINUTES.format(count=n)) for n in offered])
        self.length.set_value(minutes)

    def propose(self, proposal: Proposal) -> None:
        """Put in what was picked in the calendar."""
        length = proposal.length or timedelta(minutes=self.minutes())
        self.set_span(Span(proposal.starts_at, proposal.starts_at + length))
        if proposal.room_id is not None:
            self.set_room(proposal.room_id)

    def set_room(
        self, room_id: UUID | None, place: str = "", venue: SessionVenue = SessionVenue.ROOM
    ) -> None:
        """Put a room or a place in."""
        for value in self.room.values():
            if value.room_id == room_id and (room_id or value.venue is venue):
                self.room.set_value(value)
        self.place.set_text(place)

    def room_id(self) -> UUID | None:
        """Return the room chosen, or None for another place."""
        chosen = self.room.value()
        return chosen.room_id if chosen else None

    def venue(self) -> SessionVenue:
        """Return how the place chosen is come by."""
        chosen = self.room.value()
        return chosen.venue if chosen else SessionVenue.ROOM

    def minutes(self) -> int:
        """Return the length chosen."""
        return self.length.value() or minutes_of(USUAL)

    def span(self) -> Span | None:
        """Return the hours as typed; None after saying at the fields what is wrong."""
        reasons: dict[str, str] = {}
        span = self._typed(reasons)
        if reasons:
            self._form.show_errors(reasons)
        return span

    def typed(self) -> Span | None:
        """Return the hours as they stand; None, and not a word, while they are not whole."""
        return self._typed({})

    def _typed(self, reasons: dict[str, str]) -> Span | None:
        day = self._read("day", reasons)
        hour = self._read("starts_at", reasons)
        if reasons:
            return None
        assert isinstance(day, date)
        assert isinstance(hour, time)
        starts_at = datetime.combine(day, hour, centre_zone()).astimezone(UTC)
        return Span(starts_at, starts_at + timedelta(minutes=self.minutes()))

    def foretell(self, *, forbidden: str = "", doubtful: str = "", of_room: str = "") -> None:
        """Say under the hours, and at the room, what stands in the way; nothing takes it away."""
        for label, sentence in ((self.forbidden, forbidden), (self.doubtful, doubtful)):
            label.setText(sentence)
            label.setVisible(bool(sentence))
        self.room.set_notice(of_room)

    def after(self, now: datetime) -> datetime:
        """Return from when to look for free hours: the day typed, else now."""
        try:
            day = parse_day(self.day.text(), today=self._today(), calendar=self.calendar)
        except TextRefused:
            return now
        return max(now, datetime.combine(day, time(), centre_zone()).astimezone(UTC))

    def _read(self, name: str, reasons: dict[str, str]) -> date | time | None:
        try:
            if name == "day":
                return parse_day(self.day.text(), today=self._today(), calendar=self.calendar)
            return parse_hour(self.starts.text())
        except TextRefused as refused:
            reasons[name] = refused.reason
            return None

    def _echo(self, typed: str) -> str:
        if not typed:
            return ""
        try:
            day = parse_day(typed, today=self._today(), calendar=self.calendar)
        except TextRefused as refused:
            return messages.reason(refused.reason, field=words.DAY)
        read = echo(day, self.calendar)
        return read if self.calendar.is_workday(day) else words.REST_DAY.format(name=read)

    def _name_objects(self) -> None:
        self.day.editor().setObjectName("plan.day")
        self.starts.editor().setObjectName("plan.starts")
        self.length.editor().setObjectName("plan.length")
        self.room.editor().setObjectName("plan.room")
        self.place.editor().setObjectName("plan.place")


def minutes_of(length: timedelta) -> int:
    """Return whole minutes."""
    return int(length.total_seconds() // 60)
