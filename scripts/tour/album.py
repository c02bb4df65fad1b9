"""The pictures of the manual and of the README: taken by the tour, small enough for a repository."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from PIL import Image

from scripts.tour.cases import ROOT

FOLDER = ROOT / "docs" / "images"
COLORS = 96
MOST_BYTES = 150_000

PICTURES = frozenset(
    {
        "reception",
        "search",
        "repeats",
        "text-module",
        "read-back",
        "group",
        "shelf",
        "risk",
        "today",
        "visits",
        "attachments",
        "scan",
        "privacy",
        "largest",
        "desk",
        "parties",
        "triage",
        "petition",
        "petition-opinion",
        "ledger",
        "ledger-trial",
        "mediation",
        "calendar",
        "recusal",
        "notices",
        "record",
        "agreement",
        "follow-up",
        "confirmation",
    }
)
"""Stops of the tour whose pictures are kept; every one stands in a page that tells of it."""


class PictureError(Exception):
    """A picture is missing or too large."""


class TuesdayMorning:
    """A clock that goes from one morning on, so that the pictures change only with the window."""

    BEGAN = datetime(2026, 11, 24, 1, 12, tzinfo=UTC)

    def __init__(self) -> None:
        self._started = monotonic()

    def now(self) -> datetime:
        """Return the moment, as far from the beginning as real time is from ours."""
        return self.BEGAN + timedelta(seconds=monotonic() - self._started)


class Album:
    """Keeps pictures of stops in the documents; ``complete`` says what was not taken."""

    def __init__(self, taken_in: Path) -> None:
        self._taken_in = taken_in
        self._kept: set[str] = set()

    def keep(self, name: str) -> None:
        """Put the picture of a stop into the documents, in as few colours as a window needs.

        Raises:
            PictureError: it is larger than a repository likes.
        """
        if name not in PICTURES:
            return
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / f"{name}.png"
        with Image.open(self._taken_in / f"{name}.png") as taken:
            whole = taken.convert("RGB")
        small = whole.quantize(COLORS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        small.save(path, optimize=True)
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(f"{name}: {path.stat().st_size} bytes")
        self._kept.add(name)

    def complete(self) -> None:
        """Throw out pictures that no stop takes any more.

        Raises:
            PictureError: a stop did not take its picture.
        """
        for path in FOLDER.glob("*.png"):
            if path.stem not in PICTURES:
                path.unlink()
        if missing := PICTURES - self._kept:
            raise PictureError(f"not taken: {', '.join(sorted(missing))}")
