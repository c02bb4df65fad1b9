import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.published import NO_SOURCE, read_calendar_file
from centre_app.domain.errors import FieldError
from tests.domain.calendars import HOLIDAYS

TABLE = """\ufeff日期,类型,名称
来源,国办发明电〔2026〕9号
2026-12-31,休,元旦
2027-01-01,休,元旦
2027/1/2,休,元旦
2027/1/3,班,元旦调休上班
2027-02-05,休,春节
2027-02-06,休,春节
2027-02-07,休,春节
2027-02-08,休,春节
2027-02-09,休,春节
2027-05-01,休,劳动节
2027-05-02,休,劳动节
2027-10-01,休,国庆节
2027-10-02,休,国庆节

"""


def reasons(text: str) -> dict[str, str]:
    with pytest.raises(FieldError) as refused:
        read_calendar_file(text)
    return refused.value.reasons


def changed(**new: Any) -> str:
    """Return the shipped file with 2026 changed."""
    year = json.loads(HOLIDAYS)["years"][1] | new
    return json.dumps({"years": [year]})


def with_off(name: str, first: str, last: str) -> str:
    off = json.loads(HOLIDAYS)["years"][1]["off"]
    return changed(off=[*off, {"name": name, "from": first, "to": last}])


def test_the_shipped_file_holds_2025_and_2026_with_their_notices() -> None:
    years = read_calendar_file(HOLIDAYS)
    assert [(year.year, year.source) for year in years] == [
        (2025, "国办发明电〔2024〕12号"),
        (2026, "国办发明电〔2025〕7号"),
    ]
    assert [sum(not day.is_working for day in year.days) for year in years] == [28, 33]


def test_a_later_year_comes_from_a_table() -> None:
    (year,) = read_calendar_file(TABLE)
    assert (year.year, year.source, len(year.days)) == (2027, "国办发明电〔2026〕9号", 13)
    assert year.days[3].is_working
    assert year.days[3].name == "元旦调休上班"


def test_a_table_without_its_notice_says_so() -> None:
    (year,) = read_calendar_file(TABLE.replace("来源,国办发明电〔2026〕9号\n", ""))
    assert year.source == NO_SOURCE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "放假通知",
        "{",
        "{}",
        '{"years": 3}',
        '{"years": [3]}',
        '{"years": [{"year": "x", "source": "a", "off": [], "working": []}]}',
        "{" + '"a":{' * 100_000,
        "2027-01-01,假,元旦",
        "2027-01-01",
        "一月一日,休,元旦",
    ],
)
def test_what_is_no_calendar_is_unreadable(text: str) -> None:
    assert reasons(text)["file"].startswith(("unreadable_file", "too_long"))


def test_a_wrong_type_inside_is_unreadable() -> None:
    assert reasons(changed(source=7)) == {"file": "unreadable_file"}
    assert reasons(changed(off=[{"name": "元旦", "from": 1, "to": 2}])) == {
        "file": "unreadable_file"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"years": []}', {"file": "holidays_missing"}),
        (changed(off=[], working=[]), {"file": "holidays_missing"}),
        (changed(source=" "), {"source": "required"}),
        (changed(year=1), {"year": "year_out_of_range"}),
        (changed(year=2027), {f"entry_{n}": "day_outside_year" for n in range(1, 14)}),
        (with_off("元旦", "2026-02-30", "2026-02-30"), {"entry_8": "no_such_day"}),
        (with_off("元旦", "除夕", "除夕"), {"entry_8": "unclear_day"}),
        (with_off("元旦", "2026-12-03", "2026-12-01"), {"entry_8": "span_reversed"}),
        (with_off("春节", "2026-12-31", "2027-01-02"), {"entry_8": "day_outside_year"}),
        (with_off("春节", "2026-02-15", "2026-02-15"), {"entry_8": "day_twice"}),
        (with_off("", "2026-12-01", "2026-12-01"), {"entry_8": "required"}),
        (with_off("暑假", "2026-07-01", "2026-08-31"), {"file": "too_many_holidays"}),
        (
            changed(working=[{"name": "上班", "day": "2026-03-04"}]),
            {"entry_8": "already_working"},
        ),
        (
            json.dumps({"years": json.loads(HOLIDAYS)["years"] * 2}),
            {"file": "day_twice"},
        ),
        ("2027-01-01,休,元旦\n" * 20_000, {"file": "too_long:200000"}),
    ],
)
def test_nonsense_is_refused_with_its_place(text: str, told: dict[str, str]) -> None:
    assert reasons(text) == told


@given(st.text(st.sampled_from('{}[]",:年0123456789-休班\n') | st.characters(), max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_calendar_file(text)
    except FieldError:
        return
