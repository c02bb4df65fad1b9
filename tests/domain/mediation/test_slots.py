from datetime import UTC, datetime, timedelta

import pytest

from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.slots import Span, check_span

MONDAY = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
"""Eight o'clock at the centre."""
NINETY = timedelta(minutes=90)


def test_a_session_may_begin_at_once() -> None:
    check_span(Span(MONDAY, MONDAY + NINETY), now=MONDAY + timedelta(minutes=10))


def test_the_longest_session_lasts_eight_hours() -> None:
    check_span(Span(MONDAY, MONDAY + timedelta(hours=8)), now=MONDAY)
    with pytest.raises(FieldError, match="session_too_long"):
        check_span(Span(MONDAY, MONDAY + timedelta(hours=8, minutes=1)), now=MONDAY)
