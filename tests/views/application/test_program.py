"""The program as a process of its own: how it starts, tries itself out, and ends."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from centre_app import __version__
from tests.town import FOUNDING, PASSWORD

TELLER = """
import sys
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication, QLabel
from centre_app.__main__ import main
from centre_app.views import theme

class Teller(QApplication):
    @staticmethod
    def exec():
        for window in QApplication.topLevelWidgets():
            for label in window.findChildren(QLabel):
                if label.isVisible():
                    print(label.text())
        print(theme.current().dark, theme.current().size.value)
        return 0

QtWidgets.QApplication = Teller
sys.exit(main(["--data", sys.argv[1]]))
"""
"""Prints what the first picture says, in place of the event loop."""

LEAVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from centre_app.config import Config
from centre_app.domain.clock import SystemClock
from centre_app.premises import premises
from centre_app.views import theme
from centre_app.views.application.application import Application
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from tests.quick_secrets import quick_secrets

quick = quick_secrets()
quick.__enter__()
app = QApplication(["program", *theme.QT_ARGUMENTS])
theme.apply_theme(app, dark=False, size=theme.TypeSize.STANDARD, everywhere=False)
tasks = Tasks()
application = Application(premises(Config(Path(sys.argv[1]))), furnish, tasks, SystemClock())
application.start()

def leave(*_):
    QTimer.singleShot(300, application.window.sign_out_requested.emit)
    QTimer.singleShot(900, lambda: app.exit(7 if application.door.window.isVisible() else 1))

application.door.entered.connect(leave)
page = application.door.window.page
page.login.set_text(sys.argv[2])
page.password.set_text(sys.argv[3])
page.commit()
status = app.exec()
tasks.shut_down()
sys.exit(status)
"""
"""Signs in and out in a real event loop, and says by 7 that the program is still there."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the program, with no screen and no words of Qt's own."""
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_the_program_tries_itself_out() -> None:
    tried = run("-m", "centre_app", "--smoke")
    assert tried.returncode == 0, tried.stderr


def test_the_program_tells_its_version() -> None:
    assert run("-m", "centre_app", "--version").stdout.strip() == __version__


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ("dark = ", "不是 TOML 格式"),
        ("colour = 'blue'", "没有“colour”这一项"),
        ("type_size = 'huge'", "“type_size”的值不能用"),
    ],
)
def test_settings_that_cannot_stand_are_told_in_a_sentence(
    tmp_path: Path, settings: str, sentence: str
) -> None:
    (tmp_path / "config.toml").write_text(settings, encoding="utf-8")
    told = run("-c", TELLER, str(tmp_path))
    assert told.returncode == 1
    assert sentence in told.stdout
    assert str(tmp_path / "config.toml") in told.stdout
    assert "Traceback" not in told.stderr


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder of logs should be")
    told = run("-c", TELLER, str(tmp_path))
    assert told.returncode == 1
    assert "不能使用" in told.stdout


def test_the_program_wears_what_it_wore_last(tmp_path: Path) -> None:
    settings = tmp_path / "settings" / "centre-desk"
    settings.mkdir(parents=True)
    (settings / "centre-desk.ini").write_text("[look]\ndark=yes\nsize=large\n")
    assert run("-c", TELLER, str(tmp_path)).stdout.splitlines()[-1] == "True large"


def test_the_settings_say_what_is_worn_at_the_first_start(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("dark = true\n", encoding="utf-8")
    assert run("-c", TELLER, str(tmp_path)).stdout.splitlines()[-1] == "True standard"


def test_signing_out_is_not_the_end_of_the_program(founded_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(founded_folder, tmp_path / "data")
    left = run("-c", LEAVER, str(folder), FOUNDING.login, PASSWORD)
    assert left.returncode == 7, left.stderr
