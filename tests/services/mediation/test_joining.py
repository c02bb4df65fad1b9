"""Whoever becomes party of a matter enters the mediation that is under way."""

from uuid import UUID

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind, MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.mediation.codes import CaseStage, Consent, EndReason
from centre_app.domain.permissions import Role
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.participation import ChangedParty, NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from tests.agreements_builders import bench_in
from tests.mediation_town import Road
from tests.town import Town


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


def _version(road: Road, matter_id: UUID) -> int:
    page = road.town.services.matters.case_page(road.actor, MatterKey(matter_id))
    return page.head.version


def _add(road: Road, matter_id: UUID, name: str, part: Part) -> Done:
    request = NewParty(
        matter_id=matter_id,
        version=_version(road, matter_id),
        person=PersonEntry(name=name),
        part=part,
    )
    return road.town.services.participation.add(road.actor, request)


RESPONDENT = Part(role=MatterRole.RESPONDENT)


def test_a_second_respondent_enters_the_case_behind_the_others(road: Road) -> None:
    case_id = road.agreed()
    before = road.card(case_id)
    _add(road, before.matter_id, "李建国", RESPONDENT)
    card = road.card(case_id)
    assert [(one.label, one.name) for one in card.parties] == [
        ("甲方", "王桂兰"),
        ("乙方", "李建军"),
        ("丙方", "李建国"),
    ]
    assert card.parties[-1].consent is Consent.PENDING
    assert card.version > before.version
    page = road.town.services.matters.case_page(road.actor, MatterKey(card.matter_id))
    told = {line.tag: line.note for line in page.history}
    assert told["case:joined"] == f"{card.number} 丙方 李建国"


def test_nobody_goes_on_before_he_agreed_and_was_told(road: Road) -> None:
    case_id = road.ready()
    _add(road, road.card(case_id).matter_id, "李建国", RESPONDENT)
    card = road.card(case_id)
    assert card.stage is CaseStage.ASSIGNED
    with pytest.raises(RuleError, match="consent_pending"):
        road.plan(case_id)
    road.consent(case_id, card.parties[-1].party_id, Consent.AGREED)
    with pytest.raises(RuleError, match="notice_missing"):
        road.sitting(case_id)
    road.tell(case_id)
    road.sitting(case_id)


def test_the_term_that_runs_goes_on_and_no_second_begins(road: Road) -> None:
    case_id = road.agreed()
    before = road.card(case_id).deadline
    _add(road, road.card(case_id).matter_id, "李建国", RESPONDENT)
    road.consent(case_id, road.card(case_id).parties[-1].party_id, Consent.AGREED)
    assert road.card(case_id).deadline == before
    with road.town.open_unit(road.actor, reading=True) as unit:
        owed = unit.deadlines.find(subject_id=case_id, kind=DeadlineKind.MEDIATION)
    assert len(owed) == 1


def test_while_wishes_are_asked_his_is_asked_too(road: Road) -> None:
    case_id = road.opened()
    _add(road, road.card(case_id).matter_id, "李建国", RESPONDENT)
    _, second, third = road.card(case_id).parties
    road.consent(case_id, second.party_id, Consent.AGREED)
    assert road.card(case_id).stage is CaseStage.CONSENT_PENDING
    road.consent(case_id, third.party_id, Consent.AGREED)
    assert road.card(case_id).stage is CaseStage.ACCEPTED


@pytest.mark.parametrize("role", [MatterRole.WITNESS, MatterRole.COMPANION])
def test_who_is_no_party_stays_out_until_he_becomes_one(road: Road, role: MatterRole) -> None:
    case_id = road.agreed()
    matter_id = road.card(case_id).matter_id
    _add(road, matter_id, "赵德顺", Part(role=role))
    assert len(road.card(case_id).parties) == 2
    with road.town.open_unit(road.actor, reading=True) as unit:
        witness = unit.matters.look(matter_id).parties[-1]
    third = Part(role=MatterRole.THIRD_PARTY, side=PartySide.THIRD)
    request = ChangedParty(
        matter_id=matter_id, version=_version(road, matter_id), party_id=witness.id, part=third
    )
    road.town.services.participation.revise(road.actor, request)
    assert road.card(case_id).parties[-1].name == "赵德顺"


def test_saying_something_else_of_a_party_puts_him_in_no_second_time(road: Road) -> None:
    case_id = road.agreed()
    matter_id = road.card(case_id).matter_id
    with road.town.open_unit(road.actor, reading=True) as unit:
        second = unit.matters.look(matter_id).parties[-1]
    request = ChangedParty(
        matter_id=matter_id, version=_version(road, matter_id), party_id=second.id, part=RESPONDENT
    )
    road.town.services.participation.revise(road.actor, request)
    assert len(road.card(case_id).parties) == 2


def test_a_case_that_ended_takes_nobody_in(road: Road) -> None:
    case_id = road.agreed()
    ending = CaseEnding(
        case_id=case_id, version=road.version(case_id), reason=EndReason.NO_AGREEMENT
    )
    road.town.services.outcomes.end_without_agreement(road.actor, ending)
    _add(road, road.card(case_id).matter_id, "李建国", RESPONDENT)
    assert len(road.card(case_id).parties) == 2


def test_a_mediator_of_his_name_is_a_conflict(road: Road) -> None:
    case_id = road.ready()
    with pytest.raises(RuleError, match="mediator_bears_party_name"):
        _add(road, road.card(case_id).matter_id, "周正和", RESPONDENT)
    assert len(road.card(case_id).parties) == 2


def test_while_an_agreement_waits_for_signatures_nobody_comes_in(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    road = Road(town)
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        [case] = unit.cases.find()
    with pytest.raises(RuleError, match="agreement_waits_for_signatures"):
        _add(road, case.matter_id, "李建国", RESPONDENT)
