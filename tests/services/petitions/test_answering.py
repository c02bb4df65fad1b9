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
    filed: PetitionRoad,
) -> None:
    filed.accept()
    filed.handle()
    filed.opinion(PART, PART)
    assert (filed.state, filed.running()) == (S.OPINION, set())
    served_on = filed.today
    filed.wait(timedelta(days=4))
    filed.serve(served_on=served_on)
    window = filed.due(K.REVIEW_WINDOW)
    assert (window.started_on, filed.state) == (served_on, S.DELIVERED)
    assert filed.page.head.state is MatterState.RESOLVED


def test_an_opinion_is_not_served_by_word_of_mouth(filed: PetitionRoad) -> None:
    filed.accept()
    filed.handle()
    filed.opinion()
    with pytest.raises(FieldError, match="must_be_served"):
        filed.serve(way=ServiceWay.SPOKEN)
    with pytest.raises(FieldError, match="witness"):
        filed.serve(way=ServiceWay.LEFT_BEHIND)
    with pytest.raises(FieldError, match="in_the_future"):
        filed.serve(served_on=filed.today + timedelta(days=1))
    with pytest.raises(FieldError, match="before_it_began"):
        filed.serve(served_on=filed.today - timedelta(days=1))
    filed.serve(way=ServiceWay.LEFT_BEHIND, witness="赵小芳")


def test_what_was_only_explained_ends_as_explained(filed: PetitionRoad) -> None:
    filed.accept()
    filed.handle()
    with pytest.raises(FieldError, match="part0_basis"):
        filed.opinion(replace(PART, basis=" "))
    filed.opinion(replace(PART, result=OpinionResult.EXPLAIN))
    filed.serve()
    assert filed.page.head.outcome is Outcome.EXPLAINED
