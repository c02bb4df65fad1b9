"""Stands for the process that looks into files, where a test asks what is stored."""

from centre_app.domain.attachments.codes import FileKind
from centre_app.services.records.attachments import Inspected


class PlainFiles:
    """Believes every file."""

    def inspect(self, content: bytes, kind: FileKind) -> Inspected:
        """Return what one page would be."""
        return Inspected(pages=int(kind.has_pages), preview=content[:40])

    def picture(self, content: bytes, kind: FileKind, *, page: int, longest: int) -> bytes:
        """Return the file itself."""
        return content

    def pages(
        self, content: bytes, kind: FileKind, *, most: int, longest: int
    ) -> tuple[bytes, ...]:
        """Return the file itself for each page."""
        return (content,) * most
