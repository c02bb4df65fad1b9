"""One job of the scanners' process: look what is there, or take pages."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from centre_app.domain.attachments.scans import ImageDevice, ScanRefusal, TakenImage
from centre_app.views.devices.scan_stream import Event, ScanEnd, ScanStream

_TO_LEAVE_MS = 3_000


class ScanJob(QObject):
    """Hears the process and ends it: when it is done, silent for too long, or not wanted any more.

    Signals:
        device_found: an ``ImageDevice``.
        page_taken: a ``TakenImage``.
        ended: a ``ScanEnd``; told once, and nothing is told after it.
    """

    device_found = Signal(object)
    page_taken = Signal(object)
    ended = Signal(object)

    def __init__(self, command: Sequence[str], *, patience_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._command, self._stream, self.is_over = command, ScanStream(), False
        self.process = QProcess(self)
        self.process.readyReadStandardOutput.connect(self._hear)
        self.process.finished.connect(lambda *_: self._on_finished())
        self.process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(lambda: self._end(ScanEnd(ScanRefusal.SILENT)))

    def start(self) -> None:
        """Start the process."""
        self._patience.start()
        self.process.start(self._command[0], list(self._command[1:]))

    def stop(self) -> None:
        """Want no more of it; what came until now stays."""
        self._end(ScanEnd(stopped=True))

    def close(self) -> None:
        """End the process at once and wait until it is gone."""
        self.is_over = True
        self._patience.stop()
        self.process.closeWriteChannel()
        if not self.process.waitForFinished(_TO_LEAVE_MS):
            self.process.kill()
            self.process.waitForFinished()

    def _hear(self) -> None:
        if self.is_over:
            self.process.readAllStandardOutput()
            return
        self._patience.start()
        try:
            for event in self._stream.feed(bytes(self.process.readAllStandardOutput().data())):
                self._tell(event)
        except (ValueError, RecursionError):
            self._end(ScanEnd(ScanRefusal.GARBLED))

    def _tell(self, event: Event) -> None:
        if self.is_over:
            return
        if isinstance(event, ImageDevice):
            self.device_found.emit(event)
        elif isinstance(event, TakenImage):
            self.page_taken.emit(event)
        else:
            self._end(event)

    def _end(self, end: ScanEnd) -> None:
        """Tell the end and let the process go: gently, so that it lets go of the device, too."""
        if self.is_over:
            return
        self.is_over = True
        self._patience.stop()
        if self.process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self.process.closeWriteChannel()
            QTimer.singleShot(_TO_LEAVE_MS, self.process, self.process.kill)
        self.ended.emit(end)

    def _on_finished(self) -> None:
        self._hear()
        if self.is_over:
            self.deleteLater()
        else:
            self._end(ScanEnd(ScanRefusal.DIED))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(ScanEnd(ScanRefusal.NO_PROGRAM, self._command[0]))
