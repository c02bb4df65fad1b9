"""The program from its first picture: look, log, lanes, and what is read ahead."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from centre_app.config import APP, CONFIG, Config, Wishes, read_config
from centre_app.domain.clock import SystemClock
from centre_app.domain.errors import FieldError, StorageReadOnlyError
from centre_app.logs import start_logging
from centre_app.premises import premises
from centre_app.views import remembered, theme
from centre_app.views.application.application import Application
from centre_app.views.application.collector import Collector
from centre_app.views.crash import CrashHook
from centre_app.views.tasks import Lane, Tasks
from centre_app.views.theme import TypeSize

if TYPE_CHECKING:
    from centre_app.views.frame.room import RoomEntry

_LOADED_AHEAD = (
    "centre_app.bootstrap",
    "centre_app.views.application.workplace",
    "centre_app.views.rooms",
    "centre_app.views.crash_dialog",
)
"""What signing in needs; read while the person types his password."""

_AFTER_FIRST_PICTURE_MS = 50


def run(wishes: Wishes, folder: Path | None) -> int:
    """Open the program on a folder, else on this account's own; return its exit status."""
    app = QApplication([*sys.argv[:1], *theme.QT_ARGUMENTS])
    app.setOrganizationName(APP)
    app.setApplicationName(APP)
    if folder:
        remembered.keep_in(folder / "settings")
    home = folder or _own_folder()
    try:
        config, log = read_config(home), start_logging(home / "logs")
    except (FieldError, OSError) as error:
        return _say_why_not(app, error, home)
    return _open(app, wishes, config, log)


def _own_folder() -> Path:
    """Return where this account of the computer keeps its data."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / APP


def _say_why_not(app: QApplication, error: FieldError | OSError, home: Path) -> int:
    from centre_app.views.application import no_start  # noqa: PLC0415 - seldom needed

    _dress(app, Config(home))
    if isinstance(error, FieldError):
        text = no_start.of_settings(error, home / CONFIG)
    else:
        text = no_start.of_folder(StorageReadOnlyError(), home)
    return no_start.show_no_start(app, text)


def _open(app: QApplication, wishes: Wishes, config: Config, log: Path) -> int:
    clock = SystemClock()
    with log.with_suffix(".faults").open("a", encoding="utf-8") as faults:
        CrashHook(clock).install(faults)
        _dress(app, config)
        tasks = Tasks()
        app.aboutToQuit.connect(tasks.shut_down)
        application = Application(premises(config, clock), _furnish, tasks, clock)
        app.aboutToQuit.connect(application.close)
        if wishes.smoke:
            from centre_app.views.application.smoke import run_smoke  # noqa: PLC0415

            _collect(application)
            return run_smoke(app, application, tasks)
        application.start(demo=wishes.demo)
        # The first picture comes first: what is read beside it would only slow it down.
        QTimer.singleShot(_AFTER_FIRST_PICTURE_MS, lambda: _warm_up(tasks, application))
        return app.exec()


def _dress(app: QApplication, config: Config) -> None:
    """Put on what was worn last here, or what the settings say."""
    dark, kept = remembered.look(dark=config.dark, size=config.type_size)
    size = next((size for size in TypeSize if size.value == kept), TypeSize.STANDARD)
    theme.apply_theme(app, dark=dark, size=size, everywhere=False)


def _furnish(*parts: object) -> Sequence["RoomEntry"]:
    # The rooms bring half of Qt along; nobody needs them before he has signed in.
    from centre_app.views.rooms import furnish  # noqa: PLC0415

    return furnish(*parts)  # type: ignore[arg-type]


def _warm_up(tasks: Tasks, application: Application) -> None:
    """Load what signing in will need while the person types his password."""

    def failed(error: Exception) -> None:
        _collect(application)
        raise error

    tasks.run(
        read_ahead,
        owner=application,
        done=lambda _none: _collect(application),
        failed=failed,
        lane=Lane.LONG,
    )


def read_ahead() -> None:
    """Load whatever signing in needs and the first picture does not."""
    for name in _LOADED_AHEAD:
        import_module(name)
    import_module("centre_app.storage.mapping").start_mapping()
    import_module("centre_app.views.icons").read_ahead()


def _collect(application: Application) -> None:
    """Let Python look for rubbish again, now that everything was read."""
    application.door.entered.connect(Collector(application).keep)
