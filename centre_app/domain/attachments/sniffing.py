"""What a file is, by its first bytes; what it calls itself counts only against it."""

import re
from collections.abc import Callable

from centre_app.domain.attachments.attachment import MOST_BYTES
from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.attachments.names import ending
from centre_app.domain.refusals import TextRefused

HEAD = 4096
"""Bytes from the beginning that are looked at."""

_FIRST_BYTES: tuple[tuple[bytes, FileKind], ...] = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"%PDF-", FileKind.PDF),
    (b"ID3", FileKind.MP3),
    (b"#!AMR", FileKind.AMR),
)
_REFUSED_BYTES: tuple[tuple[bytes, FileRefusal], ...] = (
    (b"MZ", FileRefusal.PROGRAM),
    (b"\x7fELF", FileRefusal.PROGRAM),
    (b"\xca\xfe\xba\xbe", FileRefusal.PROGRAM),
    (b"\xce\xfa\xed\xfe", FileRefusal.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileRefusal.PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", FileRefusal.PROGRAM),
    (b"#!", FileRefusal.PROGRAM),
    (b"Rar!\x1a\x07", FileRefusal.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileRefusal.ARCHIVE),
    (b"\x1f\x8b", FileRefusal.ARCHIVE),
    (b"BZh", FileRefusal.ARCHIVE),
    (b"\xfd7zXZ\0", FileRefusal.ARCHIVE),
)
_PROGRAM_ENDINGS = frozenset(
    [
        "bat",
        "cmd",
        "com",
        "cpl",
        "exe",
        "hta",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "ps1",
        "py",
        "pif",
        "reg",
        "scr",
        "sh",
        "url",
        "vb",
        "vbe",
        "vbs",
        "wsf",
        "wsh",
    ]
)
_MACRO_ENDINGS = frozenset(["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm"])
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MARKUP = re.compile(
    rb"\s*<(?:!doctype\s+html|html|head|body|script|iframe|\?php|!--)", re.IGNORECASE
)
_DRAWING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!DOCTYPE\s+svg[^>]*>\s*)?<svg",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml", re.IGNORECASE)
_HEIC_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"}
)
_AUDIO_BRANDS = frozenset({b"M4A ", b"M4B "})
_FRAME_SYNC = 0xE0


def sniff(name: str, content: bytes) -> FileKind:
    """Return what a file is.

    Raises:
        TextRefused: it is empty, too large, of a kind that is not taken in, or calls itself
            something else than it is.
    """
    if not content:
        raise TextRefused(FileRefusal.EMPTY)
    if len(content) > MOST_BYTES:
        raise TextRefused(FileRefusal.TOO_LARGE)
    last = ending(name)
    if last in _PROGRAM_ENDINGS:
        raise TextRefused(FileRefusal.PROGRAM)
    if last in _MACRO_ENDINGS:
        raise TextRefused(FileRefusal.MACROS)
    kind = _kind_of(content[:HEAD], last)
    if kind is None:
        raise TextRefused(_strange(content[:HEAD]))
    if last and last not in kind.extensions:
        raise TextRefused(FileRefusal.OTHER_ENDING)
    return kind


def _kind_of(head: bytes, last: str) -> FileKind | None:
    for first, kind in _FIRST_BYTES:
        if head.startswith(first):
            return kind
    for rule in (_riff, _bmp, _boxes, _package, _mp3_frame, _text):
        if (found := rule(head, last)) is not None:
            return found
    return None


def _riff(head: bytes, _last: str) -> FileKind | None:
    if not head.startswith(b"RIFF"):
        return None
    return {b"WAVE": FileKind.WAV, b"WEBP": FileKind.WEBP}.get(head[8:12])


def _bmp(head: bytes, _last: str) -> FileKind | None:
    # Two letters alone begin many texts; the reserved bytes and the size of the next head do not.
    is_bmp = head.startswith(b"BM") and head[6:10] == bytes(4) and head[15:18] == bytes(3)
    return FileKind.BMP if is_bmp else None


def _boxes(head: bytes, last: str) -> FileKind | None:
    if head[4:8] != b"ftyp" or head[8:12] in _HEIC_BRANDS:
        return None
    # Telephones write their recordings under the general brands, too: then the ending tells.
    sound = head[8:12] in _AUDIO_BRANDS or last in FileKind.M4A.extensions
    return FileKind.M4A if sound else FileKind.MP4


def _package(head: bytes, last: str) -> FileKind | None:
    """An office package is a zip; which one its ending claims is proved when it is opened."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    return {"docx": FileKind.DOCX, "xlsx": FileKind.XLSX}.get(last)


def _mp3_frame(head: bytes, _last: str) -> FileKind | None:
    is_frame = (
        len(head) > 3  # noqa: PLR2004 - the length of a frame's head
        and head[0] == 0xFF  # noqa: PLR2004 - eleven bits of sync
        and head[1] & _FRAME_SYNC == _FRAME_SYNC
        and head[1] & 0x18 != 0x08  # noqa: PLR2004 - a version there is
        and head[1] & 0x06 == 0x02  # noqa: PLR2004 - layer III
        and head[2] & 0xF0 != 0xF0  # noqa: PLR2004 - a bit rate there is
    )
    return FileKind.MP3 if is_frame else None


def _text(head: bytes, _last: str) -> FileKind | None:
    if any(head.startswith(first) for first, _ in _REFUSED_BYTES):
        return None
    if any(rule.match(head.removeprefix(_BYTE_ORDER_MARK)) for rule in (_MARKUP, _DRAWING, _XML)):
        return None
    decoded = any(_reads_as(head, code) for code in ("utf-8", "gb18030"))
    return FileKind.TEXT if decoded and b"\0" not in head else None


def _reads_as(head: bytes, code: str) -> bool:
    # The last character may be cut where the head ends.
    for cut in range(4):
        try:
            head[: len(head) - cut].decode(code)
        except UnicodeDecodeError:
            continue
        return True
    return False


def _strange(head: bytes) -> FileRefusal:
    """Return why something is refused that is none of the kinds taken in."""
    bare = head.removeprefix(_BYTE_ORDER_MARK)
    for first, refusal in _REFUSED_BYTES:
        if head.startswith(first):
            return refusal
    rules: tuple[tuple[Callable[[], object], FileRefusal], ...] = (
        (lambda: _DRAWING.match(bare), FileRefusal.DRAWING),
        (lambda: _MARKUP.match(bare) or _XML.match(bare), FileRefusal.WEB_PAGE),
        (lambda: head.startswith(b"PK"), FileRefusal.ARCHIVE),
        (lambda: head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), FileRefusal.OLD_OFFICE),
        (lambda: head[4:8] == b"ftyp", FileRefusal.HEIC),
    )
    return next((refusal for rule, refusal in rules if rule()), FileRefusal.UNKNOWN)
