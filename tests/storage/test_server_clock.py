"""What time it is on the LAN does not depend on the computer at the window."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event

from centre_app.domain.clock import SystemClock
from centre_app.storage.engine import open_lan
from centre_app.storage.server_clock import ServerClock
from tests.fixed_clock import FixedClock

CLOSE = timedelta(seconds=5)
LONG_AGO = datetime(2009, 1, 1, tzinfo=UTC)


@pytest.fixture
def server(empty_postgres: str) -> Iterator[Engine]:
    engine = open_lan(empty_postgres)
    yield engine
    engine.dispose()


@pytest.fixture
def questions(server: Engine) -> list[str]:
    """Give what the server is asked."""
    asked: list[str] = []
    note: Callable[..., None] = lambda _c, _cursor, words, *_: asked.append(words)  # noqa: E731
    event.listen(server, "before_cursor_execute", note)
    return asked


def test_a_computer_that_believes_it_is_2009_tells_the_server_s_time(server: Engine) -> None:
    clock = ServerClock(server, FixedClock(LONG_AGO))
    assert abs(clock.now() - SystemClock().now()) < CLOSE


def test_the_server_is_asked_once_in_a_while(
    server: Engine, questions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, ran = ServerClock(server, SystemClock()), time.monotonic
    for _ in range(20):
        clock.now()
    assert len(questions) == 1
    monkeypatch.setattr(time, "monotonic", lambda: ran() + 601)
    clock.now()
    assert len(questions) == 2


def test_a_clock_that_is_set_in_the_middle_of_work_changes_nothing(
    server: Engine, questions: list[str]
) -> None:
    own = FixedClock(SystemClock().now())
    clock = ServerClock(server, own)
    for jump in (timedelta(days=365), timedelta(days=-4000)):
        clock.now()
        own.advance(jump)
        assert abs(clock.now() - SystemClock().now()) < CLOSE
