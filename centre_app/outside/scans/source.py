"""What stands between this program and whatever takes pictures."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from centre_app.domain.attachments.scans import ImageDevice, ScanRefusal, TakenImage


class ScanRefused(Exception):  # noqa: N818 -- it names what happened, as the callers read it
    """No picture came; ``told`` is what the device's driver said of it, in its own words."""

    def __init__(self, reason: ScanRefusal, told: str = "") -> None:
        super().__init__(reason)
        self.reason, self.told = reason, told


class ImageSource(Protocol):
    """Scanners and cameras of one make of system."""

    def devices(self) -> Sequence[ImageDevice]:
        """Return what pictures can be taken with.

        Raises:
            ScanRefused: the system cannot be asked.
        """

    def take(self, key: str) -> Iterator[TakenImage]:
        """Yield pages, each as soon as it is there: one, or whatever lies in the feeder.

        Raises:
            ScanRefused: nothing more comes, and not because the paper came to its end.
        """
