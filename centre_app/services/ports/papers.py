"""Turning a sheet into a paper, as protocols that printing fills."""

from collections.abc import Mapping
from typing import Protocol

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.papers.templates.blanks import Names
from centre_app.domain.papers.templates.checks import Fault
from centre_app.domain.papers.templates.lines import Source
from centre_app.domain.papers.templates.own import OwnWords


class Render(Protocol):
    """Lays a sheet out; the same sheet in the same words always gives the same bytes."""

    def __call__(self, sheet: Sheet, own: OwnWords, /) -> RenderedPaper:
        """Return the paper in the words of the centre, which a unit of work gives.

        Raises:
            RuleError: a character has no glyph in any face, or cannot be printed at all.
        """


class Templates(Protocol):
    """The forms as delivered, and a press to try another wording on."""

    def source(self, form: Form) -> Source:
        """Return the template of a form."""

    def names(self) -> Names:
        """Return what the blanks are called."""

    def show(self, form: Form, lines: Mapping[str, str], own: OwnWords) -> RenderedPaper:
        """Return the specimen of a form in lines that can stand."""

    def misfits(self, form: Form, lines: Mapping[str, str], own: OwnWords) -> tuple[Fault, ...]:
        """Return which lines cannot be drawn, or do not fit on the page."""
