"""Last words: what nobody caught is logged and shown, without personal data, and the form stays.

In PySide an exception that leaves a slot reaches ``sys.excepthook``; so does one in the program
around it. A fault of a library leaves its trace by ``faulthandler``.
"""

import faulthandler
import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtWidgets import QApplication

from centre_app.domain.clock import Clock

if TYPE_CHECKING:
    from centre_app.views.crash_dialog import CrashDialog, CrashReport

_log = logging.getLogger(__name__)


class CrashHook:
    """Catches what nobody caught; one dialog at a time, however often it happens."""

    def __init__(
        self, clock: Clock, *, show: "Callable[[CrashReport], None] | None" = None
    ) -> None:
        self._clock = clock
        self._show = show or self._open_dialog
        self._dialog: CrashDialog | None = None

    def install(self, faults: TextIO | None = None) -> None:
        """Take over ``sys.excepthook``; faults of libraries are traced into a file."""
        sys.excepthook = self.caught
        if faults is not None:
            faulthandler.enable(faults)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log and show an error; leaving the program is no error."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from centre_app.views.crash_dialog import report_on  # noqa: PLC0415 - seldom needed

        report = report_on(error.with_traceback(trace), self._clock)
        _log.error("crash %s", report.details)
        self._show(report)

    def _open_dialog(self, report: "CrashReport") -> None:
        if self._dialog is not None:
            return
        from centre_app.views.crash_dialog import CrashDialog  # noqa: PLC0415 - seldom needed

        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None
