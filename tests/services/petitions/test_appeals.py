from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.matters.triage_codes import RefusalReason, ReopenReason
from centre_app.domain.petitions.codes import (
    AppealResult,
    AskKind,
    PetitionState,
    Repeat,
)
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import Closing, Reopening
from tests.petition_road import PetitionRoad
from tests.town import Town

K, S = DeadlineKind, PetitionState


def test_a_review_is_asked_for_within_thirty_days_of_the_service(road: PetitionRoad) -> None:
    road.delivered()
    last = road.due(K.REVIEW_WINDOW).due_on
    road.wait(last - road.today + timedelta(days=5))
    assert road.steps[Step.FINISH_PETITION] is None
    with pytest.raises(FieldError, match="window_over"):
        road.appeal(on=last + timedelta(days=1))
    road.appeal(on=last)
    assert (road.state, road.running()) == (S.REVIEW, {K.REVIEW})
    assert road.due(K.REVIEW).due_on == last + timedelta(days=30)


def test_who_does_not_go_on_in_time_leaves_the_opinion_standing(road: PetitionRoad) -> None:
    road.delivered()
    assert road.steps[Step.FINISH_PETITION] == "window_open"
    assert road.steps[Step.CLOSE] == "petition_open"
    road.wait(road.due(K.REVIEW_WINDOW).due_on - road.today + timedelta(days=1))
    road.finish()
    assert (road.state, road.running()) == (S.FINAL_BY_TIME, set())
    assert road.steps[Step.CLOSE] is None


def test_review_and_recheck_lead_to_the_end(road: PetitionRoad) -> None:
    road.final()
    assert (road.state, road.running()) == (S.FINAL, set())
    assert [line.level.label for line in road.view.appeals] == ["复查", "复核"]
    with road.town.open_unit(road.actor, reading=True) as unit:
        matter = unit.matters.look(road.head["matter_id"])
        assert matter.final_on == road.today


def test_the_days_of_a_hearing_are_taken_out_of_the_recheck(road: PetitionRoad) -> None:
    road.delivered()
    road.appeal()
    with pytest.raises(FieldError, match="no_hearing_in_review"):
        road.answer_appeal(hearing_days="3")
    road.answer_appeal()
    road.appeal()
    before = road.due(K.RECHECK).due_on
    road.answer_appeal(None, hearing_days="12", answered_on=None, served_on=None)
    due = road.due(K.RECHECK)
    assert (due.due_on, road.state) == (before + timedelta(days=12), S.RECHECK)
    assert "扣除中止12日" in due.basis


def test_an_annulled_opinion_is_handled_anew(road: PetitionRoad) -> None:
    road.delivered()
    road.appeal()
    road.answer_appeal(AppealResult.ANNULLED)
    assert (road.state, road.page.head.state) == (S.HANDLING, MatterState.ACCEPTED)
    assert road.running() == {K.PETITION}
    road.ask_extension()
    road.decide(approved=False, words="不同意")
    road.opinion()
    assert road.state is S.OPINION


def test_the_same_man_with_the_same_matter_is_no_longer_accepted(town: Town) -> None:
    first = PetitionRoad(town)
    first.final()
    with town.open_unit(first.actor, reading=True) as unit:
        man = unit.people.find(name="马志强")[0]
    again = PetitionRoad(
        town,
        Intake(
            visitor=PersonEntry(person_id=man.id, name=man.name),
            demand="征地补偿款少发，要求补发",
        ),
    )
    stranger = PetitionRoad(town)
    again.triaged()
    stranger.triaged()
    assert [one.final for one in again.view.earlier] == [True]
    assert again.view.repeat is Repeat.REPEAT
    assert stranger.view.earlier == ()
    again.classified(repeat=Repeat.REPEAT)
    with pytest.raises(FieldError, match="refusal_does_not_fit"):
        again.ask_refusal(AskKind.NO_LONGER, RefusalReason.LITIGATION)
    again.ask_refusal(AskKind.NO_LONGER, RefusalReason.FINAL, go_to="")
    again.decide()
    assert (again.state, again.page.head.state) == (S.NO_LONGER, MatterState.NOT_ACCEPTED)


def test_what_was_final_is_not_reopened_as_a_petition(road: PetitionRoad) -> None:
    road.final()
    closing = Closing(**road.head, waiver="终结")
    done = road.town.services.endings.close(road.actor, closing)
    reopening = Reopening(
        matter_id=done.id,
        version=done.version,
        route=Route.PETITION,
        reason=ReopenReason.NEW_FACTS,
    )
    with pytest.raises(RuleError, match="petition_final"):
        road.town.services.endings.reopen(road.actor, reopening)
