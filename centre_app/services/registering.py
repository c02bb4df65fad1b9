"""Putting a new matter on file, by whichever door it came."""

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.numbering import MATTER, matter_number
from centre_app.services.due_dates import owe
from centre_app.services.history import step_now
from centre_app.services.ports.unit import UnitOfWork


def draw_number(unit: UnitOfWork) -> str:
    """Return the next number of a matter."""
    return matter_number(unit.centre.profile().region, unit.today.year, unit.numbers.next(MATTER))


def put_on_file(unit: UnitOfWork, matter: Matter) -> None:
    """Begin the history of a matter whose people are in it, count it, and owe the visitor a word.

    The days run from the visit that raised it. Who did not give his name cannot be told.

    Source: 《信访工作条例》第二十三条.
    """
    matter.note(step_now(unit, matter, "matter:registered"))
    unit.search.put_matter(matter)
    unit.month_counts.registered(matter)
    if not matter.anonymous:
        owe(unit, matter, DeadlineKind.NOTICE, start=civil_day(matter.received_at))
