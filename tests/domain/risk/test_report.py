from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.clock import local
from centre_app.domain.errors import RuleError
from centre_app.domain.risk.codes import RiskFactor, RiskOffice, ViolenceDuty
from centre_app.domain.risk.minutes import (
    WARN_EVERY,
    minutes_left,
    next_warning,
    parse_minute,
    to_the_minute,
)
from centre_app.domain.risk.report import TO_BE_TOLD, RiskReport, RiskTelling, violence_duty
from centre_app.domain.text import TextRefused

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
MOMENTS = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - the zone is given beside it
    datetime(2026, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
A_DAY = st.timedeltas(timedelta(0), timedelta(days=1))


def _report(*factors: RiskFactor, helpless: bool = False) -> RiskReport:
    return RiskReport(
        matter_id=UUID(int=1),
        raised_at=NOON,
        raised_by=UUID(int=2),
        factors=list(factors),
        said="今晚就拉几个垫背的",
        helpless=helpless,
    )


def _tell(report: RiskReport, office: RiskOffice) -> None:
    telling = RiskTelling(
        report_id=report.id, office=office, name="陈所长", way="电话", told_at=NOON
    )
    report.tell(telling)


@given(MOMENTS, A_DAY)
def test_a_warning_comes_every_ten_minutes_and_never_in_the_past(
    raised_at: datetime, passed: timedelta
) -> None:
    now = raised_at + passed
    coming = next_warning(raised_at, now)
    assert now < coming <= now + WARN_EVERY
    assert (coming - raised_at) % WARN_EVERY == timedelta(0)


@given(MOMENTS, A_DAY)
def test_a_clock_set_back_puts_the_warning_off_no_longer_than_the_first(
    raised_at: datetime, back: timedelta
) -> None:
    assert next_warning(raised_at, raised_at - back) == raised_at + WARN_EVERY


@given(MOMENTS, A_DAY)
def test_the_hour_runs_down_by_whole_minutes(raised_at: datetime, passed: timedelta) -> None:
    left = minutes_left(raised_at, raised_at + passed)
    assert (left < 0) == (passed > timedelta(hours=1))


@given(MOMENTS)
def test_a_minute_typed_is_the_last_one_the_clock_showed(now: datetime) -> None:
    typed = f"{local(now):%H:%M}"
    assert parse_minute(typed, now) == to_the_minute(now)
    later = f"{local(now + timedelta(minutes=1)):%H%M}"
    assert parse_minute(later, now) == to_the_minute(now) + timedelta(minutes=1, days=-1)


@pytest.mark.parametrize("typed", ["9:05", "09.05", "0905", "９：０５", "9点05分"])
def test_a_minute_is_understood_however_it_is_typed(typed: str) -> None:
    assert f"{local(parse_minute(typed, NOON)):%H:%M}" == "09:05"


@pytest.mark.parametrize("typed", ["", "昨天", "25:00", "9:61", "9", "12:5", "2026-03-02"])
def test_what_is_no_minute_is_refused(typed: str) -> None:
    with pytest.raises(TextRefused, match="not_a_minute"):
        parse_minute(typed, NOON)


@given(st.lists(st.sampled_from(RiskOffice)))
def test_a_report_is_finished_only_when_police_and_director_were_told(
    offices: list[RiskOffice],
) -> None:
    report = _report(RiskFactor.THREAT)
    for office in offices:
        _tell(report, office)
    if set(TO_BE_TOLD) <= set(offices):
        report.finish("民警到场", at=NOON)
        assert not report.owed
    else:
        with pytest.raises(RuleError, match="risk_untold"):
            report.finish("民警到场", at=NOON)
        assert report.owed


def test_a_finished_report_is_not_finished_again() -> None:
    report = _report(RiskFactor.THREAT)
    for office in TO_BE_TOLD:
        _tell(report, office)
    report.finish("民警到场", at=NOON)
    with pytest.raises(RuleError, match="risk_recorded_before"):
        report.finish("再来一次", at=NOON)


@pytest.mark.parametrize("helpless", [True, False])
@given(factors=st.frozensets(st.sampled_from(RiskFactor)))
def test_the_law_asks_something_of_domestic_violence_alone(
    factors: frozenset[RiskFactor], *, helpless: bool
) -> None:
    duty = violence_duty(factors, helpless=helpless)
    assert (duty is None) == (RiskFactor.DOMESTIC not in factors)
    assert duty in {None, ViolenceDuty.REPORT if helpless else ViolenceDuty.ADVISE}
