"""Agreements with what comes round again, with joint debtors, guarantors and heirs."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from centre_app.domain.agreements.codes import (
    AgreementStatus,
    ClauseKind,
    Guarantee,
    PerformanceStatus,
    Period,
)
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.mediation.cases import CaseParty
from centre_app.domain.mediation.codes import Consent, NoticeWay
from centre_app.services.records.agreements import ItemEntry, ReasonedStep
from centre_app.services.records.follow_up import FollowUpQuery, PerformanceRow, PerformanceTick
from centre_app.storage.tables.matters import matter_deadlines
from tests.agreements_builders import ACCEPTED, TODAY, Bench, bench_in, payment
from tests.services.agreements.test_signing import _part_of
from tests.town import Town

P = PerformanceStatus


def with_a_third(town: Town) -> tuple[Bench, UUID]:
    """Give a case with three parties: he who was hurt, he who drove, and his father."""
    bench = bench_in(town)
    _, _, part = _part_of(bench, "李建军")
    with town.open_unit(bench.actor) as unit:
        case = unit.cases.look(bench.case_id)
        [driver] = [one for one in case.parties if one.name == "李建军"]
        third = CaseParty(
            case_id=case.id,
            matter_party_id=part,
            person_id=driver.person_id,
            role=MatterRole.THIRD_PARTY,
            ordinal=2,
            name="李大山",
            consent=Consent.AGREED,
            consent_on=ACCEPTED,
            notice_way=NoticeWay.WRITTEN,
            notice_on=ACCEPTED,
        )
        case.parties.append(third)
        unit.audit.record("case:built", case.id, case.number)
        return bench, third.id


def keep(bench: Bench, **changes: object) -> ItemEntry:
    """Return three payments, a month apart."""
    first, second = (side.party_id for side in bench.sides)
    every = {"kind": ClauseKind.PERIODIC, "every": Period.MONTH, "times": 3, "what": "生活费"}
    whole = {"amount": Decimal(400), "due_on": date(2026, 4, 30)}
    return payment(second, first, **(every | whole | changes))


def rows(bench: Bench) -> tuple[PerformanceRow, ...]:
    query = FollowUpQuery(within_days=2000)
    return bench.town.services.follow_up.lists(bench.actor, query).performance


def tick(bench: Bench, row: PerformanceRow) -> None:
    bench.town.services.follow_up.tick_performance(
        bench.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=P.DONE,
            on=TODAY,
            note="",
        ),
    )


def due(bench: Bench) -> list[str]:
    with bench.town.engine.connect() as connection:
        of = matter_deadlines.c
        found = connection.execute(select(of.kind, of.due_on).where(of.met_on.is_(None)))
        return sorted(str(day) for kind, day in found if kind.value == "performance")


def test_each_period_is_owed_and_reminded_of_by_itself(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude(items=(keep(bench),))
    assert [str(one.due_on) for one in rows(bench)] == ["2026-04-30", "2026-05-30", "2026-06-30"]
    assert len(due(bench)) == 3


def test_a_change_puts_the_periods_still_owed_on_one_card_again(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude(items=(keep(bench),))
    tick(bench, rows(bench)[0])
    old = bench.agreement
    step = ReasonedStep(agreement_id=old.agreement_id, version=old.version, reason="改期")
    town.services.agreements.begin_change(bench.actor, step)
    [entry] = [one.entry for one in bench.agreement.items]
    assert (entry.kind, entry.times, entry.due_on) == (ClauseKind.PERIODIC, 2, date(2026, 5, 30))
    assert entry.amount == Decimal(400)


def test_what_has_no_end_is_owed_for_the_next_year_once_this_one_is_paid(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude(items=(keep(bench, times=None, every=Period.YEAR),))
    tick(bench, rows(bench)[0])
    assert [str(one.due_on) for one in rows(bench)] == ["2027-04-30"]
    assert len(due(bench)) == 1


def test_joint_debtors_and_a_guarantor_stand_in_the_words_and_on_the_lists(town: Town) -> None:
    bench, third = with_a_third(town)
    first, second = (side.party_id for side in bench.sides)
    joint = payment(second, first, co_debtors=(third,))
    sure = payment(second, first, what="误工费", guarantor_id=third, guarantee=Guarantee.JOINT)
    bench.conclude(items=(joint, sure))
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    told = [one.text for one in bench.agreement.items]
    assert told[0].endswith("，乙方、丙方对此承担连带责任。")
    assert told[1].endswith("；丙方对该项债务承担连带责任保证。")
    assert {one.debtor for one in rows(bench)} == {"李建军、李大山", "李建军"}
    kept = bench.agreement.items[1].entry
    assert (kept.guarantor_id, kept.guarantee) == (third, Guarantee.JOINT)


def test_what_cannot_bind_is_found_before_printing(town: Town) -> None:
    bench, third = with_a_third(town)
    first, second = (side.party_id for side in bench.sides)
    wrong = (
        payment(second, first, guarantor_id=second, guarantee=Guarantee.GENERAL),
        payment(second, first, what="误工费", guarantor_id=third),
        payment(second, first, what="交通费", co_debtors=(first,)),
        keep(bench, every=None),
    )
    seen = town.services.agreements.preview(bench.actor, bench.draft(items=wrong))
    codes = {one.code for one in seen.findings if one.blocks}
    assert {
        "guarantor_owes",
        "item_guarantee_missing",
        "item_pays_itself",
        "item_every_missing",
    } <= codes


def test_every_field_that_cannot_stand_is_named(town: Town) -> None:
    bench = bench_in(town)
    stranger = bench.case_id
    wrong = (
        keep(bench, times="0", co_debtors=(stranger,), guarantor_id=stranger),
        keep(bench, times=600, amount="9999999999", co_creditors=(stranger,)),
    )
    with pytest.raises(FieldError) as refused:
        town.services.agreements.draft(bench.actor, bench.draft(items=wrong))
    assert set(refused.value.reasons) == {
        "item0_times",
        "item0_co_debtors",
        "item0_guarantor",
        "item1_amount",
        "item1_co_creditors",
    }
