"""Use cases of what a township sets for its schedule."""

from collections.abc import Iterator
from datetime import date, time
from itertools import islice

from centre_app.domain.calendar.markets import MarketDays, MarketRule, parse_days
from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.hours import parse_hour
from centre_app.domain.mediation.scheduling import LONGEST_WAY, MOST_NOTICE_DAYS, SchedulingRules
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, whole_number
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.scheduling import SchedulingChoice, SchedulingView
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

SHOWN_MARKETS = 5
_LOOKED_AHEAD = 62
"""Days."""


class SchedulingBook(UseCases):
    """Keeps the rules by which hours are looked for."""

    @reading(Permission.CENTRE_MANAGE)
    def rules(self, unit: UnitOfWork, actor: Actor, _request: None) -> SchedulingView:
        """Return what is set, and on which days the next markets are by it."""
        rules = unit.centre.scheduling()
        villages = unit.areas.find(kind=AreaKind.VILLAGE, valid_to=None)
        return SchedulingView(
            rules,
            tuple((one.id, one.name) for one in villages),
            tuple(islice(_markets(rules, unit.today), SHOWN_MARKETS)),
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def set_rules(self, unit: UnitOfWork, actor: Actor, request: SchedulingChoice) -> Done:
        """Set the rules for what is looked for from now on; sessions that are planned stay.

        Raises:
            FieldError: a number, the days or the hour cannot be.
        """
        checks = FieldChecks()
        notice, circuit, doorstep = (
            checks.take(name, whole_number, getattr(request, name), largest=largest) or 0
            for name, largest in _LARGEST.items()
        )
        market = _market(checks, request)
        known = {one.id for one in unit.areas.find(kind=AreaKind.VILLAGE)}
        if not known.issuperset(request.villages):
            checks.refuse("villages", "not_a_choice")
        checks.done()
        rules = SchedulingRules(notice, circuit, doorstep, market)
        centre = unit.centre.profile()
        if rules != unit.centre.scheduling():
            unit.centre.set_scheduling(rules)
            unit.audit.record(
                "calendar:scheduling",
                centre.org_id,
                centre.name,
                notice=str(notice),
                ways=f"{circuit}/{doorstep}",
                market=f"{market.rule.value} {' '.join(map(str, market.days))}".strip(),
            )
        return Done(centre.org_id)


_LARGEST = {
    "notice_days": MOST_NOTICE_DAYS,
    "circuit_minutes": LONGEST_WAY,
    "doorstep_minutes": LONGEST_WAY,
}


def _market(checks: FieldChecks, request: SchedulingChoice) -> MarketDays:
    if request.market is MarketRule.NONE:
        return MarketDays()
    days = checks.take("market_days", parse_days, request.market, request.market_days)
    until = checks.take("market_until", parse_hour, request.market_until)
    villages = tuple(dict.fromkeys(request.villages))
    return MarketDays(request.market, days or (), until or time(), villages)


def _markets(rules: SchedulingRules, today: date) -> Iterator[date]:
    for ahead in range(_LOOKED_AHEAD):
        day = today + ahead * ONE_DAY
        if rules.market.held_on(day):
            yield day
