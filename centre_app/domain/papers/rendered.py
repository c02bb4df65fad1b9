"""A paper as it left the setter's hands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RenderedPaper:
    """The bytes of a PDF with their hash, and which wording they were set from."""

    pdf: bytes
    pages: int
    sha256: str
    wording_version: str
