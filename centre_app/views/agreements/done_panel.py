"""What became of the case: agreements in effect, their items, papers to print again."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.agreements.clauses import numeral
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.services.records.agreements import AgreementView, CaseAgreements, ItemView, Signer
from centre_app.services.records.papers import PaperRow
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.agreements.order_hint import OrderHint
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.labels import Label
from centre_app.views.parts.link import Link

_TONES = {
    AgreementStatus.DRAFT: Tone.NEUTRAL,
    AgreementStatus.ISSUED: Tone.NOTICE,
    AgreementStatus.EFFECTIVE: Tone.GOOD,
    AgreementStatus.CHANGED: Tone.NEUTRAL,
    AgreementStatus.VOID: Tone.NEUTRAL,
}


class DonePanel(QWidget):
    """Shows what was agreed and what is on paper.

    Signals:
        paper_wanted: the id of a paper to look at.
        confirmation_wanted: the id of an agreement whose way to the court is to be shown.
    """

    paper_wanted = Signal(object)
    confirmation_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self._first: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._inside)
        self._outer.addStretch(1)

    def show_case(self, page: CaseAgreements) -> None:
        """Show the case as it stands."""
        inside, self._first = QWidget(), None
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        if page.outcome is not None:
            ended = words.ENDED_WITHOUT.format(outcome=page.outcome.label)
            column.addWidget(Label(ended, "strong", wrap=True))
        for view in reversed(page.agreements):
            column.addWidget(self._agreement(view))
        if page.papers:
            column.addWidget(Label(words.PAPERS, "strong"))
        times = Counter((paper.title, paper.edition) for paper in page.papers)
        for place, paper in enumerate(page.papers):
            alone = times[paper.title, paper.edition] == 1
            link = self._paper(paper, place, number="" if alone else paper.number)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._outer.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside

    def first_stop(self) -> QWidget | None:
        """Return what may be noted of the last agreement in effect; none where there is none."""
        return self._first

    def _agreement(self, view: AgreementView) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        head = QHBoxLayout()
        head.addWidget(Label(view.number, "strong", wrap=True, selectable=True), 1)
        chip = Chip(ChipLook(view.status.label, _TONES[view.status]))
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if view.status not in {AgreementStatus.EFFECTIVE, AgreementStatus.CHANGED}:
            return block
        if view.effective_on is not None:
            day = view.effective_on.isoformat()
            column.addWidget(Label(words.EFFECTIVE_ON.format(day=day), "muted"))
        for place, item in enumerate(view.items, start=1):
            column.addWidget(_item(item, place))
        for signer in view.signers:
            if signer.signed_on is not None:
                column.addWidget(Label(_signature(signer), "muted", wrap=True))
        if view.open_course is not None:
            left = words.LEFT_OPEN.format(course=view.open_course.label, points=view.open_points)
            column.addWidget(Label(left, "muted", wrap=True))
        for way in self._ways(view):
            column.addWidget(way)
        return block

    def _ways(self, view: AgreementView) -> Iterator[QWidget]:
        """Yield the ways to the court that are open; what was changed has none."""
        if view.status is not AgreementStatus.EFFECTIVE:
            return
        yield self._confirmation(view)
        if view.wages_by_order:
            yield OrderHint()

    def _confirmation(self, view: AgreementView) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        said = (
            words.CONFIRM_BY
            if view.confirmation.undecided and view.confirm_by
            else words.CONFIRM_CLOSED
        )
        day = view.confirm_by.isoformat() if view.confirm_by else ""
        status = view.confirmation.label
        column.addWidget(Label(said.format(status=status, day=day), "muted", wrap=True))
        link = Link(
            words.TO_CONFIRMATION,
            icon_name="scales",
            pressed=lambda: self.confirmation_wanted.emit(view.agreement_id),
        )
        link.setObjectName("agreement.confirmation")
        self._first = self._first or link
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return block

    def _paper(self, paper: PaperRow, place: int, *, number: str) -> Link:
        title = f"{paper.title}{number}"
        said = words.PAPER.format(title=title, edition=paper.edition)
        link = Link(said, pressed=lambda: self.paper_wanted.emit(paper.paper_id))
        link.setObjectName(f"agreement.paper{place}")
        return link


def _signature(signer: Signer) -> str:
    other = signer.signed_as is not None and signer.signed_as is not SignedAs.SELF
    said = words.SIGNATURE_BY if other else words.SIGNATURE_SELF
    return said.format(
        label=signer.label,
        name=signer.name,
        day=signer.signed_on.isoformat() if signer.signed_on else "",
        signed_as=signer.signed_as.label if signer.signed_as else "",
        by=signer.by_name,
    )


def _item(item: ItemView, place: int) -> QWidget:
    block = QWidget()
    row = QHBoxLayout(block)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    row.addWidget(
        Label(words.NUMBERED.format(numeral=numeral(place), text=item.text), wrap=True), 1
    )
    tone = Tone.GOOD if item.status.fulfils else Tone.NOTICE
    row.addWidget(Chip(ChipLook(item.status.label, tone)), 0, Qt.AlignmentFlag.AlignTop)
    return block
