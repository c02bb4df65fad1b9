"""Market days: by the week, and by the endings of days of either calendar."""

from datetime import date, timedelta

import pytest

from centre_app.domain.calendar.lunar import LAST_KNOWN, lunar_day
from centre_app.domain.calendar.markets import MarketDays, MarketRule, days_text, parse_days
from centre_app.domain.ids import new_id
from centre_app.domain.refusals import TextRefused

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("new_year"),
    [
        date(2024, 2, 10),
        date(2025, 1, 29),
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),
        date(2033, 1, 31),
        date(2034, 2, 19),
    ],
)
def test_the_new_year_is_a_first_and_the_eve_a_last(new_year: date) -> None:
    assert lunar_day(new_year) == 1
    assert lunar_day(new_year - DAY) in {29, 30}


def test_festivals_fall_on_their_days() -> None:
    assert lunar_day(date(2026, 6, 19)) == 5
    assert lunar_day(date(2026, 9, 25)) == 15
    assert lunar_day(date(2025, 10, 6)) == 15


def test_beyond_the_table_nothing_is_guessed() -> None:
    assert lunar_day(LAST_KNOWN) is not None
    assert lunar_day(LAST_KNOWN + DAY) is None
    assert lunar_day(date(2020, 1, 24)) is None
    assert not MarketDays(MarketRule.LUNAR, tuple(range(10))).held_on(LAST_KNOWN + DAY)


@pytest.mark.parametrize(
    ("rule", "typed", "days", "read"),
    [
        (MarketRule.WEEKDAYS, "周三、周六", (2, 5), "周三、周六"),
        (MarketRule.WEEKDAYS, "星期天 3", (2, 6), "周三、周日"),
        (MarketRule.LUNAR, "逢三逢八", (3, 8), "逢三逢八"),
        (MarketRule.LUNAR, "农历二，五,八", (2, 5, 8), "逢二逢五逢八"),
        (MarketRule.SOLAR, "５ 十", (0, 5), "逢十逢五"),
        (MarketRule.NONE, "随便", (), ""),
    ],
)
def test_days_are_read_as_people_write_them(
    rule: MarketRule, typed: str, days: tuple[int, ...], read: str
) -> None:
    assert parse_days(rule, typed) == days
    assert days_text(MarketDays(rule, days)) == read


@pytest.mark.parametrize("typed", ["", "逢", "周八", "明天", "八月十五号"])
def test_what_means_no_day_is_refused(typed: str) -> None:
    with pytest.raises(TextRefused, match="market_days_unclear"):
        parse_days(MarketRule.WEEKDAYS, typed)


def test_markets_by_endings_come_three_times_a_month() -> None:
    solar = MarketDays(MarketRule.SOLAR, (3,))
    held = [n for n in range(1, 32) if solar.held_on(date(2026, 3, n))]
    assert held == [3, 13, 23]
    lunar = MarketDays(MarketRule.LUNAR, (3, 8))
    assert lunar.held_on(date(2026, 2, 19))
    assert not lunar.held_on(date(2026, 2, 17))


def test_of_a_market_those_are_drawn_whose_village_goes_there() -> None:
    here, there = new_id(), new_id()
    assert MarketDays(MarketRule.SOLAR, (1,)).draws(None)
    assert not MarketDays().draws(here)
    some = MarketDays(MarketRule.SOLAR, (1,), villages=(here,))
    assert (some.draws(here), some.draws(there), some.draws(None)) == (True, False, False)
