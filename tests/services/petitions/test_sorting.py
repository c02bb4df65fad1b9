from datetime import timedelta

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.deadlines import Light
from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import (
    HandleMode,
    PetitionClass,
    PetitionSize,
    PetitionState,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.orders import PairedOrders
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from tests.petition_road import PetitionRoad
from tests.town import Town

K, S = DeadlineKind, PetitionState


def test_a_petition_is_classified_before_it_is_taken_on(road: PetitionRoad) -> None:
    road.triaged()
    assert road.first() is Step.CLASSIFY
    assert Step.ACCEPT not in road.steps
    road.classified()
    assert road.first() is Step.ACCEPT_PETITION
    assert road.running() == {K.NOTICE}


def test_the_sixth_way_begins_sixty_days_and_the_others_do_not(town: Town) -> None:
    general, duty = PetitionRoad(town), PetitionRoad(town)
    general.classified()
    general.accept()
    due = general.due(K.PETITION)
    assert due.due_on == general.today + timedelta(days=60)
    duty.classified(statutory_route=StatutoryRoute.DUTY)
    duty.accept()
    assert K.PETITION not in duty.running()
    assert "第三十四条" in due.article


def test_a_suggestion_is_studied_and_answered_without_the_sixty_days(road: PetitionRoad) -> None:
    road.classified(kind=PetitionClass.SUGGESTION, statutory_route=None)
    road.accept()
    assert road.running() == set()
    road.answer()
    assert (road.state, road.page.head.outcome) == (S.ANSWERED, Outcome.HANDLED)


def test_the_notice_ends_the_fifteen_days_and_comes_before_the_handling(
    filed: PetitionRoad,
) -> None:
    filed.accept(way=None)
    assert (filed.state, filed.steps[Step.HANDLE]) == (S.ACCEPTED, "petitioner_not_told")
    filed.serve()
    assert filed.state is S.NOTIFIED
    assert filed.running() == {K.PETITION}


def test_nobody_is_told_whose_name_or_address_are_unclear(town: Town) -> None:
    road = PetitionRoad(
        town, Intake(anonymous=True, visitor=PersonEntry(name=""), demand="夜里焚烧垃圾")
    )
    road.triaged()
    assert road.view.unreachable
    assert road.view.earlier == ()
    road.classified(unreachable=True)
    road.accept(way=None)
    assert road.running() == {K.PETITION}
    assert road.view.to_serve == ()
    assert road.steps[Step.HANDLE] is None


def test_light_of_the_notice_turns_once_fifteen_days_are_over(filed: PetitionRoad) -> None:
    filed.wait(timedelta(days=40))
    assert filed.due(K.NOTICE).light is Light.RED


def test_what_came_from_above_runs_from_its_receipt_and_may_be_objected_to(town: Town) -> None:
    road = PetitionRoad(town)
    received = road.today - timedelta(days=3)
    road.classified(assigner="县信访局", received_on=received)
    assert road.due(K.NOTICE).started_on == received
    assert road.due(K.OBJECTION).started_on == received
    road.object()
    assert (road.state, road.page.head.state) == (S.RETURNED, MatterState.TRANSFERRED)


def test_a_late_objection_needs_a_reason_of_its_own(road: PetitionRoad) -> None:
    road.classified(assigner="县信访局", received_on=road.today - timedelta(days=14))
    with pytest.raises(FieldError) as refused:
        road.object()
    assert refused.value.reasons["late_reason"].startswith("objection_late:")
    road.object(late_reason="材料后来才转到")
    assert "超期异议：材料后来才转到" in road.page.history[0].note


def test_an_earlier_term_from_above_goes_before_the_sixty_days(road: PetitionRoad) -> None:
    theirs = road.today + timedelta(days=20)
    road.classified(assigner="县信访局", assigner_due_on=theirs)
    road.accept()
    due = road.due(K.PETITION)
    assert (due.due_on, due.computed_on) == (theirs, road.today + timedelta(days=60))
    assert "较早" in due.basis


def test_a_later_term_from_above_leaves_the_sixty_days(road: PetitionRoad) -> None:
    road.classified(assigner="县信访局", assigner_due_on=road.today + timedelta(days=90))
    road.accept()
    assert road.due(K.PETITION).due_on == road.today + timedelta(days=60)


def test_an_assigned_petition_waits_for_its_result(filed: PetitionRoad) -> None:
    with pytest.raises(FieldError, match="due_on"):
        filed.forward(HandleMode.ASSIGN)
    due = filed.today + timedelta(days=30)
    filed.forward(HandleMode.ASSIGN, due_on=due, way=ServiceWay.DIRECT)
    assert (filed.state, filed.running()) == (S.ASSIGNED, {K.RESULT})
    assert filed.due(K.RESULT).due_on == due
    filed.answer()
    assert (filed.state, filed.running()) == (S.ANSWERED, set())


def test_a_forwarded_petition_may_come_back_and_is_sorted_anew(filed: PetitionRoad) -> None:
    filed.forward()
    assert filed.page.head.state is MatterState.TRANSFERRED
    filed.object()
    assert (filed.state, filed.page.head.state) == (S.REGISTERED, MatterState.TRIAGED)
    assert filed.view.to_serve == ()
    filed.accept()
    assert filed.state is S.NOTIFIED


def test_a_forwarded_petition_is_not_closed_before_the_petitioner_was_told(
    filed: PetitionRoad,
) -> None:
    filed.forward()
    assert filed.steps[Step.CLOSE] == "petition_unserved"
    filed.serve(way=ServiceWay.SPOKEN)
    assert filed.steps[Step.CLOSE] is None


def test_guidance_names_where_to_go_and_filing_its_reason(road: PetitionRoad) -> None:
    road.classified(statutory_route=StatutoryRoute.LITIGATION)
    with pytest.raises(FieldError, match="go_to"):
        road.guide(go_to="")
    with pytest.raises(FieldError, match="words"):
        road.guide(HandleMode.RECORD_ONLY, words="")
    road.guide(way=ServiceWay.DIRECT)
    assert (road.state, road.page.head.state) == (S.GUIDED, MatterState.RESOLVED)
    [guided] = [line for line in road.page.history if line.tag == "petition:guided"]
    assert "县人民法院立案庭" in guided.note


def test_an_accusation_is_handed_on_and_never_to_the_accused(road: PetitionRoad) -> None:
    accused = road.town.body(OrgKind.TOWN_COMMITTEE)
    name = next(one.name for one in road.view.bodies if one.body_id == accused)
    road.classified(
        kind=PetitionClass.ACCUSATION, statutory_route=None, accused_body_id=accused, accused=name
    )
    assert road.steps[Step.ACCEPT_PETITION] == "accusation_handed_on"
    for refused in ({"body_id": accused}, {"body": name}, {"body": f"云岭镇{name}"}):
        with pytest.raises(FieldError) as error:
            road.forward(**refused)
        assert "accused_body" in error.value.reasons.values()
    with pytest.raises(FieldError, match="accusation_not_assigned"):
        road.forward(HandleMode.ASSIGN, due_on=road.today + timedelta(days=9))
    road.forward(body="县纪委监委")
    assert road.state is S.FORWARDED
    assert not any(name in line.note for line in road.page.history)
    with pytest.raises(NotFoundError):
        road.town.services.matters.case_page(road.town.actor(Role.DISPATCHER), MatterKey(road.id))


def test_orders_never_go_to_the_accused_department(road: PetitionRoad) -> None:
    accused = road.town.body(OrgKind.CENTRE)
    road.classified()
    road.accept()
    with road.town.open_unit(road.actor) as unit:
        file = unit.petitions.find(matter_id=road.id)[0]
        file.kind, file.statutory_route = PetitionClass.ACCUSATION, None
        file.accused_body_id = accused
        unit.audit.record("test", road.id, "")
    order = PairedOrders(
        **road.head, unit_id=accused, grid_staff_id=road.town.body(OrgKind.CENTRE), demand="核实"
    )
    with pytest.raises(FieldError, match="accused_body"):
        road.town.services.orders.issue(road.actor, order)


def test_a_group_is_known_by_its_people(town: Town) -> None:
    crowd = PetitionRoad(
        town,
        Intake(
            visitor=PersonEntry(name="马志强"),
            representatives=tuple(PersonEntry(name=f"代表{at}") for at in "甲乙丙丁"),
            people_count=30,
            demand="征地补偿款少发",
        ),
    )
    crowd.triaged()
    assert crowd.view.size is PetitionSize.GROUP
    crowd.classified(size=PetitionSize.GROUP)
    crowd.forward(way=ServiceWay.DIRECT)
    assert crowd.state is S.FORWARDED
    assert crowd.page.head.people_count == 30
