"""Turning sessions into a file for other calendars, as a protocol that printing fills."""

from typing import Protocol

from centre_app.domain.calendar.agenda import Agenda


class WriteAgenda(Protocol):
    """Writes sessions as iCalendar."""

    def __call__(self, agenda: Agenda) -> bytes:
        """Return the file's bytes."""
