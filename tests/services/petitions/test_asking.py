from datetime import date, timedelta

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import AppealResult, PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.petitions import Decision
from tests.petition_road import PetitionRoad

K, S = DeadlineKind, PetitionState


def test_not_accepting_needs_the_director_and_the_body_to_go_to(road: PetitionRoad) -> None:
    road.classified()
    with pytest.raises(FieldError, match="go_to"):
        road.ask_refusal(go_to="")
    road.ask_refusal()
    assert road.steps[Step.ACCEPT_PETITION] == "petition_ask_waits"
    dispatcher = road.town.actor(Role.DISPATCHER)
    with pytest.raises(NotAllowedError):
        road.town.services.petition_asks.decide(dispatcher, Decision(**road.head, approved=True))
    road.decide()
    assert (road.state, road.page.head.state) == (S.NOT_ACCEPTED, MatterState.NOT_ACCEPTED)
    road.serve()
    assert road.running() == set()


def test_a_no_of_the_director_needs_words_and_opens_the_way_again(road: PetitionRoad) -> None:
    road.classified()
    road.ask_refusal()
    with pytest.raises(FieldError, match="words"):
        road.decide(approved=False, words="")
    road.decide(approved=False, words="属于镇政府职权，应当受理")
    road.accept()
    assert road.state is S.NOTIFIED


def test_an_extension_counts_once_the_petitioner_was_told(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    started = road.today
    with pytest.raises(FieldError, match="days"):
        road.ask_extension("31")
    road.ask_extension("30")
    road.decide()
    assert road.due(K.PETITION).due_on == started + timedelta(days=60)
    road.serve()
    due = road.due(K.PETITION)
    assert due.due_on == started + timedelta(days=90)
    assert "延长30日" in due.basis
    assert road.steps[Step.ASK_EXTENSION] == "extended_before"
    with road.town.open_unit(road.actor, reading=True) as unit:
        [kept] = unit.deadlines.find(matter_id=road.id, kind=K.PETITION)
        assert (kept.extended, kept.approved_by) == (30, road.actor.staff_id)
        assert kept.rule_since == date(2022, 5, 1)


def test_a_notice_that_comes_after_the_handling_began_anew_prolongs_nothing(
    road: PetitionRoad,
) -> None:
    road.classified()
    road.accept()
    road.handle()
    road.ask_extension()
    road.decide()
    road.opinion()
    [_, opinion] = road.view.to_serve
    road.serve(service_id=opinion.service_id)
    road.wait(timedelta(days=5))
    road.appeal()
    road.answer_appeal(AppealResult.ANNULLED)
    due = road.due(K.PETITION).due_on
    road.serve()
    assert (road.view.to_serve, road.due(K.PETITION).due_on) == ((), due)
    assert road.steps[Step.ASK_EXTENSION] is None


def test_what_was_asked_of_a_petition_that_left_waits_for_nobody(road: PetitionRoad) -> None:
    road.classified()
    road.ask_refusal()
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    road.triaged()
    road.classified()
    assert Step.DECIDE not in road.steps
    road.accept()
    assert road.state is S.NOTIFIED


def test_nobody_extends_what_is_over(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    road.wait(timedelta(days=61))
    with pytest.raises(RuleError, match="extension_too_late"):
        road.ask_extension()
