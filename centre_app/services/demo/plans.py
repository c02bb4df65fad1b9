"""What comes to the window in eighteen months, decided beforehand."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from centre_app.domain.clock import civil_day, local
from centre_app.domain.matters.codes import Route
from centre_app.services.demo.chance import Chance
from centre_app.services.demo.texts import Tale, Texts
from centre_app.services.demo.world import Plan

MATTERS = 450
PAPERED = 64
"""The newest so many matters have their papers: printing takes its time."""

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

_SLOW_PERCENT = 9
_SITTINGS_AHEAD = (0, 0, 0, 1, 1, 2, 2, 3, 4, 6, 8)
"""On which of the coming days the newest mediations sit, so that the calendar has something on it."""

_READY_AFTER = timedelta(days=3)
_NEW = timedelta(days=16)


def plan_matters(
    chance: Chance, texts: Texts, moments: list[datetime], present: datetime
) -> Iterator[Plan]:
    """Yield a plan for each arrival, in order."""
    routes = [(route, kind) for route, kind, count in SHARES for _ in range(count)]
    ahead = iter(_SITTINGS_AHEAD)
    today = civil_day(present)
    for at, (moment, (route, kind)) in enumerate(
        zip(moments, chance.shuffled(routes), strict=True)
    ):
        tale = _tale(chance, texts, kind, local(moment).month)
        age = present - moment
        soon = route is Route.MEDIATION and _READY_AFTER < age < _NEW
        days = next(ahead, None) if soon else None
        yield Plan(
            arrives=moment,
            route=route,
            tale=tale,
            papered=at >= len(moments) - PAPERED,
            sits_on=_day(today, days),
            slow=days is None and chance.happens(_SLOW_PERCENT),
        )


def _tale(chance: Chance, texts: Texts, kind: str, month: int) -> Tale:
    def pull(tale: Tale) -> float:
        return tale.weight * texts.season(tale, month)

    return chance.weighed(texts.tales(kind), pull)


def _day(today: date, days: int | None) -> date | None:
    return None if days is None else today + timedelta(days=days)
