"""Requests and answers about the centre's own wording of the forms; blanks go by their names."""

from dataclasses import dataclass
from datetime import datetime

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.checks import Fault
from centre_app.domain.papers.templates.lines import LineKind
from centre_app.services.requests import Change


@dataclass(frozen=True)
class FormRow:
    """A form in the list: the version delivered, and the centre's own, 0 where it has none.

    ``unfit`` counts own lines that the delivered form no longer takes; they stand as delivered.
    """

    form: Form
    delivered: str
    number: int
    unfit: int
    saved_at: datetime | None = None


@dataclass(frozen=True)
class FormKey:
    """Names a form."""

    form: Form


@dataclass(frozen=True)
class VersionKey:
    """Names a version of a form's own wording."""

    form: Form
    number: int


@dataclass(frozen=True)
class WordedLine:
    """A line of a form as it reads now and as delivered, with the blanks it must have."""

    line: str
    kind: LineKind
    wording: str
    delivered: str
    blanks: tuple[str, ...]


@dataclass(frozen=True)
class VersionRow:
    """An earlier wording: who saved it, when and why; ``own`` is how many lines were the centre's."""

    number: int
    saved_at: datetime
    saved_by: str
    why: str
    own: int


@dataclass(frozen=True)
class FormPage:
    """A form to be worded: its lines in their order and its versions, the latest first."""

    form: Form
    number: int
    lines: tuple[WordedLine, ...]
    versions: tuple[VersionRow, ...]


@dataclass(frozen=True)
class LineText:
    """A line as it was typed."""

    line: str
    wording: str


@dataclass(frozen=True)
class TrialText:
    """Lines of a form to be tried, those that differ from the delivered ones."""

    form: Form
    lines: tuple[LineText, ...]


@dataclass(frozen=True)
class TrialPaper:
    """The specimen in the lines that can stand, its pages as delivered, and what cannot stand."""

    pdf: bytes
    pages: int
    pages_delivered: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, kw_only=True)
class FormTextEdit(Change):
    """The own wording of a form as it should read from now on; no lines are the delivered ones.

    ``seen`` is the number of the version that was edited, 0 where there was none.
    """

    form: Form
    seen: int
    lines: tuple[LineText, ...]
    why: str
