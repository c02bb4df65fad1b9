"""What the law finds wanting in a committee, and how seats are given."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import (
    SOON,
    BodyWarning,
    CommitteePost,
    WarningKind,
    ethnic_names,
    term_end,
    warnings,
)
from centre_app.domain.errors import FieldError
from centre_app.domain.ids import new_id
from centre_app.domain.people.codes import Sex

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
LATER = TODAY + timedelta(days=400)
HEAD, MEMBER = CommitteePost.HEAD, CommitteePost.MEMBER


@dataclass(frozen=True)
class Sitter:
    """A seat as the rules see it."""

    post: CommitteePost = MEMBER
    sex: Sex = Sex.MALE
    ethnic: str = "汉族"
    until: date = LATER


WOMAN = Sitter(sex=Sex.FEMALE)
WHOLE = [Sitter(HEAD), WOMAN, Sitter()]


def kinds(seats: list[Sitter], minorities: str = "") -> list[WarningKind]:
    found = warnings(seats, minorities=ethnic_names(minorities), today=TODAY)
    return [one.kind for one in found]


def test_a_committee_as_the_law_wants_it_has_no_warnings() -> None:
    assert kinds(WHOLE) == []
    assert kinds([*WHOLE, *[Sitter()] * 6]) == []


def test_a_committee_nobody_entered_has_one_warning_and_not_all_of_them() -> None:
    assert kinds([]) == [WarningKind.NO_MEMBERS]


@pytest.mark.parametrize(
    ("seats", "kind"),
    [
        (WHOLE[:2], WarningKind.TOO_FEW),
        ([*WHOLE, *[Sitter()] * 7], WarningKind.TOO_MANY),
        ([WOMAN, Sitter(), Sitter()], WarningKind.NO_HEAD),
        ([*WHOLE, Sitter(HEAD)], WarningKind.TWO_HEADS),
        ([Sitter(HEAD), Sitter(), Sitter()], WarningKind.NO_WOMAN),
        ([*WHOLE, Sitter(until=TODAY - DAY)], WarningKind.TERM_ENDED),
        ([*WHOLE, Sitter(until=TODAY)], WarningKind.TERM_ENDING),
        ([*WHOLE, Sitter(until=TODAY + SOON)], WarningKind.TERM_ENDING),
    ],
)
def test_what_is_wanting_is_told(seats: list[Sitter], kind: WarningKind) -> None:
    assert kinds(seats) == [kind]


def test_a_term_that_ends_in_more_than_a_season_is_not_told_yet() -> None:
    assert kinds([*WHOLE, Sitter(until=TODAY + SOON + DAY)]) == []


def test_a_smaller_group_of_the_ground_is_missed_only_where_there_is_one() -> None:
    assert kinds(WHOLE, "藏族、回") == [WarningKind.NO_MINORITY]
    assert kinds([*WHOLE, Sitter(ethnic="藏")], "藏族、回") == []
    assert kinds([*WHOLE, Sitter(ethnic="回族")], "藏族、回") == []


def test_who_is_not_known_well_enough_is_counted() -> None:
    seats = [Sitter(HEAD), Sitter(sex=Sex.UNKNOWN), Sitter(ethnic="")]
    found = warnings(seats, minorities=("藏",), today=TODAY)
    assert found == (
        BodyWarning(WarningKind.NO_WOMAN, unknown=1),
        BodyWarning(WarningKind.NO_MINORITY, unknown=1),
    )


def test_the_articles_are_those_of_the_law() -> None:
    assert "第九条" in WarningKind.TERM_ENDED.article
    assert "第八条" in WarningKind.NO_WOMAN.article


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_term_is_three_years(since: date) -> None:
    end = term_end(since) + DAY
    assert (end.year, end.month) == (since.year + 3, since.month)
    assert end.day == since.day or (since.month, since.day) == (2, 29)


def a_body() -> Organization:
    return Organization(
        kind=OrgKind.VILLAGE_COMMITTEE, name="石桥村", short_name="石桥", seal_name="石桥村"
    )


def test_who_is_elected_anew_has_one_seat_on_any_day() -> None:
    body, sitter, since = a_body(), new_id(), date(2023, 3, 2)
    body.seat(sitter, MEMBER, since=since, until=term_end(since))
    body.seat(sitter, HEAD, since=TODAY, until=term_end(TODAY))
    for day, post in ((TODAY - DAY, MEMBER), (TODAY, HEAD)):
        assert [one.post for one in body.members if one.sits_on(day)] == [post]


@pytest.mark.parametrize(
    ("since", "until", "reasons"),
    [
        (TODAY, TODAY - DAY, {"until": "term_reversed"}),
        (TODAY, term_end(TODAY) + DAY, {"until": "term_too_long"}),
        (TODAY - DAY, TODAY, {"since": "seat_is_younger"}),
    ],
)
def test_a_term_that_cannot_be_is_refused(
    since: date, until: date, reasons: dict[str, str]
) -> None:
    body, sitter = a_body(), new_id()
    body.seat(sitter, MEMBER, since=TODAY, until=term_end(TODAY))
    with pytest.raises(FieldError) as refused:
        body.seat(sitter, MEMBER, since=since, until=until)
    assert refused.value.reasons == reasons


STARTS = st.lists(st.integers(-2000, 2000), max_size=8)


@given(STARTS)
def test_nobody_ever_has_two_seats_at_once(starts: list[int]) -> None:
    body, sitter = a_body(), new_id()
    for at in starts:
        since = TODAY + timedelta(days=at)
        try:
            body.seat(sitter, MEMBER, since=since, until=term_end(since))
        except FieldError:
            continue
    for at in range(-2000, 2000, 50):
        day = TODAY + timedelta(days=at)
        assert sum(one.sits_on(day) for one in body.members) <= 1
