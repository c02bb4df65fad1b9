"""What is shown and handed out when something broke: where it happened, never what was typed."""

import platform
import traceback
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from centre_app import __version__
from centre_app.domain.clock import Clock, local
from centre_app.views import crash_words as words
from centre_app.views import theme
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.labels import Label, set_names


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
        if parent is None:
            theme.dress(self)
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
