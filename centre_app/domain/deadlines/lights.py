"""The colour of a deadline."""

from dataclasses import dataclass
from datetime import date, timedelta

from centre_app.domain.calendar.working_days import DayUnit, WorkCalendar
from centre_app.domain.codes import Code


class Light(Code):
    """How pressing a deadline is; always shown with its word, never by colour alone."""

    GREEN = "green", "正常"
    BLUE = "blue", "临期"
    YELLOW = "yellow", "超期"
    ORANGE = "orange", "超期较久"
    RED = "red", "严重超期"


@dataclass(frozen=True)
class Thresholds:
    """When the colour changes; overdue days are working days. A centre may set its own."""

    blue_from_percent: int = 75
    orange_after: int = 3
    red_after: int = 10


DEFAULT_THRESHOLDS = Thresholds()


def light(
    due_on: date,
    started_on: date,
    today: date,
    calendar: WorkCalendar,
    *,
    suspended_days: int = 0,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
) -> Light:
    """Return the colour of a deadline that is not met yet; the due day itself is still in time.

    Source: the four colour slips (四色单) of the district practice; no law sets thresholds.
    """
    if today > due_on:
        # More days than hold that many working days need no counting: it may be years ago.
        counted_from = max(due_on, today - timedelta(days=3 * thresholds.red_after + 30))
        late = -calendar.remaining(today, counted_from, unit=DayUnit.WORKDAYS)
        return _overdue(late, thresholds)
    total = (due_on - started_on).days - suspended_days
    used = (today - started_on).days - suspended_days
    return Light.BLUE if used * 100 >= total * thresholds.blue_from_percent else Light.GREEN


def _overdue(late_workdays: int, thresholds: Thresholds) -> Light:
    if late_workdays > thresholds.red_after:
        return Light.RED
    return Light.ORANGE if late_workdays > thresholds.orange_after else Light.YELLOW
