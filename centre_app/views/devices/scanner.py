"""The scanners and cameras of this computer, as the window knows them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from centre_app.domain.attachments.scans import ImageDevice, TakenImage
from centre_app.views.devices.scan_job import ScanJob
from centre_app.views.devices.scan_stream import ScanEnd

LOOK_PATIENCE_MS = 60_000
"""Asking every device what it can do takes a scanner on the network a while."""

TAKE_PATIENCE_MS = 120_000
"""Silence between two pages after which a device counts as stuck; a cold lamp takes a minute."""


class Scanner(QObject):
    """Knows the devices, and has one job done at a time.

    Signals:
        changed: the devices are others, or the work is.
    """

    changed = Signal()

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        look_patience_ms: int = LOOK_PATIENCE_MS,
        take_patience_ms: int = TAKE_PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scanner")
        self._command = command
        self._look_patience, self._take_patience = look_patience_ms, take_patience_ms
        self.devices: list[ImageDevice] = []
        self.looked: ScanEnd | None = None
        self.job: ScanJob | None = None
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.close)

    @property
    def busy(self) -> bool:
        """Return whether a job is under way."""
        return self.job is not None

    def look(self) -> None:
        """Look what devices there are, unless something is under way."""
        found: list[ImageDevice] = []

        def know(end: ScanEnd) -> None:
            self.devices, self.looked = found, end

        job = self._job("list", patience_ms=self._look_patience)
        job.device_found.connect(found.append)
        self._begin(job, know)

    def take(
        self,
        device: ImageDevice,
        *,
        page: Callable[[TakenImage], object],
        ended: Callable[[ScanEnd], object],
    ) -> None:
        """Take pages with a device, unless something is under way; ``ended`` is told in the end."""
        job = self._job("take", device.key, patience_ms=self._take_patience)
        job.page_taken.connect(page)
        self._begin(job, ended)

    def stop(self) -> None:
        """Let go of what is under way."""
        if self.job is not None:
            self.job.stop()

    def close(self) -> None:
        """End what is under way for good; closing twice does no harm."""
        for job in self.findChildren(ScanJob):
            job.close()
        self.job = None

    def _job(self, *wish: str, patience_ms: int) -> ScanJob:
        return ScanJob([*self._command, *wish], patience_ms=patience_ms, parent=self)

    def _begin(self, job: ScanJob, ended: Callable[[ScanEnd], object]) -> None:
        def over(end: ScanEnd) -> None:
            self.job = None
            ended(end)
            self.changed.emit()

        if self.busy:
            job.deleteLater()
            return
        self.job = job
        job.ended.connect(over)
        self.changed.emit()
        job.start()
