import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.deadlines import (
    DeadlineRule,
    Light,
    Thresholds,
    choose_rule,
    compute,
    light,
    read_rules,
)
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.reception.codes import Channel
from tests.domain.calendars import calendar, rules

CALENDAR = calendar()
RULES = rules()
K, T, C = DeadlineKind, DisputeType, Channel
PLAIN = {
    "code": "x",
    "kind": "order",
    "amount": 7,
    "unit": "days",
    "article": "本中心规定",
    "event": "派单",
    "valid_from": "2020-01-01",
}


def chosen(
    kind: DeadlineKind,
    dispute_type: DisputeType = T.NEIGHBOUR,
    channel: Channel = C.WALK_IN,
    *,
    stage: str = "",
    on: date = date(2026, 3, 5),
) -> DeadlineRule:
    return choose_rule(RULES, kind, dispute_type=dispute_type, channel=channel, on=on, stage=stage)


@pytest.mark.parametrize(
    ("kind", "dispute_type", "channel", "stage", "term", "article"),
    [
        (K.NOTICE, T.OTHER, C.WALK_IN, "", "15日", "《信访工作条例》第二十三条"),
        (K.OBJECTION, T.OTHER, C.SUPERIOR, "", "5个工作日", "《信访工作条例》第二十三条"),
        (K.PETITION, T.OTHER, C.WALK_IN, "", "60日", "《信访工作条例》第三十四条"),
        (K.MEDIATION, T.NEIGHBOUR, C.WALK_IN, "", "30日", "《人民调解工作若干规定》第三十三条"),
        (
            K.MEDIATION,
            T.MEDICAL,
            C.WALK_IN,
            "",
            "30个工作日",
            "《医疗纠纷预防和处理条例》第三十八条",
        ),
        (K.MEDIATION, T.WAGE_ARREARS, C.WALK_IN, "", "15日", "《劳动争议调解仲裁法》第十四条"),
        (K.MEDIATION, T.LABOUR_OTHER, C.WALK_IN, "", "15日", "《劳动争议调解仲裁法》第十四条"),
        (K.MEDIATION, T.CONTRACT, C.COURT, "", "30日", "委派调解"),
        (K.MEDIATION, T.MEDICAL, C.COURT, "", "30个工作日", "第三十八条"),
        (K.MEDIATION, T.CONTRACT, C.COURT, "court_ordinary", "15日", "普通程序"),
        (K.MEDIATION, T.CONTRACT, C.COURT, "court_summary", "7日", "简易程序"),
        (K.MEDIATION, T.CONTRACT, C.WALK_IN, "consent", "3个工作日", "征求对方当事人意见"),
        (K.CONFIRMATION, T.NEIGHBOUR, C.WALK_IN, "", "30日", "《民事诉讼法》第二百零五条"),
        (K.PERFORMANCE, T.NEIGHBOUR, C.WALK_IN, "", "1个工作日", "《人民调解法》第三十一条"),
        (K.ORDER, T.NEIGHBOUR, C.WALK_IN, "", "7日", "派单办理"),
        (K.ORDER, T.NEIGHBOUR, C.WALK_IN, "sign", "1个工作日", "派单签收"),
        (K.REVISIT, T.NEIGHBOUR, C.WALK_IN, "", "7日", "即时履行案件回访"),
        (K.REVISIT, T.NEIGHBOUR, C.WALK_IN, "performed", "3个工作日", "履行期满回访"),
        (K.REVISIT, T.NEIGHBOUR, C.WALK_IN, "major_first", "30日", "第一次跟踪回访"),
        (K.REVISIT, T.NEIGHBOUR, C.WALK_IN, "major_second", "90日", "第二次跟踪回访"),
        (K.REVISIT, T.NEIGHBOUR, C.WALK_IN, "failed", "15日", "未达成协议案件回访"),
    ],
)
def test_the_fitting_rule_is_chosen(  # noqa: PLR0917
    kind: DeadlineKind,
    dispute_type: DisputeType,
    channel: Channel,
    stage: str,
    term: str,
    article: str,
) -> None:
    rule = chosen(kind, dispute_type, channel, stage=stage)
    assert rule.term == term
    assert article in rule.article


def test_every_kind_and_every_type_of_dispute_has_a_rule() -> None:
    for kind in DeadlineKind:
        for dispute_type in DisputeType:
            assert chosen(kind, dispute_type).amount > 0


def test_every_rule_has_a_code_of_its_own() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_an_agreement_of_2023_rests_on_the_law_of_its_day() -> None:
    assert chosen(K.CONFIRMATION, on=date(2023, 12, 31)).article == "《人民调解法》第三十三条"
    assert "第二百零五条" in chosen(K.CONFIRMATION, on=date(2024, 1, 1)).article


def test_without_a_rule_in_force_nothing_is_silently_left_out() -> None:
    with pytest.raises(RuleError) as refused:
        chosen(K.NOTICE, on=date(2022, 4, 30))
    assert refused.value.rule == "no_deadline_rule"
    assert refused.value.facts == {"kind": "告知受理去向", "on": "2022-04-30"}


def test_of_two_rules_alike_the_younger_counts() -> None:
    older, younger = read_rules(
        json.dumps({"rules": [PLAIN, PLAIN | {"valid_from": "2025-01-01", "amount": 3}]})
    )
    found = choose_rule(
        [younger, older], K.ORDER, dispute_type=None, channel=None, on=date(2026, 1, 1)
    )
    assert found is younger


@pytest.mark.parametrize(
    ("rule", "start", "due"),
    [
        (chosen(K.NOTICE), date(2026, 9, 11), date(2026, 9, 26)),
        (chosen(K.NOTICE), date(2026, 9, 5), date(2026, 9, 20)),
        (chosen(K.PETITION), date(2026, 2, 10), date(2026, 4, 11)),
        (chosen(K.OBJECTION), date(2026, 2, 11), date(2026, 2, 25)),
        (chosen(K.MEDIATION, T.MEDICAL), date(2026, 2, 6), date(2026, 3, 26)),
        (chosen(K.CONFIRMATION), date(2026, 9, 1), date(2026, 10, 8)),
        (chosen(K.REVISIT, stage="performed"), date(2026, 4, 30), date(2026, 5, 8)),
    ],
)
def test_a_due_day_is_computed_from_its_rule(rule: DeadlineRule, start: date, due: date) -> None:
    deadline = compute(rule, start, CALENDAR)
    assert (deadline.due_on, deadline.started_on) == (due, start)
    assert (deadline.kind, deadline.rule, deadline.article) == (rule.kind, rule.code, rule.article)


def test_the_basis_says_why_the_day_moved() -> None:
    basis = compute(chosen(K.CONFIRMATION), date(2026, 9, 1), CALENDAR).basis
    assert basis == (
        "自2026年9月1日调解协议生效次日起30日；届满日2026年10月1日为国庆节，顺延至2026年10月8日"
    )


def test_a_plain_weekend_is_named_as_such() -> None:
    basis = compute(chosen(K.CONFIRMATION), date(2026, 3, 5), CALENDAR).basis
    assert "届满日2026年4月4日为清明节" in basis
    basis = compute(chosen(K.CONFIRMATION), date(2026, 3, 12), CALENDAR).basis
    assert "届满日2026年4月11日为休息日，顺延至2026年4月13日" in basis


def test_the_basis_says_when_holidays_were_guessed() -> None:
    deadline = compute(chosen(K.OBJECTION), date(2026, 12, 29), CALENDAR)
    assert deadline.basis.endswith("2027 年节假日未公布，按周末推算")


def test_a_duty_of_the_centre_is_not_put_off_by_a_holiday() -> None:
    assert "顺延" not in compute(chosen(K.NOTICE), date(2026, 9, 11), CALENDAR).basis


def test_an_extension_and_an_appraisal_lengthen_the_term() -> None:
    deadline = compute(
        chosen(K.MEDIATION, T.MEDICAL), date(2026, 2, 6), CALENDAR, suspended=10, extended=5
    )
    assert deadline.due_on == CALENDAR.add_workdays(date(2026, 2, 6), 45).day
    assert "扣除中止10个工作日；延长5个工作日" in deadline.basis


@pytest.mark.parametrize(
    ("suspended", "extended", "rule"),
    [(0, 31, "extension_too_long"), (1, 0, "suspension_unknown"), (0, -1, "deadline_shortened")],
)
def test_a_petition_is_extended_by_thirty_days_at_most(
    suspended: int, extended: int, rule: str
) -> None:
    petition = chosen(K.PETITION)
    assert compute(petition, date(2026, 1, 5), CALENDAR, extended=30).due_on == date(2026, 4, 5)
    with pytest.raises(RuleError) as refused:
        compute(petition, date(2026, 1, 5), CALENDAR, suspended=suspended, extended=extended)
    assert refused.value.rule == rule


@given(st.sampled_from(RULES), st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 365))
def test_a_later_start_is_never_due_earlier(rule: DeadlineRule, start: date, later: int) -> None:
    first = compute(rule, start, CALENDAR).due_on
    assert start < first <= compute(rule, start + timedelta(days=later), CALENDAR).due_on


def test_confirmation_reminds_on_the_days_the_centre_works_with() -> None:
    rule = chosen(K.CONFIRMATION)
    assert [30 - before for before in rule.remind_before] == [20, 25, 28, 30]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rules": 3}', "[" * 100_000])
def test_what_is_no_table_of_rules_is_unreadable(text: str) -> None:
    with pytest.raises(FieldError) as refused:
        read_rules(text)
    assert refused.value.reasons == {"file": "unreadable_file"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (PLAIN | {"kind": "nonsense"}, "not_a_rule"),
        (PLAIN | {"unit": "weeks"}, "not_a_rule"),
        (PLAIN | {"article": " "}, "not_a_rule"),
        (PLAIN | {"valid_from": "2026-02-30"}, "not_a_rule"),
        (PLAIN | {"dispute_types": ["nonsense"]}, "not_a_rule"),
        (PLAIN | {"colour": "red"}, "not_a_rule"),
        ({"code": "x"}, "not_a_rule"),
        ("x", "not_a_rule"),
        (7, "not_a_rule"),
        (PLAIN | {"amount": 0}, "not_positive"),
        (PLAIN | {"extend_amount": -1}, "not_positive"),
    ],
)
def test_a_row_that_is_no_rule_is_named(row: object, reason: str) -> None:
    with pytest.raises(FieldError) as refused:
        read_rules(json.dumps({"rules": [PLAIN, row]}))
    assert refused.value.reasons == {"rule_2": reason}


def test_a_rule_may_count_in_months() -> None:
    (rule,) = read_rules(json.dumps({"rules": [PLAIN | {"amount": 1, "unit": "months"}]}))
    assert rule.unit is DayUnit.MONTHS
    assert compute(rule, date(2026, 1, 31), CALENDAR).due_on == date(2026, 2, 28)


# A term of 30 days from 1 to 31 March; 75 % of it are 22.5 days.
START, DUE = date(2026, 3, 1), date(2026, 3, 31)


@pytest.mark.parametrize(
    ("today", "colour"),
    [
        (date(2026, 2, 20), Light.GREEN),
        (date(2026, 3, 1), Light.GREEN),
        (date(2026, 3, 23), Light.GREEN),
        (date(2026, 3, 24), Light.BLUE),
        (date(2026, 3, 31), Light.BLUE),
        (date(2026, 4, 1), Light.YELLOW),
        (date(2026, 4, 3), Light.YELLOW),
        (date(2026, 4, 6), Light.YELLOW),
        (date(2026, 4, 7), Light.ORANGE),
        (date(2026, 4, 15), Light.ORANGE),
        (date(2026, 4, 16), Light.RED),
    ],
)
def test_the_light_goes_from_green_to_red(today: date, colour: Light) -> None:
    # Overdue on 1 April; Qingming rests from the 4th to the 6th: the 7th is the fourth working day.
    assert light(DUE, START, today, CALENDAR) is colour


def test_overdue_over_a_weekend_is_yellow_not_blue() -> None:
    friday = date(2026, 3, 13)
    assert light(friday, START, date(2026, 3, 14), CALENDAR) is Light.YELLOW


def test_suspended_days_do_not_use_up_the_term() -> None:
    due = DUE + timedelta(days=10)
    today = date(2026, 3, 24) + timedelta(days=10)
    assert light(due, START, date(2026, 4, 2), CALENDAR, suspended_days=10) is Light.GREEN
    assert light(due, START, today, CALENDAR, suspended_days=10) is Light.BLUE


def test_a_centre_may_set_its_own_thresholds() -> None:
    strict = Thresholds(blue_from_percent=50, orange_after=0, red_after=1)
    assert light(DUE, START, date(2026, 3, 16), CALENDAR, thresholds=strict) is Light.BLUE
    assert light(DUE, START, date(2026, 4, 1), CALENDAR, thresholds=strict) is Light.ORANGE
    assert light(DUE, START, date(2026, 4, 2), CALENDAR, thresholds=strict) is Light.RED


@pytest.mark.parametrize("red_after", [0, 10, 60])
def test_what_is_overdue_for_years_is_red_wherever_red_begins(red_after: int) -> None:
    set_late = Thresholds(blue_from_percent=50, orange_after=0, red_after=red_after)
    due = date(2016, 4, 1)
    assert light(due, due, date(2026, 4, 1), CALENDAR, thresholds=set_late) is Light.RED


@given(st.dates(date(2025, 1, 1), date(2026, 6, 30)), st.integers(0, 90), st.integers(-10, 150))
def test_a_light_never_goes_back(start: date, term: int, day: int) -> None:
    order = list(Light)
    due, today = start + timedelta(days=term), start + timedelta(days=day)
    now, next_day = (light(due, start, one, CALENDAR) for one in (today, today + timedelta(days=1)))
    assert order.index(now) <= order.index(next_day)
