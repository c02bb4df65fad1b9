"""How the search for hours reads: what is offered, and what stands in the way."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

from centre_app.domain.mediation.obstacles import Obstacle, ObstacleKind, Standing
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import SlotAnswer, SlotFindings
from centre_app.views.mediation import slot_words as words
from centre_app.views.mediation.slot_texts import (
    answer_text,
    head_text,
    kept_for_text,
    left_out_text,
    obstacle_text,
    reasons_text,
)

NINE = datetime(2026, 3, 3, 9, tzinfo=timezone(timedelta(hours=8)))
LEAVE = Standing(Obstacle(ObstacleKind.LEAVE, "周正和", "培训"), 10)
ROOMS = Standing(Obstacle(ObstacleKind.ROOMS), 4)
BOOKED = Standing(Obstacle(ObstacleKind.BOOKED, "王桂兰"), 2)
ANSWER = SlotAnswer(
    Span(NINE, NINE + timedelta(minutes=90)),
    None,
    "一号调解室",
    2,
    ("周正和", "林秀英"),
    ("石守田",),
    late=False,
    before=(LEAVE, ROOMS, BOOKED, BOOKED),
)


def findings(
    *answers: SlotAnswer, tried: int = 140, later: SlotAnswer | None = None
) -> SlotFindings:
    return SlotFindings(answers, date(2026, 3, 20), tried, (LEAVE, ROOMS), later)


def test_an_answer_names_key_hours_and_room() -> None:
    assert answer_text(ANSWER, 1) == "1  03-03 周二 09:00–10:30  一号调解室"


def test_reasons_tell_who_sits_and_the_three_most_frequent_obstacles() -> None:
    assert reasons_text(ANSWER) == (
        "调解员：周正和、林秀英；对方调委会有空：石守田；另有 2 间也空着；"
        "更早的不行：周正和请假（培训） 10 次、调解室都有排期 4 次、王桂兰已有排期 2 次"
    )


def test_rooms_that_are_not_offered_are_told_with_the_reason() -> None:
    small = RoomRow(UUID(int=1), "视频调解室", 6)
    other = RoomRow(UUID(int=2), "咨询室", 8, (SessionKind.COUNSELLING, SessionKind.CAUCUS))
    found = replace(findings(ANSWER), left_out=(other, small), heads=7)
    assert left_out_text(found) == (
        "没列入：咨询室（平时用于心理咨询、背靠背调解）、视频调解室（6 座，要坐 7 人）"
    )
    assert left_out_text(findings(ANSWER)) == ""
    assert kept_for_text(replace(ANSWER, kept_for=other.kinds)) == (
        "这间平时用于心理咨询、背靠背调解"
    )


def test_seats_that_are_missing_are_told_with_how_many_come() -> None:
    assert obstacle_text(Obstacle(ObstacleKind.SEATS, note="32")) == "没有坐得下 32 人的调解室"
    assert obstacle_text(Obstacle(ObstacleKind.NOTICE, note="3")) == "来不及提前 3 天通知"


def test_the_head_names_the_keys_there_are() -> None:
    assert head_text(findings(ANSWER, ANSWER), 90) == "最早的空档，按 1、2 选用："


def test_without_answers_the_head_tells_why_and_what_comes_later() -> None:
    none = "到 03-20 没有大家都有空的时间。碍事的：周正和请假（培训） 10 次、调解室都有排期 4 次\n"
    assert head_text(findings(), 90) == none + words.NEVER
    assert head_text(findings(later=ANSWER), 90) == none + words.LATER
    assert head_text(findings(tried=0), 240).startswith("上午、下午都排不下 240 分钟")


def test_every_obstacle_has_words() -> None:
    assert all(obstacle_text(Obstacle(one, "某某", "9")) for one in ObstacleKind)
