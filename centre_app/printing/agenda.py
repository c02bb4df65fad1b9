"""Sessions as iCalendar (RFC 5545), which phones and mail programs take in."""

from icalendar import Calendar, Event, Timezone

from centre_app.domain.calendar.agenda import Agenda, AgendaEvent
from centre_app.domain.clock import centre_zone, local

_MAKER = "-//Centre Desk//Sessions//ZH"


def write_agenda(agenda: Agenda) -> bytes:
    """Return the sessions as a file; each says what it is to whoever took an earlier one in."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", agenda.name)
    calendar.add("x-wr-timezone", str(centre_zone()))
    calendar.add_component(_zone(agenda))
    for one in agenda.events:
        calendar.add_component(_event(one, agenda))
    content: bytes = calendar.to_ical()
    return content


def _zone(agenda: Agenda) -> Timezone:
    """Return the zone as it is from the first day on: nobody need know it by its name."""
    days = [local(one.starts_at).date() for one in agenda.events]
    first = min(days, default=local(agenda.made_at).date()).replace(month=1, day=1)
    return Timezone.from_tzinfo(centre_zone(), first_date=first)


def _event(one: AgendaEvent, agenda: Agenda) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", agenda.made_at)
    event.add("sequence", one.sequence)
    event.add("dtstart", local(one.starts_at))
    event.add("dtend", local(one.ends_at))
    event.add("summary", one.summary)
    event.add("location", one.place)
    if one.people:
        event.add("description", one.people)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if one.cancelled else "OPAQUE")
    return event
