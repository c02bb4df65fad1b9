"""From what the check found to the words that are underlined, and the walk from one to the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from centre_app.domain.agreements.findings import Finding, Severity
from centre_app.views.agreements.finding_list import spoken
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.text_marks import LineMarks, MarkKind, TextMark, TextMarks

_KINDS = {
    Severity.BLOCK: MarkKind.GRAVE,
    Severity.WARN: MarkKind.DOUBT,
    Severity.HINT: MarkKind.HINT,
}


class Marker:
    """Underlines in the fields of a form what the check found in their texts."""

    def show_findings(self, fields: Mapping[str, Labelled], findings: Sequence[Finding]) -> None:
        """Draw what was found in each field, and take away what was drawn before."""
        for name, field in fields.items():
            here = [one for one in findings if one.field == name and one.spot and not one.set_aside]
            marks = _marks_of(field)
            if marks is not None or here:
                self._show(field, [_mark(field, one) for one in here])

    def choose(self, field: Labelled, finding: Finding) -> None:
        """Put the caret over the words of a finding."""
        marks = _marks_of(field)
        if marks is not None and finding.spot is not None:
            marks.choose(_mark(field, finding))

    def _show(self, field: Labelled, marks: Sequence[TextMark]) -> None:
        shown = _marks_of(field) or _marks_for(field)
        if shown is not None:
            shown.show_marks(marks)


def _marks_of(field: Labelled) -> TextMarks | LineMarks | None:
    editor = field.editor()
    return editor.findChild(TextMarks) or editor.findChild(LineMarks)


def _marks_for(field: Labelled) -> TextMarks | LineMarks | None:
    editor = field.editor()
    if isinstance(editor, QPlainTextEdit):
        return TextMarks(editor)
    if isinstance(editor, QLineEdit):
        marks = LineMarks(editor)
        marks.show()
        return marks
    return None


def _mark(field: Labelled, finding: Finding) -> TextMark:
    """Return the mark of a finding; the check has read the text without blanks around it."""
    assert finding.spot is not None
    raw = _raw(field)
    led = len(raw) - len(raw.lstrip())
    return TextMark(
        start=finding.spot.start + led,
        words=finding.spot.words,
        kind=_KINDS[finding.severity],
        said=spoken(finding),
    )


def _raw(field: Labelled) -> str:
    editor = field.editor()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
