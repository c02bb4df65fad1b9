"""Starts the program."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from centre_app import __version__
from centre_app.config import APP, CONFIG, Config, data_folder, read_config
from centre_app.domain.clock import SystemClock
from centre_app.domain.errors import FieldError, StorageReadOnlyError
from centre_app.logs import start_logging
from centre_app.premises import premises
from centre_app.views import remembered, theme
from centre_app.views.application.application import Application
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


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status."""
    options = _options(arguments)
    if options.scratch or options.smoke:
        import tempfile  # noqa: PLC0415 - rarely wanted

        with tempfile.TemporaryDirectory(prefix="centre-desk-") as folder:
            return _run(options, Path(folder))
    return _run(options, options.data)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="centre-desk")
    parser.add_argument("--demo", action="store_true", help="open the demonstration township")
    parser.add_argument("--data", type=Path, help="keep data in this folder")
    parser.add_argument("--scratch", action="store_true", help="use a folder that is thrown away")
    parser.add_argument("--smoke", action="store_true", help="try the program out and leave")
    parser.add_argument("--version", action="version", version=__version__)
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace, folder: Path | None) -> int:
    app = QApplication(sys.argv[:1])
    app.setOrganizationName(APP)
    app.setApplicationName(APP)
    if folder:
        remembered.keep_in(folder / "settings")
    home = folder or data_folder()
    try:
        config, log = read_config(home), start_logging(home / "logs")
    except (FieldError, OSError) as error:
        return _say_why_not(app, error, home)
    return _open(app, options, config, log)


def _say_why_not(app: QApplication, error: FieldError | OSError, home: Path) -> int:
    from centre_app.views.application import no_start  # noqa: PLC0415 - seldom needed

    _dress(app, Config(home))
    if isinstance(error, FieldError):
        text = no_start.of_settings(error, home / CONFIG)
    else:
        text = no_start.of_folder(StorageReadOnlyError(), home)
    return no_start.show_no_start(app, text)


def _open(app: QApplication, options: argparse.Namespace, config: Config, log: Path) -> int:
    clock = SystemClock()
    with log.with_suffix(".faults").open("a", encoding="utf-8") as faults:
        CrashHook(clock).install(faults)
        _dress(app, config)
        tasks = Tasks()
        app.aboutToQuit.connect(tasks.shut_down)
        application = Application(premises(config), _furnish, tasks, clock)
        app.aboutToQuit.connect(application.close)
        if options.smoke:
            from centre_app.views.application.smoke import run_smoke  # noqa: PLC0415

            return run_smoke(app, application, tasks)
        application.start(demo=options.demo)
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

    def load() -> None:
        for name in _LOADED_AHEAD:
            import_module(name)
        import_module("centre_app.storage.mapping").start_mapping()

    tasks.run(load, owner=application, done=lambda _none: None, failed=_raise, lane=Lane.LONG)


def _raise(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    sys.exit(main())
