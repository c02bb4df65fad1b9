"""Looking into files that came from outside, at arm's length."""

from typing import Protocol

from centre_app.domain.attachments.codes import FileKind
from centre_app.services.records.attachments import Inspected


class ForeignFiles(Protocol):
    """Opens foreign files where they can do no harm: a process of its own, with limits."""

    def inspect(self, content: bytes, kind: FileKind) -> Inspected:
        """Look a file through and return what there is to know of it, with a small picture.

        Raises:
            TextRefused: the file is damaged, locked, booby-trapped or too heavy.
        """

    def picture(self, content: bytes, kind: FileKind, *, page: int, longest: int) -> bytes:
        """Return a page as a JPEG made anew, its longest side so many pixels at most.

        Raises:
            TextRefused: it cannot be drawn.
        """

    def pages(
        self, content: bytes, kind: FileKind, *, most: int, longest: int
    ) -> tuple[bytes, ...]:
        """Return the first pages of a file, drawn like one; what comes after a bad one is left out."""
