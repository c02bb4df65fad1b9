"""Files that are two at once: an archive at the tail of a picture, a page at the head of a PDF."""

import re

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.packages import PARTS

_TAIL = 65_557
"""An archive is read from its end; its last record begins here at the earliest."""

_HEAD = 1024
"""A PDF or a web page may begin as late as this and is still taken for one."""

_PAGE = re.compile(rb"<(?:!doctype\s+html|html|script|svg|iframe|\?php)", re.IGNORECASE)
_ARCHIVES = re.compile(rb"Rar!\x1a\x07[\0\x01]|7z\xbc\xaf\x27\x1c")


def refuse_second_file(content: bytes, kind: FileKind) -> None:
    """Let pass what is one file only.

    Telephones add films and notes behind a picture: those alone are no reason.

    Raises:
        TextRefused: there is a second file that another program would open.
    """
    head, tail = content[:_HEAD], content[-_TAIL:]
    rules = (
        kind not in PARTS and _is_archive(content, tail),
        kind is not FileKind.PDF and b"%PDF-" in head,
        kind is not FileKind.TEXT and _PAGE.search(head),
        kind is not FileKind.TEXT and _ARCHIVES.search(tail),
    )
    if any(rules):
        raise TextRefused(FileRefusal.TWO_IN_ONE)


def _is_archive(content: bytes, tail: bytes) -> bool:
    # Compressed pixels may hold one of these by chance, hardly all three.
    return all(
        mark in where
        for mark, where in (
            (b"PK\x05\x06", tail),
            (b"PK\x01\x02", content),
            (b"PK\x03\x04", content),
        )
    )
