"""Foreign recordings: their frames and boxes are walked, nothing is played."""

import struct
from collections.abc import Iterator

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused

_MOST_BOXES = 10_000
_LONG_SIZE, _TO_THE_END = 1, 0
_BOX, _LONG_BOX = 8, 16


def look_through(content: bytes, kind: FileKind) -> None:
    """Let a recording pass whose parts fit together.

    Raises:
        TextRefused: it is cut off or made up of something else.
    """
    whole = {
        FileKind.MP4: _has_film,
        FileKind.M4A: _has_film,
        FileKind.WAV: _has_sound,
        FileKind.AMR: _has_frames,
        FileKind.MP3: _has_frames,
    }[kind]
    if not whole(content):
        raise TextRefused(FileRefusal.DAMAGED)


def _has_film(content: bytes) -> bool:
    names = list(_boxes(content))
    return b"moov" in names and b"mdat" in names


def _boxes(content: bytes) -> Iterator[bytes]:
    """Return the names of the outermost boxes.

    Raises:
        TextRefused: a box is longer than the file.
    """
    place = 0
    for _ in range(_MOST_BOXES):
        if place + _BOX > len(content):
            return
        size, name = struct.unpack_from(">I4s", content, place)
        if size == _LONG_SIZE and place + _LONG_BOX <= len(content):
            (size,) = struct.unpack_from(">Q", content, place + _BOX)
        elif size == _TO_THE_END:
            size = len(content) - place
        if size < _BOX or place + size > len(content):
            raise TextRefused(FileRefusal.DAMAGED)
        yield name
        place += size


def _has_sound(content: bytes) -> bool:
    place, names = 12, []
    while place + _BOX <= len(content):
        name, size = struct.unpack_from("<4sI", content, place)
        if place + _BOX + size > len(content) + 1:
            return False
        names.append(name)
        place += _BOX + size + size % 2
    return b"fmt " in names and b"data" in names


def _has_frames(content: bytes) -> bool:
    # Players begin anywhere and forgive everything; there is little to be sure of.
    head = 10 if content.startswith(b"ID3") else 6
    return len(content) > head + 32
