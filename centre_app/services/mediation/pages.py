"""Reading cases: the lists, what waits to be opened, and the card of one case."""

from dataclasses import replace
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.deadlines import light
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.mediation.case_cards import card_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.case_lists import (
    BodyChoice,
    CasePage,
    CaseQuery,
    CaseRow,
    OpeningChoices,
)
from centre_app.services.records.mediation import CaseKey
from centre_app.services.use_case import UseCases, reading


class CasePages(UseCases):
    """Shows cases."""

    @reading(Permission.CASE_READ)
    def list_cases(self, unit: UnitOfWork, actor: Actor, query: CaseQuery) -> CasePage:
        """Return cases, worst deadline first, each with its light."""
        calendar = unit.centre.calendar()
        rows = unit.case_register.page(query, staff_id=actor.staff_id)
        return CasePage(
            rows=tuple(_lit(unit, row, calendar) for row in rows),
            counts=unit.case_register.counts(),
            waiting=len(unit.case_register.waiting()),
            handed=unit.case_register.handed(),
            bodies=tuple(
                BodyChoice(one.committee_id, one.name) for one in unit.case_register.committees()
            ),
        )

    @reading(Permission.CASE_READ)
    def openings(self, unit: UnitOfWork, actor: Actor, wanted: UUID | None) -> OpeningChoices:
        """Return the accepted matters that wait for a case, and the committees that take them.

        ``wanted`` is a matter that somebody wants to open a case of, whatever its way.
        """
        register = unit.case_register
        return OpeningChoices(
            tuple(register.waiting(wanted)),
            tuple(register.committees()),
            unit.today,
            unit.centre.calendar(),
        )

    @reading(Permission.CASE_READ)
    def card(self, unit: UnitOfWork, actor: Actor, key: CaseKey) -> CaseCard:
        """Return everything the panel of a case shows."""
        return card_of(unit, actor, unit.cases.look(key.case_id))


def _lit(unit: UnitOfWork, row: CaseRow, calendar: WorkCalendar) -> CaseRow:
    if row.due_on is None or row.started_on is None:
        return row
    on = row.paused_on or unit.today
    shown = light(row.due_on, row.started_on, on, calendar, suspended_days=row.suspended)
    return replace(row, light=shown, days_left=(row.due_on - on).days)
