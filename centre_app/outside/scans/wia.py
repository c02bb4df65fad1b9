"""Scanners of Windows, through WIA: a short script for PowerShell, which every Windows has.

The script gets its wishes through the surroundings, never as part of its text; it opens no dialog.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from centre_app.domain.attachments.scans import DeviceKind, ImageDevice, ScanRefusal, TakenImage
from centre_app.outside.scans.pages import DOTS_PER_INCH, folder_for_pages, take_out
from centre_app.outside.scans.programs import Programs
from centre_app.outside.scans.source import ScanRefused
from centre_app.paths import root

PROGRAM = "powershell"
_WAYS = {"flat": DeviceKind.GLASS, "feed": DeviceKind.FEEDER}
_REFUSALS = {
    "80210002": ScanRefusal.JAMMED,
    "80210003": ScanRefusal.NO_PAPER,
    "80210004": ScanRefusal.JAMMED,
    "80210005": ScanRefusal.OFFLINE,
    "80210006": ScanRefusal.BUSY,
    "8021000A": ScanRefusal.OFFLINE,
    "8021000D": ScanRefusal.BUSY,
    "80210015": ScanRefusal.NO_DEVICE,
    "80210016": ScanRefusal.COVER_OPEN,
    "80070005": ScanRefusal.DENIED,
}
"""By the HRESULT of WIA."""


class Wia:
    """Asks PowerShell; the key of a device is its way and its identity."""

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def devices(self) -> Sequence[ImageDevice]:
        """Return every scanner, once for each place it takes paper from.

        Raises:
            ScanRefused: Windows could not be asked.
        """
        return [
            ImageDevice(f"{way} {device}", name, _WAYS[way])
            for _, way, device, name in self._told("device", SCAN_DO="list")
        ]

    def take(self, key: str) -> Iterator[TakenImage]:
        """Yield pages as they come.

        Raises:
            ScanRefused: none came, or the device stopped before the paper was at its end.
        """
        way, _, device = key.partition(" ")
        count = 0
        with folder_for_pages() as folder:
            wish = {"SCAN_DEVICE": device, "SCAN_WAY": way, "SCAN_DOTS": str(DOTS_PER_INCH)}
            try:
                for _, path in self._told("page", SCAN_DO="take", SCAN_FOLDER=folder, **wish):
                    count += 1
                    yield take_out(Path(path))
            except ScanRefused as refused:
                # A feeder ends by being empty; only one that was empty from the start refuses.
                if not count or refused.reason is not ScanRefusal.NO_PAPER:
                    raise

    def _told(self, about: str, **wish: str) -> Iterator[Sequence[str]]:
        """Yield the lines about something.

        Raises:
            ScanRefused: the script could not do it.
        """
        script = (root() / "resources" / "devices" / "wia.ps1").read_text(encoding="utf-8")
        asked = [PROGRAM, "-NoProfile", "-NonInteractive", "-STA", "-Command", script]
        for line in self._programs.lines(asked, wish):
            head, *parts = line.split("\t")
            if head == "refused":
                raise ScanRefused(_REFUSALS.get(parts[0], ScanRefusal.FAILED), parts[-1])
            if head == about:
                yield [head, *parts]
        if self._programs.status:
            raise ScanRefused(ScanRefusal.FAILED)
