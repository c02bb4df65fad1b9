"""The forms as delivered and the press to try another wording on, as services ask for them."""

from collections.abc import Mapping

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.templates.blanks import Names
from centre_app.domain.papers.templates.checks import Fault
from centre_app.domain.papers.templates.lines import Source
from centre_app.domain.papers.templates.own import OwnWords
from centre_app.printing import trial
from centre_app.printing.wording import blank_names, template


class Workshop:
    """Gives templates out and sets specimens."""

    def source(self, form: Form) -> Source:
        """Return the template of a form."""
        return template(form)

    def names(self) -> Names:
        """Return what the blanks are called."""
        return blank_names()

    def show(self, form: Form, lines: Mapping[str, str], own: OwnWords) -> RenderedPaper:
        """Return the specimen of a form in lines that can stand."""
        return trial.show(form, lines, own)

    def misfits(self, form: Form, lines: Mapping[str, str], own: OwnWords) -> tuple[Fault, ...]:
        """Return which lines cannot be drawn, or do not fit on the page."""
        return trial.misfits(form, lines, own)
