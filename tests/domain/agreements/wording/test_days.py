from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.written_days import written_days
from centre_app.domain.dates import chinese_date
from tests.domain.agreements.wording.wording_builders import codes, found_in


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("款项于2026年2月30日前付清。", "no_such_day"),
        ("款项于二〇二六年十一月三十一日前付清。", "no_such_day"),
        ("款项于2027-02-29前付清。", "no_such_day"),
        ("款项于2025年12月1日前付清。", "day_in_past"),
        ("款项于2076年12月1日前付清。", "day_far_off"),
        ("款项于12月1日前付清。", "day_without_year"),
        ("款项于2026年12月1日（星期三）前付清。", "weekday_differs"),
        ("双方于2026年2月10日达成协议，互相谅解。", "agreed_before_session"),
    ],
)
def test_days_that_cannot_be_right_are_found(term: str, code: str) -> None:
    assert codes(term) == [code]


@pytest.mark.parametrize(
    "term",
    [
        "款项于2026年12月1日前付清。",
        "款项于2028年2月29日（周二）前付清。",
        "每年12月1日前付清当年租金。",
        "款项于2026年11月1日前、12月1日前各付一半。",
        "乙方2013年12月25日受伤。",
        "原定2025年12月1日前付清的款项，双方不再争议。",
        "双方于2026年3月1日达成协议，互相谅解。",
    ],
)
def test_days_that_are_right_pass(term: str) -> None:
    assert codes(term) == []


def test_facts_lie_in_the_past() -> None:
    assert codes(facts="2026年4月1日，双方因通行发生争执。") == ["fact_in_future"]
    assert codes(facts="双方约定2026年4月1日前还清，至今未还。") == []
    [finding] = found_in(facts="2026年2月31日，双方因通行发生争执。")
    assert (finding.code, finding.blocks) == ("no_such_day", False)


def test_before_any_sitting_an_agreement_cannot_be_older_than_the_application() -> None:
    term = "双方于2026年2月10日达成协议，互相谅解。"
    assert codes(term, held_on=()) == ["agreed_before_session"]
    assert codes(term, held_on=(), applied_on=None) == []


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["paper", "iso", "digits"]))
def test_every_day_is_read_back_as_it_was_written(day: date, way: str) -> None:
    written = {
        "paper": chinese_date(day),
        "iso": day.isoformat(),
        "digits": f"{_numerals(str(day.year))}年{_count(day.month)}月{_count(day.day)}日",
    }[way]
    [found] = written_days(Passage("term0", f"款项于{written}前付清。"))
    assert (found.day, found.start, found.end) == (day, 3, 3 + len(written))


def _numerals(digits: str) -> str:
    return "".join("〇一二三四五六七八九"[int(one)] for one in digits)


def _count(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_numerals(str(tens))}十"
    return head + (_numerals(str(ones)) if ones else "")
