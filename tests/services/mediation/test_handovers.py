"""A case goes to a chief mediator's office, or from a village to the township."""

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import ClashError, FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import CaseLevel, Outcome
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)
from centre_app.domain.permissions import Role
from tests.handover_road import MATERIALS, HandoverRoad
from tests.recusal_road import names
from tests.services.mediation.term_desk import Desk
from tests.town import Town


@pytest.fixture
def road(town: Town) -> HandoverRoad:
    return HandoverRoad(town)


def test_the_office_takes_a_case_and_the_first_mediator_stays_as_assistant(
    road: HandoverRoad,
) -> None:
    case_id = road.ready()
    due = road.card(case_id).deadline
    road.to_office(case_id)
    asked = road.line(case_id, road.dispatcher)
    assert (asked.state, asked.to_name) == (HandoverState.WAITING, "老马首席调解员工作室")
    assert asked.may_answer
    assert not road.line(case_id).may_answer
    assert asked.materials == MATERIALS
    road.take(case_id)
    card = road.card(case_id)
    assert names(card) == [("马长河", True), ("周正和", False)]
    assert card.stage is CaseStage.ASSIGNED
    assert all(one.names_owed for one in card.parties)
    assert card.deadline == due
    assert card.number == asked.from_number
    line = road.line(case_id)
    assert (line.state, line.first_stays, line.decider) == (
        HandoverState.ACCEPTED,
        True,
        road.dispatcher.name,
    )
    [told] = road.history(case_id, "handover:accepted")
    assert told.note == "老马首席调解员工作室接收；马长河主持，周正和留任协助；今日起由本室办理"


def test_the_first_mediator_may_leave(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    road.take(case_id, first_stays=False)
    card = road.card(case_id)
    assert names(card) == [("马长河", True)]
    assert [(one.name, one.why) for one in card.past_mediators] == [
        ("周正和", "移交老马首席调解员工作室")
    ]


def test_a_village_s_case_bears_a_number_of_the_township_and_keeps_its_term(
    road: HandoverRoad,
) -> None:
    case_id = road.village_case()
    before = road.card(case_id)
    road.to_town(case_id, reasons=frozenset({HandoverReason.SESSIONS_FAILED}))
    road.take(case_id, "林秀英")
    card = road.card(case_id)
    assert before.number == "（2026）柳沟村人调字第1号"
    assert card.number == "（2026）云岭镇人调字第1号"
    assert card.committee == "云岭镇人民调解委员会"
    assert card.deadline == before.deadline
    assert names(card) == [("林秀英", True), ("秦满仓", False)]
    line = road.line(case_id)
    assert (line.from_number, line.number_after) == (before.number, card.number)
    # He may stay when others are named, though he belongs to the village; once he left, he is lent.
    road.assign(case_id, "林秀英", "秦满仓")
    assert road.mediator("秦满仓") not in road.card(case_id).lent
    road.assign(case_id, "林秀英")
    with pytest.raises(FieldError):
        road.assign(case_id, "林秀英", "秦满仓")


def test_a_village_s_case_may_go_to_the_office_at_once(road: HandoverRoad) -> None:
    case_id = road.village_case()
    road.to_office(case_id)
    road.take(case_id)
    card = road.card(case_id)
    assert card.number == "（2026）云岭镇人调字第1号"
    with road.town.open_unit(road.actor, reading=True) as unit:
        case = unit.cases.look(case_id)
        assert case.chief_office_id == road.office
        assert unit.matters.look(case.matter_id).responsible_id == road.office


def test_a_case_that_waits_for_consent_goes_without_a_leader(road: HandoverRoad) -> None:
    case_id = road.opened()
    road.to_office(case_id)
    road.take(case_id, "")
    assert road.card(case_id).stage is CaseStage.CONSENT_PENDING
    ready = road.ready("孙有田", "赵铁柱")
    road.to_office(ready)
    with pytest.raises(FieldError) as refused:
        road.take(ready, "")
    assert refused.value.reasons == {"leader_id": "required"}
    with pytest.raises(FieldError) as refused:
        road.take(ready, "林秀英")
    assert refused.value.reasons == {"leader_id": "handover_leader_elsewhere"}


def test_a_leader_who_is_taken_is_refused_and_nothing_moves(road: HandoverRoad) -> None:
    other = road.ready("孙有田", "赵铁柱", mediator="马长河")
    road.plan(other, room_id=road.room(1))
    case_id = road.ready()
    road.plan(case_id)
    road.to_office(case_id)
    with pytest.raises(ClashError):
        road.take(case_id)
    assert names(road.card(case_id)) == [("周正和", True)]
    assert road.line(case_id).state is HandoverState.WAITING


def test_who_asked_learns_why_it_was_returned_and_may_ask_again(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    with pytest.raises(RuleError, match="handover_waits"):
        road.to_office(case_id)
    with pytest.raises(FieldError) as refused:
        road.turn_down(case_id, " ")
    assert set(refused.value.reasons) == {"words"}
    road.turn_down(case_id, "案情简单，请先由调委会调解")
    line = road.line(case_id)
    assert (line.state, line.words, line.news) == (
        HandoverState.RETURNED,
        "案情简单，请先由调委会调解",
        True,
    )
    road.know(case_id)
    assert not road.line(case_id).news
    with pytest.raises(RuleError, match="handover_nothing_new"):
        road.know(case_id)
    with pytest.raises(RuleError, match="handover_answered"):
        road.turn_down(case_id)
    road.to_office(case_id)
    road.withdraw(case_id)
    assert road.line(case_id).state is HandoverState.WITHDRAWN


def test_only_those_of_the_office_answer_and_nobody_his_own_request(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    with pytest.raises(NotAllowedError):
        road.take(case_id, actor=road.actor)
    with pytest.raises(NotAllowedError):
        road.take(case_id, actor=road.chief)
    with pytest.raises(NotAllowedError):
        road.withdraw(case_id, actor=road.chief)
    road.chief_belongs()
    assert road.line(case_id, road.chief).may_answer
    road.take(case_id, actor=road.chief)
    other = road.ready("孙有田", "赵铁柱")
    road.town.actors[Role.MEDIATOR] = road.dispatcher
    road.to_office(other)
    with pytest.raises(RuleError, match="handover_own_ask"):
        road.take(other)


def test_the_result_goes_back_to_who_asked(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    road.take(case_id)
    road.know(case_id)
    desk = Desk(road.town)
    desk.withdraw(case_id)
    line = road.line(case_id)
    assert (line.outcome, line.news) == (Outcome.WITHDRAWN, True)
    [told] = road.history(case_id, "handover:result")
    assert told.note.endswith(Outcome.WITHDRAWN.label)


def test_a_request_that_waits_is_void_when_the_case_ends(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    Desk(road.town).withdraw(case_id)
    assert road.line(case_id).state is HandoverState.LAPSED


def test_nothing_is_taken_while_a_session_runs_or_somebody_is_to_withdraw(
    road: HandoverRoad,
) -> None:
    case_id = road.ready()
    road.to_office(case_id)
    road.sitting(case_id)
    with pytest.raises(RuleError, match="session_running"):
        road.take(case_id)
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.to_office(other)
    road.ask(other, "林秀英")
    with pytest.raises(RuleError, match="recusal_undecided"):
        road.take(other)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"target": None}, "target"),
        ({"receiver_id": None}, "receiver_id"),
        ({"reasons": frozenset()}, "reasons"),
        ({"reasons": frozenset({HandoverReason.OTHER}), "note": ""}, "note"),
        ({"materials": ""}, "materials"),
        ({"target": HandoverTarget.COUNTY, "addressee": ""}, "addressee"),
    ],
)
def test_a_request_says_where_to_why_and_with_what(
    road: HandoverRoad, changed: dict[str, object], field: str
) -> None:
    case_id = road.ready()
    with pytest.raises(FieldError) as refused:
        road.to_office(case_id, **changed)
    assert set(refused.value.reasons) == {field}


def test_a_body_that_has_the_case_is_no_place_to_send_it(road: HandoverRoad) -> None:
    case_id = road.ready()
    town = road.town.body(OrgKind.TOWN_COMMITTEE)
    offered = {one.body_id for one in road.card(case_id).handing.bodies}
    assert offered == {road.office}
    with pytest.raises(FieldError):
        road.hand(case_id, target=HandoverTarget.TOWN, receiver_id=town)


def test_the_card_proposes_with_reasons_and_stops_once_it_was_asked(road: HandoverRoad) -> None:
    case_id = road.agreed()
    assert road.card(case_id).handing.suggestions == ()
    road.wish(case_id)
    road.wish(case_id, "")
    assert [(one.target, one.reasons) for one in road.card(case_id).handing.suggestions] == [
        (HandoverTarget.OFFICE, (HandoverReason.PARTIES_ASK,))
    ]
    road.to_office(case_id)
    assert road.card(case_id).handing.suggestions == ()
    road.turn_down(case_id)
    # It was returned for another reason.
    assert road.card(case_id).handing.suggestions != ()


def test_a_grave_matter_of_a_known_field_is_proposed_to_both(road: HandoverRoad) -> None:
    road.body(OrgKind.SPECIALIST_COMMITTEE, "云岭镇邻里纠纷专业调解委员会", "邻里", field="邻里")
    case_id = road.of_body(road.village(), "王桂兰", "李建军", level=CaseLevel.MAJOR)
    found = {one.target: one.reasons for one in road.card(case_id).handing.suggestions}
    assert found == {
        HandoverTarget.SPECIALIST: (HandoverReason.FIELD,),
        HandoverTarget.OFFICE: (HandoverReason.MAJOR,),
    }
