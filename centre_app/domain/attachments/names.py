"""Names of files that come in and go out: data on the way in, harmless on the way out.

No name of a file that came in ever becomes a path: the content lies in the database.
"""

import re

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.cleaning import clean_line
from centre_app.domain.refusals import TextRefused

NAME_LIMIT = 255
"""The longest name that Windows and Linux know."""

OUT_LIMIT = 120
"""Leaves room for the folders in front of it."""

_SEPARATORS = re.compile(r"[/\\]")
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
_NOT_OUT = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


def clean_file_name(raw: str) -> str:
    """Return the name of a file as it is kept.

    Raises:
        TextRefused: no name, a path, the name of a device, too long, or with unfit characters.
    """
    try:
        name = clean_line(raw, limit=NAME_LIMIT)
    except TextRefused as refused:
        raise TextRefused(FileRefusal.NAME) from refused
    if _SEPARATORS.search(name) or not name.strip(". ") or _DEVICE.fullmatch(name):
        raise TextRefused(FileRefusal.NAME)
    return name


def ending(name: str) -> str:
    """Return the ending of a name in small letters, without its dot; nothing if there is none."""
    stem, dot, last = name.rpartition(".")
    return last.strip().lower() if dot and stem else ""


def title_of(name: str) -> str:
    """Return what a file is called before anybody gave it a better title."""
    last = ending(name)
    return (name[: -len(last) - 1].strip() if last else name) or name


def name_out(title: str, kind: FileKind, *, number: int) -> str:
    """Return the name under which a copy leaves the program; safe on every computer."""
    extension = kind.extensions[0]
    known = ending(title) in kind.extensions
    stem = _NOT_OUT.sub("_", title_of(title) if known else title)
    prefix = f"{number:02d} "
    room = OUT_LIMIT - len(prefix) - len(extension) - 1
    stem = stem[:room].strip(". ") or "_"
    return f"{prefix}{stem}.{extension}"
