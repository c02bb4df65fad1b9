"""What every test may ask for, and what every test is watched for."""

import gc
import logging
import os
from collections.abc import Generator, Iterator
from datetime import UTC, datetime

# Before anything imports Qt: tests draw on no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from centre_app.paths import root
from tests.fixed_clock import FixedClock
from tests.in_memory import keep_files_in_memory
from tests.log_guard import LogGuard
from tests.open_papers import open_papers
from tests.patience import qtbot
from tests.postgres import (
    empty_postgres,
    hand_over_a_server,
    postgres_databases,
    postgres_server,
    template_postgres,
)
from tests.postgres_server import HANDED_OVER, Cluster
from tests.rubbish import look_for_rubbish
from tests.town import desk_town, engine, settled_file, sqlite_engine, town
from tests.town_after import pasts, town_after

__all__ = [
    "desk_town",
    "empty_postgres",
    "engine",
    "pasts",
    "postgres_databases",
    "postgres_server",
    "qtbot",
    "settled_file",
    "sqlite_engine",
    "template_postgres",
    "town",
    "town_after",
]

hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("dev")

keep_files_in_memory()

shared_cluster = pytest.StashKey[Cluster | None]()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Start one database server for all the processes of a parallel run."""
    config.stash[shared_cluster] = hand_over_a_server()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while modules and tests are read: they stay to the end.

    A search after every few hundred objects took a fifth of the reading. Later ones leave out what
    was read, and come between two tests, never by themselves.
    """
    gc.disable()
    collected = yield
    gc.collect()
    gc.freeze()
    return collected


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Look for rubbish when a test is over, in the thread that made it.

    Left alone, Python looks in whatever thread made the last thing: one that races another, or the
    one that talks to the other processes. It then takes apart what is left of the windows of
    earlier tests, and the process dies when the next window is made.
    """
    done = yield
    look_for_rubbish()
    return done


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the server of a parallel run."""
    cluster = config.stash.get(shared_cluster, None)
    if cluster:
        del os.environ[HANDED_OVER]
        cluster.stop()


@pytest.fixture
def clock() -> FixedClock:
    """Give a clock that stands on a Monday in March, half past five in the afternoon at the centre."""
    return FixedClock(datetime(2026, 3, 2, 9, 30, tzinfo=UTC))


@pytest.fixture
def quickly() -> Iterator[None]:
    """Stretch passwords quickly, where their strength is not what is tested."""
    from tests.quick_secrets import quick_secrets

    with quick_secrets():
        yield


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[LogGuard]:
    """Fail the test on any warning in the log; call it with a pattern to announce one."""
    guard = LogGuard()
    logging.getLogger().addHandler(guard)
    yield guard
    logging.getLogger().removeHandler(guard)
    complaints = guard.complaints()
    assert not complaints, "\n".join(complaints)


@pytest.fixture(autouse=True)
def closed_papers() -> Iterator[None]:
    """Fail the test that leaves a paper open."""
    yield
    assert open_papers() == []


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give pytest-qt's application with the bundled typeface, so that Chinese is never boxes."""
    font = root() / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
    assert QFontDatabase.addApplicationFont(str(font)) != -1
    return qapp
