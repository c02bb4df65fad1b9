"""A plain dispute among neighbours, from the window to the archive: once in everything that counts."""

from datetime import date, timedelta

from centre_app.domain.agreements.codes import AgreementStatus, PerformanceStatus
from centre_app.domain.clock import civil_day
from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.ladder.codes import Rung, RungState, Way
from centre_app.domain.matters.codes import DisputeType, MatterState, Outcome
from centre_app.domain.mediation.codes import SessionResult
from centre_app.services.records.follow_up import FollowUpQuery, PerformanceTick
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reports import ReportQuery
from tests.agreements_builders import removal
from tests.mediation_town import NEXT_MORNING
from tests.services.journeys.dispute import VILLAGE_MEDIATOR, Dispute, village
from tests.town import Town

BY_MAY = date(2026, 5, 30)


def lived(town: Town) -> Dispute:
    """Let the village mediate about a wall, and everybody keep his word."""
    dispute = Dispute.brought(
        town,
        PersonEntry(
            name="王桂兰",
            phone="13812345678",
            address="一村七组",
            birth_date=BY_MAY.replace(year=1961),
        ),
        PersonEntry(name="李建军", phone="13800002222", address="一村七组"),
        demand="李建军砌墙占了我家滴水，要求把墙移回去",
        kind=DisputeType.NEIGHBOUR,
    )
    dispute.taken_on(village(town))
    dispute.told(VILLAGE_MEDIATOR)
    dispute.held(SessionResult.AGREED)
    second = dispute.bench.sides[1].party_id
    bench = dispute.bench
    move = removal(second, what="把院墙向北移二十厘米，让出滴水", due_on=BY_MAY)
    bench.issue(items=(move,), disputed="院墙的位置", reached_on=bench.today)
    bench.sign(bench.today)
    bench.seal(bench.today)
    return dispute


def kept(dispute: Dispute) -> None:
    """Let the wall be moved, ask after it, and close."""
    follow_up = dispute.town.services.follow_up
    dispute.wait_until(NEXT_MORNING + timedelta(days=88))
    query = FollowUpQuery(within_days=400, matter_id=dispute.matter_id)
    [row] = follow_up.lists(dispute.director, query).performance
    follow_up.tick_performance(
        dispute.director,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=PerformanceStatus.DONE,
            on=civil_day(dispute.town.clock.now()),
        ),
    )
    dispute.wait_until(NEXT_MORNING + timedelta(days=91))
    dispute.revisited()
    dispute.closed()


def test_a_wall_is_moved_and_the_file_is_whole(town: Town) -> None:
    dispute = lived(town)
    assert dispute.bench.agreement.status is AgreementStatus.EFFECTIVE
    assert dispute.page.head.state is MatterState.RESOLVED
    kept(dispute)
    page = dispute.page
    assert (page.head.state, page.head.outcome) == (MatterState.CLOSED, Outcome.AGREED_WRITTEN)
    assert page.missing == ()
    forms = {one.form for one in page.papers}
    assert {"F01", "F02", "F04", "F12", "F15", "F19"} <= forms
    states = [one.state for one in page.ladder.rungs]
    assert states == [RungState.DONE] * 3 + [RungState.NOT_NEEDED] * 2
    assert dict(page.ladder.rung(Rung.EXAMINED).ways)[Way.LOOKING_AGAIN]
    assert dict(page.ladder.rung(Rung.MEDIATED).ways)[Way.PEOPLE]


def test_it_counts_once_in_every_figure(town: Town) -> None:
    dispute = lived(town)
    kept(dispute)
    reports, span = town.services.reports, MonthSpan(Month(2026, 1), Month(2026, 12))
    for breakdown in Breakdown:
        total = reports.monthly(dispute.director, ReportQuery(span, breakdown)).total
        assert (total.accepted, total.resolved) == (1, 1), breakdown
    lines = {
        one.figure.value: (one.value.numerator, one.value.denominator)
        for one in reports.figures(dispute.director, span).lines
    }
    assert all(n in (0, 1) and d in (0, 1) for n, d in lines.values()), lines
    assert sum(d for _, d in lines.values()) >= 4
