"""Where handovers show: in the lists, on the first page, and who is told what."""

from datetime import timedelta

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Actor
from centre_app.services.records.case_lists import CaseQuery
from centre_app.services.records.today import LightKind, WaitingKind
from tests.handover_road import COUNTY, HandoverRoad
from tests.mediation_town import NEXT_MORNING
from tests.town import Town


@pytest.fixture
def road(town: Town) -> HandoverRoad:
    return HandoverRoad(town)


def _waiting(road: HandoverRoad, actor: Actor, kind: WaitingKind) -> list[tuple[object, str]]:
    board = road.town.services.today.board(actor, None)
    return [(one.subject_id, one.standing) for one in board.waiting if one.kind is kind]


def test_the_first_page_tells_the_office_and_later_whoever_asked(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    asked = [(case_id, "首席调解员工作室")]
    assert _waiting(road, road.dispatcher, WaitingKind.HANDOVER) == asked
    assert _waiting(road, road.actor, WaitingKind.HANDOVER) == []
    # A chief mediator sees those of his own office.
    assert _waiting(road, road.chief, WaitingKind.HANDOVER) == []
    road.chief_belongs()
    assert _waiting(road, road.chief, WaitingKind.HANDOVER) == asked
    assert _waiting(road, road.actor, WaitingKind.HANDOVER_NEWS) == []
    road.turn_down(case_id)
    assert _waiting(road, road.chief, WaitingKind.HANDOVER) == []
    assert _waiting(road, road.actor, WaitingKind.HANDOVER_NEWS) == [(case_id, "已退回")]
    road.know(case_id)
    assert _waiting(road, road.actor, WaitingKind.HANDOVER_NEWS) == []


def test_what_goes_to_the_county_waits_for_the_head_alone(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    assert _waiting(road, road.dispatcher, WaitingKind.HANDOVER) == []
    assert _waiting(road, road.director, WaitingKind.HANDOVER) == [(case_id, "县级综治中心")]


def test_a_light_reminds_to_ask_the_county_until_it_answers(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    road.send(case_id, follow_up_on=(NEXT_MORNING + timedelta(days=3)).date())

    def lit() -> list[str]:
        board = road.town.services.today.board(road.dispatcher, None)
        return [one.due.what for one in board.lights if one.due.kind is LightKind.COUNTY]

    assert lit() == [COUNTY]
    road.ask_later(case_id, on=(NEXT_MORNING + timedelta(days=30)).date())
    assert lit() == []
    road.ask_later(case_id, on=NEXT_MORNING.date())
    assert lit() == [COUNTY]
    answer = road.county_answer(case_id, "已调解成功")
    road.town.services.county_transfers.tell_result(road.dispatcher, answer)
    assert lit() == []


def test_the_list_is_narrowed_to_a_body_and_to_what_waits(road: HandoverRoad) -> None:
    ours = road.ready()
    theirs = road.village_case("孙有田", "赵铁柱")
    pages = road.town.services.cases

    def listed(**said: object) -> list[object]:
        page = pages.list_cases(road.actor, CaseQuery(**said))  # type: ignore[arg-type]
        return [one.case_id for one in page.rows]

    with road.town.open_unit(road.actor, reading=True) as unit:
        village = unit.organizations.find(kind=OrgKind.VILLAGE_COMMITTEE)[0].id
    assert listed(body_id=village) == [theirs]
    assert set(listed()) == {ours, theirs}
    assert listed(handed=True) == []
    road.to_office(ours)
    page = pages.list_cases(road.actor, CaseQuery())
    assert page.handed == 1
    assert {one.name for one in page.bodies} >= {"老马首席调解员工作室"}
    assert listed(handed=True) == [ours]
    road.take(ours)
    assert listed(handed=True) == []
    assert listed(body_id=road.office) == [ours]
    before = road.card(theirs).number
    road.to_town(theirs)
    road.take(theirs, "林秀英")
    assert listed(words=before) == [theirs]
    assert listed(body_id=village) == []


def test_whoever_names_a_mediator_sees_his_load_his_time_and_what_he_knows(
    road: HandoverRoad,
) -> None:
    with road.town.open_unit(road.director) as unit:
        mediator = unit.mediators.find(name="林秀英")[0]
        one = unit.mediators.get(mediator.id, seen=mediator.version)
        one.fields, one.languages = [DisputeType.NEIGHBOUR], "会讲维吾尔语"
        one.take_leave(unit.today, unit.today + timedelta(days=2), reason="培训")
        unit.audit.record("mediator:leave", one.id, one.name)
    busy = road.ready()
    road.plan(busy)
    rows = {one.name: one for one in road.card(road.agreed("孙有田", "赵铁柱")).mediator_choices}
    led, away = rows["周正和"].time, rows["林秀英"].time
    assert led is not None
    assert away is not None
    assert rows["周正和"].open_cases == 1
    assert led.planned_on == NEXT_MORNING.date()
    assert led.free_on == NEXT_MORNING.date()
    assert away.planned_on is None
    assert (away.fields, away.languages) == ((DisputeType.NEIGHBOUR,), "会讲维吾尔语")
    [leave] = away.leaves
    assert away.free_on is not None
    assert away.free_on > leave.last
