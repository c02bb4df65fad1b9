"""The faces papers are set in, opened when first wanted and kept for good."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from struct import unpack_from
from threading import Lock

from centre_app import paths
from centre_app.printing.fonts.sfnt import TrueTypeFile

_SYSTEM_FOLDERS = (
    Path("C:/Windows/Fonts"),
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
)
_FANGSONG_FILES = ("simfang.ttf", "stfangso.ttf", "fangsong.ttf", "fzfs.ttf", "fzfsk.ttf")
"""仿宋 as Windows, its Office, 统信UOS and 银河麒麟 bring it; none may be bundled."""

_open: "dict[str, Face]" = {}
_opening = Lock()


class Face:
    """One font file as type: which characters it has and how wide they are."""

    def __init__(self, path: Path) -> None:
        self.file = TrueTypeFile(path)
        self.name = path.stem
        self._glyphs: dict[str, int] = {}
        self._widths: dict[str, float] = {}

    def glyph(self, character: str) -> int:
        """Return the glyph number of a character, 0 where the face has none."""
        number = self._glyphs.get(character)
        if number is None:
            number = self._glyphs[character] = self.file.number(character)
        return number

    def covers(self, text: str) -> bool:
        """Return whether every character of a text can be drawn."""
        return all(map(self.glyph, text))

    def width(self, text: str) -> float:
        """Return the natural width of a text, in ems."""
        widths = self._widths
        total = 0.0
        for character in text:
            width = widths.get(character)
            if width is None:
                advance, _ = self.file.horizontal(self.glyph(character))
                width = widths[character] = advance / self.file.units_per_em
            total += width
        return total

    def ink(self, character: str) -> tuple[float, float]:
        """Return where the ink of a character begins and ends, in ems from its left edge."""
        outline = self.file.glyph(self.glyph(character))
        left, right = unpack_from(">hxxh", outline, 2) if outline else (0, 0)
        return left / self.file.units_per_em, right / self.file.units_per_em


def _bundled(file: str) -> Face:
    face = _open.get(file)
    if face is None:
        # Two threads may come here at once; only the first opens the file.
        with _opening:
            if file not in _open:
                _open[file] = Face(paths.root() / "resources" / "fonts" / file)
            face = _open[file]
    return face


def song() -> Face:
    """Return 宋, the body face."""
    return _bundled("NotoSerifSC-Regular.ttf")


def song_bold() -> Face:
    """Return bold 宋, the face of titles."""
    return _bundled("NotoSerifSC-Bold.ttf")


def hei() -> Face:
    """Return 黑, the face of headings."""
    return _bundled("NotoSansSC-SemiBold.ttf")


def kai() -> Face:
    """Return 楷, the face of numbers and of what a pen used to fill in."""
    return _bundled("LXGWWenKai-Regular.ttf")


def rare() -> Face:
    """Return the face of last resort, extensions B to F."""
    return _bundled("HanaMinB.ttf")


@cache
def fangsong() -> Face | None:
    """Return the computer's own 仿宋, or nothing where it has none that may go into a document."""
    return find_fangsong(_SYSTEM_FOLDERS)


def find_fangsong(folders: Sequence[Path]) -> Face | None:
    """Return the first 仿宋 in some folders whose licence lets it into a document."""
    for path in _candidates(folders):
        face = Face(path)
        if face.file.may_be_embedded:
            return face
    return None


def _candidates(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.rglob("*.[tT][tT][fF]")):
                if path.name.lower() in _FANGSONG_FILES:
                    yield path
