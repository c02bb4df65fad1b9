"""Chips side by side, and which of them a matter wears."""

from collections.abc import Sequence
from datetime import date

from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.repeats.codes import Verdict
from centre_app.services.records.case_page import CasePage
from centre_app.views.matters import words
from centre_app.views.matters.looks import due_look, risk_look, state_look
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.flow import Flow

Hinted = tuple[ChipLook, str]
"""A chip and what hovering over it tells."""


def head_looks(page: CasePage, today: date) -> list[Hinted]:
    """Return the chips of a matter's head: state, open dates with their article, risk."""
    looks = [(state_look(page.head.state), "")]
    for line in page.deadlines:
        if line.light is not None:
            look = due_look(line, today)
            looks.append((look, words.DUE_HINT.format(article=line.article, basis=line.basis)))
    if page.head.risk is not RiskLevel.LOW:
        looks.append((risk_look(page.head.risk), ""))
    if any(one.earlier and one.verdict is Verdict.SAME for one in page.links):
        looks.append((ChipLook(words.REPEAT, Tone.NOTICE), words.REPEAT_HINT))
    if page.head.final_on is not None:
        told = words.NO_LONGER_HINT.format(day=page.head.final_on)
        looks.append((ChipLook(words.NO_LONGER, Tone.WARN), told))
    return looks


class ChipRow(Flow):
    """Chips in as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._looks: list[Hinted] = []
        self._chips: list[Chip] = []

    def show_looks(self, looks: Sequence[Hinted]) -> None:
        """Show these chips instead."""
        if self._looks == [*looks]:
            return
        self._looks = [*looks]
        more = [Chip() for _ in looks[len(self._chips) :]]
        self._chips = [*self._chips[: len(looks)], *more]
        for chip, (look, hint) in zip(self._chips, looks, strict=True):
            chip.show_look(look, hint=hint)
        self.hold(self._chips)
