"""Putting a new matter on file, by whichever door it came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.titles import PARTIES_SIDE, TITLE_SIDE, parties_between
from centre_app.domain.numbering import MATTER, matter_number
from centre_app.domain.people.persons import Person
from centre_app.domain.reception.codes import Channel
from centre_app.services.matters.due_dates import owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.taking_part import take_part
from centre_app.services.ports.unit import UnitOfWork


class Told(Protocol):
    """What was told at the window, by whatever door it came."""

    @property
    def demand(self) -> str:
        """Return what somebody asks for."""

    @property
    def place(self) -> str:
        """Return where it happened."""

    @property
    def dispute_type(self) -> DisputeType:
        """Return what kind of dispute it is."""


@dataclass(frozen=True)
class Callers:
    """Who is in a new matter: the visitor, if he is known, who speaks for others, who is opposed."""

    visitor: Person | None
    speakers: Sequence[Person] = ()
    others: Sequence[Person] = ()

    @property
    def names(self) -> tuple[list[str], list[str]]:
        """Return the names of both sides."""
        asking = [self.visitor, *self.speakers] if self.visitor else self.speakers
        return [one.name for one in asking], [one.name for one in self.others]


def begin_matter(
    unit: UnitOfWork, told: Told, callers: Callers, *, channel: Channel, people: int, at: datetime
) -> Matter:
    """Return a new matter with everybody in it; ``put_on_file`` completes it."""
    visitor = callers.visitor
    title = parties_between(*callers.names, side=TITLE_SIDE, people=people)
    matter = unit.matters.add(
        Matter(
            number=_draw_number(unit),
            title=f"{title} {told.dispute_type.label}",
            demand=told.demand,
            place=told.place,
            channel=channel,
            dispute_type=told.dispute_type,
            village_id=visitor.village_id if visitor else None,
            people_count=people,
            parties_text=parties_between(*callers.names, side=PARTIES_SIDE, people=people),
            anonymous=visitor is None,
            received_at=at,
        )
    )
    _let_in(unit, matter, [visitor] if visitor else [], MatterRole.APPLICANT)
    _let_in(unit, matter, callers.speakers, MatterRole.REPRESENTATIVE)
    _let_in(unit, matter, callers.others, MatterRole.RESPONDENT)
    return matter


def _let_in(unit: UnitOfWork, matter: Matter, people: Sequence[Person], role: MatterRole) -> None:
    for one in people:
        take_part(unit, matter, one, Part(role=role))


def _draw_number(unit: UnitOfWork) -> str:
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
