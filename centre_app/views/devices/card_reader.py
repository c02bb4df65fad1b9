"""Listens to the process of the card reader: starts it, ends it when it is silent, starts it again."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from centre_app.domain.people.id_cards import read_card
from centre_app.domain.refusals import TextRefused

PATIENCE_MS = 15_000
"""Silence after which a reader counts as stuck."""

PAUSES_MS = (1_000, 3_000, 10_000, 30_000)
"""Before each new start; the last one goes on."""

_LONGEST_LINE = 64_000


class ReaderState(Enum):
    """How it stands with the reader."""

    STARTING = "starting"
    READY = "ready"
    SIMULATED = "simulated"
    LOST = "lost"


class CardReader(QObject):
    """Tells of cards laid on the reader.

    Signals:
        card_read: an ``IdCard``.
        unreadable: there was a card, and it could not be read right.
        changed: the state is another.
    """

    card_read = Signal(object)
    unreadable = Signal()
    changed = Signal()

    def __init__(
        self,
        command: Sequence[str],
        today: Callable[[], date],
        parent: QObject | None = None,
        *,
        patience_ms: int = PATIENCE_MS,
        pauses_ms: Sequence[int] = PAUSES_MS,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card_reader")
        self._command, self._today, self._pauses = command, today, pauses_ms
        self._starts, self._half = 0, b""
        self.state = ReaderState.STARTING
        self.process = QProcess(self)
        self.process.readyReadStandardOutput.connect(self._hear)
        self.process.finished.connect(lambda *_: self._lost())
        self.process.errorOccurred.connect(self._failed)
        self._patience = self._timer(patience_ms, self.process.kill)
        self._pause = self._timer(0, self.start)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.stop)
        self.start()

    def start(self) -> None:
        """Start the process."""
        self._half = b""
        self._patience.start()
        self.process.start(self._command[0], list(self._command[1:]))

    def stop(self) -> None:
        """End the process for good; stopping twice does no harm."""
        self.process.blockSignals(True)
        self._patience.stop()
        self._pause.stop()
        self.process.kill()
        self.process.waitForFinished()

    def _hear(self) -> None:
        whole = self._half + bytes(self.process.readAllStandardOutput().data())
        *lines, self._half = whole.split(b"\n")
        if len(self._half) > _LONGEST_LINE:
            # What is left of the line will not be understood, either.
            self._half = b""
        for line in lines:
            self._understand(line)

    def _understand(self, line: bytes) -> None:
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            return
        if not isinstance(told, dict):
            return
        self._patience.start()
        self._starts = 0
        simulated = told.get("simulated") is True
        self._turn(ReaderState.SIMULATED if simulated else ReaderState.READY)
        if told.get("event") == "card":
            try:
                card = read_card(told, today=self._today())
            except TextRefused:
                self.unreadable.emit()
            else:
                self.card_read.emit(card)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lost()

    def _lost(self) -> None:
        self._patience.stop()
        self._turn(ReaderState.LOST)
        self._pause.start(self._pauses[min(self._starts, len(self._pauses) - 1)])
        self._starts += 1

    def _turn(self, state: ReaderState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
