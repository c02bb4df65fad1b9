"""A paper as it was issued: bytes that are stored and printed again, never rendered anew."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class RenderedPaper:
    """A finished PDF.

    ``title`` is what stands at its head: one form may be issued under two names. ``sha256`` is the hex digest of ``pdf``; ``wording_version`` names the fixed texts it carries,
    ``gaps`` what is left for the pen, by code points.
    """

    title: str
    pdf: bytes
    pages: int
    sha256: str
    wording_version: str
    gaps: tuple[str, ...] = ()
