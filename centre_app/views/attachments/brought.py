"""What a drag, the clipboard or a chooser brings: names and bytes, read off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from centre_app.domain.attachments.attachment import MOST_BYTES
from centre_app.domain.attachments.codes import Origin
from centre_app.domain.attachments.scans import DeviceKind, ImageDevice, TakenImage
from centre_app.views.attachments import words


@dataclass(frozen=True)
class Brought:
    """A file on its way in; ``read`` returns its bytes and belongs in a lane."""

    name: str
    read: Callable[[], bytes]
    origin: Origin


def of_paths(paths: Sequence[str], origin: Origin) -> list[Brought]:
    """Return the files at some places."""
    return [Brought(Path(path).name, partial(_read, path), origin) for path in paths]


def of_mime(mime: QMimeData, origin: Origin, *, number: int) -> list[Brought]:
    """Return what was dragged or copied: files, else a picture, which has no name of its own."""
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if paths:
        return of_paths(paths, origin)
    picture = mime.imageData() if mime.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        name = words.PASTED_NAME.format(number=number)
        return [Brought(name, partial(_as_png, picture), origin)]
    return []


def of_device(device: ImageDevice, image: TakenImage, *, number: int) -> Brought:
    """Return what a scanner or camera delivered; it passes every check of a file from elsewhere."""
    camera = device.kind is DeviceKind.CAMERA
    name = (words.PHOTO_NAME if camera else words.SCANNED_NAME).format(number=number)
    origin = Origin.CAMERA if camera else Origin.SCANNER
    return Brought(f"{name}.{image.ending}", lambda: image.content, origin)


def holds_something(mime: QMimeData) -> bool:
    """Return whether there is something to take in, rather than words for the field in focus."""
    return any(url.isLocalFile() for url in mime.urls()) or (mime.hasImage() and not mime.hasText())


def _read(path: str) -> bytes:
    # One byte more than may be: larger files are refused without being read to the end.
    with Path(path).open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _as_png(picture: QImage) -> bytes:
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    buffer.close()
    return bytes(out.data())
