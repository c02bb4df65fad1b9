"""The right side of a matter's page: next steps, people, papers there and papers missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.matters.matter import OVER
from centre_app.domain.road.next_steps import NextStep, Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.papers import PaperRow
from centre_app.views import theme
from centre_app.views.matters import words
from centre_app.views.matters.chips import ChipRow
from centre_app.views.matters.parties.card import PartiesCard
from centre_app.views.parts.buttons import ReasonButton
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.link import Link


class Side(QWidget):
    """Cards about one matter.

    Signals:
        step_wanted: a ``Step``.
        paper_wanted: key of a paper.
    """

    step_wanted = Signal(object)
    paper_wanted = Signal(object)

    def __init__(self, *, may_write: bool, may_reveal: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.setSpacing(theme.M)
        self._steps = Card(words.NEXT)
        self.parties = PartiesCard(may_write=may_write, may_reveal=may_reveal)
        self._papers, self._missing = Card(words.PAPERS), Card(words.MISSING)
        self._buttons: dict[Step, ReasonButton] = {}
        self._chips = ChipRow()
        self._missing.add(self._chips)
        for card in (self._steps, self.parties, self._papers, self._missing):
            column.addWidget(card)
        column.addStretch(1)

    def show_page(self, page: CasePage) -> None:
        """Show another matter."""
        self._buttons.clear()
        _refill(self._steps, [self._step(one) for one in page.steps], words.NOTHING_NEXT)
        self.parties.show_parties(page.parties, over=page.head.state in OVER)
        _refill(self._papers, [self._paper(one) for one in page.papers], words.NO_PAPERS)
        self._missing.setVisible(bool(page.missing))
        self._chips.show_looks(
            [(ChipLook(form.label, Tone.WARN), form.value) for form in page.missing]
        )

    def focus_first_step(self) -> bool:
        """Put the focus on the first step that may be taken; return whether there is one."""
        for step, button in self._buttons.items():
            # What is closed waits for nothing; reopening it is nobody's next step.
            if step is not Step.REOPEN and not button.reason:
                button.setFocus()
                return True
        return False

    def _step(self, one: NextStep) -> QWidget:
        button = ReasonButton(one.label)
        button.button.setObjectName(f"matters.step.{one.step.value}")
        button.pressed.connect(lambda: self.step_wanted.emit(one.step))
        self._buttons[one.step] = button
        if one.reason is not None:
            button.forbid(words.WHY[one.reason])
        return button

    def _paper(self, row: PaperRow) -> QWidget:
        words_of = words.PAPER_LINE if row.edition == 1 else words.PAPER_AGAIN
        text = words_of.format(title=row.title, pages=row.pages, edition=row.edition)
        link = Link(text, pressed=lambda: self.paper_wanted.emit(row.paper_id))
        link.setObjectName(f"matters.paper.{row.form}")
        return link


def _place_of(widget: QWidget) -> Qt.AlignmentFlag:
    top = Qt.AlignmentFlag.AlignTop
    return top | Qt.AlignmentFlag.AlignLeft if isinstance(widget, Link) else top


def _refill(card: Card, widgets: Sequence[QWidget], otherwise: str) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets or [Label(otherwise, "muted", wrap=True)]:
        card.body.addWidget(widget, 0, _place_of(widget))
        # Visible at once: the focus goes to a step before the layout has its turn.
        widget.show()
