"""What comes to the window in eighteen months, decided beforehand."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from centre_app.domain.clock import civil_day, local
from centre_app.domain.matters.codes import Route
from centre_app.services.demo.chance import Chance
from centre_app.services.demo.texts import Tale, Texts
from centre_app.services.demo.world import Plan

MATTERS = 450
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
_SITTINGS_AHEAD = (0, 0, 0, 1, 1, 2, 2, 3, 4, 6, 8)
"""On which of the coming days the newest mediations sit, so that the calendar has something on it."""

_READY_AFTER = timedelta(days=3)
_NEW = timedelta(days=16)
_LIES_SINCE = timedelta(days=15)


def plan_matters(
    chance: Chance, texts: Texts, moments: list[datetime], present: datetime, *, papered: int
) -> Iterator[Plan]:
    """Yield a plan for each arrival, in order; the newest ``papered`` have their papers."""
    routes = _routes(chance, moments, present)
    ahead = iter(_SITTINGS_AHEAD)
    today = civil_day(present)
    for at, (moment, (route, kind)) in enumerate(zip(moments, routes, strict=True)):
        age = present - moment
        soon = route is Route.MEDIATION and _READY_AFTER < age < _NEW
        days = next(ahead, None) if soon else None
        lies = route is Route.PAIRED_ORDERS and age < _LIES_SINCE
        yield Plan(
            arrives=moment,
            route=route,
            tale=_tale(chance, texts, kind, local(moment).month),
            papered=at >= len(moments) - papered,
            sits_on=None if days is None else today + timedelta(days=days),
            slow=lies or (days is None and chance.happens(_SLOW_PERCENT)),
        )


def _routes(chance: Chance, moments: list[datetime], present: datetime) -> list[tuple[Route, str]]:
    """Return a route for each arrival; some orders came so long ago that they are overdue today."""
    every = [(route, kind) for route, kind, count in SHARES for _ in range(count)]
    routes = chance.shuffled(every)[: len(moments)]
    orders = [at for at, (route, _) in enumerate(routes) if route is Route.PAIRED_ORDERS]
    ripe = [at for at, moment in enumerate(moments) if moment > present - _LIES_SINCE]
    for old, new in zip(orders[:OVERDUE_ORDERS], ripe, strict=False):
        routes[old], routes[new] = routes[new], routes[old]
    return routes


def _tale(chance: Chance, texts: Texts, kind: str, month: int) -> Tale:
    def pull(tale: Tale) -> float:
        return tale.weight * texts.season(tale, month)

    return chance.weighed(texts.tales(kind), pull)
