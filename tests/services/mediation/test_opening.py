import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import RuleError, StaleRecordError
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.mediation.codes import CaseSource, CaseStage, Consent, NoticeWay
from centre_app.domain.permissions import Role
from centre_app.services.records.case_lists import CaseQuery, CaseScope
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.mediation import (
    IssueApplication,
    IssueRightsNotice,
    NoteConsent,
    NoteRiskReport,
    OpenCase,
)
from centre_app.services.records.papers import PaperKey
from tests.mediation_town import Road
from tests.town import Town


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


def test_a_case_bears_the_number_of_its_committee(road: Road) -> None:
    first, second = road.opened(), road.opened("孙有田", "赵铁柱")
    assert road.card(first).number == "（2026）云岭镇人调字第1号"
    assert road.card(second).number == "（2026）云岭镇人调字第2号"


def test_an_opened_matter_is_being_handled_and_waits_no_longer(road: Road) -> None:
    road.opened()
    with road.town.open_unit(road.actor, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery()).rows
        assert row.state is MatterState.IN_PROGRESS
        assert unit.case_register.waiting() == []


def test_an_accepted_matter_waits_until_its_case_is_opened(road: Road) -> None:
    matter_id = road.matter()
    [waiting] = road.town.services.cases.openings(road.actor, None).matters
    assert (waiting.matter_id, waiting.parties) == (matter_id, "王桂兰 与 李建军")


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"state": MatterState.TRIAGED}, "matter_not_accepted"),
        ({"route": Route.PETITION}, "route_not_mediation"),
    ],
)
def test_only_a_matter_accepted_for_mediation_becomes_a_case(
    road: Road, changed: dict[str, object], rule: str
) -> None:
    with pytest.raises(RuleError) as refused:
        road.opened(**changed)
    assert refused.value.rule == rule


def test_a_refused_opening_gives_its_number_back(road: Road) -> None:
    with pytest.raises(RuleError):
        road.opened("王桂兰")
    assert road.card(road.opened()).number.endswith("第1号")


def test_the_centre_itself_takes_no_case(road: Road) -> None:
    request = OpenCase(
        matter_id=road.matter(),
        seen=1,
        committee_id=road.town.body(OrgKind.CENTRE),
        source=CaseSource.APPLICATION,
    )
    with pytest.raises(RuleError, match="body_does_not_mediate"):
        road.town.services.mediation.open_case(road.actor, request)


def test_an_office_of_a_chief_opens_cases_of_its_committee(road: Road) -> None:
    office_id = road.town.body(OrgKind.CHIEF_OFFICE)
    with road.town.open_unit(road.actor) as unit:
        version = unit.organizations.look(office_id).version
        unit.organizations.get(office_id, seen=version).short_name = "老马工作室"
        unit.audit.record("centre:changed", office_id, "老马工作室")
    request = OpenCase(
        matter_id=road.matter(), seen=1, committee_id=office_id, source=CaseSource.APPLICATION
    )
    case_id = road.town.services.mediation.open_case(road.actor, request).id
    card = road.card(case_id)
    with road.town.open_unit(road.actor, reading=True) as unit:
        assert unit.cases.look(case_id).chief_office_id == office_id
    assert (card.number, card.committee) == ("（2026）云岭镇人调字第1号", "云岭镇人民调解委员会")


def test_each_body_shows_what_it_has_on_hand_and_since_when_it_waits(road: Road) -> None:
    road.opened()
    road.plan(road.ready("孙有田", "赵铁柱"))
    rows = {
        one.committee_id: (one.open_cases, one.unplanned, one.waiting_since is not None)
        for one in road.town.services.cases.openings(road.actor, None).committees
    }
    assert rows[road.town.body(OrgKind.TOWN_COMMITTEE)] == (2, 1, True)
    assert rows[road.town.body(OrgKind.CHIEF_OFFICE)] == (0, 0, False)


def test_the_last_consent_accepts_the_case_and_starts_its_term(road: Road) -> None:
    case_id = road.opened()
    assert road.card(case_id).stage is CaseStage.CONSENT_PENDING
    assert road.card(case_id).deadline is None
    road.consent(case_id, road.card(case_id).parties[1].party_id, Consent.AGREED)
    card = road.card(case_id)
    assert card.stage is CaseStage.ACCEPTED
    assert card.deadline is not None
    assert str(card.deadline.due_on) == "2026-04-01"


def test_on_its_own_initiative_a_committee_asks_every_party(road: Road) -> None:
    card = road.card(road.opened(source=CaseSource.INITIATIVE))
    assert {party.consent for party in card.parties} == {Consent.PENDING}


def test_nobody_is_named_for_parties_who_do_not_all_agree(road: Road) -> None:
    case_id = road.opened()
    road.consent(case_id, road.card(case_id).parties[1].party_id, Consent.REFUSED)
    with pytest.raises(RuleError, match="party_refused"):
        road.assign(case_id, "周正和")


def test_the_chief_office_lends_its_mediator_to_the_committee(road: Road) -> None:
    case_id = road.agreed()
    road.assign(case_id, "马长河", "林秀英")
    card = road.card(case_id)
    assert [(one.name, one.leads) for one in card.mediators] == [
        ("马长河", True),
        ("林秀英", False),
    ]
    assert card.stage is CaseStage.ASSIGNED


def test_a_declared_relation_keeps_a_mediator_away(road: Road) -> None:
    case_id = road.agreed()
    with pytest.raises(RuleError, match="mediator_conflict"):
        road.assign(case_id, "周正和", relation="乙方的姐夫")
    road.assign(case_id, "周正和", relation="乙方的姐夫", kept_by_all=True)
    with road.town.open_unit(road.actor, reading=True) as unit:
        steps = unit.matters.look(road.card(case_id).matter_id).steps
        assert any("乙方的姐夫" in step.note for step in steps)


def test_a_mediator_of_a_party_s_name_must_explain(road: Road) -> None:
    with pytest.raises(RuleError, match="mediator_bears_party_name"):
        road.assign(road.agreed("王桂兰", "周正和"), "周正和")


def test_when_all_were_told_the_case_is_notified(road: Road) -> None:
    case_id = road.ready()
    card = road.card(case_id)
    assert card.stage is CaseStage.NOTIFIED
    assert {party.notice_way for party in card.parties} == {NoticeWay.WRITTEN}


def test_two_desks_do_not_note_over_one_another(road: Road) -> None:
    case_id = road.opened()
    stale = NoteConsent(
        case_id=case_id,
        seen=road.version(case_id),
        party_id=road.card(case_id).parties[1].party_id,
        consent=Consent.AGREED,
    )
    road.consent(case_id, stale.party_id, Consent.REFUSED)
    with pytest.raises(StaleRecordError):
        road.town.services.mediation.note_consent(road.actor, stale)


def test_application_and_notices_are_issued_and_listed(road: Road) -> None:
    case_id = road.ready()
    mediation, papers = road.town.services.mediation, road.town.services.papers
    done = mediation.issue_application(
        road.actor,
        IssueApplication(case_id=case_id, seen=road.version(case_id), requests=("拆除围墙",)),
    )
    for party in road.card(case_id).parties:
        notice = IssueRightsNotice(
            case_id=case_id, seen=road.version(case_id), party_id=party.party_id
        )
        mediation.issue_rights_notice(road.actor, notice)
    assert [paper.form for paper in road.card(case_id).papers] == ["F02", "F04", "F04"]
    assert done.paper_id is not None
    assert papers.fetch(road.actor, PaperKey(done.paper_id)).pdf.startswith(b"%PDF")


def test_nobody_applied_where_the_committee_began(road: Road) -> None:
    case_id = road.opened(source=CaseSource.INITIATIVE)
    with pytest.raises(RuleError, match="nobody_applied"):
        road.town.services.mediation.issue_application(
            road.actor, IssueApplication(case_id=case_id, seen=road.version(case_id))
        )


def test_a_high_risk_is_reported_once_for_all_to_see(road: Road) -> None:
    case_id = road.opened()
    request = NoteRiskReport(case_id=case_id, seen=road.version(case_id), told="派出所、何主任")
    road.town.services.mediation.note_risk_report(road.actor, request)
    assert road.card(case_id).risk_reported


def test_the_list_shows_the_worst_deadline_first_and_counts_stages(road: Road) -> None:
    fresh, due = road.opened(), road.ready("孙有田", "赵铁柱")
    page = road.town.services.cases.list_cases(road.actor, CaseQuery())
    assert [row.case_id for row in page.rows] == [due, fresh]
    assert page.counts == {CaseStage.NOTIFIED: 1, CaseStage.CONSENT_PENDING: 1}
    assert page.rows[0].light is not None


@pytest.mark.parametrize("words", ["桂兰", "字第1号", "滴水"])
def test_a_case_is_found_by_party_number_or_demand(road: Road, words: str) -> None:
    case_id = road.opened()
    road.opened("孙有田", "赵铁柱", demand="欠水泥款")
    page = road.town.services.cases.list_cases(road.actor, CaseQuery(words=words))
    assert [row.case_id for row in page.rows] == [case_id]


def test_my_cases_are_those_i_mediate(road: Road) -> None:
    case_id, _other = road.ready(), road.ready("孙有田", "赵铁柱", mediator="林秀英")
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        [mediator] = unit.mediators.find(name="周正和")
        mediator.staff_id = road.actor.staff_id
        unit.audit.record("mediator:linked", mediator.id, "周正和")
    page = road.town.services.cases.list_cases(road.actor, CaseQuery(scope=CaseScope.MINE))
    assert [row.case_id for row in page.rows] == [case_id]
