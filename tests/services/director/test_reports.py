"""Every figure opens exactly the matters it counts."""

from io import BytesIO
from itertools import product

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import Month, MonthSpan, PeriodKind, period
from centre_app.domain.director.rates import Rate
from centre_app.domain.errors import NotAllowedError
from centre_app.domain.permissions import Actor, Role
from centre_app.services.director.reports import with_cohorts
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.reports import CountsRebuild, Report, ReportQuery
from centre_app.storage.tables.matters import month_counts
from tests.services.director.random_matters import TWO_YEARS, strew
from tests.town import Town

A_MONTH = MonthSpan(Month(2025, 5), Month(2025, 5))


@pytest.fixture
def director(town: Town) -> Actor:
    return town.actor(Role.DIRECTOR)


def drilled(town: Town, query: MatterQuery) -> int:
    matters, director = town.services.matters, town.actor(Role.DIRECTOR)
    count = matters.count(director, query)
    assert len(matters.keys(director, query)) == count
    return count


def spoil(town: Town) -> None:
    with town.engine.begin() as connection:
        connection.execute(update(month_counts).values(accepted=month_counts.c.accepted + 1))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_number_of_the_chart_is_the_number_of_its_cases(
    town: Town, director: Actor, seed: int
) -> None:
    strew(town, seed=seed)
    for span, breakdown in product((TWO_YEARS, A_MONTH), Breakdown):
        report = town.services.reports.monthly(director, ReportQuery(span, breakdown))
        for line in (*report.lines, report.total):
            assert drilled(town, line.accepted_matters) == line.accepted
            assert drilled(town, line.resolved_matters) == line.resolved


def test_the_table_holds_every_matter_accepted_in_its_months(town: Town, director: Actor) -> None:
    strew(town, seed=4)
    totals = {
        (report.total.accepted, report.total.resolved)
        for breakdown in Breakdown
        for report in [town.services.reports.monthly(director, ReportQuery(TWO_YEARS, breakdown))]
    }
    assert len(totals) == 1
    assert min(totals.pop()) > 0


def test_every_month_has_its_line_even_with_nothing_in_it(town: Town, director: Actor) -> None:
    report = town.services.reports.monthly(director, ReportQuery(TWO_YEARS))
    assert [line.key for line in report.lines] == [month.key for month in TWO_YEARS]
    assert report.total.rate.text() == "—"


def test_the_rate_of_a_cohort_counts_only_what_was_accepted_then(
    town: Town, director: Actor
) -> None:
    strew(town, seed=5)
    query = ReportQuery(TWO_YEARS)
    report = town.services.reports.monthly(director, query)
    told = with_cohorts(report, town.services.reports.cohorts(director, query))
    assert told.total.cohort is not None
    assert told.total.cohort.denominator == report.total.accepted
    for line in told.lines:
        assert line.cohort is not None
        assert line.cohort.numerator <= line.cohort.denominator == line.accepted


def test_cohorts_of_all_lines_add_up_to_the_same(town: Town, director: Actor) -> None:
    strew(town, seed=6)
    reports = town.services.reports
    totals = [reports.cohorts(director, ReportQuery(TWO_YEARS, way)).total for way in Breakdown]
    assert totals.count(totals[0]) == len(totals) > 1


def test_figures_carry_their_arithmetic_and_lead_to_matters(town: Town, director: Actor) -> None:
    strew(town, seed=7)
    figures = town.services.reports.figures(director, TWO_YEARS)
    assert [line.figure for line in figures.lines] == list(Figure)
    accepted, resolved, rate, mediated, satisfied, _ = figures.lines
    assert rate.value == Rate(resolved.value.numerator, accepted.value.numerator)
    assert drilled(town, accepted.counted) == accepted.value.numerator
    for line in (mediated, satisfied):
        # A matter has at most one case and one revisit here, so cases and matters are as many.
        assert drilled(town, line.counted) == line.value.numerator
        assert drilled(town, line.out_of) == line.value.denominator
        assert 0 < line.value.numerator < line.value.denominator


def test_the_trend_is_the_twelve_months_that_end_with_the_period(
    town: Town, director: Actor
) -> None:
    strew(town, seed=8)
    figures = town.services.reports.figures(director, A_MONTH)
    for line in figures.lines:
        assert len(line.trend) == 12
        assert line.trend[-1] == line.value


def test_a_month_that_is_not_over_says_up_to_when_it_counts(town: Town, director: Actor) -> None:
    today = town.clock.now().date()
    now = period(PeriodKind.THIS_MONTH, today)
    assert town.services.reports.figures(director, now).as_of == today
    assert town.services.reports.figures(director, A_MONTH).as_of is None


def test_summary_rows_kept_by_the_write_path_are_what_a_recount_finds(
    town: Town, director: Actor
) -> None:
    strew(town, seed=9)
    assert town.services.reports.compare_counts(director, None) == ()


def test_a_wrong_summary_row_is_found_and_counted_anew(town: Town, director: Actor) -> None:
    strew(town, seed=10)
    spoil(town)
    wrong = town.services.reports.compare_counts(director, None)
    assert wrong
    assert all(one.kept[1] == one.true[1] + 1 for one in wrong)
    done = town.services.reports.rebuild_counts(director, CountsRebuild())
    assert done.number == str(len(wrong))
    assert town.services.reports.compare_counts(director, None) == ()


def test_the_workbook_says_what_the_screen_says(town: Town, director: Actor) -> None:
    strew(town, seed=11)
    query = ReportQuery(TWO_YEARS, Breakdown.BODY)
    report = town.services.reports.monthly(director, query)
    file = town.services.reports.export(director, query)
    assert file.name == "云岭镇化解统计_2024-03_2026-03_按承办单位.xlsx"
    rows = list(load_workbook(BytesIO(file.content)).active.iter_rows(values_only=True))
    shown = rows[2 : 2 + len(report.lines)]
    assert [row[1:3] for row in shown] == [(one.accepted, one.resolved) for one in report.lines]
    assert rows[2 + len(report.lines)][:2] == ("合计", report.total.accepted)
    assert "口径说明" in [row[0] for row in rows]
    assert "未定承办单位" in [row[0] for row in shown]


def test_reading_figures_does_not_allow_taking_them_away(town: Town) -> None:
    archivist: Actor = town.actor(Role.ARCHIVIST)
    report: Report = town.services.reports.monthly(archivist, ReportQuery(A_MONTH))
    assert report.total.accepted == 0
    with pytest.raises(NotAllowedError):
        town.services.reports.export(archivist, ReportQuery(A_MONTH))
