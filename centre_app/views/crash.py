"""Last words: what nobody caught is logged and shown, without personal data, and the form stays.

In PySide an exception that leaves a slot reaches ``sys.excepthook``; so does one in the program
around it. A fault of a library leaves its trace by ``faulthandler``.
"""

import faulthandler
import logging
import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TextIO
from uuid import uuid4

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from centre_app import __version__
from centre_app.domain.clock import Clock, local
from centre_app.views import crash_words as words
from centre_app.views import theme
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.labels import Label, set_names

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CrashReport:
    """What may leave the centre: where it happened, never what was typed."""

    number: str
    details: str


def report_on(error: BaseException, clock: Clock) -> CrashReport:
    """Describe an error by its kinds and places.

    The message of an exception may carry a name or a number (``KeyError: '…'``), so it is left out.
    """
    number = f"{local(clock.now()):%Y%m%d-%H%M%S}-{uuid4().hex[:4]}"
    versions = f"{__version__} · Python {platform.python_version()} · {platform.system()}"
    return CrashReport(number=number, details="\n".join([number, versions, *_lines(error)]))


def _lines(error: BaseException) -> list[str]:
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        for frame in traceback.extract_tb(link.__traceback__):
            place = frame.filename.replace("\\", "/").split("/")[-3:]
            lines.append(f"  {'/'.join(place)}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return lines


class CrashDialog(Dialog):
    """Tells that something went wrong, keeps what was typed, and hands out the report."""

    def __init__(self, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(words.TITLE, parent)
        self.report = report
        self.add(Label(words.TEXT, wrap=True))
        self.add(Label(words.NUMBER.format(number=report.number), "strong", selectable=True))
        self._details = QPlainTextEdit(report.details)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(theme.current().row_px * 5)
        self._details.setTabChangesFocus(True)
        set_names(self._details, words.DETAILS)
        self.add(self._details)
        self.copy_button = self.add_button(words.COPY, pressed=self._copy)
        self.go_on = self.add_button(words.GO_ON, "primary", pressed=self.accept)
        self.go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.details)
        self.copy_button.set_text(words.COPIED)


class CrashHook:
    """Catches what nobody caught; one dialog at a time, however often it happens."""

    def __init__(self, clock: Clock, *, show: Callable[[CrashReport], None] | None = None) -> None:
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
        report = report_on(error.with_traceback(trace), self._clock)
        _log.error("crash %s", report.details)
        self._show(report)

    def _open_dialog(self, report: CrashReport) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None
