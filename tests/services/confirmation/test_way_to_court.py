"""The whole way to the court and what it changes elsewhere, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from centre_app.domain.agreements.codes import ConfirmationStatus, PerformanceStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason, Obstacle, PacketPart
from centre_app.domain.confirmation.courts import Court, Proposal
from centre_app.domain.director.codes import Figure
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.director.rates import Rate
from centre_app.domain.errors import (
    FieldError,
    NotAllowedError,
    NotFoundError,
    RuleError,
    StaleRecordError,
)
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.permissions import Role
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.services.records.agreements import AgreementStep, ReasonedStep
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.records.confirmation import PacketOrder
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reports import FigureLine
from tests.agreements_builders import TODAY, Bench, bench_in, payment
from tests.court_road import COURT, RULING, CourtRoad
from tests.printing.reading import by_poppler, by_pypdf, solid
from tests.town import Town
from tests.town_after import TownAfter

Step = ConfirmationStep


def _concluded(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude(confirmation_intended=True)
    return bench


@pytest.fixture
def road(town_after: TownAfter) -> CourtRoad:
    town, bench = town_after(_concluded)
    return CourtRoad(replace(bench, town=town))


def change(road: CourtRoad) -> None:
    """Make the unclear clause clear by another agreement, up to its seal."""
    bench, step = road.bench, road.bench.step
    services = bench.town.services.agreements
    done = services.begin_change(
        bench.actor,
        ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="写明期限"),
    )
    services.issue(bench.actor, AgreementStep(agreement_id=done.id, version=done.version))
    bench.sign(bench.today)
    bench.seal(bench.today)


def status_of(road: CourtRoad) -> ConfirmationStatus:
    return road.page.status


def wait(road: CourtRoad, days: int) -> None:
    """Let days go by; after so many somebody has to say that the clock is right."""
    town = road.bench.town
    town.clock.advance(timedelta(days=days))
    town.services.accounts.confirm_clock(town.actor(Role.SYS_ADMIN), ClockConfirmation())


def revisits_due(road: CourtRoad) -> list[tuple[date, str]]:
    with road.bench.town.open_unit(road.bench.actor, reading=True) as unit:
        return [(one.due_on, one.article) for one in unit.revisits.find(done_on=None)]


def test_who_signed_that_he_will_apply_has_consented_by_it(road: CourtRoad) -> None:
    said = [(one.name, one.agrees, one.said_on) for one in road.page.consents]
    assert said == [("赵德顺", True, TODAY), ("李建军", True, TODAY)]
    assert road.page.examined_on is None


def test_day_twelve_sent_back_made_clear_confirmed_and_enforced(road: CourtRoad) -> None:
    clock = road.bench.town.clock
    road.want()
    clock.advance(timedelta(days=12))
    road.note(Step.FILED)
    road.note(Step.SUPPLEMENT_ASKED, due_on=date(2026, 3, 20))
    clock.advance(timedelta(days=2))
    change(road)
    assert status_of(road) is ConfirmationStatus.RETURNED
    for step in (Step.SUPPLIED, Step.ACCEPTED, Step.CONFIRMED):
        road.note(step)
    assert road.bench.agreement.confirmation is ConfirmationStatus.CONFIRMED
    wait(road, 300)
    road.note(Step.ENFORCEMENT)
    assert status_of(road) is ConfirmationStatus.ENFORCING
    walked = [one.step for one in road.page.steps if one.step.of_court]
    assert walked[:2] == [Step.FILED, Step.SUPPLEMENT_ASKED]


def test_what_the_court_asks_for_is_due_by_its_day(road: CourtRoad) -> None:
    road.want()
    road.note(Step.FILED)
    road.note(Step.SUPPLEMENT_ASKED, due_on=date(2026, 3, 20))
    bench = road.bench
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [due] = unit.deadlines.find(kind=DeadlineKind.CONFIRMATION, met_on=None)
        assert due.due_on == date(2026, 3, 20)
    road.note(Step.SUPPLIED)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        assert not unit.deadlines.find(kind=DeadlineKind.CONFIRMATION, met_on=None)


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        (ConfirmationStatus.APPLIED, "confirmation_in_court"),
        (ConfirmationStatus.ACCEPTED, "confirmation_in_court"),
        (ConfirmationStatus.CONFIRMED, "confirmed_stands"),
        (ConfirmationStatus.ENFORCING, "confirmed_stands"),
    ],
)
def test_what_lies_with_the_court_or_is_confirmed_is_not_changed(
    road: CourtRoad, status: ConfirmationStatus, rule: str
) -> None:
    road.go(status)
    with pytest.raises(RuleError, match=rule):
        change(road)


def test_who_was_dismissed_is_asked_within_a_week_what_he_will_do(road: CourtRoad) -> None:
    before = revisits_due(road)
    road.go(ConfirmationStatus.DISMISSED)
    [new] = [one for one in revisits_due(road) if one not in before]
    assert new[0] == TODAY + timedelta(days=7)
    assert "第二百零六条" in new[1]
    road.take_back()
    assert revisits_due(road) == before
    assert status_of(road) is ConfirmationStatus.ACCEPTED


def test_a_dismissed_agreement_may_be_changed_and_has_thirty_days_again(road: CourtRoad) -> None:
    road.go(ConfirmationStatus.DISMISSED)
    wait(road, 40)
    change(road)
    assert status_of(road) is ConfirmationStatus.NONE
    assert road.page.last_day > road.page.today


def test_a_dismissal_in_a_closed_matter_owes_nothing(road: CourtRoad) -> None:
    before = revisits_due(road)
    road.go(ConfirmationStatus.ACCEPTED)
    bench = road.bench
    with bench.town.open_unit(bench.actor) as unit:
        matter = unit.matters.look(bench.matter_id)
        matter.state, matter.closed_at = MatterState.CLOSED, unit.now
        unit.audit.record("matter:closed", matter.id, matter.number)
    road.note(Step.DISMISSED)
    assert revisits_due(road) == before


def test_a_filing_on_the_last_day_may_be_noted_later_but_not_one_after_it(
    road: CourtRoad,
) -> None:
    road.want()
    wait(road, 60)
    with pytest.raises(FieldError) as refused:
        road.note(Step.FILED, date(2026, 4, 2))
    assert refused.value.reasons == {"happened_on": "confirmation_window_over"}
    assert road.page.lapsed
    road.note(Step.FILED, date(2026, 4, 1))
    assert not road.page.lapsed


def test_nothing_is_applied_for_that_a_court_would_not_confirm(road: CourtRoad) -> None:
    road.examine(Obstacle.IDENTITY)
    assert status_of(road) is ConfirmationStatus.UNFIT
    with pytest.raises(RuleError, match="confirmation_unfit"):
        road.agree(True, True)
    lists = road.bench.town.services.follow_up.lists(road.bench.actor, FollowUpQuery())
    assert lists.confirmations == ()


def test_both_agree_on_a_court(road: CourtRoad) -> None:
    road.examine()
    with pytest.raises(FieldError) as refused:
        road.agree(True, True, court="")
    assert refused.value.reasons == {"court_name": "required"}
    road.agree(True, True, by_name="赵大年")
    page = road.page
    assert (page.court_name, page.court_reason) == (COURT, CourtReason.SEAT)
    assert {one.by_name for one in page.consents} == {"赵大年"}


def test_courts_are_proposed_with_the_reason(road: CourtRoad) -> None:
    bench = road.bench
    with bench.town.open_unit(bench.town.actor(Role.DIRECTOR)) as unit:
        unit.courts.add(Court(name="云岭县人民法院"))
        court = unit.courts.add(Court(name="五村人民法庭", regions="五村"))
        unit.audit.record("court:saved", court.id, court.name)
    assert road.page.proposals == (
        Proposal("云岭县人民法院", CourtReason.SEAT, "云岭镇人民调解委员会"),
        Proposal("五村人民法庭", CourtReason.HOME, "李建军"),
    )


def test_a_correction_leaves_its_reason_in_the_history_and_the_audit(road: CourtRoad) -> None:
    road.go(ConfirmationStatus.CONFIRMED)
    road.take_back()
    last = road.page.steps[-1]
    assert (last.step, last.number, last.taken_back) == (Step.CONFIRMED, RULING, "登错了案件")
    with road.bench.town.open_unit(road.bench.actor, reading=True) as unit:
        steps = unit.matters.look(road.bench.matter_id).steps
        assert "登错了案件" in steps[-1].note


def test_two_desks_do_not_note_over_one_another(road: CourtRoad) -> None:
    road.want()
    request = road.step(Step.FILED)
    services = road.bench.town.services.confirmations
    services.note_step(road.bench.actor, request)
    with pytest.raises(StaleRecordError):
        services.note_step(
            road.bench.actor, replace(road.step(Step.WITHDRAWN), version=request.version)
        )


def test_who_writes_no_agreements_notes_no_court(road: CourtRoad) -> None:
    receptionist = road.bench.town.actor(Role.RECEPTIONIST)
    with pytest.raises(NotAllowedError):
        road.bench.town.services.confirmations.examine(receptionist, road.examination())


def test_the_file_that_proves_a_step_is_one_of_the_matter(road: CourtRoad) -> None:
    road.want()
    with pytest.raises(NotFoundError):
        road.note(Step.FILED, attachment_id=road.bench.case_id)


def test_a_promise_may_be_enforced_once_confirmed(road: CourtRoad) -> None:
    road.go(ConfirmationStatus.CONFIRMED)
    lists = road.bench.town.services.follow_up.lists(
        road.bench.actor, FollowUpQuery(within_days=400)
    )
    assert all(one.enforceable for one in lists.performance)
    assert {one.status for one in lists.performance} == {PerformanceStatus.NOT_DUE}


def test_the_packet_needs_both_a_look_and_a_court_and_is_printed_whole(road: CourtRoad) -> None:
    with pytest.raises(RuleError, match="confirmation_not_examined"):
        road.print_packet()
    road.examine()
    with pytest.raises(RuleError, match="confirmation_court_missing"):
        road.print_packet()
    road.agree(True)
    with pytest.raises(RuleError, match="confirmation_not_wanted"):
        road.print_packet()
    road.agree(True, True)
    done = road.print_packet()
    assert done.paper_id is not None
    bench = road.bench
    paper = bench.town.services.papers.fetch(bench.actor, PaperKey(done.paper_id))
    words = "".join(by_poppler(paper.pdf).split())
    for said in (
        "司法确认申请书",
        "调解组织主持调解的证明",
        COURT,
        "13800001111",
        "云岭镇二村一组",
    ):
        assert said in words
    assert words.count("送达地址确认书") == 3
    assert [one.form for one in road.page.papers] == ["F20"]


def test_no_packet_is_printed_once_the_thirty_days_are_over(road: CourtRoad) -> None:
    road.want()
    wait(road, 40)
    with pytest.raises(RuleError, match="confirmation_over"):
        road.print_packet()


def confirm_rate(road: CourtRoad) -> FigureLine:
    director = road.bench.town.actor(Role.DIRECTOR)
    month = MonthSpan(Month(2026, 3), Month(2026, 3))
    lines = road.bench.town.services.reports.figures(director, month).lines
    return next(one for one in lines if one.figure is Figure.CONFIRM_RATE)


@pytest.mark.parametrize(
    ("status", "rate"),
    [
        (ConfirmationStatus.NONE, Rate(0, 1)),
        (ConfirmationStatus.UNFIT, Rate(0, 0)),
        (ConfirmationStatus.DISMISSED, Rate(0, 1)),
        (ConfirmationStatus.CONFIRMED, Rate(1, 1)),
        (ConfirmationStatus.ENFORCING, Rate(1, 1)),
    ],
)
def test_the_rate_of_confirmation_counts_what_a_court_might_confirm(
    road: CourtRoad, status: ConfirmationStatus, rate: Rate
) -> None:
    road.go(status)
    line = confirm_rate(road)
    assert line.value == rate
    town = road.bench.town
    director = town.actor(Role.DIRECTOR)
    counted = [town.services.matters.count(director, one) for one in (line.counted, line.out_of)]
    assert counted == [rate.numerator, rate.denominator]


def test_what_was_performed_at_once_needs_no_confirmation(town: Town) -> None:
    bench = bench_in(town)
    first, second = (side.party_id for side in bench.sides)
    bench.conclude(items=(payment(second, first, at_once=True, due_on=None),))
    assert confirm_rate(CourtRoad(bench)).value == Rate(0, 0)


def test_the_last_day_is_put_off_over_holidays(town: Town) -> None:
    town.clock.advance(datetime(2026, 9, 1, 9, tzinfo=UTC) - town.clock.now())
    town.services.accounts.confirm_clock(town.actor(Role.SYS_ADMIN), ClockConfirmation())
    bench = bench_in(town)
    bench.issue(items=(payment(bench.sides[1].party_id, bench.sides[0].party_id),))
    bench.sign(bench.today)
    bench.seal(bench.today)
    road = CourtRoad(bench)
    assert (road.page.effective_on, road.page.last_day) == (date(2026, 9, 1), date(2026, 10, 8))
    road.want()
    wait(road, 50)
    with pytest.raises(FieldError):
        road.note(Step.FILED, date(2026, 10, 9))
    road.note(Step.FILED, date(2026, 10, 8))
    assert road.page.status is ConfirmationStatus.APPLIED


def test_applications_count_on_the_day_they_were_filed_and_not_once_taken_back(
    road: CourtRoad,
) -> None:
    road.go(ConfirmationStatus.APPLIED)
    assert confirm_rate(road).applied == 1
    road.take_back()
    assert confirm_rate(road).applied == 0


def test_the_paper_of_the_court_lies_with_its_step(road: CourtRoad) -> None:
    bench = road.bench
    owner = AttachmentOwner(matter_id=bench.matter_id)
    taken = bench.town.services.attachments.take(
        bench.actor,
        NewAttachment(owner=owner, file_name="裁定书.txt", content="裁定有效".encode()),
    )
    road.go(ConfirmationStatus.ACCEPTED)
    road.note(Step.CONFIRMED, attachment_id=taken.id)
    assert dict(road.page.attachments) == {taken.id: "裁定书"}
    assert road.page.steps[-1].attachment == "裁定书"


@pytest.mark.parametrize(
    ("part", "form", "said"),
    [
        (PacketPart.APPLICATION, "F20A", "申请材料清单"),
        (PacketPart.PROOF, "F21", "特此证明"),
        (PacketPart.ADDRESSES, "F22", "送达地址确认书"),
    ],
)
def test_each_paper_of_the_packet_is_printed_by_itself_as_the_packet_says_it(
    road: CourtRoad, part: PacketPart, form: str, said: str
) -> None:
    bench = road.bench
    served = bench.town.services.confirmations

    def order() -> PacketOrder:
        step = bench.step
        return PacketOrder(agreement_id=step.agreement_id, version=step.version, part=part)

    with pytest.raises(RuleError, match="confirmation_not_examined"):
        served.print_single(bench.actor, order())
    road.want()
    done = served.print_single(bench.actor, order())
    assert done.paper_id is not None
    paper = bench.town.services.papers.fetch(bench.actor, PaperKey(done.paper_id))
    assert (paper.row.form, paper.row.copies) == (form, 2)
    single, whole = solid(by_pypdf(paper.pdf)), road.print_packet().paper_id
    assert whole is not None
    assert said in single
    packet = solid(by_pypdf(bench.town.services.papers.fetch(bench.actor, PaperKey(whole)).pdf))
    assert said in packet
