"""A matter is closed when its promises are settled (《人民调解法》第三十一条)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from centre_app.domain.agreements.codes import ClauseKind, PerformanceStatus
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.permissions import Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.agreements import ReasonedStep
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.follow_up import (
    FollowUpQuery,
    PerformanceRow,
    PerformanceTick,
    RevisitEntry,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.triage import Closing
from tests.agreements_builders import TODAY, Bench, bench_in, payment, removal
from tests.town import Town
from tests.town_after import TownAfter

REMOVAL = "清走集市东口的杂物，保持道路畅通"
SETTLING = [
    PerformanceStatus.DONE,
    PerformanceStatus.RELIEVED,
    PerformanceStatus.CHANGED,
    PerformanceStatus.ENFORCED,
]


@dataclass(frozen=True)
class Desk:
    """The dispatcher's desk, with one concluded case."""

    bench: Bench

    def page(self) -> CasePage:
        key = MatterKey(self.bench.matter_id)
        dispatcher = self.bench.town.actor(Role.DISPATCHER)
        return self.bench.town.services.matters.case_page(dispatcher, key)

    def close(self, why: str = "") -> None:
        head = self.page().head
        self.bench.town.services.endings.close(
            self.bench.town.actor(Role.DISPATCHER),
            Closing(matter_id=head.matter_id, version=head.version, waiver=why),
        )

    def why_not(self) -> str | None:
        """Return what the page says beside the grey button."""
        return next(one.reason for one in self.page().steps if one.step is Step.CLOSE)

    def promises(self) -> tuple[PerformanceRow, ...]:
        query = FollowUpQuery(within_days=400)
        return self.bench.town.services.follow_up.lists(self.bench.actor, query).performance

    def tick(self, row: PerformanceRow, status: PerformanceStatus) -> None:
        self.bench.town.services.follow_up.tick_performance(
            self.bench.actor,
            PerformanceTick(
                agreement_id=row.agreement_id,
                version=row.agreement_version,
                item_id=row.item_id,
                status=status,
                on=self.bench.today,
                note="已当面核实",
            ),
        )

    def ask_after(self) -> None:
        query = FollowUpQuery(within_days=400)
        for row in self.bench.town.services.follow_up.lists(self.bench.actor, query).revisits:
            self.bench.town.services.follow_up.record_revisit(
                self.bench.actor,
                RevisitEntry(
                    revisit_id=row.revisit_id,
                    version=row.version,
                    done_on=self.bench.today,
                    mode=RevisitMode.PHONE,
                    person_name="赵德顺",
                    satisfaction=Satisfaction.SATISFIED,
                    performance="见履行登记",
                ),
            )


def desk_of(town: Town, **changes: object) -> Desk:
    bench = bench_in(town)
    bench.conclude(**changes)
    return Desk(bench)


def _a_late_promise(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude(items=(removal(bench.sides[1].party_id),))
    Desk(bench).ask_after()
    town.clock.advance(date(2026, 3, 21) - TODAY)
    return bench


@pytest.fixture
def desk(town_after: TownAfter) -> Desk:
    """Give a matter whose one promise, to clear the road by 20 March, is a day late."""
    town, bench = town_after(_a_late_promise)
    return Desk(replace(bench, town=town))


def test_a_matter_with_a_late_promise_stays_open_and_says_which_it_is(desk: Desk) -> None:
    assert desk.why_not() == "promises_late"
    with pytest.raises(RuleError, match="promises_late") as refused:
        desk.close()
    assert refused.value.facts["promises"] == f"{REMOVAL}（2026年3月20日）"
    assert desk.page().head.state is MatterState.RESOLVED


def test_no_reason_closes_over_a_late_promise(desk: Desk) -> None:
    with pytest.raises(RuleError, match="promises_late"):
        desk.close("当事人关系已缓和")


def test_the_page_leads_to_where_promises_are_ticked(desk: Desk) -> None:
    assert Step.PERFORMANCE in [one.step for one in desk.page().steps]


@pytest.mark.parametrize("status", SETTLING)
def test_a_settled_promise_lets_the_matter_close(desk: Desk, status: PerformanceStatus) -> None:
    desk.tick(desk.promises()[0], status)
    assert desk.promises() == ()
    assert desk.why_not() is None
    desk.close()
    assert desk.page().head.state is MatterState.CLOSED


@pytest.mark.parametrize("status", [PerformanceStatus.PARTIAL, PerformanceStatus.REFUSED])
def test_a_promise_that_is_broken_does_not(desk: Desk, status: PerformanceStatus) -> None:
    desk.tick(desk.promises()[0], status)
    with pytest.raises(RuleError, match="promises_late"):
        desk.close("对方不肯付")


def test_a_tick_taken_back_is_owed_again(desk: Desk) -> None:
    [row] = desk.promises()
    desk.tick(row, PerformanceStatus.DONE)
    again = desk.bench.town.services.follow_up.lists(
        desk.bench.actor, FollowUpQuery(settled=True)
    ).performance[0]
    desk.tick(again, PerformanceStatus.PARTIAL)
    owed = {one.kind: one.met_on for one in desk.page().deadlines}
    assert owed[DeadlineKind.PERFORMANCE] is None
    assert desk.why_not() == "promises_late"


def test_a_promise_to_come_asks_for_a_reason_that_stays_in_the_history(town: Town) -> None:
    desk = desk_of(town)
    desk.ask_after()
    assert desk.why_not() is None
    with pytest.raises(FieldError) as refused:
        desk.close()
    left = f"医疗费、水果损失（2026年12月1日）、{REMOVAL}（2026年3月20日）"
    assert refused.value.reasons == {"waiver": f"promises_to_come:{left}"}
    desk.close("分期到年底，交村调委会督促")
    [closing] = [one for one in desk.page().history if one.tag == "matter:closed"]
    assert closing.note == f"未到期：{left}；分期到年底，交村调委会督促"


def test_a_promise_to_come_is_watched_on_after_the_matter_is_closed(town: Town) -> None:
    desk = desk_of(town)
    desk.close("分期到年底，交村调委会督促")
    assert len(desk.promises()) == 2
    town.clock.advance(timedelta(days=19))
    board = town.services.today.board(town.actor(Role.DIRECTOR), None)
    assert [one.due.what for one in board.lights] == [REMOVAL]


def test_both_what_is_to_come_and_the_revisit_left_out_stand_in_the_history(town: Town) -> None:
    desk = desk_of(town)
    desk.close("当事人随子女迁往外省")
    [closing] = [one for one in desk.page().history if one.tag == "matter:closed"]
    assert closing.note.startswith("免于回访；未到期：医疗费")


@pytest.mark.parametrize(("days", "why_not"), [(18, None), (19, "promises_late")])
def test_the_day_of_a_promise_itself_is_not_late(
    town: Town, days: int, why_not: str | None
) -> None:
    desk = desk_of(town)
    town.clock.advance(timedelta(days=days))
    assert desk.why_not() == why_not


def test_promises_of_other_matters_hinder_nothing(desk: Desk) -> None:
    other = desk_of(desk.bench.town)
    desk.tick(desk.promises()[0], PerformanceStatus.DONE)
    assert (desk.page().road.performance_open, other.page().road.performance_open) == (0, 2)


def test_what_is_to_be_left_undone_for_good_hinders_nothing(town: Town) -> None:
    bench = bench_in(town)
    party = bench.sides[1].party_id
    bench.conclude(items=(removal(party, kind=ClauseKind.ABSTAIN, due_on=None),))
    desk = Desk(bench)
    desk.ask_after()
    assert desk.page().road.performance_open == 0
    desk.close()


def test_promises_of_an_agreement_that_was_changed_hinder_nothing(desk: Desk) -> None:
    bench = desk.bench
    step = bench.step
    bench.town.services.agreements.begin_change(
        bench.actor,
        ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="改为月底前清走"),
    )
    debtor, creditor = (side.party_id for side in reversed(bench.sides))
    later = payment(debtor, creditor, due_on=date(2026, 4, 30))
    bench.town.services.agreements.draft(
        bench.actor,
        bench.draft(
            agreement_id=bench.step.agreement_id, version=bench.step.version, items=(later,)
        ),
    )
    bench.town.services.agreements.issue(bench.actor, bench.step)
    bench.sign(date(2026, 3, 21))
    bench.seal(date(2026, 3, 21))
    assert desk.why_not() is None
    assert desk.page().road.performance_late == 0
