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


def test_a_matter_moves_between_ways_under_its_number(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    number, reroutes = road.page.head.number, road.town.services.reroutes
    road.now(reroutes.reroute(road.actor, rerouting(road, Route.MEDIATION, OrgKind.TOWN_COMMITTEE)))
    assert road.running() == {K.MEDIATION}
    road.now(reroutes.reroute(road.actor, rerouting(road, Route.PETITION, OrgKind.CENTRE)))
    assert (road.running(), road.first()) == (set(), Step.CLASSIFY)
    road.classified()
    road.accept()
    assert (road.page.head.number, road.state) == (number, S.NOTIFIED)
    assert road.running() == {K.PETITION}
    tags = [line.tag for line in road.page.history]
    assert tags.count("matter:rerouted") == 2
    with pytest.raises(FieldError, match="same_route"):
        reroutes.reroute(road.actor, rerouting(road, Route.PETITION, OrgKind.CENTRE))


def test_another_way_before_the_acceptance_leaves_the_file(road: PetitionRoad) -> None:
    road.classified()
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    road.triaged()
    assert road.first() is Step.CLASSIFY
    road.classified()
    assert road.state is S.REGISTERED


def test_a_withdrawn_petition_owes_nothing(road: PetitionRoad) -> None:
    road.classified()
    road.accept()
    withdrawal = Withdrawal(**road.head, words="不告了")
    road.now(road.town.services.endings.withdraw(road.actor, withdrawal))
    assert (road.state, road.running()) == (S.WITHDRAWN, set())


def test_a_date_set_by_hand_needs_a_reason_and_keeps_the_computed_one(
    road: PetitionRoad,
) -> None:
    road.classified()
    road.accept()
    reroutes, computed = road.town.services.reroutes, road.due(K.PETITION).due_on
    [open_date] = reroutes.choices(road.actor, MatterKey(road.id)).dates
    change = DateChange(
        **road.head,
        deadline_id=open_date.deadline_id,
        due_on=computed - timedelta(days=10),
        reason="",
    )
    with pytest.raises(FieldError, match="reason"):
        reroutes.change_date(road.actor, change)
    road.now(reroutes.change_date(road.actor, replace(change, reason="领导包案要求提前")))
    due = road.due(K.PETITION)
    assert (due.due_on, due.computed_on) == (computed - timedelta(days=10), computed)
    assert "领导包案要求提前" in road.page.history[0].note
    assert Step.CHANGE_DATE in road.steps
