"""Scanners and cameras of Linux, through SANE's own program."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from centre_app.domain.attachments.scans import DeviceKind, ImageDevice, ScanRefusal, TakenImage
from centre_app.outside.scans.pages import DOTS_PER_INCH, folder_for_pages, take_out
from centre_app.outside.scans.programs import Programs
from centre_app.outside.scans.source import ScanRefused

PROGRAM = "scanimage"
_PLAIN = {"LC_ALL": "C"}
_OPTION = re.compile(r"^ +--(source|mode|resolution) (.+?) \[(.+)\]$")
_UNUSABLE = "inactive"
_REFUSALS = {
    3: ScanRefusal.BUSY,
    6: ScanRefusal.JAMMED,
    7: ScanRefusal.NO_PAPER,
    8: ScanRefusal.COVER_OPEN,
    9: ScanRefusal.OFFLINE,
    11: ScanRefusal.DENIED,
}
"""By SANE_Status, with which the program ends."""


class Sane:
    """Asks ``scanimage``; the key of a device is what is to be said to it."""

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def devices(self) -> Sequence[ImageDevice]:
        """Return every device, once for each place it takes paper from.

        Raises:
            ScanRefused: SANE is not there.
        """
        asked = [PROGRAM, "-f", "%d\t%v %m\t%t\n"]
        found = [line.split("\t") for line in self._programs.lines(asked, _PLAIN)]
        return [one for line in found if len(line) == 3 for one in self._ways(*line)]  # noqa: PLR2004

    def take(self, key: str) -> Iterator[TakenImage]:
        """Yield pages as they come.

        Raises:
            ScanRefused: none came, or the device stopped before the paper was at its end.
        """
        with folder_for_pages() as folder:
            wish = [*json.loads(key), "--format=jpeg", f"--batch={folder}/%d.jpg", "--batch-print"]
            count, told = 0, ""
            for line in self._programs.lines([PROGRAM, *wish], _PLAIN):
                if line.startswith(folder):
                    count += 1
                    yield take_out(Path(line))
                elif line.startswith(PROGRAM):
                    told = line.rpartition(": ")[2]
            _judge(self._programs.status, count, told)

    def _ways(self, device: str, name: str, form: str) -> Iterator[ImageDevice]:
        options = self._options(device)
        wish = ["-d", device, *_quality(options)]
        if form.endswith("camera"):
            yield _device([*wish, "--batch-count=1"], name, DeviceKind.CAMERA)
            return
        sources = options.get("source", "").split("|")
        for source in sources:
            chosen = [*wish, "--source", source] if source else wish
            if kind := _feeder(source):
                yield _device(chosen, name, kind)
            else:
                yield _device([*chosen, "--batch-count=1"], name, DeviceKind.GLASS)

    def _options(self, device: str) -> Mapping[str, str]:
        lines = self._programs.lines([PROGRAM, "-d", device, "-A"], _PLAIN)
        found = [option.groups() for option in map(_OPTION.match, lines) if option]
        return {name: values for name, values, now in found if now != _UNUSABLE}


def _device(wish: Sequence[str], name: str, kind: DeviceKind) -> ImageDevice:
    return ImageDevice(json.dumps(wish), name, kind)


def _feeder(source: str) -> DeviceKind | None:
    told = source.lower()
    if "duplex" in told:
        return DeviceKind.DUPLEX
    return DeviceKind.FEEDER if "adf" in told or "feeder" in told else None


def _quality(options: Mapping[str, str]) -> Iterator[str]:
    """Yield the wish for colour and for dots enough, as far as the device has a choice."""
    modes = options.get("mode", "").split("|")
    yield from [f"--mode={mode}" for mode in modes if "color" in mode.lower()][:1]
    resolution = options.get("resolution", "").partition("(")[0]
    numbers = [int(number) for number in re.findall(r"\d+", resolution)]
    if ".." in resolution:
        numbers = [max(numbers[0], min(DOTS_PER_INCH, numbers[-1]))]
    if numbers:
        enough = [number for number in numbers if number >= DOTS_PER_INCH]
        yield f"--resolution={min(enough, default=max(numbers))}"


def _judge(status: int, count: int, told: str) -> None:
    """Refuse what did not end as it should.

    Raises:
        ScanRefused: as it says.
    """
    reason = _REFUSALS.get(status, ScanRefusal.FAILED) if status else ScanRefusal.NO_PAPER
    # A feeder ends by being empty; only one that was empty from the start has nothing to give.
    if not count or reason is not ScanRefusal.NO_PAPER:
        raise ScanRefused(reason, told)
