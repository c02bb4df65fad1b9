"""Sets the specimen of a form in a wording that is not in force, and says what does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib.units import mm

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import PartyBlock, Sheet
from centre_app.domain.papers.templates.checks import BOTTOM_MM, Fault, Flaw
from centre_app.domain.papers.templates.lines import ON, SHOW_ID_NO
from centre_app.domain.papers.templates.own import OwnWording, OwnWords
from centre_app.printing.layout.pen import Pen
from centre_app.printing.render import draft_of, render
from centre_app.printing.setting.atoms import Atom
from centre_app.printing.specimens import specimen
from centre_app.printing.typesetting import write
from centre_app.printing.wording import Wording, undrawable, wording

_FOOT = BOTTOM_MM[0] * mm
"""Up to here from the edge of the page stands its foot; a place to sign may stand above it."""

_PARTIES = ("parties", "applicants", "respondents")
_ID_NO = "62098119680302001X"
"""Nobody's: its check digit is wrong."""

_TRIED = 0
"""The number of a version that is only tried."""


class WatchingPen(Pen):
    """A pen that notes whether a text leaves its room; what is pale may stand beside it.

    ``page`` is how far to the right and how far down a text may go, in points.
    """

    page = (0.0, 0.0)
    overflows = False
    _pale = 0

    def text(
        self, x: float, baseline: float, *, size: float, atoms: Sequence[Atom], whites: list[float]
    ) -> None:
        """Draw the atoms of one line."""
        super().text(x, baseline, size=size, atoms=atoms, whites=whites)
        if atoms and not self._pale:
            end = x + size * (sum(atom.width for atom in atoms) + sum(whites))
            # A mark at the end of a line may hang over by its own white.
            self.overflows |= end > self.page[0] + size or baseline > self.page[1]

    def pale(self, *, dashed: bool = False) -> None:
        """Go on in grey."""
        super().pale(dashed=dashed)
        self._pale += 1

    def plain(self) -> None:
        """Go on as before ``pale``."""
        super().plain()
        self._pale -= 1


def with_lines(form: Form, lines: Mapping[str, str], own: OwnWords) -> OwnWords:
    """Return the words of the centre with other lines for one form."""
    tried = OwnWording(_TRIED, tuple(lines.items())) if lines else None
    return lambda wanted: tried if wanted is form else own(wanted)


def show(form: Form, lines: Mapping[str, str], own: OwnWords) -> RenderedPaper:
    """Return the specimen of a form in lines that can stand."""
    return render(_filled_in(form, lines), with_lines(form, lines, own))


def misfits(form: Form, lines: Mapping[str, str], own: OwnWords) -> tuple[Fault, ...]:
    """Return which changed lines cannot be drawn, or do not fit on the page of the specimen.

    A line that does not fit by itself is named; where only all together do not, each is.
    """
    strange = tuple(_strange(lines))
    if strange or not _overflows(form, lines, own):
        return strange
    alone = [place for place, text in lines.items() if _overflows(form, {place: text}, own)]
    return tuple(Fault(place, Flaw.OVERFLOWS) for place in alone or lines)


def _strange(lines: Mapping[str, str]) -> Iterator[Fault]:
    for place, text in lines.items():
        if lacking := undrawable(text):
            yield Fault(place, f"{Flaw.NO_GLYPH}:{''.join(lacking)}")


def _overflows(form: Form, lines: Mapping[str, str], own: OwnWords) -> bool:
    words = wording(form, with_lines(form, lines, own))
    return overflows(_filled_in(form, lines), words)


def _filled_in(form: Form, lines: Mapping[str, str]) -> Sheet:
    """Return the specimen with the items that switches ask for."""
    sheet = specimen(form)
    if lines.get(SHOW_ID_NO) == ON:
        asked: dict[str, Any] = {
            name: _numbered(getattr(sheet, name)) for name in _PARTIES if hasattr(sheet, name)
        }
        sheet = replace(sheet, **asked)
    return sheet


def _numbered(parties: tuple[PartyBlock, ...]) -> tuple[PartyBlock, ...]:
    return tuple(replace(one, id_no=_ID_NO, show_id_no=True) for one in parties)


def overflows(sheet: Sheet, words: Wording) -> bool:
    """Return whether a sheet leaves its room in given words."""
    draft = draft_of(sheet, words)

    class _Pen(WatchingPen):
        page = (words.page.width - words.page.right, words.page.height - _FOOT)

    pen, _ = write(draft, _Pen)
    return pen.overflows
