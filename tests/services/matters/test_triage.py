from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from centre_app.domain.centre.bodies import Area, GridStaff, Organization
from centre_app.domain.centre.codes import AreaKind, GridPost, OrgKind
from centre_app.domain.deadlines import Light
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError, StaleRecordError
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import (
    CaseLevel,
    DeadlineKind,
    DisputeType,
    MatterState,
    Outcome,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.triage_codes import (
    BodyReason,
    RefusalReason,
    ReopenReason,
    TriageSign,
)
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.records.orders import OrderReport, PairedOrders
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import (
    Acceptance,
    Answer,
    Closing,
    Conclusion,
    DatesQuery,
    Refusal,
    Reopening,
    Telling,
    TransferOut,
    Triage,
    TriageQuery,
    Withdrawal,
)
from centre_app.services.requests import Done
from centre_app.storage.tables.matters import month_counts
from tests.town import Town


class Road:
    """One matter on its way, seen by the dispatcher."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.dispatcher = town.actor(Role.DISPATCHER)
        intake = Intake(
            visitor=PersonEntry(name="王桂兰", phone="138 1234 5678"),
            others=(PersonEntry(name="李建军"),),
            demand="李建军砌墙占了我家滴水，要求拆除",
            dispute_type=DisputeType.NEIGHBOUR,
        )
        self.now(town.services.reception.register(self.dispatcher, intake))

    def now(self, done: Done) -> Done:
        self.id, self.version = done.id, done.version
        return done

    def page(self, actor: Actor | None = None) -> CasePage:
        return self.town.services.matters.case_page(actor or self.dispatcher, MatterKey(self.id))

    def triaged(self, route: Route, body: OrgKind | None = None) -> None:
        self.now(self.town.services.triage.triage(self.dispatcher, self.decision(route, body)))

    def decision(self, route: Route, body: OrgKind | None = None) -> Triage:
        return Triage(
            matter_id=self.id,
            version=self.version,
            dispute_type=DisputeType.NEIGHBOUR,
            route=route,
            level=CaseLevel.ORDINARY,
            risk=RiskLevel.LOW,
            responsible_id=self.town.body(body) if body else None,
        )

    def accepted(self, route: Route = Route.MEDIATION) -> None:
        kind = OrgKind.TOWN_COMMITTEE if route is Route.MEDIATION else OrgKind.CENTRE
        self.triaged(route, kind)
        acceptance = Acceptance(matter_id=self.id, version=self.version)
        self.now(self.town.services.triage.accept(self.dispatcher, acceptance))

    def closed(self) -> None:
        self.accepted()
        conclusion = Conclusion(
            matter_id=self.id,
            version=self.version,
            outcome=Outcome.SETTLED_SELF,
            words="双方当面说清，李建军自行拆除",
        )
        self.now(self.town.services.endings.conclude(self.dispatcher, conclusion))
        closing = Closing(matter_id=self.id, version=self.version)
        self.now(self.town.services.endings.close(self.dispatcher, closing))

    def counts(self) -> dict[str, tuple[int, int, int]]:
        """Return registered, accepted and resolved by dispute type."""
        c = month_counts.c
        with self.town.engine.connect() as connection:
            rows = connection.execute(
                select(c.dispute_type, c.registered, c.accepted, c.resolved)
            ).all()
        kept = [row for row in rows if any(row[1:])]
        return {row[0]: (row[1], row[2], row[3]) for row in kept}


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


def test_the_program_proposes_the_usual_way_for_neighbours(road: Road) -> None:
    proposal = road.town.services.triage.propose(road.dispatcher, TriageQuery(road.id))
    assert (proposal.route, proposal.level, proposal.risk) == (
        Route.MEDIATION,
        CaseLevel.ORDINARY,
        RiskLevel.LOW,
    )
    assert proposal.responsible_id == road.town.body(OrgKind.TOWN_COMMITTEE)


def test_a_ticked_sign_changes_what_is_proposed(road: Road) -> None:
    ticked = TriageQuery(road.id, frozenset({TriageSign.THREAT}))
    proposal = road.town.services.triage.propose(road.dispatcher, ticked)
    assert (proposal.level, proposal.risk) == (CaseLevel.MAJOR, RiskLevel.HIGH)
    assert proposal.responsible_id == road.town.body(OrgKind.CHIEF_OFFICE)
    assert proposal.reason is BodyReason.GRAVE


def test_triage_is_told_in_the_history_with_the_body(road: Road) -> None:
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    page = road.page()
    assert (page.head.state, page.head.responsible) == (
        MatterState.TRIAGED,
        "云岭镇人民调解委员会",
    )
    assert "人民调解、一般、风险低（蓝）、云岭镇人民调解委员会" in page.history[0].note


def test_triage_may_be_decided_anew_until_acceptance(road: Road) -> None:
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    road.triaged(Route.CONSULT)
    assert road.page().head.route is Route.CONSULT


def test_a_high_risk_must_have_been_reported(road: Road) -> None:
    high = replace(road.decision(Route.MEDIATION, OrgKind.TOWN_COMMITTEE), risk=RiskLevel.HIGH)
    with pytest.raises(FieldError) as refused:
        road.town.services.triage.triage(road.dispatcher, high)
    assert refused.value.reasons == {"report": "risk_report_missing"}


@pytest.mark.parametrize(
    ("body", "reason"), [(None, "required"), (OrgKind.CENTRE, "body_not_for_route")]
)
def test_a_mediation_needs_a_body_that_mediates(
    road: Road, body: OrgKind | None, reason: str
) -> None:
    with pytest.raises(FieldError) as refused:
        road.triaged(Route.MEDIATION, body)
    assert refused.value.reasons == {"responsible_id": reason}


def test_a_corrected_type_moves_title_search_and_counts(road: Road) -> None:
    decision = road.decision(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    corrected = replace(decision, dispute_type=DisputeType.HOUSE_SITE)
    road.town.services.triage.triage(road.dispatcher, corrected)
    found = road.town.services.matters.page(road.dispatcher, MatterQuery(words="宅基地"))
    assert [row.title for row in found.rows] == ["王桂兰 与 李建军 房屋宅基地纠纷"]
    assert road.counts() == {"house_site": (1, 0, 0)}


def test_what_acceptance_would_owe_is_shown_before(road: Road) -> None:
    query = DatesQuery(road.id, Route.PETITION)
    [due] = road.town.services.triage.dates(road.dispatcher, query)
    assert (due.due_on, due.article) == (date(2026, 5, 1), "《信访工作条例》第三十四条")


def test_acceptance_meets_the_notice_and_counts(road: Road) -> None:
    road.accepted()
    page = road.page()
    assert [line.kind for line in page.deadlines if line.met_on is None] == [DeadlineKind.MEDIATION]
    assert road.counts() == {"neighbour": (1, 1, 0)}


def test_a_visitor_not_told_yet_is_still_owed_a_notice(road: Road) -> None:
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    silent = Acceptance(matter_id=road.id, version=road.version, told=False)
    road.now(road.town.services.triage.accept(road.dispatcher, silent))
    assert Step.TELL in {one.step for one in road.page().steps}
    telling = Telling(matter_id=road.id, version=road.version, way="电话")
    road.now(road.town.services.triage.tell(road.dispatcher, telling))
    assert road.page().road.told


def test_what_leads_out_is_not_accepted(road: Road) -> None:
    road.triaged(Route.TRANSFER)
    with pytest.raises(RuleError) as refused:
        road.town.services.triage.accept(
            road.dispatcher, Acceptance(matter_id=road.id, version=road.version)
        )
    assert refused.value.rule == "not_this_way"


def test_an_answered_question_is_resolved_and_owes_nothing(road: Road) -> None:
    road.triaged(Route.CONSULT)
    answer = Answer(matter_id=road.id, version=road.version, words="告知相邻关系的法律规定")
    road.now(road.town.services.endings.answer(road.dispatcher, answer))
    page = road.page()
    assert (page.head.state, page.head.outcome) == (MatterState.RESOLVED, Outcome.EXPLAINED)
    assert all(line.met_on for line in page.deadlines)
    # Never taken on, it stands in neither part of the rate.
    assert road.counts() == {"neighbour": (1, 0, 0)}


def test_asking_for_a_refusal_says_why_and_where_to(road: Road) -> None:
    road.triaged(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    refusal = Refusal(
        matter_id=road.id,
        version=road.version,
        reason=RefusalReason.LITIGATION,
        go_to="玉川县人民法院",
    )
    with pytest.raises(FieldError) as refused:
        road.town.services.refusals.ask(road.dispatcher, replace(refusal, go_to=" "))
    assert set(refused.value.reasons) == {"go_to"}
    road.now(road.town.services.refusals.ask(road.dispatcher, refusal))
    assert road.page().history[0].note == (
        "依法应通过诉讼、仲裁、行政复议解决；告知去向：玉川县人民法院"
    )


def test_a_transfer_names_the_body_and_ends_the_clocks(road: Road) -> None:
    road.triaged(Route.TRANSFER)
    out = TransferOut(matter_id=road.id, version=road.version, body="县自然资源局")
    road.now(road.town.services.endings.transfer(road.dispatcher, out))
    page = road.page()
    assert page.head.state is MatterState.TRANSFERRED
    assert all(line.met_on for line in page.deadlines)


def test_withdrawing_needs_the_applicants_words(road: Road) -> None:
    silent = Withdrawal(matter_id=road.id, version=road.version, words=" ")
    with pytest.raises(FieldError):
        road.town.services.endings.withdraw(road.dispatcher, silent)
    road.now(
        road.town.services.endings.withdraw(
            road.dispatcher, replace(silent, words="两家和好了，不再要求处理")
        )
    )
    assert road.page().head.state is MatterState.WITHDRAWN


def test_a_matter_with_a_revisit_owed_is_closed_only_with_a_reason(road: Road) -> None:
    road.triaged(Route.CONSULT)
    answer = Answer(matter_id=road.id, version=road.version, words="已答复")
    road.now(road.town.services.endings.answer(road.dispatcher, answer))
    with road.town.open_unit(road.dispatcher) as unit:
        unit.revisits.add(Revisit(matter_id=road.id, due_on=date(2026, 3, 9), article="中心规定"))
        unit.audit.record("revisit:owed", road.id, "")
    closing = Closing(matter_id=road.id, version=road.version)
    with pytest.raises(FieldError) as refused:
        road.town.services.endings.close(road.dispatcher, closing)
    assert refused.value.reasons == {"waiver": "revisit_owed"}
    waived = replace(closing, waiver="来访人已迁居外省，无法联系")
    road.now(road.town.services.endings.close(road.dispatcher, waived))
    assert road.page().road.revisits_open == 0


def test_only_the_director_reopens_and_the_old_result_counts_no_more(road: Road) -> None:
    road.closed()
    assert road.counts() == {"neighbour": (1, 1, 1)}
    again = Reopening(
        matter_id=road.id,
        version=road.version,
        route=Route.MEDIATION,
        reason=ReopenReason.BREACH,
    )
    with pytest.raises(NotAllowedError):
        road.town.services.endings.reopen(road.dispatcher, again)
    road.now(road.town.services.endings.reopen(road.town.actor(Role.DIRECTOR), again))
    page = road.page()
    assert (page.head.state, page.head.outcome) == (MatterState.ACCEPTED, None)
    assert road.counts() == {"neighbour": (1, 1, 0)}


def _grid(town: Town) -> tuple[UUID, UUID]:
    """Add a department and a grid with somebody in it."""
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        dept = unit.organizations.add(
            Organization(
                kind=OrgKind.DEPT, name="自然资源所", short_name="自然所", seal_name="自然资源所"
            )
        )
        area = unit.areas.add(
            Area(kind=AreaKind.GRID, name="一村第一网格", code="01", valid_from=date(2026, 1, 1))
        )
        member = unit.grid_staff.add(
            GridStaff(area_id=area.id, post=GridPost.FULL_TIME, name="赵小芳")
        )
        unit.audit.record("centre:grid", area.id, area.name)
        return dept.id, member.id


def test_a_pair_of_orders_is_issued_at_once_and_done_when_both_report(road: Road) -> None:
    dept, member = _grid(road.town)
    decision = replace(road.decision(Route.PAIRED_ORDERS), responsible_id=dept)
    road.now(road.town.services.triage.triage(road.dispatcher, decision))
    road.now(
        road.town.services.triage.accept(
            road.dispatcher, Acceptance(matter_id=road.id, version=road.version)
        )
    )
    pair = PairedOrders(
        matter_id=road.id,
        version=road.version,
        unit_id=dept,
        grid_staff_id=member,
        demand="现场核实界址",
    )
    assert road.now(road.town.services.orders.issue(road.dispatcher, pair)).number == (
        "云岭镇综治交〔2026〕1号"
    )
    page = road.page()
    assert [order.who for order in page.orders] == ["自然资源所", "赵小芳"]
    assert page.head.state is MatterState.IN_PROGRESS
    conclude = next(one for one in page.steps if one.step is Step.CONCLUDE)
    assert conclude.reason == "orders_running"
    for order in page.orders:
        report = OrderReport(order_id=order.order_id, version=order.version, report="已到现场")
        road.town.services.orders.report(road.dispatcher, report)
    assert all(line.met_on for line in road.page().deadlines)


def test_half_a_pair_is_refused(road: Road) -> None:
    road.accepted(Route.JOINT)
    half = PairedOrders(
        matter_id=road.id, version=road.version, unit_id=None, grid_staff_id=None, demand=""
    )
    with pytest.raises(FieldError) as refused:
        road.town.services.orders.issue(road.dispatcher, half)
    assert set(refused.value.reasons) == {"unit_id", "grid_staff_id", "demand"}


def test_the_page_masks_phones_and_says_the_lights(road: Road) -> None:
    page = road.page()
    assert [(one.name, one.masked_phone) for one in page.parties] == [
        ("王桂兰", "138****5678"),
        ("李建军", ""),
    ]
    assert [(line.kind, line.light) for line in page.deadlines] == [
        (DeadlineKind.NOTICE, Light.GREEN)
    ]
    assert page.history[-1].who == "分流员甲"


def test_a_mediator_sees_the_way_but_may_not_send_anybody_on_it(road: Road) -> None:
    [triage, *_] = road.page(road.town.actor(Role.MEDIATOR)).steps
    assert (triage.step, triage.reason) == (Step.TRIAGE, "not_your_post")


def test_whoever_saw_an_older_version_is_stopped(road: Road) -> None:
    old = road.version
    road.triaged(Route.CONSULT)
    with pytest.raises(StaleRecordError):
        road.town.services.endings.answer(
            road.dispatcher, Answer(matter_id=road.id, version=old, words="已答复")
        )
