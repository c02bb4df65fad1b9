"""Looks into a file by its kind."""

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside import packages, pictures, recordings, tails, texts

PREVIEW = 256
"""Pixels of the longest side of a small picture."""


def look_through(content: bytes, kind: FileKind) -> tuple[int, bytes]:
    """Return the pages of a file and a small picture of the first; 0 and nothing where none are.

    Raises:
        TextRefused: the file is damaged, locked, booby-trapped or too heavy.
    """
    tails.refuse_second_file(content, kind)
    if kind.has_pages:
        return _pages(content, kind), draw(content, kind, page=0, longest=PREVIEW)
    if kind in packages.PARTS:
        packages.look_through(content, kind)
    elif kind is FileKind.TEXT:
        texts.look_through(content)
    else:
        recordings.look_through(content, kind)
    return 0, b""


def draw(content: bytes, kind: FileKind, *, page: int, longest: int) -> bytes:
    """Return a page as a JPEG made anew.

    Raises:
        TextRefused: there is no such page, or it cannot be drawn.
    """
    if not kind.has_pages:
        raise TextRefused(FileRefusal.UNKNOWN)
    if kind.is_picture:
        return pictures.draw(content, page, longest)
    from centre_app.outside import pdfs  # noqa: PLC0415 - half of the start, and most are photos

    return pdfs.draw(content, page, longest)


def _pages(content: bytes, kind: FileKind) -> int:
    if kind.is_picture:
        return pictures.pages(content)
    from centre_app.outside import pdfs  # noqa: PLC0415 - as above

    return pdfs.pages(content)
