"""Pages that a program of the system puts into a folder, one file after another."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from centre_app.domain.attachments.attachment import MOST_BYTES
from centre_app.domain.attachments.scans import TakenImage

DOTS_PER_INCH = 300
"""Enough for small print and seals; a page is about a million bytes."""

_FOLDER = "centre-desk-scan-"


@contextmanager
def folder_for_pages() -> Iterator[str]:
    """Give a folder that is gone afterwards; one that a killed process left behind goes first."""
    for left in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_FOLDER) as folder:
        yield folder


def read_page(path: Path) -> TakenImage:
    """Return the page in a file."""
    with path.open("rb") as file:
        # One byte more than may be: the window says that it is too much.
        return TakenImage(path.suffix.lstrip("."), file.read(MOST_BYTES + 1))


def take_out(path: Path) -> TakenImage:
    """Return the page in a file and remove the file."""
    page = read_page(path)
    path.unlink()
    return page
