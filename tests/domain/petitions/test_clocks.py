"""The clocks of a petition on the days the field's own tables name."""

from dataclasses import replace
from datetime import date

import pytest

from centre_app.domain.deadlines import RestDays, choose_rule, compute
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.reception.codes import Channel
from tests.domain.calendars import calendar, rules

CALENDAR, RULES, K = calendar(), rules(), DeadlineKind
BOTH, NEITHER = RestDays(rights=True, duties=True), RestDays(rights=False, duties=False)


def due(
    kind: DeadlineKind,
    start: date,
    *,
    rest_days: RestDays | None = None,
    suspended: int = 0,
    extended: int = 0,
) -> date:
    rule = choose_rule(
        RULES, kind, dispute_type=DisputeType.OTHER, channel=Channel.WALK_IN, on=start
    )
    rule = replace(rule, roll=(rest_days or RestDays()).rolls(rule))
    return compute(rule, start, CALENDAR, suspended=suspended, extended=extended).due_on


@pytest.mark.parametrize(
    ("kind", "start", "raw", "rolled"),
    [
        (K.PETITION, date(2026, 2, 10), date(2026, 4, 11), date(2026, 4, 13)),
        (K.REVIEW_WINDOW, date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 8)),
        (K.REVIEW, date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 8)),
        (K.RECHECK_WINDOW, date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 8)),
        (K.RECHECK, date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 8)),
    ],
)
def test_a_day_of_rest_moves_the_end_as_the_centre_decided(
    kind: DeadlineKind, start: date, raw: date, rolled: date
) -> None:
    assert due(kind, start, rest_days=NEITHER) == raw
    assert due(kind, start, rest_days=BOTH) == rolled
    usual = rolled if kind.lapses else raw
    assert due(kind, start) == usual


@pytest.mark.parametrize(
    ("start", "last"),
    [
        (date(2026, 2, 11), date(2026, 2, 25)),
        (date(2026, 9, 29), date(2026, 10, 12)),
    ],
)
def test_objections_are_counted_in_working_days(start: date, last: date) -> None:
    assert due(K.OBJECTION, start) == last


@pytest.mark.parametrize(
    ("start", "last"),
    [
        (date(2026, 9, 11), date(2026, 9, 26)),
        (date(2026, 9, 5), date(2026, 9, 20)),
        (date(2026, 2, 2), date(2026, 2, 17)),
    ],
)
def test_the_centre_s_own_fifteen_days_aim_at_the_earlier_day(start: date, last: date) -> None:
    assert due(K.NOTICE, start) == last


def test_sixty_days_take_thirty_more_and_no_day_beyond() -> None:
    assert due(K.PETITION, date(2026, 3, 2), extended=30) == date(2026, 5, 31)
    with pytest.raises(RuleError, match="extension_too_long"):
        due(K.PETITION, date(2026, 3, 2), extended=31)


def test_only_the_recheck_leaves_the_hearing_out() -> None:
    assert due(K.RECHECK, date(2026, 3, 2), suspended=12) == date(2026, 4, 13)
    with pytest.raises(RuleError, match="suspension_unknown"):
        due(K.REVIEW, date(2026, 3, 2), suspended=12)


def test_what_binds_the_civil_courts_is_no_matter_of_the_centre() -> None:
    assert due(K.CONFIRMATION, date(2026, 9, 1), rest_days=NEITHER) == date(2026, 10, 8)
