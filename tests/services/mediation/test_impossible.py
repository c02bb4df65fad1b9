"""What people say of when they cannot come, and what the township sets, as the search keeps clear of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.calendar.markets import MarketRule
from centre_app.domain.centre.bodies import Area
from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.clock import local
from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.mediation.obstacles import ObstacleKind
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.permissions import Role
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.scheduling import DropImpossible, NoteImpossible, SchedulingChoice
from centre_app.services.records.slots import SlotFindings, SlotQuery
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town

TUESDAY, DAY = NEXT_MORNING.date(), timedelta(days=1)


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


def note(road: Road, card: CaseCard, **said: Any) -> None:
    request = NoteImpossible(
        case_id=card.case_id,
        seen=card.version,
        **{"person_id": card.parties[0].person_id, "reason": "外出打工", **said},
    )
    road.town.services.impossible_times.note(road.actor, request)


def found(road: Road, case_id: UUID) -> SlotFindings:
    query = SlotQuery(case_id=case_id, after=NEXT_MORNING - timedelta(hours=1))
    return road.town.services.sessions.free_slots(road.actor, query)


def first(road: Road, case_id: UUID) -> str:
    return f"{local(found(road, case_id).answers[0].span.starts_at):%m-%d %H:%M}"


def set_rules(town: Town, **said: Any) -> None:
    choice = SchedulingChoice(
        **{"notice_days": "", "circuit_minutes": "60", "doorstep_minutes": "30", **said}
    )
    town.services.scheduling.set_rules(town.actor(Role.SYS_ADMIN), choice)


def test_the_search_keeps_clear_of_what_a_party_said(road: Road) -> None:
    case_id = road.ready()
    note(road, road.card(case_id), first=TUESDAY, last=TUESDAY)
    note(
        road,
        road.card(case_id),
        week="周三上午、周四",
        person_id=road.card(case_id).parties[1].person_id,
    )
    assert first(road, case_id) == "03-04 14:30"
    told = {one.obstacle.kind for one in found(road, case_id).answers[0].before}
    assert told == {ObstacleKind.IMPOSSIBLE}


def test_what_was_said_stands_on_the_card_and_is_taken_back(road: Road) -> None:
    case_id = road.ready()
    note(road, road.card(case_id), first=TUESDAY, week="周二 8-12")
    [line] = road.card(case_id).impossible
    assert (line.name, line.first, line.last) == ("王桂兰", TUESDAY, None)
    assert (line.week, line.reason) == ("周二 8:00-12:00", "外出打工")
    drop = DropImpossible(
        case_id=case_id, seen=road.version(case_id), impossible_id=line.impossible_id
    )
    road.town.services.impossible_times.drop(road.actor, drop)
    assert road.card(case_id).impossible == ()
    again = replace(drop, seen=road.version(case_id), op_id=UUID(int=5))
    with pytest.raises(NotFoundError):
        road.town.services.impossible_times.drop(road.actor, again)


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ({}, {"week": "impossible_when"}),
        ({"week": "忙"}, {"week": "week_unclear"}),
        ({"first": TUESDAY, "last": TUESDAY - DAY}, {"last": "impossible_reversed"}),
        ({"person_id": None, "week": "周三"}, {"called": "required"}),
        ({"person_id": UUID(int=9), "week": "周三"}, {"called": "required"}),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    road: Road, said: dict[str, Any], reasons: dict[str, str]
) -> None:
    case_id = road.ready()
    with pytest.raises(FieldError) as refused:
        note(road, road.card(case_id), **said)
    assert refused.value.reasons == reasons


def test_people_are_told_so_many_days_ahead(road: Road) -> None:
    case_id = road.ready()
    set_rules(road.town, notice_days="3")
    assert first(road, case_id) == "03-05 08:30"
    [notice] = found(road, case_id).answers[0].before
    assert (notice.obstacle.kind, notice.obstacle.note) == (ObstacleKind.NOTICE, "3")


def test_nobody_is_called_while_he_is_at_the_market(road: Road) -> None:
    case_id = road.ready()
    set_rules(road.town, market=MarketRule.SOLAR, market_days="逢三逢四", market_until="14点半")
    assert first(road, case_id) == "03-03 14:30"


def test_the_market_draws_those_of_its_villages_only(road: Road) -> None:
    case_id = road.ready()
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        village = unit.areas.add(
            Area(kind=AreaKind.VILLAGE, name="云岭村", code="001", valid_from=TUESDAY)
        )
        unit.audit.record("village:saved", village.id, village.name)
        key = village.id
    market = {"market": MarketRule.SOLAR, "market_days": "3", "market_until": "18"}
    set_rules(road.town, villages=(key,), **market)
    assert first(road, case_id) == "03-03 08:30"
    party = road.card(case_id).parties[0].person_id
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        person = unit.people.look(party)
        person.village_id = key
        unit.audit.record("person:changed", party, "")
    assert first(road, case_id) == "03-04 08:30"


def test_rules_are_read_as_they_were_set_and_tell_the_next_markets(town: Town) -> None:
    book, admin = town.services.scheduling, town.actor(Role.SYS_ADMIN)
    assert book.rules(admin, None).rules == SchedulingRules()
    set_rules(town, market=MarketRule.WEEKDAYS, market_days="周三", market_until="13")
    view = book.rules(admin, None)
    assert (view.rules.notice_days, view.rules.market.days) == (0, (2,))
    assert view.markets[:2] == (TUESDAY + DAY, TUESDAY + 8 * DAY)


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ({"notice_days": "很久"}, {"notice_days": "not_a_number"}),
        ({"notice_days": "31"}, {"notice_days": "too_large"}),
        ({"circuit_minutes": "241"}, {"circuit_minutes": "too_large"}),
        (
            {"market": MarketRule.LUNAR},
            {"market_days": "market_days_unclear", "market_until": "required"},
        ),
        ({"market": MarketRule.NONE, "market_days": "忙"}, {}),
    ],
)
def test_rules_that_cannot_be_are_refused_at_their_fields(
    town: Town, said: dict[str, Any], reasons: dict[str, str]
) -> None:
    told = {}
    try:
        set_rules(town, **said)
    except FieldError as refused:
        told = refused.reasons
    assert told == reasons
