"""A mediation that rests, goes on, is prolonged, withdrawn, or runs out of time."""

from datetime import date, timedelta
from typing import Any

import pytest

from centre_app.domain.deadlines import Light
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.errors import CentreError, FieldError, RuleError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterState, Outcome, Route
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import CaseSource, CaseStage, EndReason, SessionState
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.permissions import Role
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.case_lists import CaseQuery
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reports import ReportQuery
from centre_app.services.records.today import LightKind
from tests.mediation_town import NEXT_MORNING
from tests.services.mediation.term_desk import MONDAY, Desk, refused
from tests.town import Town


@pytest.fixture
def desk(town: Town) -> Desk:
    return Desk(town)


def test_while_a_case_rests_nothing_of_it_goes_on_and_its_matter_rests_too(desk: Desk) -> None:
    case_id = desk.ready()
    desk.plan(case_id)
    done = desk.suspend(case_id)
    card = desk.card(case_id)
    assert (card.stage, card.sessions[0].state) == (CaseStage.SUSPENDED, SessionState.CANCELLED)
    assert desk.matter_of(case_id).state is MatterState.SUSPENDED
    assert card.deadline is not None
    assert card.deadline.paused_on == MONDAY
    for step in (desk.plan, lambda key: desk.assign(key, "周正和"), desk.suspend):
        assert refused(RuleError, step, case_id).rule == "case_suspended"
    paper = desk.told(done.paper_id)
    assert "委托县医学会鉴定" in paper
    assert "2026年3月16日" in paper


def test_who_was_promised_counsel_gets_it_though_his_mediation_rests(desk: Desk) -> None:
    case_id = desk.ready()
    party = desk.card(case_id).parties[0].party_id
    desk.plan(case_id, kind=SessionKind.COUNSELLING, parties=(party,))
    desk.plan(case_id, NEXT_MORNING + timedelta(days=1))
    desk.suspend(case_id)
    states = [one.state for one in desk.card(case_id).sessions]
    assert states == [SessionState.PLANNED, SessionState.CANCELLED]
    assert "取消排期1场" in desk.matter_of(case_id).steps[-2].note
    desk.withdraw(case_id)
    assert {one.state for one in desk.card(case_id).sessions} == {SessionState.CANCELLED}


def test_a_term_moves_by_exactly_the_days_it_stood_still(desk: Desk) -> None:
    case_id = desk.ready()
    before = desk.clock(case_id).due_on
    desk.later(5)
    desk.suspend(case_id)
    desk.later(12)
    done = desk.resume(case_id)
    due = desk.clock(case_id)
    assert (due.due_on, due.suspended) == (before + timedelta(days=12), 12)
    assert (due.paused_on, due.look_again_on) == (None, None)
    assert "扣除中止12日" in due.basis
    assert desk.card(case_id).stage is CaseStage.NOTIFIED
    assert desk.matter_of(case_id).state is MatterState.IN_PROGRESS
    assert "2026年4月13日" in desk.told(done.paper_id)


def test_a_medical_term_is_given_back_in_working_days_and_for_an_appraisal_alone(
    desk: Desk,
) -> None:
    case_id = desk.opened(dispute_type=DisputeType.MEDICAL)
    for party in desk.card(case_id).parties[1:]:
        desk.consent(case_id, party.party_id, desk.card(case_id).parties[0].consent)
    assert desk.clock(case_id).due_on == date(2026, 4, 14)
    desk.suspend(case_id)
    desk.later(9)
    desk.resume(case_id)
    # From Monday 2 to Wednesday 11 March: seven working days.
    assert (desk.clock(case_id).suspended, desk.clock(case_id).due_on) == (7, date(2026, 4, 23))
    desk.suspend(case_id, reason=SuspendReason.UNREACHABLE, note="")
    assert desk.clock(case_id).paused_on is None
    desk.later(3)
    desk.resume(case_id)
    assert desk.clock(case_id).due_on == date(2026, 4, 23)


def test_a_labour_term_runs_on_while_its_case_rests_and_knows_no_extension(desk: Desk) -> None:
    case_id = desk.opened(dispute_type=DisputeType.WAGE_ARREARS)
    desk.consent(
        case_id, desk.card(case_id).parties[1].party_id, desk.card(case_id).parties[0].consent
    )
    due_on = desk.clock(case_id).due_on
    late = refused(RuleError, desk.extend, case_id, due_on + timedelta(days=1))
    assert late.rule == "term_knows_no_extension"
    told = desk.told(desk.suspend(case_id, note="").paper_id)
    assert "不因中止而停止计算" in told
    desk.later(5)
    desk.resume(case_id)
    assert (desk.clock(case_id).due_on, desk.clock(case_id).suspended) == (due_on, 0)


def test_a_petition_is_handled_on_while_its_mediation_rests(desk: Desk) -> None:
    case_id = desk.ready()
    with desk.town.open_unit(desk.town.actor(Role.DIRECTOR)) as unit:
        key = unit.cases.look(case_id).matter_id
        matter = unit.matters.get(key, seen=unit.matters.look(key).version)
        matter.route = Route.PETITION
        unit.audit.record("matter:rerouted", matter.id, matter.number)
    desk.suspend(case_id)
    assert desk.matter_of(case_id).state is MatterState.IN_PROGRESS
    desk.resume(case_id)
    desk.withdraw(case_id)
    assert desk.matter_of(case_id).state is MatterState.IN_PROGRESS
    assert desk.card(case_id).stage is CaseStage.ENDED


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"reason": None}, "reason", "required"),
        ({"reason": SuspendReason.OTHER, "note": ""}, "note", "required"),
        ({"look_again_on": None}, "look_again_on", "required"),
        ({"look_again_on": MONDAY}, "look_again_on", "not_ahead"),
        ({"since": MONDAY + timedelta(days=1)}, "since", "in_the_future"),
        ({"since": MONDAY - timedelta(days=1)}, "since", "before_it_began"),
        ({"reason": SuspendReason.AGREED}, "agreed", "all_must_agree:王桂兰、李建军"),
    ],
)
def test_a_suspension_says_why_since_when_and_when_to_look_again(
    desk: Desk, changed: dict[str, Any], field: str, *, reason: str
) -> None:
    case_id = desk.ready()
    assert refused(FieldError, desk.suspend, case_id, **changed).reasons == {field: reason}
    assert desk.card(case_id).stage is CaseStage.NOTIFIED


def test_a_case_that_was_not_accepted_or_whose_term_is_over_does_not_rest(desk: Desk) -> None:
    asked = desk.opened()
    assert refused(CentreError, desk.suspend, asked)
    case_id = desk.ready("孙有田", "赵铁柱")
    desk.later(31)
    assert refused(RuleError, desk.suspend, case_id).rule == "term_is_over"


def test_nobody_rests_while_the_parties_sit_together(desk: Desk) -> None:
    case_id = desk.ready()
    desk.sitting(case_id)
    assert refused(RuleError, desk.suspend, case_id).rule == "session_running"
    assert refused(RuleError, desk.withdraw, case_id).rule == "session_running"


def test_a_case_does_not_go_on_before_it_rested(desk: Desk) -> None:
    case_id = desk.ready()
    assert refused(RuleError, desk.resume, case_id).rule == "case_not_suspended"
    desk.later(2)
    desk.suspend(case_id)
    early = refused(FieldError, desk.resume, case_id, on=MONDAY)
    assert early.reasons == {"on": "before_it_began"}


def test_all_parties_agree_on_a_later_day_within_what_the_rule_lets_them(desk: Desk) -> None:
    case_id = desk.ready()
    before = desk.clock(case_id).due_on
    assert desk.card(case_id).deadline.latest == before + timedelta(days=30)  # type: ignore[union-attr]
    done = desk.extend(case_id, before + timedelta(days=20))
    due = desk.clock(case_id)
    assert (due.due_on, due.extended) == (before + timedelta(days=20), 20)
    assert "延长20日" in due.basis
    assert "2026年4月21日" in desk.told(done.paper_id)
    too_late = refused(FieldError, desk.extend, case_id, before + timedelta(days=31))
    assert too_late.reasons == {"due_on": "later_than_allowed:2026年5月1日"}
    desk.extend(case_id, before + timedelta(days=30))
    assert desk.card(case_id).extensions[-1].due_on == before + timedelta(days=30)


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"agreed": ()}, "agreed", "all_must_agree:王桂兰、李建军"),
        ({"agreed_on": MONDAY + timedelta(days=1)}, "agreed_on", "in_the_future"),
        ({"agreed_on": MONDAY - timedelta(days=1)}, "agreed_on", "before_it_began"),
        ({"due_on": date(2026, 4, 1)}, "due_on", "not_later:2026年4月1日"),
        ({"due_on": None}, "due_on", "required"),
    ],
)
def test_an_extension_names_its_day_and_everybody_who_agreed(
    desk: Desk, changed: dict[str, Any], field: str, *, reason: str
) -> None:
    case_id = desk.ready()
    wanted = {"due_on": date(2026, 4, 10), **changed}
    assert refused(FieldError, desk.extend, case_id, **wanted).reasons == {field: reason}


def test_what_has_run_out_goes_on_if_all_still_agree_or_ends_with_its_day_on_paper(
    desk: Desk,
) -> None:
    case_id = desk.ready()
    early = refused(FieldError, desk.end, case_id, EndReason.EXPIRED)
    assert early.reasons == {"reason": "term_not_over"}
    desk.later(31)
    [row] = desk.town.services.cases.list_cases(desk.actor, CaseQuery()).rows
    assert row.days_left == -1
    desk.extend(case_id, date(2026, 4, 10))
    assert refused(FieldError, desk.end, case_id, EndReason.EXPIRED)
    desk.later(9)
    done = desk.end(case_id, EndReason.EXPIRED)
    assert "2026年4月10日届满" in desk.told(done.paper_id)
    assert [one.kind for one in desk.owed(case_id)] == [DeadlineKind.REVISIT]
    assert desk.matter_of(case_id).state is MatterState.UNRESOLVED


def test_who_applied_takes_it_back_and_nothing_is_owed_any_more(desk: Desk) -> None:
    case_id = desk.ready()
    done = desk.withdraw(case_id)
    card, matter = desk.card(case_id), desk.matter_of(case_id)
    assert (card.stage, card.end_reason) == (CaseStage.ENDED, EndReason.WITHDRAWN)
    assert (matter.state, matter.outcome) == (MatterState.WITHDRAWN, Outcome.WITHDRAWN)
    assert desk.owed(case_id) == []
    assert "双方已经说开" in desk.told(done.paper_id)
    assert {"F02W", "F18"} <= {one.form for one in card.papers}


def test_nobody_withdraws_for_another_who_applied_and_not_at_all_where_nobody_did(
    desk: Desk,
) -> None:
    case_id = desk.ready()
    for who, reason in (
        ((), "required"),
        ((desk.card(case_id).parties[1].party_id,), "others_applied:王桂兰"),
        (tuple(one.party_id for one in desk.card(case_id).parties), "not_a_choice"),
    ):
        assert refused(FieldError, desk.withdraw, case_id, who=who).reasons == {"who": reason}
    ours = desk.opened("孙有田", "赵铁柱", source=CaseSource.INITIATIVE)
    assert refused(RuleError, desk.withdraw, ours).rule == "nobody_applied"


@pytest.mark.parametrize("way", ["withdraw", "end"])
def test_a_case_may_end_while_it_rests_and_its_term_runs_no_further(desk: Desk, way: str) -> None:
    case_id = desk.ready()
    desk.suspend(case_id)
    desk.later(4)
    if way == "end":
        desk.end(case_id, EndReason.GONE)
    else:
        desk.withdraw(case_id)
    due, card = desk.clock(case_id), desk.card(case_id)
    assert (due.paused_on, due.suspended, due.met_on) == (None, 4, MONDAY + timedelta(days=4))
    assert card.suspensions[0].until == MONDAY + timedelta(days=4)
    assert refused(RuleError, desk.resume, case_id).rule == "case_ended"


def test_what_rests_is_not_late_and_stands_in_the_lists_as_resting(desk: Desk) -> None:
    slow, resting = desk.ready(), desk.ready("孙有田", "赵铁柱")
    desk.suspend(resting)
    desk.later(40)
    rows = desk.town.services.cases.list_cases(desk.actor, CaseQuery()).rows
    assert [(one.case_id, one.paused_on is not None) for one in rows] == [
        (slow, False),
        (resting, True),
    ]
    board = desk.town.services.today.board(desk.town.actor(Role.DIRECTOR), None)
    lights = {(one.due.kind, one.due.what, one.days_left) for one in board.lights}
    assert (LightKind.REST, SuspendReason.APPRAISAL.label, -26) in lights
    assert sum(one.due.kind is LightKind.DEADLINE for one in board.lights) == 1


def test_whoever_joins_while_it_rests_is_told_before_it_goes_on(desk: Desk) -> None:
    card: CaseCard = desk.card(desk.ready())
    desk.suspend(card.case_id)
    with desk.town.open_unit(desk.actor) as unit:
        case = unit.cases.get(card.case_id, seen=unit.cases.look(card.case_id).version)
        first = case.parties[0]
        heir = type(first)(
            case_id=case.id,
            matter_party_id=first.matter_party_id,
            person_id=first.person_id,
            role=first.role,
            ordinal=2,
            name="王小兰",
        )
        case.join(heir)
        assert case.resting is not None
        assert case.resting.stage is CaseStage.ASSIGNED
        unit.audit.record("case:joined", case.id, case.number)
    assert desk.card(card.case_id).stage is CaseStage.SUSPENDED


def test_what_was_withdrawn_counts_neither_as_result_nor_as_failure(desk: Desk) -> None:
    withdrawn, failed = desk.ready(), desk.ready("孙有田", "赵铁柱")
    desk.withdraw(withdrawn)
    desk.suspend(failed)
    desk.end(failed, EndReason.REFUSED)
    month = Month.of(MONDAY)
    with desk.town.open_unit(desk.actor, reading=True) as unit:
        [rate] = unit.report_register.mediations(MonthSpan(month, month)).values()
        assert (rate.numerator, rate.denominator) == (0, 1)
        query = ReportQuery(MonthSpan(month, month))
        [cohort] = unit.report_register.cohorts(query).values()
        assert (cohort.numerator, cohort.denominator) == (0, 2)


def test_the_matter_s_page_tells_of_the_rest_and_counts_its_days_out(desk: Desk) -> None:
    case_id = desk.ready()
    matter_id = desk.matter_of(case_id).id
    director = desk.town.actor(Role.DIRECTOR)
    desk.suspend(case_id)
    desk.later(60)
    [line] = desk.town.services.matters.case_page(director, MatterKey(matter_id)).deadlines
    assert (line.paused_on, line.light) == (MONDAY, Light.GREEN)
    desk.resume(case_id)
    desk.later(20)
    [line] = desk.town.services.matters.case_page(director, MatterKey(matter_id)).deadlines
    # Twenty of thirty days are used, not eighty of ninety.
    assert (line.paused_on, line.suspended, line.light) == (None, 60, Light.GREEN)
