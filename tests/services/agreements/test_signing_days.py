"""Nobody signs before the parties met, nor a paper that was not printed yet."""

from datetime import date, timedelta

import pytest

from centre_app.domain.agreements.signing_days import SigningDays
from centre_app.domain.errors import RuleError
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.services.mediation.term_desk import Desk, refused
from tests.town import Town


@pytest.fixture
def bench(town: Town) -> Bench:
    bench = bench_in(town)
    town.services.agreements.draft(bench.actor, bench.draft())
    return bench


def test_a_signature_before_the_printing_is_refused_by_name(town: Town, bench: Bench) -> None:
    Desk(town).later(3)
    town.services.agreements.issue(bench.actor, bench.step)
    printed = TODAY + timedelta(days=3)
    error = refused(RuleError, bench.sign, on=printed - timedelta(days=1))
    assert error.rule in {"signed_before_printing", "signed_before_session"}
    assert "on" in error.facts
    bench.sign(on=printed)


@pytest.mark.parametrize(
    ("signed_on", "rule"),
    [
        (date(2026, 3, 1), "signed_before_session"),
        (date(2026, 3, 3), "signed_before_printing"),
        (date(2026, 3, 4), None),
        (date(2026, 3, 9), None),
    ],
)
def test_the_session_comes_first_then_the_printing(signed_on: date, rule: str | None) -> None:
    days = SigningDays(met_on=date(2026, 3, 2), printed_on=date(2026, 3, 4))
    if rule is None:
        days.refuse_too_early("王桂兰", signed_on)
        return
    assert refused(RuleError, days.refuse_too_early, "王桂兰", signed_on).rule == rule
