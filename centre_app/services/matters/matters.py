"""Use cases that read matters: lists of any length, and the page of one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.case_files.codes import CaseFileKind
from centre_app.domain.case_files.happened import happened_on
from centre_app.domain.deadlines import Light, light
from centre_app.domain.matters.signing import who_may_sign
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.road.next_steps import next_steps
from centre_app.services.matters.ladder import ladder_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_page import CasePage, DueLine, PartyLine
from centre_app.services.records.matters import (
    MatterKey,
    MatterKeys,
    MatterPage,
    MatterQuery,
    MatterRow,
)
from centre_app.services.use_case import UseCases, reading


class Matters(UseCases):
    """Reads the register and single matters."""

    @reading(Permission.MATTER_READ)
    def page(self, unit: UnitOfWork, actor: Actor, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""
        found = unit.matter_register.page(query)
        return MatterPage(_lit(unit, found.rows), found.next_key)

    @reading(Permission.MATTER_READ)
    def keys(self, unit: UnitOfWork, actor: Actor, query: MatterQuery) -> MatterKeys:
        """Return the keys of everything a query finds; for the long lane."""
        return unit.matter_register.keys(query)

    @reading(Permission.MATTER_READ)
    def rows(self, unit: UnitOfWork, actor: Actor, keys: MatterKeys) -> tuple[MatterRow, ...]:
        """Return the lines of these keys, in their order."""
        return _lit(unit, unit.matter_register.rows(keys))

    @reading(Permission.MATTER_READ)
    def count(self, unit: UnitOfWork, actor: Actor, query: MatterQuery) -> int:
        """Return how many matters a query finds."""
        return unit.matter_register.count(query)

    @reading(Permission.MATTER_READ)
    def case_page(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> CasePage:
        """Return everything of a matter's page, and what the actor may do next.

        Raises:
            NotFoundError: there is no such matter.
        """
        page = unit.matter_register.case_page(key.matter_id)
        lights = Lights(unit.centre.calendar, unit.today)
        return replace(
            page,
            calendar=unit.centre.calendar(),
            ladder=ladder_of(page, page.trace, unit.centre.mediation_rules().four),
            links=tuple(unit.repeat_register.links(key.matter_id)),
            deadlines=tuple(_due_lit(line, lights) for line in page.deadlines),
            missing=_missing(unit, page),
            steps=next_steps(page.road, actor),
            parties=_signing(page.parties, unit.today),
        )


def _missing(unit: UnitOfWork, page: CasePage) -> tuple[Form, ...]:
    """Return the papers that are due by what happened in the matter and were not issued."""
    order = unit.filing.order(CaseFileKind.MEDIATION)
    held = {Form(paper.form) for paper in page.papers}
    return tuple(order.missing(happened_on(page.road), held))


def _signing(parties: Sequence[PartyLine], today: date) -> tuple[PartyLine, ...]:
    """Return the parties, each with who may sign for him today."""
    everybody = [one.standing for one in parties]
    return tuple(
        replace(one, signing=who_may_sign(one.standing, everybody, on=today))
        if one.role.is_party and one.standing.ended_on is None
        else one
        for one in parties
    )


class Lights:
    """Says the colours of many dates; the same pair of days is counted once.

    The calendar is asked for by the first date: many lists owe nothing.
    """

    def __init__(self, calendar: Callable[[], WorkCalendar], today: date) -> None:
        self._ask, self._today = calendar, today
        self._known: dict[tuple[date, date], Light] = {}

    @cached_property
    def _calendar(self) -> WorkCalendar:
        return self._ask()

    def lapsed(self, line: DueLine) -> bool:
        """Return whether a date bounded a right that nobody used by its day."""
        return line.kind.lapses and line.due_on < self._today

    def of(self, due_on: date, started_on: date) -> Light:
        """Return the colour of a date that is not met yet."""
        key = (due_on, started_on)
        if key not in self._known:
            self._known[key] = light(due_on, started_on, self._today, self._calendar)
        return self._known[key]


def _lit(unit: UnitOfWork, rows: Iterable[MatterRow]) -> tuple[MatterRow, ...]:
    lights = Lights(unit.centre.calendar, unit.today)
    return tuple(
        [
            row
            if row.due_on is None or row.due_from is None
            else row._replace(light=lights.of(row.due_on, row.due_from))
            for row in rows
        ]
    )


def _due_lit(line: DueLine, lights: Lights) -> DueLine:
    if line.met_on is not None or lights.lapsed(line):
        return line
    if line.paused_on is not None:
        # It is neither late nor near: it waits.
        return replace(line, light=Light.GREEN)
    ran_from = line.started_on + timedelta(days=line.suspended)
    return replace(line, light=lights.of(line.due_on, ran_from))
