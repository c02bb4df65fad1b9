"""What a scanner or camera offers, delivers and refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from centre_app.domain.codes import Code

_LONGEST_NAME = 80


class DeviceKind(Code):
    """How a device comes by a picture."""

    GLASS = "glass", "平板"
    FEEDER = "feeder", "自动进纸"
    DUPLEX = "duplex", "自动进纸，双面"
    CAMERA = "camera", "拍照"


class ScanRefusal(StrEnum):
    """Why no picture came; ``views.devices.words`` holds a sentence for each."""

    NO_DEVICE = "scan_no_device"
    NO_PAPER = "scan_no_paper"
    JAMMED = "scan_jammed"
    COVER_OPEN = "scan_cover_open"
    BUSY = "scan_busy"
    OFFLINE = "scan_offline"
    DENIED = "scan_denied"
    NO_PROGRAM = "scan_no_program"
    SILENT = "scan_silent"
    DIED = "scan_died"
    GARBLED = "scan_garbled"
    FAILED = "scan_failed"


@dataclass(frozen=True)
class ImageDevice:
    """One way to come by a picture; ``key`` means something to its source alone.

    ``simulated`` says that no device is there.
    """

    key: str
    name: str
    kind: DeviceKind = DeviceKind.GLASS
    simulated: bool = False


@dataclass(frozen=True)
class TakenImage:
    """A page or photograph as the device delivered it; nobody has looked into it yet."""

    ending: str
    content: bytes = field(repr=False)


def read_device(told: Mapping[str, object]) -> ImageDevice:
    """Return the device that a source told of.

    Raises:
        ValueError: it has no key, or is of no kind we know.
    """
    key, name = told.get("key"), told.get("name")
    if not isinstance(key, str) or not key:
        raise ValueError("key")
    shown = " ".join(name.split())[:_LONGEST_NAME] if isinstance(name, str) else ""
    kind = DeviceKind(str(told.get("kind", DeviceKind.GLASS)))
    return ImageDevice(key, shown or key, kind, told.get("simulated") is True)


def read_refusal(told: Mapping[str, object]) -> ScanRefusal:
    """Return why a source refused; what it calls by a name of its own just failed."""
    try:
        return ScanRefusal(str(told.get("reason")))
    except ValueError:
        return ScanRefusal.FAILED
