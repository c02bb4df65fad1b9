from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.errors import RuleError
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.domain.risk.reports import REMIND_EVERY, RiskReport, RiskTold, reminders

NINE = datetime(2026, 11, 27, 1, tzinfo=UTC)
SOMEBODY = uuid4()


def report(*told: ToldKind) -> RiskReport:
    one = RiskReport(matter_id=uuid4(), raised_at=NINE, raised_by=SOMEBODY)
    for kind in told:
        one.tell(RiskTold(report_id=one.id, kind=kind, who="周警官", told_at=NINE))
    return one


def record(one: RiskReport, *factors: RiskFactor, helpless: bool = False) -> None:
    one.record(factors, words="原话", measures="", helpless=helpless, by=SOMEBODY, at=NINE)


def test_a_report_told_to_nobody_is_not_recorded() -> None:
    one = report()
    with pytest.raises(RuleError, match="risk_nobody_told"):
        record(one, RiskFactor.THREAT)
    assert one.recorded_at is None


def test_violence_against_the_helpless_must_be_told_to_the_police() -> None:
    one = report(ToldKind.DIRECTOR)
    with pytest.raises(RuleError, match="risk_police_not_told"):
        record(one, RiskFactor.DOMESTIC, helpless=True)
    assert one.recorded_at is None
    one.tell(RiskTold(report_id=one.id, kind=ToldKind.POLICE, who="周警官", told_at=NINE))
    record(one, RiskFactor.DOMESTIC, helpless=True)
    assert one.recorded_at == NINE


def test_a_report_is_recorded_once() -> None:
    one = report(ToldKind.POLICE)
    record(one, RiskFactor.THREAT)
    with pytest.raises(RuleError, match="risk_recorded"):
        record(one, RiskFactor.THREAT)


def test_it_is_due_within_the_hour() -> None:
    assert report().due_at == NINE + timedelta(hours=1)


@given(
    st.timedeltas(timedelta(0), timedelta(days=3)), st.timedeltas(timedelta(0), timedelta(days=1))
)
def test_reminders_never_grow_fewer_and_come_every_ten_minutes(
    passed: timedelta, more: timedelta
) -> None:
    first, later = reminders(NINE, NINE + passed), reminders(NINE, NINE + passed + more)
    assert 1 <= first <= later
    assert later - first in {more // REMIND_EVERY, more // REMIND_EVERY + 1}
