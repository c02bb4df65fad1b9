"""Whose week the calendar shows: everybody's, or that of a room, a mediator, a body."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_layout import Lane
from centre_app.views.mediation.lanes import LaneKind
from centre_app.views.parts.choice import Combo, TypeAhead
from centre_app.views.parts.labels import set_names

KINDS = {
    LaneKind.ROOMS: words.LANES_ROOMS,
    LaneKind.MEDIATORS: words.LANES_MEDIATORS,
    LaneKind.BODIES: calendar_words.LANES_BODIES,
}
_LETTERS = 10


class WeekChoice(Combo):
    """A choice without a caption, to stand among the buttons of the calendar.

    Signals:
        chosen: somebody else's week is wanted.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TypeAhead(), parent)
        self.setObjectName("calendar.whose")
        self.setMinimumContentsLength(_LETTERS)
        set_names(self, words.WHOSE_WEEK)
        self._lanes: Sequence[Lane] = ()
        self.addItem(words.WHOLE_WEEK)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit())

    def lane(self) -> Lane | None:
        """Return whose week is chosen, None for everybody's."""
        place = self.currentIndex() - 1
        return self._lanes[place] if place >= 0 else None

    def offer(self, lanes: Sequence[tuple[LaneKind, Lane]]) -> None:
        """Offer the weeks of these; whose is chosen stays so."""
        before = self.lane()
        labels = [words.OF_LANE.format(kind=KINDS[kind], name=lane.title) for kind, lane in lanes]
        self._lanes = [lane for _, lane in lanes]
        if labels == self.labels()[1:]:
            return
        whose = [lane.whose for lane in self._lanes]
        self.blockSignals(True)
        self.clear()
        self.addItems([words.WHOLE_WEEK, *labels])
        known = before is not None and before.whose in whose
        self.setCurrentIndex(whose.index(before.whose) + 1 if known and before else 0)
        self.blockSignals(False)
