"""What a newcomer comes across at the window of the demonstration township."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from centre_app.bootstrap import Services, build_services
from centre_app.domain.agreements.codes import AgreementStatus, ClauseKind
from centre_app.domain.agreements.codes import PerformanceStatus as S
from centre_app.domain.agreements.findings import Severity
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import MatterRole, MatterState
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.handover_codes import HandoverState, HandoverTarget
from centre_app.domain.mediation.sittings import (
    InviteePart,
    InviteeState,
    SessionKind,
    SessionVenue,
)
from centre_app.domain.papers.forms import Form
from centre_app.domain.people.codes import IdCheck
from centre_app.domain.permissions import Actor
from centre_app.domain.petitions.codes import AskKind, PetitionState, ServiceWay
from centre_app.domain.reception.groups import MOST_REPRESENTATIVES
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import AgreementKey
from centre_app.services.records.drafts import DraftQuery
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import RiskPage
from centre_app.services.records.sessions import SessionKey
from centre_app.services.records.today import WaitingKind
from centre_app.storage.lan_keys import NoKeys
from tests.services.demo.making import PRESENT, SmallTownship
from tests.services.demo.test_township import NOBODYS


@dataclass(frozen=True)
class Visitor:
    """Somebody who signs in to look around."""

    services: Services
    actor: Actor

    def risks(self, number_of_matter: MatterKey) -> RiskPage:
        return self.services.risks.page(self.actor, number_of_matter)


def visitor(township: SmallTownship, login: str) -> Visitor:
    with township.open_unit(NOBODYS, reading=True) as unit:
        [staff] = unit.staff.find(login=login)
        actor = Actor(staff.id, staff.org_id, staff.name, frozenset(staff.roles))
    return Visitor(build_services(township.open_unit, NoKeys()), actor)


@pytest.fixture
def clerk(township: SmallTownship) -> Visitor:
    return visitor(township, "suxin")


@pytest.fixture
def director(township: SmallTownship) -> Visitor:
    return visitor(township, "liang")


def test_three_forms_lie_on_the_shelf_and_one_came_from_a_colleague(clerk: Visitor) -> None:
    rows = clerk.services.drafts.shelf(clerk.actor, DraftQuery(INTAKE_FORM))
    assert [one.handed_by for one in rows] == ["罗怡", "", ""]
    assert all(one.body["demand"] for one in rows)


def test_two_questions_wait_for_the_director(director: Visitor) -> None:
    waiting = director.services.today.board(director.actor, None).waiting
    asked = [one.standing for one in waiting if one.kind is WaitingKind.APPROVAL]
    assert sorted(asked) == ["不予受理", "延期办理"]


def test_a_dispute_was_turned_away_with_its_notice_and_the_notice_handed_over(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        [refused] = [one for one in unit.refusals.find() if one.way is ServiceWay.DIRECT]
        papers = unit.papers.find(matter_id=refused.matter_id)
    assert {one.form for one in papers} >= {Form.F32.value, Form.F23.value}
    assert refused.asked_by != refused.decided_by


def test_a_name_no_typeface_can_write_left_a_gap_on_the_slip(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        gaps = [one for one in unit.papers.find(form=Form.F01.value) if one.gaps]
        [paper] = gaps
        visit = unit.visits.look(paper.subject_id)
        assert visit.visitor_id is not None
        name = unit.people.look(visit.visitor_id).name
    assert paper.gaps == f"U+{ord(name[-1]):X}"


def test_today_lists_one_report_that_is_owed_since_a_moment(clerk: Visitor) -> None:
    board = clerk.services.today.board(clerk.actor, None)
    [owed] = [one for one in board.waiting if one.kind is WaitingKind.RISK]
    [report] = clerk.services.risks.owed(clerk.actor, None)
    assert owed.subject_id == report.matter_id
    assert report.due_at > owed.since
    assert report.told == 0


def test_dangers_were_told_to_the_minute_and_printed(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        reports = [one for one in unit.risk_reports.find() if one.recorded_at is not None]
        assert len(reports) == 2
        for one in reports:
            assert one.told[0].kind is ToldKind.POLICE
            assert one.recorded_at is not None
            assert one.recorded_at < one.due_at
            assert unit.papers.find(subject_id=one.id)


def test_violence_at_home_is_open_to_the_named_alone(
    township: SmallTownship, director: Visitor
) -> None:
    def violence(unit: UnitOfWork) -> int:
        return sum(RiskFactor.DOMESTIC in one.factors for one in unit.risk_reports.find())

    for login, seen in (("liang", 1), ("suxin", 1), ("zhengjun", 0)):
        actor = visitor(township, login).actor
        with township.open_unit(actor, reading=True) as unit:
            assert violence(unit) == seen


def test_one_danger_is_suggested_and_another_was_put_aside(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        [dismissed] = unit.risk_dismissals.find()
        came_again = {one.matter_id for one in unit.visits.find(words=COMING_A_THIRD_TIME)}
    assert dismissed.factor is RiskFactor.ONLINE
    [matter_id] = came_again
    suggested = director.risks(MatterKey(matter_id)).suggestions
    assert RiskFactor.REPEATED in {one.factor for one in suggested}


COMING_A_THIRD_TIME = "第三次来，说再没人管就自己动手堵沟。"


def test_petitions_wait_for_the_director_stand_in_review_and_are_handed_on(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        files = {one.state: one for one in unit.petitions.find()}
        papers = [unit.papers.find(matter_id=one.matter_id) for one in files.values()]
        closed = {one.matter_id for one in unit.access.find(closed=True)}
        asked = files[PetitionState.HANDLING].pending
    assert set(files) == {PetitionState.HANDLING, PetitionState.REVIEWED, PetitionState.FORWARDED}
    assert asked is not None
    assert asked.kind is AskKind.EXTENSION
    assert min(map(len, papers)) >= 2
    assert files[PetitionState.FORWARDED].matter_id in closed


def test_a_group_came_with_as_many_representatives_as_may_speak(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        [group] = unit.matters.find(people_count=23, anonymous=False, place=WHERE_THEY_WORKED)
        roles = [one.role for one in group.taking_part]
    speaking = roles.count(MatterRole.REPRESENTATIVE) + roles.count(MatterRole.APPLICANT)
    assert speaking == MOST_REPRESENTATIVES
    assert roles.count(MatterRole.COMPANION) > 5


WHERE_THEY_WORKED = "镇工业小区三号厂房"


def test_somebody_showed_no_card_and_somebody_gave_no_name(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(director.actor, reading=True) as unit:
        without = [one for one in unit.people.find(id_check=IdCheck.NOT_SHOWN) if one.id_remark]
        assert without
        assert unit.matters.find(anonymous=True, place="河嘴码头")


def test_texts_of_the_centre_stand_beside_those_it_began_with(clerk: Visitor) -> None:
    page = clerk.services.text_modules.page(clerk.actor, None)
    used = {one.short_name: one.uses for one in page.modules if one.uses}
    assert used == {"班车": 9, "界址": 6, "工期": 11}
    assert page.starters == 0
    assert len(page.modules) > len(used)
    assert len(page.learned) == 2


def test_a_case_waits_for_the_head_because_its_mediator_is_kin(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        [request] = unit.recusals.find(outcome=None)
        [tie] = unit.ties.find()
        case = unit.cases.look(request.case_id)
        assert request.mediator_id == tie.mediator_id == case.mediators[0].mediator_id
        assert tie.person_id in {one.person_id for one in case.parties}
        assert request.asked_by.startswith("乙方")


def test_whoever_sat_was_asked_whether_he_minds_the_mediators(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        sat = {one.session_id for one in unit.session_records.find()}
        assert sat == {one.session_id for one in unit.recusal_answers.find()}


def test_what_each_side_said_alone_is_noted_beside_a_record(township: SmallTownship) -> None:
    chief = visitor(township, "liangde")
    with township.open_unit(chief.actor, reading=True) as unit:
        sessions = [one.id for one in unit.sessions.find(state=SessionState.HELD)]
    pages = [chief.services.caucus.page(chief.actor, SessionKey(one)) for one in sessions]
    [told] = [one for one in pages if one.notes]
    assert len({one.party_id for one in told.notes}) == 2


def test_cases_went_to_chief_mediators_up_and_out_and_back(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        found = unit.handovers.find()
        states = sorted((one.target.value, one.state.value) for one in found)
        assert states == [
            ("county", "came_back"),
            ("county", "sent"),
            ("office", "accepted"),
            ("office", "returned"),
            ("office", "waiting"),
            ("town", "accepted"),
        ]
        [up] = [one for one in found if one.target is HandoverTarget.TOWN]
        case = unit.cases.look(up.case_id)
        assert case.number == up.number_after != up.from_number
        assert [one.leads for one in sorted(case.mediators, key=lambda one: not one.leads)] == [
            True,
            False,
        ]
        [back] = [one for one in found if one.state is HandoverState.CAME_BACK]
        assert unit.matters.look(back.matter_id).state is MatterState.TRIAGED


def test_the_calendar_ahead_shows_every_kind_of_session(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        planned = unit.sessions.find(state=SessionState.PLANNED)
        [joint] = [one for one in planned if one.kind is SessionKind.JOINT]
        assert joint.second_committee_id != unit.cases.look(joint.case_id).committee_id
        [asked] = [one for one in joint.invitees if one.part is InviteePart.DEPARTMENT]
        assert asked.state is InviteeState.CONFIRMED
        [trip] = [one for one in planned if one.venue is SessionVenue.CIRCUIT]
        assert trip.place.endswith("村民活动室")
        kinds = {one.kind for one in planned}
        assert {SessionKind.COUNSELLING, SessionKind.LEGAL_AID} <= kinds
        assert any(one.leaves for one in unit.mediators.find())


def test_drafts_lie_about_in_which_the_check_finds_something_of_each_gravity(
    township: SmallTownship, director: Visitor
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        drafts = unit.agreements.find(status=AgreementStatus.DRAFT)
    checked = [
        director.services.agreements.preflight(director.actor, AgreementKey(one.id)).findings
        for one in drafts
    ]
    findings = [one for found in checked for one in found]
    assert {one.severity for one in findings} == set(Severity)
    assert {"item_manner_missing", "item_due_on_missing"} <= {one.code for one in findings}
    words = {one.spot.words for one in findings if one.spot}
    assert {"订金", "尽快"} <= words


def test_a_dispute_came_back_within_ninety_days_and_was_opened_again(
    township: SmallTownship,
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        [matter] = unit.matters.find(place=WHERE_IT_CAME_BACK)
        steps = {one.tag: one for one in matter.steps}
        cases = sorted(unit.cases.find(matter_id=matter.id), key=lambda one: one.number)
        agreements = unit.agreements.find(matter_id=matter.id)
        papers = {one.form for one in unit.papers.find(matter_id=matter.id)}
        assert len(unit.visits.find(matter_id=matter.id)) == 2
    gone = steps["matter:reopened"].at - steps["matter:closed"].at
    assert timedelta(0) < gone <= timedelta(days=90)
    assert [one.stage for one in cases] == [CaseStage.ENDED, CaseStage.NOTIFIED]
    assert (matter.state, matter.closed_at) == (MatterState.IN_PROGRESS, None)
    assert [one.status for one in agreements] == [AgreementStatus.EFFECTIVE]
    assert {one.status for one in agreements[0].items} == {S.DONE, S.IMMEDIATE}
    assert papers >= {Form.F12.value, Form.F15.value, Form.F19.value}


WHERE_IT_CAME_BACK = "河嘴村三组"


def test_months_of_a_payment_without_an_end_came_whole_in_parts_late_and_are_still_to_come(
    township: SmallTownship, director: Visitor
) -> None:
    everything = FollowUpQuery(within_days=30, settled=True, limit=2000)
    rows = director.services.follow_up.lists(director.actor, everything).performance
    months = sorted(
        (one for one in rows if one.kind is ClauseKind.PERIODIC and one.what == "护理费"),
        key=lambda one: str(one.due_on),
    )
    assert [one.status for one in months] == [
        S.DONE,
        S.LATE_DONE,
        S.DONE,
        S.DONE,
        S.PARTIAL,
        S.NOT_DUE,
    ]
    assert [len(one.received) for one in months] == [1, 2, 1, 1, 1, 0]
    *_, late, ahead = months
    assert late.overdue_days > 14
    assert late.urged == 1
    assert ahead.due_on is not None
    assert timedelta(0) < ahead.due_on - civil_day(PRESENT) < timedelta(days=14)
