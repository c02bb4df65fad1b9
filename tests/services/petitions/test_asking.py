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


def test_not_accepting_needs_the_director_and_the_body_to_go_to(filed: PetitionRoad) -> None:
    with pytest.raises(FieldError, match="go_to"):
        filed.ask_refusal(go_to="")
    filed.ask_refusal()
    assert filed.steps[Step.ACCEPT_PETITION] == "petition_ask_waits"
    dispatcher = filed.town.actor(Role.DISPATCHER)
    with pytest.raises(NotAllowedError):
        filed.town.services.petition_asks.decide(dispatcher, Decision(**filed.head, approved=True))
    filed.decide()
    assert (filed.state, filed.page.head.state) == (S.NOT_ACCEPTED, MatterState.NOT_ACCEPTED)
    filed.serve()
    assert filed.running() == set()


def test_a_no_of_the_director_needs_words_and_opens_the_way_again(filed: PetitionRoad) -> None:
    filed.ask_refusal()
    with pytest.raises(FieldError, match="words"):
        filed.decide(approved=False, words="")
    filed.decide(approved=False, words="属于镇政府职权，应当受理")
    filed.accept()
    assert filed.state is S.NOTIFIED


def test_an_extension_counts_once_the_petitioner_was_told(filed: PetitionRoad) -> None:
    filed.accept()
    started = filed.today
    with pytest.raises(FieldError, match="days"):
        filed.ask_extension("31")
    filed.ask_extension("30")
    filed.decide()
    assert filed.due(K.PETITION).due_on == started + timedelta(days=60)
    filed.serve()
    due = filed.due(K.PETITION)
    assert due.due_on == started + timedelta(days=90)
    assert "延长30日" in due.basis
    assert filed.steps[Step.ASK_EXTENSION] == "extended_before"
    with filed.town.open_unit(filed.actor, reading=True) as unit:
        [kept] = unit.deadlines.find(matter_id=filed.id, kind=K.PETITION)
        assert (kept.extended, kept.approved_by) == (30, filed.actor.staff_id)
        assert kept.rule_since == date(2022, 5, 1)


def test_a_notice_that_comes_after_the_handling_began_anew_prolongs_nothing(
    filed: PetitionRoad,
) -> None:
    filed.accept()
    filed.handle()
    filed.ask_extension()
    filed.decide()
    filed.opinion()
    [_, opinion] = filed.view.to_serve
    filed.serve(service_id=opinion.service_id)
    filed.wait(timedelta(days=5))
    filed.appeal()
    filed.answer_appeal(AppealResult.ANNULLED)
    due = filed.due(K.PETITION).due_on
    filed.serve()
    assert (filed.view.to_serve, filed.due(K.PETITION).due_on) == ((), due)
    assert filed.steps[Step.ASK_EXTENSION] is None


def test_what_was_asked_of_a_petition_that_left_waits_for_nobody(filed: PetitionRoad) -> None:
    filed.ask_refusal()
    filed.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    filed.triaged()
    filed.classified()
    assert Step.DECIDE not in filed.steps
    filed.accept()
    assert filed.state is S.NOTIFIED


def test_nobody_extends_what_is_over(filed: PetitionRoad) -> None:
    filed.accept()
    filed.wait(timedelta(days=61))
    with pytest.raises(RuleError, match="extension_too_late"):
        filed.ask_extension()
