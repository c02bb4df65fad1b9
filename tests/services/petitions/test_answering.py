from dataclasses import replace
from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome
from centre_app.domain.petitions.codes import (
    OpinionResult,
    PetitionState,
    ServiceWay,
)
from tests.petition_road import PART, PetitionRoad

K, S = DeadlineKind, PetitionState


def test_the_opinion_ends_the_sixty_days_and_its_service_begins_the_thirty(
    road: PetitionRoad,
) -> None:
    road.classified()
    road.accept()
    road.handle()
    road.opinion(PART, PART)
    assert (road.state, road.running()) == (S.OPINION, set())
    served_on = road.today
    road.wait(timedelta(days=4))
    road.serve(served_on=served_on)
    window = road.due(K.REVIEW_WINDOW)
    assert (window.started_on, road.state) == (served_on, S.DELIVERED)
    assert road.page.head.state is MatterState.RESOLVED


def test_an_opinion_is_not_served_by_word_of_mouth(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    road.handle()
    road.opinion()
    with pytest.raises(FieldError, match="must_be_served"):
        road.serve(way=ServiceWay.SPOKEN)
    with pytest.raises(FieldError, match="witness"):
        road.serve(way=ServiceWay.LEFT_BEHIND)
    with pytest.raises(FieldError, match="in_the_future"):
        road.serve(served_on=road.today + timedelta(days=1))
    with pytest.raises(FieldError, match="before_it_began"):
        road.serve(served_on=road.today - timedelta(days=1))
    road.serve(way=ServiceWay.LEFT_BEHIND, witness="赵小芳")


def test_what_was_only_explained_ends_as_explained(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    road.handle()
    with pytest.raises(FieldError, match="part0_basis"):
        road.opinion(replace(PART, basis=" "))
    road.opinion(replace(PART, result=OpinionResult.EXPLAIN))
    road.serve()
    assert road.page.head.outcome is Outcome.EXPLAINED
