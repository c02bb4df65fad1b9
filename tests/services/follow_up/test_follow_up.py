from dataclasses import replace
from datetime import date, timedelta

import pytest

from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.domain.permissions import Role
from centre_app.services.records.follow_up import (
    FollowUpLists,
    FollowUpQuery,
    PerformanceRow,
    PerformanceTick,
    RevisitEntry,
    RevisitWaiver,
)
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.town import Town
from tests.town_after import TownAfter


def _concluded(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude()
    return bench


@pytest.fixture
def bench(town_after: TownAfter) -> Bench:
    town, bench = town_after(_concluded)
    return replace(bench, town=town)


def lists(bench: Bench, **query: object) -> FollowUpLists:
    asked = FollowUpQuery(**({"within_days": 400} | query))  # type: ignore[arg-type]
    return bench.town.services.follow_up.lists(bench.actor, asked)


def tick(
    bench: Bench,
    row: PerformanceRow,
    status: PerformanceStatus,
    *,
    on: date | None = None,
    note: str = "",
) -> None:
    bench.town.services.follow_up.tick_performance(
        bench.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=status,
            on=on or bench.today,
            note=note,
        ),
    )


def revisit(bench: Bench, **changes: object) -> None:
    [row] = lists(bench).revisits
    entry: dict[str, object] = {
        "revisit_id": row.revisit_id,
        "version": row.version,
        "done_on": TODAY,
        "mode": RevisitMode.PHONE,
        "person_name": "赵德顺",
        "satisfaction": Satisfaction.SATISFIED,
        "performance": "医疗费已按期收到",
    }
    bench.town.services.follow_up.record_revisit(
        bench.actor,
        RevisitEntry(**(entry | changes)),  # type: ignore[arg-type]
    )


def test_promises_stand_in_order_of_their_days(bench: Bench) -> None:
    first, second = lists(bench).performance
    assert (first.what[:4], str(first.due_on)) == ("清走集市", "2026-03-20")
    assert (second.debtor, second.creditor, str(second.amount)) == ("李建军", "赵德顺", "12000.00")


def test_only_what_is_due_soon_is_shown_at_first(bench: Bench) -> None:
    assert len(lists(bench, within_days=30).performance) == 1


def test_a_broken_promise_says_for_how_long(bench: Bench) -> None:
    bench.town.clock.advance(timedelta(days=21))
    late = lists(bench).performance[0]
    assert (late.status, late.overdue_days) == (PerformanceStatus.OVERDUE, 3)


def test_a_promise_kept_leaves_the_list_and_its_date_is_met(bench: Bench) -> None:
    tick(bench, lists(bench).performance[0], PerformanceStatus.DONE)
    assert len(lists(bench).performance) == 1
    kept = lists(bench, settled=True).performance[0]
    assert (kept.status, kept.done_on) == (PerformanceStatus.DONE, TODAY)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [deadline] = unit.deadlines.find(subject_id=kept.item_id)
        assert deadline.met_on == TODAY


def test_what_is_kept_after_its_day_counts_as_late(bench: Bench) -> None:
    bench.town.clock.advance(timedelta(days=30))
    tick(bench, lists(bench).performance[0], PerformanceStatus.DONE)
    assert lists(bench, settled=True).performance[0].status is PerformanceStatus.LATE_DONE


@pytest.mark.parametrize(
    "status", [PerformanceStatus.PARTIAL, PerformanceStatus.REFUSED, PerformanceStatus.RELIEVED]
)
def test_less_than_all_needs_a_note(bench: Bench, status: PerformanceStatus) -> None:
    with pytest.raises(RuleError, match="performance_note_missing"):
        tick(bench, lists(bench).performance[0], status)
    tick(bench, lists(bench).performance[0], status, note="先清走一半")


def test_nothing_is_performed_before_the_agreement_or_tomorrow(bench: Bench) -> None:
    row = lists(bench).performance[0]
    with pytest.raises(RuleError, match="done_before_effect"):
        tick(bench, row, PerformanceStatus.DONE, on=TODAY - timedelta(days=1))
    with pytest.raises(RuleError, match="done_in_future"):
        tick(bench, row, PerformanceStatus.DONE, on=TODAY + timedelta(days=1))


def test_a_revisit_leaves_a_paper_and_meets_its_date(bench: Bench) -> None:
    revisit(bench)
    assert lists(bench).revisits == ()
    [done] = lists(bench, settled=True).revisits
    assert (done.done_on, done.satisfaction) == (TODAY, Satisfaction.SATISFIED)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [paper] = unit.papers.find(form="F19")
        assert paper.subject_id == done.revisit_id
        [deadline] = unit.deadlines.find(subject_id=done.revisit_id)
        assert deadline.met_on == TODAY


@pytest.mark.parametrize("grade", [Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED])
def test_a_bad_grade_says_what_follows(bench: Bench, grade: Satisfaction) -> None:
    with pytest.raises(FieldError) as refused:
        revisit(bench, satisfaction=grade, performance="")
    assert refused.value.reasons == {"after": "follow_up_required", "performance": "required"}
    revisit(bench, satisfaction=grade, after=AfterDissatisfaction.EXPLAIN)


def test_every_wrong_field_of_a_revisit_is_named(bench: Bench) -> None:
    with pytest.raises(FieldError) as refused:
        revisit(bench, mode=None, satisfaction=None, person_name="", performance=" ", done_on=None)
    assert set(refused.value.reasons) == {
        "mode",
        "satisfaction",
        "person_name",
        "performance",
        "done_on",
    }


def test_a_revisit_may_be_waived_for_a_reason_by_who_closes_matters(bench: Bench) -> None:
    [row] = lists(bench).revisits
    waiver = RevisitWaiver(revisit_id=row.revisit_id, version=row.version, reason="已当面致谢")
    with pytest.raises(NotAllowedError):
        bench.town.services.follow_up.waive_revisit(bench.actor, waiver)
    bench.town.services.follow_up.waive_revisit(bench.town.actor(Role.DIRECTOR), waiver)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [waived] = unit.revisits.find()
        assert waived.waived


@pytest.mark.parametrize(("days", "mark", "left"), [(0, 0, 30), (20, 20, 10), (29, 28, 1)])
def test_the_countdown_to_confirmation_marks_its_days(
    bench: Bench, days: int, mark: int, left: int
) -> None:
    bench.town.clock.advance(timedelta(days=days))
    [row] = lists(bench).confirmations
    assert (row.mark, row.days_left) == (mark, left)


def test_the_window_for_confirmation_closes_by_itself(bench: Bench) -> None:
    bench.town.clock.advance(timedelta(days=31))
    assert lists(bench).confirmations == ()


def test_one_matter_may_be_asked_for_alone(bench: Bench) -> None:
    bench_in(bench.town).conclude()
    assert len(lists(bench).performance) == 4
    assert len(lists(bench, matter_id=bench.matter_id).performance) == 2
