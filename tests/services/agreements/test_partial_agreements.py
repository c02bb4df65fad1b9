"""An agreement on part of a dispute: what stays open is named, with the way it goes on."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from centre_app.domain.agreements.codes import AgreementStatus, OpenCourse
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import MatterState, Outcome, Route
from centre_app.domain.mediation.codes import CaseStage, EndReason
from centre_app.domain.permissions import Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.agreements import AgreementKey, CaseEnding, ReasonedStep
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.papers import PaperKey
from tests.agreements_builders import Bench, bench_in
from tests.town import Town

POINTS = "误工费的数额"


@pytest.fixture
def bench(town: Town) -> Bench:
    return bench_in(town)


def conclude(bench: Bench, course: OpenCourse) -> None:
    bench.conclude(open_points=POINTS, open_course=course)


def text_of(bench: Bench, form: str) -> str:
    [paper] = [one for one in bench.page.papers if one.form == form]
    pdf = bench.town.services.papers.fetch(bench.actor, PaperKey(paper.paper_id)).pdf
    return "".join("".join(p.extract_text() for p in PdfReader(BytesIO(pdf)).pages).split())


def state(bench: Bench) -> MatterState:
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        return unit.matters.look(bench.matter_id).state


def found(bench: Bench, **changes: object) -> dict[str, bool]:
    seen = bench.town.services.agreements.preview(bench.actor, bench.draft(**changes))
    return {one.code: one.blocks for one in seen.findings}


def open_steps(bench: Bench) -> set[Step]:
    director = bench.town.actor(Role.DIRECTOR)
    page = bench.town.services.matters.case_page(director, MatterKey(bench.matter_id))
    return {one.step for one in page.steps if one.reason is None}


def test_what_stays_open_needs_its_way_and_a_way_something_to_go(bench: Bench) -> None:
    assert found(bench, open_points=POINTS)["open_course_missing"]
    assert found(bench, open_course=OpenCourse.COURT)["open_points_missing"]


def test_the_paper_names_what_stays_open_as_its_last_clause(bench: Bench) -> None:
    bench.issue(open_points=POINTS, open_course=OpenCourse.COURT)
    said = "四、各方对下列争议没有达成协议，本委员会对该部分终止调解，当事人可以依法向人民法院提起诉讼：误工费的数额。"
    assert said in text_of(bench, "F15")


def test_a_part_left_to_the_court_ends_the_case_with_a_notice_of_the_rest(bench: Bench) -> None:
    conclude(bench, OpenCourse.COURT)
    assert (bench.page.stage, bench.page.outcome) == (CaseStage.ENDED, Outcome.PARTIAL)
    told = text_of(bench, "F18")
    assert f"对其余争议（{POINTS}）" in told
    assert bench.agreement.number in told
    assert all(route in told for route in ("仲裁", "行政", "诉讼"))
    assert state(bench) is MatterState.RESOLVED


def test_a_part_to_be_mediated_on_leaves_the_case_open(bench: Bench) -> None:
    conclude(bench, OpenCourse.MEDIATE)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    assert (bench.page.stage, bench.page.outcome) == (CaseStage.ADJOURNED, None)
    assert [one.form for one in bench.page.papers] == ["F15"]
    assert state(bench) is MatterState.IN_PROGRESS
    assert {Step.SCHEDULE, Step.AGREEMENT, Step.END, Step.PERFORMANCE} <= open_steps(bench)


def test_the_rest_may_be_agreed_in_an_agreement_of_its_own(bench: Bench) -> None:
    conclude(bench, OpenCourse.MEDIATE)
    bench.conclude(further_terms=(), disputed=POINTS)
    first, second = bench.page.agreements
    assert second.number == f"{first.number}之一"
    assert {first.status, second.status} == {AgreementStatus.EFFECTIVE}
    assert bench.page.outcome is Outcome.AGREED_WRITTEN


def test_the_rest_may_fail_and_the_part_that_was_agreed_still_counts(bench: Bench) -> None:
    conclude(bench, OpenCourse.MEDIATE)
    ending = CaseEnding(
        case_id=bench.case_id, version=bench.page.case_version, reason=EndReason.NO_AGREEMENT
    )
    bench.town.services.outcomes.end_without_agreement(bench.actor, ending)
    assert bench.page.outcome is Outcome.PARTIAL
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    assert f"对其余争议（{POINTS}）" in text_of(bench, "F18")


def test_a_petition_agreed_in_part_is_still_to_be_answered(town: Town) -> None:
    bench = bench_in(town)
    with town.open_unit(bench.actor) as unit:
        unit.matters.look(bench.matter_id).route = Route.PETITION
        unit.audit.record("matter:built", bench.matter_id, "")
    conclude(bench, OpenCourse.ADMIN)
    assert bench.page.outcome is Outcome.PARTIAL
    assert state(bench) is MatterState.IN_PROGRESS


def test_a_case_that_has_ended_is_not_mediated_on(bench: Bench) -> None:
    conclude(bench, OpenCourse.COURT)
    services, old = bench.town.services.agreements, bench.agreement
    services.begin_change(bench.actor, reasoned(bench))
    new = bench.agreement
    services.draft(
        bench.actor,
        bench.draft(
            agreement_id=new.agreement_id,
            version=new.version,
            open_points=POINTS,
            open_course=OpenCourse.MEDIATE,
        ),
    )
    seen = services.preflight(bench.actor, AgreementKey(new.agreement_id))
    assert "open_course_ended" in [one.code for one in seen.findings if one.blocks]
    with pytest.raises(RuleError, match="preflight_blocks"):
        services.issue(bench.actor, bench.step)
    assert old.number != new.number


def reasoned(bench: Bench) -> ReasonedStep:
    step = bench.step
    return ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="改期")
