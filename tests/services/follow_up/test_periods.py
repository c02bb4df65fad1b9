"""What is paid without an end: its periods begin as time goes; on both engines."""

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from centre_app.domain.agreements.codes import ClauseKind, PayManner, PerformanceStatus, Period
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.services.records.agreements import ItemEntry, ReasonedStep
from centre_app.services.records.follow_up import FollowUpQuery, PerformanceRow, PerformanceTick
from centre_app.storage.tables.upkeep import audit_events
from tests.agreements_builders import Bench, bench_in
from tests.town import Town


def maintained(town: Town) -> Bench:
    """Return an agreement to pay 800 yuan a month, the first on 10 March, without an end."""
    bench = bench_in(town)
    first, second = (side.party_id for side in bench.sides)
    entry = ItemEntry(
        kind=ClauseKind.PERIODIC,
        debtor_id=second,
        creditor_id=first,
        what="赡养费",
        amount=Decimal(800),
        manner=PayManner.TRANSFER,
        every=Period.MONTH,
        due_on=date(2026, 3, 10),
    )
    bench.conclude(items=(entry,))
    return bench


def rows(bench: Bench) -> list[PerformanceRow]:
    query = FollowUpQuery(within_days=400)
    return list(bench.town.services.follow_up.lists(bench.actor, query).performance)


def keep_up(bench: Bench) -> int:
    return bench.town.services.follow_up.keep_up(bench.actor, None)


def let_months_go(bench: Bench) -> None:
    """Let seven weeks pass, in which somebody came in twice."""
    for _ in range(2):
        bench.town.clock.advance(timedelta(days=25))
        assert keep_up(bench) == 1


def days(bench: Bench) -> list[str]:
    return [str(one.due_on) for one in rows(bench)]


def test_the_next_period_is_owed_a_month_ahead_and_not_earlier(town: Town) -> None:
    bench = maintained(town)
    assert (keep_up(bench), days(bench)) == (0, ["2026-03-10"])
    town.clock.advance(timedelta(days=9))
    assert (keep_up(bench), days(bench)) == (1, ["2026-03-10", "2026-04-10"])
    assert keep_up(bench) == 0


def test_what_nobody_paid_for_months_is_owed_period_by_period(town: Town) -> None:
    bench = maintained(town)
    let_months_go(bench)
    assert days(bench) == ["2026-03-10", "2026-04-10", "2026-05-10"]
    keep_up(bench)
    assert len(days(bench)) == 3
    with town.open_unit(bench.actor, reading=True) as unit:
        found = unit.deadlines.find(matter_id=bench.matter_id, kind=DeadlineKind.PERFORMANCE)
        assert len(found) == 3


def test_one_period_paid_leaves_the_others_owed(town: Town) -> None:
    bench = maintained(town)
    let_months_go(bench)
    row = rows(bench)[1]
    town.services.follow_up.tick_performance(
        bench.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=PerformanceStatus.DONE,
            on=bench.today,
        ),
    )
    assert days(bench) == ["2026-03-10", "2026-05-10"]
    assert keep_up(bench) == 0


def test_a_change_promises_what_has_no_end_once(town: Town) -> None:
    bench = maintained(town)
    let_months_go(bench)
    step = bench.step
    change = ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="减少数额")
    town.services.agreements.begin_change(bench.actor, change)
    [entry] = [one.entry for one in bench.agreement.items]
    assert (entry.times, entry.due_on) == (None, date(2026, 3, 10))


def test_every_period_that_begins_leaves_a_line_in_the_audit(town: Town) -> None:
    bench = maintained(town)
    town.clock.advance(timedelta(days=9))
    keep_up(bench)
    with town.engine.connect() as connection:
        tags = connection.scalars(select(audit_events.c.tag).order_by(audit_events.c.seq)).all()
    assert tags[-1] == "performance:period_begun"
