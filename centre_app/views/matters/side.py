"""The right side of a matter's page: next steps, people, papers there and papers missing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
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
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.lines import Block, Door, Line, Lines, Words, waiting


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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.S, 0)
        self._column.setSpacing(theme.M)
        self._steps: Sequence[NextStep] = ()
        steps, papers = Card(words.NEXT), Card(words.PAPERS)
        self._next, self._there = Lines(steps.body), Lines(papers.body)
        self.parties = PartiesCard(may_write=may_write, may_reveal=may_reveal)
        self._missing = Card(words.MISSING)
        self._chips = ChipRow()
        self._missing.add(self._chips)
        for card in (steps, self.parties, papers, self._missing):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_steps(self, steps: Sequence[NextStep]) -> bool:
        """Show what may be done next; return whether it is something else."""
        self._steps = steps
        return self._next.show([self._step(one) for one in steps] or [_nothing(words.NOTHING_NEXT)])

    def show_page(self, page: CasePage) -> None:
        """Show the people and papers of another matter, or what is new about them."""
        with waiting(self._column):
            self.parties.show_parties(page.parties, over=page.head.state in OVER)
            papers = [self._paper(one) for one in page.papers]
            self._there.show(papers or [_nothing(words.NO_PAPERS)])
            self._missing.setVisible(bool(page.missing))
            self._chips.show_looks(
                [(ChipLook(form.label, Tone.WARN), form.value) for form in page.missing]
            )

    def in_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return [*self._next.widgets, *self.parties.in_order(), *self._there.widgets]

    def focus_first_step(self) -> bool:
        """Put the focus on the first step that may be taken; return whether there is one."""
        for one, button in zip(self._steps, self._next.widgets, strict=False):
            # What is closed waits for nothing; reopening it is nobody's next step.
            if one.step is not Step.REOPEN and one.reason is None:
                button.setFocus()
                return True
        return False

    def _step(self, one: NextStep) -> Line:
        return Block(one, partial(self._button, one))

    def _button(self, one: NextStep) -> ReasonButton:
        button = ReasonButton(one.label)
        button.button.setObjectName(f"matters.step.{one.step.value}")
        button.pressed.connect(lambda: self.step_wanted.emit(one.step))
        if one.reason is not None:
            button.forbid(words.WHY[one.reason])
        return button

    def _paper(self, row: PaperRow) -> Line:
        words_of = words.PAPER_LINE if row.edition == 1 else words.PAPER_AGAIN
        text = words_of.format(title=row.title, pages=row.pages, edition=row.edition)
        opened = partial(self.paper_wanted.emit, row.paper_id)
        return Door(text, row.paper_id, opened, name=f"matters.paper.{row.form}")


def _nothing(told: str) -> Line:
    return Words(told, "muted")
