import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, insert
from sqlalchemy.exc import IntegrityError

from centre_app.domain.calendar.working_days import CalendarDay
from centre_app.domain.permissions import Role
from centre_app.storage.repositories.centre_book import SqlCentreBook, notice_rows
from centre_app.storage.tables.centre import calendar_days
from tests.town import Town

NEW_YEAR = CalendarDay(date(2031, 1, 1), is_working=False, name="元旦")

TURN = (2031, 2032)
DECEMBER = tuple(date(2031, 12, day) for day in range(25, 32))
"""Both notices of ``TURN`` may tell of these days."""

NOTICES = st.tuples(
    st.sampled_from(TURN),
    st.dictionaries(st.sampled_from(DECEMBER), st.booleans(), min_size=1).map(
        lambda told: {
            day: CalendarDay(day, is_working=worked, name="元旦") for day, worked in told.items()
        }
    ),
)


def _name(town: Town) -> str:
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        return unit.centre.profile().name


def _rename(town: Town, name: str) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        unit.centre.set_profile(replace(unit.centre.profile(), name=name))
        assert unit.centre.profile().name == name
        unit.audit.record("centre:renamed", town.actor(Role.DIRECTOR).org_id, "")


def test_a_changed_name_is_seen_at_once_and_by_everybody_after(town: Town) -> None:
    assert _name(town) == "云岭镇综治中心"
    _rename(town, "云岭镇社会治理中心")
    assert _name(town) == "云岭镇社会治理中心"


def test_whoever_changes_a_name_sees_his_own_though_others_read_the_old_one(town: Town) -> None:
    director = town.actor(Role.DIRECTOR)
    with town.open_unit(director) as unit:
        unit.centre.set_profile(replace(unit.centre.profile(), name="云岭镇社会治理中心"))
        assert _name(town) == "云岭镇综治中心"
        assert unit.centre.profile().name == "云岭镇社会治理中心"
        unit.audit.record("centre:renamed", director.org_id, "")
    assert _name(town) == "云岭镇社会治理中心"


def test_a_name_that_was_taken_back_was_never_there(town: Town) -> None:
    assert _name(town) == "云岭镇综治中心"
    with pytest.raises(ZeroDivisionError), town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        unit.centre.set_profile(replace(unit.centre.profile(), name="别的"))
        assert unit.centre.profile().name == "别的"
        _ = 1 // 0
    assert _name(town) == "云岭镇综治中心"


def test_what_somebody_reads_while_it_is_changed_is_not_remembered(town: Town) -> None:
    director = town.actor(Role.DIRECTOR)
    with town.open_unit(director, reading=True) as reading:
        reading.centre.profile()
        changing = threading.Thread(target=_rename, args=(town, "云岭镇社会治理中心"))
        changing.start()
        changing.join()
        assert isinstance(reading.centre, SqlCentreBook)
        # Whatever this unit still sees belongs to the moment it began.
        reading.centre.profile()
    assert _name(town) == "云岭镇社会治理中心"


def test_another_desk_s_change_is_noticed(town: Town) -> None:
    """On the LAN other computers write; there nothing remembered may hide what they did."""
    if town.engine.dialect.name == "sqlite":
        pytest.skip("only this program writes a local file")
    assert _name(town) == "云岭镇综治中心"
    with town.engine.begin() as elsewhere:
        elsewhere.exec_driver_sql(
            "UPDATE settings SET value = replace(value, '综治中心', '治理中心'),"
            " revised_at = revised_at + interval '1 second'"
        )
    assert _name(town) == "云岭镇治理中心"


def test_a_published_year_counts_from_the_next_line_on(town: Town) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        assert 2031 not in unit.centre.calendar().published_years
        unit.centre.add_calendar_year(2031, [NEW_YEAR], source="test")
        assert 2031 in unit.centre.calendar().published_years
        unit.audit.record("calendar:imported", town.actor(Role.DIRECTOR).org_id, "2031")
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        assert 2031 in unit.centre.calendar().published_years


def _take_in(town: Town, year: int, days: Iterable[CalendarDay]) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        unit.centre.add_calendar_year(year, list(days), source="test")
        unit.audit.record("calendar:imported", town.actor(Role.DIRECTOR).org_id, str(year))


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(NOTICES, max_size=5))
def test_the_calendar_is_what_the_last_notice_of_every_year_says_in_any_order(
    town: Town, told: list[tuple[int, dict[date, CalendarDay]]]
) -> None:
    eve = DECEMBER[0]
    last = {year: {eve: CalendarDay(eve, is_working=True, name="x")} for year in TURN}
    for year, days in [*last.items(), *told]:
        _take_in(town, year, days.values())
        last[year] = days
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        found, known = unit.centre.calendar(), unit.centre.notices()
    assert {year: {one.day: one for one in known[year]} for year in TURN} == last
    first, later = (last[year] for year in TURN)
    assert {day: found.days.get(day) for day in DECEMBER} == {
        day: later.get(day, first.get(day)) for day in DECEMBER
    }


def test_the_database_refuses_a_day_far_from_its_notice(town: Town) -> None:
    with pytest.raises(IntegrityError), town.engine.begin() as connection:
        connection.execute(insert(calendar_days), notice_rows(2026, [NEW_YEAR]))


def test_the_database_refuses_a_day_of_no_notice(town: Town) -> None:
    with pytest.raises(IntegrityError), town.engine.begin() as connection:
        connection.execute(insert(calendar_days), notice_rows(2031, [NEW_YEAR]))


def test_what_hardly_changes_is_not_read_again_and_again(town: Town) -> None:
    asked: list[str] = []
    _name(town)
    event.listen(town.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    _name(town)
    assert [one for one in asked if "settings.value" in one] == []
