"""Foreign office packages: zips of known parts, unpacked once to be counted, never read."""

import io
import re
import zipfile
import zlib

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused

PARTS = {FileKind.DOCX: "word/document.xml", FileKind.XLSX: "xl/workbook.xml"}
"""The part that a package of each kind must have."""

MOST_PARTS = 2000
MOST_UNPACKED = 200_000_000
MOST_RATIO = 100
_SMALL = 1_000_000
"""Below this even the emptiest table may shrink as it likes."""

_CHUNK = 1 << 16
_TYPES = "[Content_Types].xml"
_MACROS = re.compile(r"(^|/)(vba\w*\.bin|macrosheets/|activeX/)", re.IGNORECASE)
_EMBEDDED = re.compile(
    r"(^|/)embeddings/|\.(zip|docx|xlsx|pptx|docm|xlsm|jar|exe|dll|js|vbs|bat|ole|html?|svg)$",
    re.IGNORECASE,
)
_FETCHED = re.compile(
    rb'(attachedTemplate|oleObject|/frame|subDocument)"[^>]*TargetMode="External"'
    rb'|TargetMode="External"[^>]*(attachedTemplate|oleObject|/frame|subDocument)"'
)
_LINK_MODE = 0o120000


def look_through(content: bytes, kind: FileKind) -> None:
    """Let a package pass whose parts can all be unpacked and hold nothing that runs.

    Raises:
        TextRefused: damaged, locked, endless, with macros or files inside, or another kind.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_parts(package, kind)
            _unpack(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise TextRefused(FileRefusal.DAMAGED) from error


def _check_parts(package: zipfile.ZipFile, kind: FileKind) -> None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    whole = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    rules = (
        (any(part.flag_bits & 1 for part in parts), FileRefusal.LOCKED),
        (len(parts) > MOST_PARTS or whole > MOST_UNPACKED, FileRefusal.BOMB),
        (whole > _SMALL and whole > MOST_RATIO * max(packed, 1), FileRefusal.BOMB),
        (len(names) < len(parts) or any(map(_strays, parts)), FileRefusal.DAMAGED),
        (any(map(_MACROS.search, names)), FileRefusal.MACROS),
        (any(map(_EMBEDDED.search, names)), FileRefusal.EMBEDDED),
        (not names >= {_TYPES, PARTS[kind]}, FileRefusal.OTHER_ENDING),
    )
    for broken, refusal in rules:
        if broken:
            raise TextRefused(refusal)


def _strays(part: zipfile.ZipInfo) -> bool:
    """Return whether a part points out of the package."""
    name = part.filename
    out = name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name
    return out or (part.external_attr >> 16) & 0o170000 == _LINK_MODE


def _unpack(package: zipfile.ZipFile) -> None:
    """Unpack everything once: what a package says of its own sizes may be a lie."""
    left = MOST_UNPACKED
    for part in package.infolist():
        searched = part.filename.endswith(".rels") or part.filename == _TYPES
        kept = bytearray()
        with package.open(part) as unpacked:
            while chunk := unpacked.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise TextRefused(FileRefusal.BOMB)
                if searched:
                    kept += chunk
        if b"macroEnabled" in kept or _FETCHED.search(kept):
            raise TextRefused(FileRefusal.MACROS)
