from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.people.check_digits import resident_check, uscc_check
from centre_app.domain.people.codes import IdCheck, IdKind, PartyKind, Sex
from centre_app.domain.people.identity import (
    IdDoubt,
    age_on,
    examine_id,
    normalise_id,
    paper_of,
)
from centre_app.domain.refusals import TextRefused

TODAY = date(2026, 3, 5)
BIRTH_DATES = st.dates(date(1900, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("number", "sex", "birth_date"),
    [
        ("11010519491231002X", Sex.FEMALE, date(1949, 12, 31)),
        ("810000199408230021", Sex.FEMALE, date(1994, 8, 23)),
        ("820000199209230020", Sex.FEMALE, date(1992, 9, 23)),
        ("83000019810715006X", Sex.FEMALE, date(1981, 7, 15)),
        ("911124198108030024", Sex.FEMALE, date(1981, 8, 3)),
    ],
)
def test_a_right_number_tells_sex_birth_and_age(number: str, sex: Sex, birth_date: date) -> None:
    finding = examine_id(IdKind.RESIDENT, number, TODAY)
    assert (finding.check, finding.doubt, finding.remark) == (IdCheck.OK, IdDoubt.NONE, "")
    assert (finding.sex, finding.birth_date) == (sex, birth_date)
    assert finding.age == age_on(birth_date, TODAY)


@pytest.mark.parametrize(
    ("number", "check", "doubt"),
    [
        ("440524188001010014", IdCheck.OK, IdDoubt.TOO_OLD),
        ("110105194912310021", IdCheck.FAILED, IdDoubt.CHECK_DIGIT),
        ("62098119900230001X", IdCheck.FAILED, IdDoubt.BIRTH_DATE),
        ("62098120260306001X", IdCheck.FAILED, IdDoubt.NOT_BORN),
        ("6209811990022", IdCheck.FAILED, IdDoubt.FORM),
        ("11010519491231002x", IdCheck.FAILED, IdDoubt.FORM),
        ("²10105194912310021", IdCheck.FAILED, IdDoubt.FORM),
        ("110105491231002", IdCheck.UNCHECKED, IdDoubt.FIRST_GENERATION),
        ("", IdCheck.NOT_SHOWN, IdDoubt.NONE),
    ],
)
def test_a_doubtful_number_is_remarked_upon(number: str, check: IdCheck, doubt: IdDoubt) -> None:
    finding = examine_id(IdKind.RESIDENT, number, TODAY)
    assert (finding.check, finding.doubt) == (check, doubt)
    assert finding.remark == doubt.label


def test_a_wrong_check_digit_still_tells_who_it_may_be() -> None:
    finding = examine_id(IdKind.TEMPORARY, "110105194912310021", TODAY)
    assert (finding.sex, finding.birth_date, finding.age) == (Sex.FEMALE, date(1949, 12, 31), 76)


def test_who_is_not_yet_born_has_no_age() -> None:
    finding = examine_id(IdKind.RESIDENT, "62098120260306001X", TODAY)
    assert finding.age is None


@given(st.integers(100_000, 999_999), BIRTH_DATES, st.integers(0, 999))
def test_a_made_number_passes_and_one_wrong_digit_fails(
    area: int, birth_date: date, order: int
) -> None:
    body = f"{area}{birth_date:%Y%m%d}{order:03d}"
    number = body + resident_check(body)
    finding = examine_id(IdKind.RESIDENT, number, TODAY)
    assert finding.check is IdCheck.OK
    assert finding.birth_date == birth_date
    assert finding.sex is (Sex.MALE if order % 2 else Sex.FEMALE)
    wrong = number[:16] + str((int(number[16]) + 1) % 10) + number[17]
    assert examine_id(IdKind.RESIDENT, wrong, TODAY).check is IdCheck.FAILED


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("１１０１０５１９４９１２３１００２ｘ", "11010519491231002X"),
        ("110105 19491231 002x", "11010519491231002X"),
        ("110105-19491231-002×", "11010519491231002X"),
        (" \u200b", ""),
    ],
)
def test_a_number_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert normalise_id(IdKind.RESIDENT, typed) == stored


def test_a_paper_of_another_kind_keeps_its_words() -> None:
    assert normalise_id(IdKind.OTHER, "军字第 １２３ 号") == "军字第 123 号"


def test_a_number_with_a_control_character_is_refused() -> None:
    with pytest.raises(TextRefused):
        normalise_id(IdKind.PASSPORT, "E1234\x005678")


@pytest.mark.parametrize(
    ("kind", "number", "check"),
    [
        (IdKind.HK_MO_PERMIT, "H12345678", IdCheck.UNCHECKED),
        (IdKind.HK_MO_PERMIT, "M1234567801", IdCheck.UNCHECKED),
        (IdKind.HK_MO_PERMIT, "A12345678", IdCheck.FAILED),
        (IdKind.TAIWAN_PERMIT, "12345678", IdCheck.UNCHECKED),
        (IdKind.TAIWAN_PERMIT, "1234567890(B)", IdCheck.UNCHECKED),
        (IdKind.TAIWAN_PERMIT, "1234567", IdCheck.FAILED),
        (IdKind.PASSPORT, "E12345678", IdCheck.UNCHECKED),
        (IdKind.PASSPORT, "E123", IdCheck.FAILED),
        (IdKind.BIRTH, "G620000123", IdCheck.UNCHECKED),
        (IdKind.BIRTH, "6200001234", IdCheck.FAILED),
        (IdKind.HOUSEHOLD, "620981001", IdCheck.UNCHECKED),
        (IdKind.FOREIGN_RESIDENT, "911124198108030024", IdCheck.OK),
        (IdKind.FOREIGN_RESIDENT, "911124198108030025", IdCheck.FAILED),
        (IdKind.FOREIGN_RESIDENT, "USA620000123456", IdCheck.UNCHECKED),
        (IdKind.OTHER, "军字第123号", IdCheck.UNCHECKED),
        (IdKind.OFFICER, "军字第1234567号", IdCheck.UNCHECKED),
        (IdKind.POLICE, "公警字第12345号", IdCheck.UNCHECKED),
        (IdKind.HK_MO_RESIDENCE, "810000199408230021", IdCheck.OK),
        (IdKind.HK_MO_RESIDENCE, "820000199209230020", IdCheck.OK),
        (IdKind.HK_MO_RESIDENCE, "83000019810715006X", IdCheck.FAILED),
        (IdKind.TAIWAN_RESIDENCE, "83000019810715006X", IdCheck.OK),
        (IdKind.TAIWAN_RESIDENCE, "810000199408230021", IdCheck.FAILED),
        (IdKind.USCC, "91350100M000100Y43", IdCheck.OK),
        (IdKind.USCC, "91350100M000100Y44", IdCheck.FAILED),
        (IdKind.USCC, "91350100M000100O43", IdCheck.FAILED),
        (IdKind.USCC, "91350100M000100", IdCheck.FAILED),
    ],
)
def test_other_papers_are_examined_by_their_kind(kind: IdKind, number: str, check: IdCheck) -> None:
    assert examine_id(kind, number, TODAY).check is check


@pytest.mark.parametrize(
    "typed",
    [
        "111111",
        "111111111111111111",
        "00000000000000000X",
        "１１１１１１１１１１１１１１１１１１",
        "999999-99999999-9999",
        "H11111111",
        "123456789012345678",
        "123456789012345",
        "987654321098765432",
    ],
)
def test_a_number_made_up_to_fill_the_field_is_refused(typed: str) -> None:
    with pytest.raises(TextRefused) as refused:
        normalise_id(IdKind.RESIDENT, typed)
    assert refused.value.reason == "id_made_up"


@given(st.integers(100_000, 999_999), BIRTH_DATES, st.integers(0, 999))
def test_no_number_of_a_real_card_counts_as_made_up(
    area: int, birth_date: date, order: int
) -> None:
    body = f"{area}{birth_date:%Y%m%d}{order:03d}"
    number = body + resident_check(body)
    assert normalise_id(IdKind.RESIDENT, number) == number


@pytest.mark.parametrize("number", ["12345678", "1234567890(B)", "111", "620981001"])
def test_short_numbers_of_other_papers_may_count(number: str) -> None:
    assert normalise_id(IdKind.TAIWAN_PERMIT, number) == number


@pytest.mark.parametrize(
    ("kind", "paper", "kept"),
    [
        (PartyKind.PERSON, IdKind.PASSPORT, IdKind.PASSPORT),
        (PartyKind.PERSON, IdKind.USCC, IdKind.USCC),
        (PartyKind.LEGAL_PERSON, IdKind.RESIDENT, IdKind.USCC),
        (PartyKind.VILLAGE_COMMITTEE, IdKind.OTHER, IdKind.OTHER),
    ],
)
def test_a_body_has_a_credit_code_where_a_person_has_a_card(
    kind: PartyKind, paper: IdKind, kept: IdKind
) -> None:
    assert paper_of(kind, paper) is kept


def test_the_papers_of_ga_t_517_bear_its_codes() -> None:
    codes = {one.label: one.value for one in IdKind if one.value.isdigit()}
    assert codes == {
        "居民身份证": "111",
        "临时居民身份证": "112",
        "户口簿": "113",
        "军官证（士兵证）": "114",
        "出生医学证明": "117",
        "警官证": "123",
        "普通护照": "414",
        "台湾居民来往大陆通行证": "511",
        "港澳居民来往内地通行证": "516",
        "外国人永久居留身份证": "553",
        "其他": "990",
    }


USCC_CHARACTERS = st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY")


@given(st.text(USCC_CHARACTERS, min_size=17, max_size=17), USCC_CHARACTERS)
def test_of_all_last_characters_one_makes_a_credit_code_right(body: str, last: str) -> None:
    passes = examine_id(IdKind.USCC, body + last, TODAY).check is IdCheck.OK
    assert passes == (last == uscc_check(body))


@pytest.mark.parametrize(
    ("birth_date", "day", "age"),
    [
        (date(2008, 3, 5), date(2026, 3, 4), 17),
        (date(2008, 3, 5), date(2026, 3, 5), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2026, 3, 5), date(2026, 3, 5), 0),
        (date(2026, 3, 5), date(2026, 3, 4), -1),
    ],
)
def test_age_is_counted_in_full_years(birth_date: date, day: date, age: int) -> None:
    assert age_on(birth_date, day) == age


@given(BIRTH_DATES, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_birthday_adds_exactly_one_year(birth_date: date, day: date) -> None:
    years = age_on(birth_date, day)
    assert age_on(birth_date, day.replace(day=1)) in {years, years - 1}
    assert (day >= birth_date) == (years >= 0)


@given(st.sampled_from(IdKind), st.text(max_size=70))
def test_whatever_is_typed_is_refused_or_examined(kind: IdKind, typed: str) -> None:
    try:
        number = normalise_id(kind, typed)
    except TextRefused:
        return
    assert examine_id(kind, number, TODAY).check in IdCheck
