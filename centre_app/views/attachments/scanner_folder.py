"""The folder a scanner writes into: what is new there and whole is offered."""

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from centre_app.views import remembered
from centre_app.views.desk import Desk
from centre_app.views.tasks import Lane

LOOK_EVERY_MS = 2_000
_MOST = 2_000
"""Files of a folder that are looked at; a scanner's own folder holds a few."""

Seen = Mapping[str, tuple[int, int]]
"""Size and moment of change of every file, by its path."""


class ScannerFolder(QObject):
    """Looks into the folder again and again, off the window's thread.

    A file counts as whole once it has the same size, which is not nothing, in two looks. What lay
    there before the first look is nobody's business here.

    Signals:
        changed: other files are offered, or another folder is watched.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("scanner_folder")
        self._desk = desk
        self._old: Seen | None = None
        self._before: Seen = {}
        self._taken: set[str] = set()
        self._trays = 0
        self.folder = remembered.scanner_folder()
        self.offered: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @classmethod
    def of(cls, desk: Desk) -> "ScannerFolder":
        """Return the one of a desk; all strips of attachments share it."""
        found = desk.findChild(cls, "scanner_folder")
        return found if isinstance(found, cls) else cls(desk)

    def attend(self, trays: int) -> None:
        """Know that so many trays more, or fewer, can be seen: without any nobody looks."""
        self._trays += trays
        self._start()

    def watch(self, folder: str) -> None:
        """Watch another folder from now on, or none."""
        remembered.keep_scanner_folder(folder)
        self.folder, self._old, self._before, self.offered = folder, None, {}, []
        self._taken.clear()
        self._start()
        self.changed.emit()

    def look(self) -> None:
        """Look what lies there now."""
        folder = self.folder
        self._desk.tasks.run(
            lambda: _files(folder),
            owner=self,
            done=lambda seen: self._compare(folder, seen),
            failed=_raise,
            lane=Lane.LONG,
            supersedes="scanner",
        )

    def take(self, paths: list[str]) -> None:
        """Offer these no more: they are on their way into the program."""
        self._taken.update(paths)
        self._offer([path for path in self.offered if path not in self._taken])

    def _start(self) -> None:
        if self.folder and self._trays:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def _compare(self, folder: str, seen: Seen) -> None:
        if folder != self.folder:
            return
        if self._old is None:
            self._old = seen
        before, self._before = self._before, seen
        whole = [
            path
            for path, look in seen.items()
            if before.get(path) == look and look[0] and self._old.get(path) != look
        ]
        self._offer([path for path in whole if path not in self._taken])

    def _offer(self, paths: list[str]) -> None:
        if paths != self.offered:
            self.offered = paths
            self.changed.emit()


def _files(folder: str) -> Seen:
    """Return the files of a folder, the oldest first; nothing while it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = [
                (entry, entry.stat())
                for _, entry in zip(range(_MOST), entries, strict=False)
                if entry.is_file() and not entry.name.startswith((".", "~"))
            ]
    except OSError:
        return {}
    found.sort(key=lambda one: one[1].st_mtime_ns)
    return {str(Path(entry.path)): (stat.st_size, stat.st_mtime_ns) for entry, stat in found}


def _raise(error: Exception) -> None:
    raise error
