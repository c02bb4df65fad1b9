"""A case ends, and an agreement is printed and sealed, only when its sessions are closed."""

from collections.abc import Callable

import pytest

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import (
    AttendanceRole,
    CaseStage,
    EndReason,
    SessionResult,
    SessionState,
)
from centre_app.domain.mediation.records import Attendee
from centre_app.services.records.agreements import AgreementKey, CaseEnding
from tests.agreements_builders import Bench, bench_in, sit_down
from tests.mediation_town import Road
from tests.town import Town


def sit(bench: Bench, state: SessionState, result: SessionResult = SessionResult.AGREED) -> None:
    """Put one more session of the case on file."""
    with bench.town.open_unit(bench.actor) as unit:
        sit_down(unit, unit.cases.look(bench.case_id), state=state, result=result)
        unit.audit.record("session:built", bench.case_id, "")


def found(bench: Bench) -> dict[str, bool]:
    key = AgreementKey(bench.agreement.agreement_id)
    seen = bench.town.services.agreements.preflight(bench.actor, key)
    return {one.code: one.blocks for one in seen.findings}


def end(bench: Bench) -> None:
    ending = CaseEnding(
        case_id=bench.case_id, version=bench.page.case_version, reason=EndReason.NO_AGREEMENT
    )
    bench.town.services.outcomes.end_without_agreement(bench.actor, ending)


def test_nothing_is_printed_before_a_session_was_closed_with_its_record(town: Town) -> None:
    bench = bench_in(town, sat=False)
    with pytest.raises(RuleError, match="preflight_blocks"):
        bench.issue()
    assert found(bench)["session_unrecorded"]
    sit(bench, SessionState.HELD)
    town.services.agreements.issue(bench.actor, bench.step)
    assert bench.agreement.status is AgreementStatus.ISSUED


def test_a_draft_may_be_written_while_they_sit_but_is_printed_after_the_record(town: Town) -> None:
    bench = bench_in(town, sat=False)
    sit(bench, SessionState.OPEN)
    with pytest.raises(RuleError, match="preflight_blocks"):
        bench.issue()
    assert found(bench)["session_running"]


def test_a_session_nobody_came_to_is_none_to_agree_at(town: Town) -> None:
    bench = bench_in(town, sat=False)
    sit(bench, SessionState.HELD)
    with town.open_unit(bench.actor) as unit:
        [session] = unit.sessions.find(case_id=bench.case_id)
        [record] = unit.session_records.find(session_id=session.id)
        record.set_attendees([Attendee(AttendanceRole.PARTY, "赵德顺", "甲方", present=False)])
        unit.audit.record("session:built", bench.case_id, "")
    with pytest.raises(RuleError, match="preflight_blocks"):
        bench.issue()
    assert found(bench)["session_unrecorded"]


def test_a_record_that_tells_of_no_agreement_is_pointed_out(town: Town) -> None:
    bench = bench_in(town, sat=False)
    sit(bench, SessionState.HELD, SessionResult.NOT_AGREED)
    bench.issue()
    assert not found(bench)["record_without_agreement"]


def test_an_oral_agreement_may_be_reached_on_the_spot(town: Town) -> None:
    bench = bench_in(town, sat=False)
    bench.speak()
    town.services.signings.conclude_orally(bench.actor, bench.step)
    assert bench.page.outcome is Outcome.AGREED_ORAL


def test_a_session_opened_after_the_signatures_must_be_closed_before_the_seal(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    bench.sign()
    sit(bench, SessionState.OPEN)
    with pytest.raises(RuleError, match="session_running"):
        bench.seal()
    assert bench.agreement.status is AgreementStatus.ISSUED
    assert bench.page.stage is CaseStage.IN_SESSION


def test_no_seal_where_the_record_is_gone(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    bench.sign()
    with town.open_unit(bench.actor) as unit:
        [session] = unit.sessions.find(case_id=bench.case_id)
        session.state = SessionState.CANCELLED
        unit.audit.record("session:built", bench.case_id, "")
    with pytest.raises(RuleError, match="session_unrecorded"):
        bench.seal()


@pytest.mark.parametrize(
    "way", [end, lambda b: b.town.services.signings.conclude_orally(b.actor, b.step)]
)
def test_no_case_ends_while_its_session_is_under_way(
    town: Town, way: Callable[[Bench], object]
) -> None:
    bench = bench_in(town)
    if way is not end:
        bench.speak()
    sit(bench, SessionState.OPEN)
    with pytest.raises(RuleError, match="session_running"):
        way(bench)
    assert bench.page.outcome is None
    with town.open_unit(bench.actor, reading=True) as unit:
        assert unit.cases.look(bench.case_id).stage is CaseStage.IN_SESSION


def test_a_session_to_which_nobody_came_is_closed_and_its_case_can_end(town: Town) -> None:
    road = Road(town)
    session_id = road.sitting(case_id := road.ready())
    entry = road.entry(session_id)
    nobody = tuple(
        Attendee(one.role, one.name, one.call, one.role is AttendanceRole.MEDIATOR)
        for one in entry.attendance
    )
    alone = road.entry(session_id, attendance=nobody)
    town.services.session_records.hold_session(road.actor, alone)
    ending = CaseEnding(
        case_id=case_id, version=road.version(case_id), reason=EndReason.UNREACHABLE
    )
    town.services.outcomes.end_without_agreement(road.actor, ending)
    assert road.card(case_id).stage is CaseStage.ENDED


def test_a_signature_that_was_noted_stays_and_the_text_with_it(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    bench.sign()
    services, step = town.services.agreements, bench.step
    for fewer in ((), bench.entries()[1:]):
        with pytest.raises(RuleError, match="signature_stays"):
            town.services.signings.sign(bench.actor, bench.signatures(*fewer))
    with pytest.raises(RuleError, match="already_signed"):
        services.take_back(bench.actor, step)
    assert bench.agreement.status is AgreementStatus.ISSUED
    assert all(one.signed_on for one in bench.agreement.signers)
