"""When the township's people cannot come, and what it sets for its schedule.

Draws nothing by chance: what comes after would come out otherwise.
"""

from datetime import time, timedelta

from centre_app.domain.calendar.markets import MarketDays, MarketRule
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.impossible import ImpossibleTime, parse_times, times_text
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.mediation.sessions import Session
from centre_app.services.demo.world import World
from centre_app.services.ports.unit import UnitOfWork

RULES = SchedulingRules(
    notice_days=1, market=MarketDays(MarketRule.LUNAR, (3, 8), until=time(13, 0))
)
"""Markets on the third and eighth of every ten days, as in many townships; over by one o'clock."""

_WEEKLY, _WEEKLY_WHY = "周四上午", "接送孙子上学"
_AWAY, _AWAY_WHY = timedelta(days=3), "在县城打工"


def set_schedule(unit: UnitOfWork) -> None:
    """Set the rules of the schedule, as the first administrator would."""
    centre = unit.centre.profile()
    unit.centre.set_scheduling(RULES)
    unit.audit.record("calendar:scheduling", centre.org_id, centre.name)


def tell_impossible(world: World, case: MediationCase, session: Session) -> None:
    """Let the first party tell of a day of the week, and the second of days after the session."""
    first, second = case.parties[:2]
    world.touch(world.unit.cases, case)
    case.impossible.append(
        ImpossibleTime(
            case_id=case.id,
            name=first.name,
            person_id=first.person_id,
            week=times_text(parse_times(_WEEKLY)),
            reason=_WEEKLY_WHY,
        )
    )
    away = session.starts_at.date() + _AWAY
    case.impossible.append(
        ImpossibleTime(
            case_id=case.id,
            name=second.name,
            person_id=second.person_id,
            first=away,
            last=away + _AWAY,
            reason=_AWAY_WHY,
        )
    )
    world.record("case:impossible", case, case.number)
