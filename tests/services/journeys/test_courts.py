"""A mediator who is kin, an unclear clause before the court, a threat with a petrol can: on both databases."""

from datetime import timedelta
from uuid import UUID

import pytest

from centre_app.domain.agreements.codes import AgreementStatus, ConfirmationStatus
from centre_app.domain.clock import civil_day
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.errors import RuleError
from centre_app.domain.ladder.codes import Rung, RungState, Way
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import DisputeType, RiskLevel, Route
from centre_app.domain.mediation.codes import SessionResult
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, TieKind
from centre_app.domain.mediation.sittings import InviteePart, SessionKind
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.records.agreements import AgreementStep, ReasonedStep
from centre_app.services.records.invitations import Invite
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.orders import OrderReport, PairedOrders
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.petitions import Rerouting
from centre_app.services.records.reception import Intake
from centre_app.services.records.risk import RecordRisk, TellRisk
from centre_app.services.records.triage import Acceptance, Triage
from tests.agreements_builders import removal
from tests.court_road import CourtRoad
from tests.mediation_town import NEXT_MORNING
from tests.recusal_road import names
from tests.services.bad_input.stages import Stage
from tests.services.journeys.dispute import Dispute
from tests.town import Town

FIRST, SECOND = "周正和", "林秀英"
STEP = ConfirmationStep


def a_wall(town: Town) -> Dispute:
    """Bring a dispute about a wall as far as its notices."""
    dispute = Dispute.brought(
        town,
        PersonEntry(name="王桂兰", phone="13812345678", address="一村七组"),
        PersonEntry(name="李建军", phone="13800002222", address="一村七组"),
        demand="李建军砌墙占了我家滴水，要求拆除",
        kind=DisputeType.NEIGHBOUR,
    )
    dispute.taken_on()
    dispute.told(FIRST)
    return dispute


def agreed(dispute: Dispute, at: object = NEXT_MORNING, **changes: object) -> None:
    bench = dispute.bench
    move = removal(bench.sides[1].party_id, what="拆除占用滴水的院墙")
    bench.issue(**({"items": (move,), "disputed": "院墙", "reached_on": bench.today} | changes))
    bench.sign(bench.today)
    bench.seal(bench.today)


def test_a_brother_in_law_is_replaced_after_the_first_session_and_all_are_told(town: Town) -> None:
    dispute = a_wall(town)
    road, case_id = dispute.road, dispute.case_id
    session_id = dispute.begun()
    road.ask(case_id, session_id=session_id)
    with pytest.raises(RuleError, match="recusal_undecided"):
        entry = road.entry(session_id, result=SessionResult.AGREED)
        town.services.session_records.hold_session(road.actor, entry)
    held = road.entry(session_id)
    town.services.session_records.hold_session(road.actor, held)
    road.decide(case_id, RecusalOutcome.GRANTED, SECOND)
    card = road.card(case_id)
    assert names(card) == [(SECOND, True)]
    assert all(one.names_owed for one in card.parties)
    road.tell(case_id)
    assert not any(one.names_owed for one in road.card(case_id).parties)
    dispute.held(SessionResult.AGREED, NEXT_MORNING + timedelta(days=2))
    agreed(dispute)
    page = dispute.page
    forms = [one.form for one in page.papers]
    assert (forms.count(Form.F13.value), forms.count(Form.F12.value)) == (1, 2)
    told = [one.note for one in page.history if one.tag == "case:mediators_told"]
    assert [SECOND in one for one in told] == [True, True]
    sat = page.ladder.rung(Rung.MEDIATED).happenings
    assert [one.what for one in sat].count(SessionKind.MEDIATION) == 2


def test_whom_both_sides_keep_in_writing_goes_on(town: Town) -> None:
    dispute = a_wall(town)
    road, case_id = dispute.road, dispute.case_id
    road.tie(FIRST, road.card(case_id).parties[0].person_id, TieKind.OTHER_KIN)
    road.decide(case_id, RecusalOutcome.KEPT)
    assert names(road.card(case_id)) == [(FIRST, True)]
    dispute.held(SessionResult.AGREED)
    agreed(dispute)
    assert dispute.bench.agreement.status is AgreementStatus.EFFECTIVE


def test_a_clause_the_court_finds_unclear_is_made_clear_and_confirmed(town: Town) -> None:
    dispute = a_wall(town)
    dispute.held(SessionResult.AGREED)
    bench = dispute.bench
    vague = removal(bench.sides[1].party_id, what="尽快拆除占用滴水的院墙")
    preview = town.services.agreements.preview(bench.actor, bench.draft(items=(vague,)))
    assert any("尽快" in finding.facts.values() for finding in preview.findings)
    agreed(dispute, confirmation_intended=True)
    court = CourtRoad(bench)
    court.want()
    effective = dispute.page.agreements[0].effective_on
    dispute.wait_until(town.clock.now() + timedelta(days=12))
    assert effective is not None
    assert (civil_day(town.clock.now()) - effective).days == 12
    court.print_packet()
    court.note(STEP.FILED)
    court.note(STEP.SUPPLEMENT_ASKED)
    waiting = dispute.page.ladder
    assert waiting.rung(Rung.RULED).state is RungState.CURRENT
    _made_clear(dispute)
    for step in (STEP.SUPPLIED, STEP.ACCEPTED, STEP.CONFIRMED):
        court.note(step)
    assert court.page.status is ConfirmationStatus.CONFIRMED
    dispute.wait_until(town.clock.now() + timedelta(days=200))
    court.note(STEP.ENFORCEMENT)
    ruled = dispute.page.ladder.rung(Rung.RULED)
    assert (ruled.state, dict(ruled.ways)[Way.COURT_RULING]) == (RungState.DONE, True)
    assert dispute.page.ladder.current is None
    assert {Form.F20.value} <= {one.form for one in dispute.page.papers}


def _made_clear(dispute: Dispute) -> None:
    """Say by another agreement until when, and seal it."""
    bench, services = dispute.bench, dispute.town.services.agreements
    here = bench.step
    changing = ReasonedStep(agreement_id=here.agreement_id, version=here.version, reason="写明期限")
    done = services.begin_change(bench.actor, changing)
    services.issue(bench.actor, AgreementStep(agreement_id=done.id, version=done.version))
    bench.sign(bench.today)
    bench.seal(bench.today)


def threatened(town: Town, demand: str, *factors: RiskFactor) -> Dispute:
    """Report a danger from the window: everybody told to the minute, then recorded."""
    clerk, risks = town.actor(Role.RECEPTIONIST), town.services.risks
    said = Intake(
        visitor=PersonEntry(name="赵铁柱", phone="13812345678"),
        others=(PersonEntry(name="李建军", phone="13800002222"),),
        demand=demand,
        dispute_type=DisputeType.CONTRACT,
        urgent=True,
    )
    done = town.services.reception.register(clerk, said)
    dispute = Dispute(town, done.id, DisputeType.CONTRACT)
    owed = risks.page(clerk, MatterKey(done.id)).owed
    assert owed is not None
    with pytest.raises(RuleError, match="risk_nobody_told"):
        risks.record(clerk, _recorded(owed.report_id, *factors))
    for kind, who in ((ToldKind.POLICE, "周警官"), (ToldKind.DIRECTOR, "何主任")):
        town.clock.advance(timedelta(minutes=3))
        risks.tell(clerk, TellRisk(report_id=owed.report_id, kind=kind, who=who))
    risks.record(clerk, _recorded(owed.report_id, *factors))
    return dispute


def _recorded(report_id: UUID, *factors: RiskFactor) -> RecordRisk:
    return RecordRisk(
        report_id=report_id, factors=frozenset(factors), words="今晚拉几个垫背的", measures="已劝"
    )


def test_a_threat_is_told_to_the_minute_supervised_and_then_mediated(town: Town) -> None:
    dispute = threatened(town, "他欠我三万元不还，今晚拉几个垫背的", RiskFactor.THREAT)
    [report] = town.services.risks.page(dispute.director, MatterKey(dispute.matter_id)).reports
    assert report.told[1].told_at - report.told[0].told_at == timedelta(minutes=3)
    assert report.recorded_at is not None
    _supervised(dispute)
    body = town.services.reroutes.choices(dispute.director, MatterKey(dispute.matter_id)).bodies
    committee = next(one.body_id for one in body if "人民调解委员会" in one.name)
    rerouting = Rerouting(
        **dispute.head, route=Route.MEDIATION, responsible_id=committee, reason="情绪已稳定"
    )
    town.services.reroutes.reroute(dispute.director, rerouting)
    dispute.opened_with(committee)
    dispute.told(FIRST)
    planned = dispute.road.plan(dispute.case_id, NEXT_MORNING + timedelta(days=1))
    invite = Invite(
        session_id=planned.id, seen=planned.version, part=InviteePart.DEPARTMENT, name="派出所"
    )
    town.services.invitations.invite(dispute.road.actor, invite)
    assert "派出所" in [one.name for one in dispute.road.called(planned.id)]
    page = dispute.page
    assert page.head.risk is RiskLevel.HIGH
    ways = dict(page.ladder.rung(Rung.EXAMINED).ways)
    assert (ways[Way.FOREWARNING], ways[Way.GOING_OUT]) == (True, True)
    assert page.ladder.current == page.ladder.rung(Rung.MEDIATED)


def _supervised(dispute: Dispute) -> None:
    """Let a department and a grid member look after him, and say what they found."""
    town = dispute.town
    department, member = Stage(town).department()
    decision = Triage(
        **dispute.head,
        dispute_type=dispute.kind,
        route=Route.PAIRED_ORDERS,
        level=dispute.page.head.level,
        risk=RiskLevel.HIGH,
        responsible_id=department,
        report="派出所、中心主任",
    )
    services, director = town.services, dispute.director
    services.triage.triage(director, decision)
    services.triage.accept(director, Acceptance(**dispute.head, told=True))
    pair = PairedOrders(
        **dispute.head, unit_id=department, grid_staff_id=member, demand="上门稳控，每日一报"
    )
    services.orders.issue(director, pair)
    for order in dispute.page.orders:
        said = OrderReport(
            order_id=order.order_id, version=order.version, report="家人在旁，已平静"
        )
        services.orders.report(director, said)


def test_violence_at_home_is_closed_to_others(town: Town) -> None:
    dispute = threatened(town, "他又打我，孩子五岁，不敢回家", RiskFactor.DOMESTIC)
    with town.open_unit(dispute.director, reading=True) as unit:
        [access] = unit.access.find(matter_id=dispute.matter_id)
        assert access.reason is AccessReason.SAFETY
    stranger = town.actor(Role.ARCHIVIST)
    with town.open_unit(stranger, reading=True) as unit:
        assert unit.matters.find() == []
