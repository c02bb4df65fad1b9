import logging

import pytest

from tests.log_guard import LogGuard


@pytest.fixture
def guard() -> LogGuard:
    return LogGuard()


def _log(guard: LogGuard, words: str) -> None:
    guard.handle(logging.makeLogRecord({"levelname": "WARNING", "name": "centre", "msg": words}))


def test_a_warning_nobody_announced_is_a_complaint(guard: LogGuard) -> None:
    _log(guard, "disk nearly full")
    assert guard.complaints() == ["WARNING centre: disk nearly full"]


def test_an_announced_warning_is_none(guard: LogGuard) -> None:
    guard("nearly full")
    _log(guard, "disk nearly full")
    assert guard.complaints() == []


def test_an_announced_warning_must_come(guard: LogGuard) -> None:
    guard("nearly full")
    assert guard.complaints() == ["announced but never logged: nearly full"]
