from dataclasses import replace
from datetime import timedelta

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import DeadlineKind, Route
from centre_app.domain.petitions.codes import (
    PetitionState,
)
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import DateChange, Rerouting
from centre_app.services.records.triage import Withdrawal
from tests.petition_road import PetitionRoad

K, S = DeadlineKind, PetitionState


def rerouting(road: PetitionRoad, route: Route, body: OrgKind) -> Rerouting:
    return Rerouting(
        **road.head, route=route, responsible_id=road.town.body(body), reason="当事人愿意调解"
    )


def test_a_matter_moves_between_ways_under_its_number(filed: PetitionRoad) -> None:
    filed.accept()
    number, reroutes = filed.page.head.number, filed.town.services.reroutes
    filed.now(
        reroutes.reroute(filed.actor, rerouting(filed, Route.MEDIATION, OrgKind.TOWN_COMMITTEE))
    )
    assert filed.running() == {K.MEDIATION}
    filed.now(reroutes.reroute(filed.actor, rerouting(filed, Route.PETITION, OrgKind.CENTRE)))
    assert (filed.running(), filed.first()) == (set(), Step.CLASSIFY)
    filed.classified()
    filed.accept()
    assert (filed.page.head.number, filed.state) == (number, S.NOTIFIED)
    assert filed.running() == {K.PETITION}
    tags = [line.tag for line in filed.page.history]
    assert tags.count("matter:rerouted") == 2
    with pytest.raises(FieldError, match="same_route"):
        reroutes.reroute(filed.actor, rerouting(filed, Route.PETITION, OrgKind.CENTRE))


def test_another_way_before_the_acceptance_leaves_the_file(filed: PetitionRoad) -> None:
    filed.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    filed.triaged()
    assert filed.first() is Step.CLASSIFY
    filed.classified()
    assert filed.state is S.REGISTERED


def test_a_withdrawn_petition_owes_nothing(filed: PetitionRoad) -> None:
    filed.accept()
    withdrawal = Withdrawal(**filed.head, words="不告了")
    filed.now(filed.town.services.endings.withdraw(filed.actor, withdrawal))
    assert (filed.state, filed.running()) == (S.WITHDRAWN, set())


def test_a_date_set_by_hand_needs_a_reason_and_keeps_the_computed_one(
    filed: PetitionRoad,
) -> None:
    filed.accept()
    reroutes, computed = filed.town.services.reroutes, filed.due(K.PETITION).due_on
    [open_date] = reroutes.choices(filed.actor, MatterKey(filed.id)).dates
    change = DateChange(
        **filed.head,
        deadline_id=open_date.deadline_id,
        due_on=computed - timedelta(days=10),
        reason="",
    )
    with pytest.raises(FieldError, match="reason"):
        reroutes.change_date(filed.actor, change)
    filed.now(reroutes.change_date(filed.actor, replace(change, reason="领导包案要求提前")))
    due = filed.due(K.PETITION)
    assert (due.due_on, due.computed_on) == (computed - timedelta(days=10), computed)
    assert "领导包案要求提前" in filed.page.history[0].note
    assert Step.CHANGE_DATE in filed.steps
