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


def test_a_review_is_asked_for_within_thirty_days_of_the_service(served: PetitionRoad) -> None:
    last = served.due(K.REVIEW_WINDOW).due_on
    served.wait(last - served.today + timedelta(days=5))
    assert served.steps[Step.FINISH_PETITION] is None
    with pytest.raises(FieldError, match="window_over"):
        served.appeal(on=last + timedelta(days=1))
    served.appeal(on=last)
    assert (served.state, served.running()) == (S.REVIEW, {K.REVIEW})
    assert served.due(K.REVIEW).due_on == last + timedelta(days=30)


def test_who_does_not_go_on_in_time_leaves_the_opinion_standing(served: PetitionRoad) -> None:
    assert served.steps[Step.FINISH_PETITION] == "window_open"
    assert served.steps[Step.CLOSE] == "petition_open"
    served.wait(served.due(K.REVIEW_WINDOW).due_on - served.today + timedelta(days=1))
    served.finish()
    assert (served.state, served.running()) == (S.FINAL_BY_TIME, set())
    assert served.steps[Step.CLOSE] is None


def test_review_and_recheck_lead_to_the_end(road: PetitionRoad) -> None:
    road.final()
    assert (road.state, road.running()) == (S.FINAL, set())
    assert [line.level.label for line in road.view.appeals] == ["复查", "复核"]
    with road.town.open_unit(road.actor, reading=True) as unit:
        matter = unit.matters.look(road.head["matter_id"])
        assert matter.final_on == road.today


def test_the_days_of_a_hearing_are_taken_out_of_the_recheck(served: PetitionRoad) -> None:
    served.appeal()
    with pytest.raises(FieldError, match="no_hearing_in_review"):
        served.answer_appeal(hearing_days="3")
    served.answer_appeal()
    served.appeal()
    before = served.due(K.RECHECK).due_on
    served.answer_appeal(None, hearing_days="12", answered_on=None, served_on=None)
    due = served.due(K.RECHECK)
    assert (due.due_on, served.state) == (before + timedelta(days=12), S.RECHECK)
    assert "扣除中止12日" in due.basis


def test_an_annulled_opinion_is_handled_anew(served: PetitionRoad) -> None:
    served.appeal()
    served.answer_appeal(AppealResult.ANNULLED)
    assert (served.state, served.page.head.state) == (S.HANDLING, MatterState.ACCEPTED)
    assert served.running() == {K.PETITION}
    served.ask_extension()
    served.decide(approved=False, words="不同意")
    served.opinion()
    assert served.state is S.OPINION


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
