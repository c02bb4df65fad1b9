"""A scanner that is none, for demonstrations: its paper is the pictures in a folder.

Only who names it in the settings gets it, and it says of itself that it is simulated.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from centre_app.domain.attachments.scans import DeviceKind, ImageDevice, ScanRefusal, TakenImage
from centre_app.outside.scans.pages import read_page
from centre_app.outside.scans.source import ScanRefused

FOLDER = "simulated-scans"


class SimulatedScanner:
    """Delivers every file of the folder as a page, by name, and leaves them where they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def devices(self) -> Sequence[ImageDevice]:
        """Return the one there is."""
        return [ImageDevice("simulated", "Demo", DeviceKind.FEEDER, simulated=True)]

    def take(self, key: str) -> Iterator[TakenImage]:
        """Yield the pictures.

        Raises:
            ScanRefused: the folder is empty, or not there.
        """
        paths = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        if not paths:
            raise ScanRefused(ScanRefusal.NO_PAPER)
        for path in paths:
            yield read_page(path)
