import faulthandler
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from centre_app.views.crash import CrashHook
from centre_app.views.crash_dialog import CrashDialog, CrashReport, report_on
from tests.fixed_clock import FixedClock
from tests.log_guard import LogGuard

NAME = "张桂花 130425196803050024"


def an_error() -> Exception:
    people: dict[str, str] = {}
    try:
        try:
            people[NAME]
        except KeyError as first:
            raise ValueError(NAME) from first
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def hooks() -> Iterator[None]:
    kept = sys.excepthook
    yield
    sys.excepthook = kept
    faulthandler.disable()


def test_a_report_tells_places_and_kinds_and_nothing_that_was_typed(clock: FixedClock) -> None:
    report = report_on(an_error(), clock)
    assert "张桂花" not in report.details
    assert "130425" not in report.details
    assert "ValueError" in report.details
    assert "KeyError" in report.details
    assert "tests/views/test_crash.py" in report.details
    assert report.number.startswith("20260302-173000-")
    assert report.details.startswith(report.number)


def test_what_nobody_caught_is_logged_and_shown(
    clock: FixedClock, hooks: None, expected_logs: LogGuard, tmp_path: Path, qtbot: QtBot
) -> None:
    expected_logs("crash 2026")
    shown: list[CrashReport] = []
    with (tmp_path / "faults").open("w") as faults:
        CrashHook(clock, show=shown.append).install(faults)
        error = an_error()
        sys.excepthook(type(error), error, error.__traceback__)
        assert faulthandler.is_enabled()
    assert len(shown) == 1


def test_a_slot_that_raises_leaves_the_window_and_opens_one_dialog(
    clock: FixedClock, expected_logs: LogGuard, qtbot: QtBot
) -> None:
    expected_logs("crash 2026")
    button = QPushButton("登记")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.activateWindow()
    hook = CrashHook(clock)
    for _ in range(3):
        hook.caught(ValueError, an_error(), None)
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    assert len(dialogs) == 1
    assert button.isVisible()
    dialogs[0].copy_button.click()
    assert QGuiApplication.clipboard().text() == dialogs[0].report.details
    dialogs[0].go_on.click()
    hook.caught(ValueError, an_error(), None)
    again = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    assert any(dialog.isVisible() for dialog in again)


def test_leaving_the_program_is_no_crash(clock: FixedClock, qtbot: QtBot) -> None:
    shown: list[CrashReport] = []
    hook = CrashHook(clock, show=shown.append)
    hook.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
