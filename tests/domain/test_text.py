import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.cleaning import NAME_LIMIT, clean_line, clean_name, clean_text, is_blank
from centre_app.domain.errors import FieldError
from centre_app.domain.people.codes import IdKind
from centre_app.domain.text import FieldChecks, Reason, TextRefused, positive_int

ANYTHING = st.text(st.characters(exclude_categories=()))
INVISIBLE = "\u200b\u200d\u202e\u2066\ufeff"


def reason_of(rule: object, *args: object) -> str:
    assert callable(rule)
    with pytest.raises(TextRefused) as refused:
        rule(*args)
    return refused.value.reason


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("　王桂兰 ", "王桂兰"),
        ("买买提．阿不都", "买买提·阿不都"),
        ("买买提•阿不都", "买买提·阿不都"),
        ("买买提・阿不都", "买买提·阿不都"),
        ("\u202e王\u200b桂兰\ufeff", "王桂兰"),
        ("葛\U000e0100亮", "葛\U000e0100亮"),
        ("𠮷𬱖\U00031350", "𠮷𬱖\U00031350"),
        ("\ue863", "\ue863"),
        ("John  Smith", "John  Smith"),
    ],
)
def test_a_name_is_kept_as_typed(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


def test_compatibility_ideographs_survive_though_normalising_would_change_them() -> None:
    name = "\ufa0c\uf900"
    assert clean_name(name) == name != unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "required"),
        (" \u200b\u3000", "required"),
        ("王\x00桂兰", "control_character"),
        ("王\x85桂兰", "control_character"),
        ("王\n桂兰", "control_character"),
        ("王\t桂兰", "control_character"),
        ("王\u2028桂兰", "control_character"),
        ("王\uffff", "control_character"),
        ("王\U0001fffe", "control_character"),
        ("王\ufdd0", "control_character"),
        ("王\ud840", "broken_character"),
        ("王" * 81, "too_long:80"),
    ],
)
def test_a_name_that_cannot_be_stored_is_refused(typed: str, reason: str) -> None:
    assert reason_of(clean_name, typed) == reason


def test_the_limit_counts_characters_not_utf16_units() -> None:
    assert len(clean_name("𠮷" * NAME_LIMIT)) == NAME_LIMIT


def test_a_text_keeps_its_lines_and_tabs() -> None:
    assert clean_text("一\r\n二\r三\t四\u2029五") == "一\n二\n三\t四\n五"


def test_two_million_characters_are_refused_at_once_and_never_cut() -> None:
    assert reason_of(clean_text, "的" * 2_000_000) == "too_long:20000"


@given(ANYTHING)
def test_a_text_is_either_refused_or_fit_for_both_databases(typed: str) -> None:
    try:
        kept = clean_line(typed)
    except TextRefused:
        return
    kept.encode()
    assert "\x00" not in kept
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in kept)
    assert clean_line(kept) == kept


@given(st.text(st.characters(categories=("L", "N", "M", "P", "S")), min_size=1, max_size=60))
def test_of_visible_characters_none_is_lost(typed: str) -> None:
    visible = typed.translate(str.maketrans("．•・", "···"))
    assert clean_name(typed) == visible


@given(st.text(st.sampled_from(INVISIBLE + " \t\n　")))
def test_what_nobody_sees_is_blank(typed: str) -> None:
    assert is_blank(typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("7", 7), ("３０", 30), (12, 12), (" 999999999 ", 999_999_999)]
)
def test_a_count_is_read(typed: str | int, number: int) -> None:
    assert positive_int(typed) == number


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "required"),
        ("三", "not_a_number"),
        ("²", "not_a_number"),
        ("1.5", "not_a_number"),
        ("0", "not_positive"),
        (-4, "not_positive"),
        ("1000000000", "too_large"),
    ],
)
def test_a_wrong_count_is_refused(typed: str | int, reason: str) -> None:
    assert reason_of(positive_int, typed) == reason


def test_all_wrong_fields_are_told_at_once() -> None:
    checks = FieldChecks()
    checks.name("name", " ")
    checks.line("place", "一" * 11, limit=10)
    checks.text("demand", "\x00")
    checks.amount("sum", "-3")
    checks.positive_int("count", "0")
    checks.day("due_on", date(9999, 1, 1))
    checks.choice("id_kind", "nonsense", IdKind)
    with pytest.raises(FieldError) as refused:
        checks.done()
    assert refused.value.reasons == {
        "name": "required",
        "place": "too_long:10",
        "demand": "control_character",
        "sum": "negative",
        "count": "not_positive",
        "due_on": "year_out_of_range",
        "id_kind": "not_a_choice",
    }


def test_a_good_form_passes_with_clean_values() -> None:
    checks = FieldChecks()
    assert checks.name("name", " 王桂兰 ") == "王桂兰"
    assert checks.line("place", "村东头\u200b") == "村东头"
    assert checks.text("demand", "一\r\n二") == "一\n二"
    assert checks.amount("sum", "1.2万") == Decimal(12_000)
    assert checks.amount("again", Decimal("0.50")) == Decimal("0.5")
    assert checks.positive_int("count", "30") == 30
    assert checks.day("due_on", date(2026, 3, 5)) == date(2026, 3, 5)
    assert checks.choice("id_kind", "414", IdKind) is IdKind.PASSPORT
    checks.done()


def test_what_may_be_left_out_may_be_left_out() -> None:
    checks = FieldChecks()
    assert checks.optional_name("name", "") == ""
    assert checks.optional_line("place", " \u200b") == ""
    assert checks.optional_text("note", "\n") == ""
    assert checks.optional_amount("sum", " ") is None
    assert checks.optional_amount("sum", None) is None
    assert checks.optional_day("due_on", None) is None
    checks.done()


def test_what_may_be_left_out_is_still_checked_when_given() -> None:
    checks = FieldChecks()
    checks.optional_name("name", "王\x00")
    checks.optional_line("place", "东\n西")
    checks.optional_text("note", "\ud800")
    checks.optional_amount("sum", "0")
    checks.optional_day("due_on", date(1899, 12, 31))
    with pytest.raises(FieldError) as refused:
        checks.done()
    assert set(refused.value.reasons) == {"name", "place", "note", "sum", "due_on"}


def test_the_first_reason_for_a_field_is_told() -> None:
    checks = FieldChecks()
    checks.refuse("name", Reason.REQUIRED)
    checks.refuse("name", "taken")
    with pytest.raises(FieldError) as refused:
        checks.done()
    assert refused.value.reasons == {"name": "required"}


@pytest.mark.parametrize(("field", "reason"), [("day", "required"), ("kind", "required")])
def test_a_missing_day_or_choice_is_required(field: str, reason: str) -> None:
    checks = FieldChecks()
    checks.day("day", None)
    checks.choice("kind", "", IdKind)
    with pytest.raises(FieldError) as refused:
        checks.done()
    assert refused.value.reasons[field] == reason
