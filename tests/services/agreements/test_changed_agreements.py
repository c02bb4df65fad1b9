"""An agreement that changes another: only what is owed passes on (《人民调解法》第三十三条)."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from centre_app.domain.agreements.codes import (
    AgreementStatus,
    OpenCourse,
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.errors import RuleError
from centre_app.services.records.agreements import AgreementKey, ItemEntry, ReasonedStep
from centre_app.services.records.follow_up import (
    FollowUpQuery,
    PaymentEntry,
    PerformanceRow,
    PerformanceTick,
)
from centre_app.storage.tables.matters import matter_deadlines, month_counts
from tests.agreements_builders import TODAY, Bench, bench_in, payment, removal, sit_down
from tests.town import Town

P = PerformanceStatus


@pytest.fixture
def bench(town: Town) -> Bench:
    """Give a case with three promises: to pay in May, to pay in December, to clear the road."""
    bench = bench_in(town)
    first, second = (side.party_id for side in bench.sides)
    soon = payment(second, first, what="医疗费", amount=Decimal(3000), due_on=date(2026, 5, 1))
    late = payment(second, first, what="水果损失", amount=Decimal(9000))
    bench.conclude(items=(soon, late, removal(second)))
    return bench


def rows(bench: Bench, *, settled: bool = False) -> tuple[PerformanceRow, ...]:
    query = FollowUpQuery(within_days=400, settled=settled)
    return bench.town.services.follow_up.lists(bench.actor, query).performance


def tick(bench: Bench, what: str, status: PerformanceStatus) -> None:
    [row] = [one for one in rows(bench) if one.what == what]
    bench.town.services.follow_up.tick_performance(
        bench.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=status,
            on=TODAY,
            note="已当面核实",
        ),
    )


def begin(bench: Bench) -> None:
    old = bench.agreement
    step = ReasonedStep(agreement_id=old.agreement_id, version=old.version, reason="双方改为分期")
    bench.town.services.agreements.begin_change(bench.actor, step)


def finish(bench: Bench) -> None:
    bench.town.services.agreements.issue(bench.actor, bench.step)
    bench.sign()
    bench.seal()


def entries(bench: Bench, place: int = -1) -> list[ItemEntry]:
    return [one.entry for one in bench.page.agreements[place].items]


def found(bench: Bench) -> dict[str, bool]:
    key = AgreementKey(bench.agreement.agreement_id)
    seen = bench.town.services.agreements.preflight(bench.actor, key)
    return {one.code: one.blocks for one in seen.findings}


def test_a_change_begins_with_what_is_still_owed_and_names_the_first(bench: Bench) -> None:
    tick(bench, "医疗费", P.DONE)
    begin(bench)
    first, second = bench.page.agreements
    assert first.status is AgreementStatus.EFFECTIVE
    assert (second.number, second.replaces_id) == (f"{first.number}之一", first.agreement_id)
    assert entries(bench) == entries(bench, 0)[1:]


def test_what_was_performed_stays_with_the_first_and_the_rest_passes_on(bench: Bench) -> None:
    tick(bench, "医疗费", P.DONE)
    begin(bench)
    finish(bench)
    first, second = bench.page.agreements
    assert (first.status, second.status) == (AgreementStatus.CHANGED, AgreementStatus.EFFECTIVE)
    assert [one.status for one in first.items] == [P.DONE, P.CHANGED, P.CHANGED]
    assert [one.status for one in second.items] == [P.NOT_DUE, P.NOT_DUE]


def test_every_promise_is_listed_once(bench: Bench) -> None:
    tick(bench, "医疗费", P.DONE)
    begin(bench)
    finish(bench)
    told = [(one.what, one.status) for one in rows(bench, settled=True)]
    assert [what for what, _ in told] == ["清走集市东口的杂物，保持道路畅通", "医疗费", "水果损失"]
    assert sorted(status for _, status in told) == [P.DONE, P.NOT_DUE, P.NOT_DUE]
    assert len(rows(bench)) == 2


def test_a_change_leaves_one_date_for_each_promise_and_one_count(bench: Bench) -> None:
    begin(bench)
    finish(bench)
    with bench.town.engine.connect() as connection:
        due = matter_deadlines.c
        kinds = connection.execute(select(due.kind).where(due.met_on.is_(None))).scalars().all()
        counted = connection.execute(select(month_counts.c.resolved)).scalars().all()
    assert sorted(one.value for one in kinds) == [
        "confirmation",
        "notice",
        *("performance",) * 3,
        "revisit",
    ]
    assert counted == [1]


def test_the_paper_of_the_first_stays_on_file(bench: Bench) -> None:
    begin(bench)
    finish(bench)
    assert len([one for one in bench.page.papers if one.form == "F15"]) == 2


def test_what_was_performed_meanwhile_is_not_printed_again(bench: Bench) -> None:
    begin(bench)
    tick(bench, "医疗费", P.DONE)
    assert found(bench)["item_performed_before"]
    with pytest.raises(RuleError, match="preflight_blocks"):
        finish(bench)


def test_what_was_performed_between_print_and_seal_stops_the_seal(bench: Bench) -> None:
    begin(bench)
    bench.town.services.agreements.issue(bench.actor, bench.step)
    bench.sign()
    tick(bench, "医疗费", P.DONE)
    with pytest.raises(RuleError, match="item_performed_before"):
        bench.seal()
    first, second = bench.page.agreements
    assert (first.status, second.status) == (AgreementStatus.EFFECTIVE, AgreementStatus.ISSUED)


def test_a_payment_made_in_part_is_promised_anew_with_what_is_left_of_it(bench: Bench) -> None:
    tick(bench, "水果损失", P.PARTIAL)
    begin(bench)
    assert found(bench)["item_partly_before"]


def test_a_changed_agreement_is_not_changed_again(bench: Bench) -> None:
    begin(bench)
    finish(bench)
    old = bench.page.agreements[0]
    step = ReasonedStep(agreement_id=old.agreement_id, version=old.version, reason="再改")
    with pytest.raises(RuleError, match="agreement_status"):
        bench.town.services.agreements.begin_change(bench.actor, step)


def test_of_what_was_paid_in_part_the_change_promises_what_is_left(bench: Bench) -> None:
    [row] = [one for one in rows(bench) if one.what == "水果损失"]
    bench.town.services.follow_up.receive_payment(
        bench.actor,
        PaymentEntry(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            amount="2500",
            paid_on=TODAY,
            manner=PayManner.CASH,
            received_by="赵德顺",
        ),
    )
    begin(bench)
    assert [one.amount for one in entries(bench)] == [Decimal(3000), Decimal(6500), None]
    finish(bench)
    assert [one.amount for one in entries(bench, 0)] == [Decimal(3000), Decimal(9000), None]


def test_a_change_of_one_agreement_leaves_the_revisits_about_another(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude(open_points="误工费的数额", open_course=OpenCourse.MEDIATE)
    kept = bench.agreement.agreement_id
    with town.open_unit(bench.actor) as unit:
        case = unit.cases.look(bench.case_id)
        sit_down(unit, case)
        unit.audit.record("case:built", case.id, case.number)
    second, first = bench.sides[1].party_id, bench.sides[0].party_id
    bench.conclude(items=(payment(second, first, what="误工费"),), further_terms=())
    changed = bench.agreement.agreement_id
    begin(bench)
    finish(bench)
    with town.open_unit(bench.actor, reading=True) as unit:
        owed = {one.agreement_id for one in unit.revisits.find(done_on=None)}
        waived = {one.agreement_id for one in unit.revisits.find() if one.waived}
    assert owed == {kept, bench.agreement.agreement_id}
    assert waived == {changed}
