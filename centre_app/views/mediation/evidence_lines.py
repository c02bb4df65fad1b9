"""Pieces of evidence as the case shows them: what was corrected is struck and can still be read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.services.records.evidence import EvidenceLine
from centre_app.views.mediation import evidence_words as words
from centre_app.views.mediation.chip_line import chip_line
from centre_app.views.mediation.texts import day_text
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.labels import Label


class EvidenceBlock(QWidget):
    """One piece: its particulars, what they were, what shows it, what became of it."""

    def __init__(self, one: EvidenceLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = struck(headline(one)) if one.struck else Label(headline(one), "strong", wrap=True)
        column.addWidget(head)
        for text in past(one):
            column.addWidget(struck(text))
        for text in details(one):
            column.addWidget(Label(text, "small", wrap=True))
        if one.struck_at is not None:
            day = day_text(local(one.struck_at).date())
            told = words.STRUCK_LINE.format(by=one.struck_by, day=day, reason=one.struck_reason)
            column.addWidget(chip_line(ChipLook(words.STRUCK_CHIP, Tone.WARN), told, "small"))


def headline(one: EvidenceLine) -> str:
    """Return a piece in one line."""
    text = words.LINE.format(
        number=one.number,
        name=one.name,
        kind=one.kind.label,
        provider=one.provider,
        copies=one.copies,
        pages=one.pages,
        original=one.original.label,
    )
    if one.compared_on is not None:
        text += words.COMPARED.format(by=one.compared_by, day=day_text(one.compared_on))
    return text


def past(one: EvidenceLine) -> list[str]:
    """Return what stood in its fields before they were corrected."""
    return [words.WAS.format(field=change.field.label, was=change.was) for change in one.changes]


def details(one: EvidenceLine) -> list[str]:
    """Return what it proves, which files show it, and to whom it was given back."""
    told = [words.PROVES_LINE.format(proves=one.proves)]
    if one.files:
        files = (
            words.FILE_GONE.format(title=file.title)
            if file.gone
            else words.FILE.format(title=file.title, kind=file.file_kind.label)
            for file in one.files
        )
        told.append(words.FILES_LINE.format(files=words.AND.join(files)))
    if one.returned_on is not None:
        day = day_text(one.returned_on)
        told.append(words.RETURNED_LINE.format(day=day, to=one.returned_to))
    return told


def struck(text: str) -> Label:
    """Return words that are struck out and can still be read."""
    label = Label(text, "muted", wrap=True)
    face = label.font()
    face.setStrikeOut(True)
    label.setFont(face)
    return label
