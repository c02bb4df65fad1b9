"""Parts of a payment: noted, added up, taken back; on both engines."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from centre_app.domain.agreements.codes import PayManner, PerformanceStatus
from centre_app.domain.errors import FieldError, RuleError, StaleRecordError
from centre_app.services.records.follow_up import (
    FollowUpQuery,
    PaymentEntry,
    PaymentTakenBack,
    PerformanceRow,
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


def debt(bench: Bench) -> PerformanceRow:
    query = FollowUpQuery(within_days=400, settled=True)
    rows = bench.town.services.follow_up.lists(bench.actor, query).performance
    [row] = [one for one in rows if one.amount is not None]
    return row


def receive(bench: Bench, amount: str, **changes: object) -> None:
    row = debt(bench)
    entry: dict[str, object] = {
        "agreement_id": row.agreement_id,
        "version": row.agreement_version,
        "item_id": row.item_id,
        "amount": amount,
        "paid_on": TODAY,
        "manner": PayManner.TRANSFER,
        "received_by": "赵德顺",
    }
    bench.town.services.follow_up.receive_payment(
        bench.actor,
        PaymentEntry(**(entry | changes)),  # type: ignore[arg-type]
    )


def take_back(bench: Bench, place: int = -1, reason: str = "金额记错") -> None:
    row = debt(bench)
    bench.town.services.follow_up.take_payment_back(
        bench.actor,
        PaymentTakenBack(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            payment_id=row.received[place].payment_id,
            reason=reason,
        ),
    )


def met(bench: Bench) -> object:
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [deadline] = unit.deadlines.find(subject_id=debt(bench).item_id)
        return deadline.met_on


def test_parts_add_up_until_nothing_is_left(bench: Bench) -> None:
    receive(bench, "5000")
    assert (debt(bench).status, met(bench)) == (PerformanceStatus.PARTIAL, None)
    receive(bench, "7000")
    row = debt(bench)
    assert row.status is PerformanceStatus.DONE
    assert [one.amount for one in row.received] == [Decimal("5000.00"), Decimal("7000.00")]
    assert met(bench) == TODAY


def test_more_than_is_left_is_refused(bench: Bench) -> None:
    receive(bench, "5000")
    with pytest.raises(RuleError, match="payment_too_much"):
        receive(bench, "7000.01")
    assert len(debt(bench).payments) == 1


def test_a_part_taken_back_makes_it_owed_again(bench: Bench) -> None:
    receive(bench, "12000")
    take_back(bench)
    row = debt(bench)
    assert (row.status, row.received) == (PerformanceStatus.NOT_DUE, ())
    assert met(bench) is None
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        [kept] = unit.agreements.look(row.agreement_id).payments
        assert (kept.taken_back_on, kept.taken_back_reason) == (TODAY, "金额记错")
        told = [one.tag for one in unit.matters.look(row.matter_id).steps]
    assert told[-2:] == ["payment:received", "payment:taken_back"]


def test_the_first_of_several_can_be_taken_back(bench: Bench) -> None:
    receive(bench, "5000")
    receive(bench, "7000")
    take_back(bench, 0)
    row = debt(bench)
    assert (row.status, row.received[0].amount) == (PerformanceStatus.PARTIAL, Decimal("7000.00"))


def test_every_field_that_cannot_stand_is_named(bench: Bench) -> None:
    with pytest.raises(FieldError) as refused:
        receive(bench, "0", paid_on=None, manner=None, received_by=" ")
    assert set(refused.value.reasons) == {"amount", "paid_on", "manner", "received_by"}


def test_a_day_to_come_is_refused(bench: Bench) -> None:
    with pytest.raises(RuleError, match="done_in_future"):
        receive(bench, "5", paid_on=bench.today + timedelta(days=1))


def test_two_who_note_the_same_part_do_not_count_it_twice(bench: Bench) -> None:
    seen = debt(bench).agreement_version
    receive(bench, "5000")
    with pytest.raises(StaleRecordError):
        receive(bench, "5000", version=seen)
