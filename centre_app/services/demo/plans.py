"""What comes to the window in eighteen months, decided beforehand."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from centre_app.domain.clock import civil_day, local
from centre_app.domain.matters.codes import Route
from centre_app.services.demo.chance import Chance
from centre_app.services.demo.texts import Tale, Texts
from centre_app.services.demo.world import Plan

LIVES = 425
PAPERED = 64
SHARES: tuple[tuple[Route, str, int], ...] = (
    (Route.MEDIATION, "stories", 278),
    (Route.CONSULT, "consult", 70),
    (Route.GUIDE, "guide", 22),
    (Route.PAIRED_ORDERS, "paired_orders", 40),
    (Route.PETITION, "petition", 22),
    (Route.TRANSFER, "transfer", 10),
    (Route.TRANSFER, "refused", 8),
)
"""Routes, the texts they are told with, and how many matters take each."""

OVERDUE_ORDERS = 2
_SLOW_PERCENT = 9
SITTINGS_AHEAD = (0, 0, 0, 1, 1, 2, 2, 3, 4, 6, 8)
"""On which of the coming days the newest mediations sit, so that the calendar has something on it."""

_READY = timedelta(days=5), timedelta(days=24)
_LYING = timedelta(days=24), timedelta(days=42)
"""How long ago matters came that sit today, and orders that are overdue."""


def plan_matters(
    chance: Chance, texts: Texts, moments: list[datetime], present: datetime, *, papered: int
) -> Iterator[Plan]:
    """Yield a plan for each arrival, in order; the newest ``papered`` have their papers."""
    routes = _routes(chance, moments, present)
    ahead = iter(SITTINGS_AHEAD)
    today = civil_day(present)
    for at, (moment, (route, kind)) in enumerate(zip(moments, routes, strict=True)):
        age = present - moment
        soon = route is Route.MEDIATION and _READY[0] < age < _READY[1]
        days = next(ahead, None) if soon else None
        lies = route is Route.PAIRED_ORDERS and _LYING[0] < age < _LYING[1]
        yield Plan(
            arrives=moment,
            route=route,
            tale=_tale(chance, texts, kind, local(moment).month),
            papered=at >= len(moments) - papered,
            sits_on=None if days is None else today + timedelta(days=days),
            slow=lies or (days is None and chance.happens(_SLOW_PERCENT)),
        )


def _routes(chance: Chance, moments: list[datetime], present: datetime) -> list[tuple[Route, str]]:
    """Return a route for each arrival; today some sit together, and some orders are overdue."""
    every = [(route, kind) for route, kind, count in SHARES for _ in range(count)]
    routes = chance.shuffled(every)[: len(moments)]
    ages = [present - moment for moment in moments]
    ready = [at for at, age in enumerate(ages) if _READY[0] < age < _READY[1]]
    lying = [at for at, age in enumerate(ages) if _LYING[0] < age < _LYING[1]]
    for route, places in (
        (Route.MEDIATION, ready[-len(SITTINGS_AHEAD) :]),
        (Route.PAIRED_ORDERS, lying[-OVERDUE_ORDERS:]),
    ):
        others = iter([at for at, one in enumerate(routes) if one[0] is route and at < ready[0]])
        for at in places:
            if routes[at][0] is not route:
                # A township of few matters may have none to spare.
                other = next(others, at)
                routes[at], routes[other] = routes[other], routes[at]
    return routes


def _tale(chance: Chance, texts: Texts, kind: str, month: int) -> Tale:
    def pull(tale: Tale) -> float:
        return tale.weight * texts.season(tale, month)

    return chance.weighed(texts.tales(kind), pull)
