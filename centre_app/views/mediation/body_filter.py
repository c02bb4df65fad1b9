"""Whose cases are listed: every body's, or those of one committee or office."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.services.records.case_lists import BodyChoice
from centre_app.views.mediation import words
from centre_app.views.parts.choice import Combo, TypeAhead
from centre_app.views.parts.labels import set_names

_LETTERS = 14


class BodyFilter(Combo):
    """A choice without a caption, to stand among the buttons of the list.

    Signals:
        chosen: another body was chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TypeAhead(), parent)
        self.setObjectName("mediation.body")
        self.setMinimumContentsLength(_LETTERS)
        set_names(self, words.OF_BODY)
        self._bodies: Sequence[BodyChoice] = ()
        self.addItem(words.EVERY_BODY)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit())

    def body_id(self) -> UUID | None:
        """Return the body that is chosen, None for all."""
        place = self.currentIndex() - 1
        return self._bodies[place].body_id if place >= 0 else None

    def offer(self, bodies: Sequence[BodyChoice]) -> None:
        """Offer these bodies; the one that is chosen stays so."""
        if bodies == self._bodies:
            return
        before = self.body_id()
        self.blockSignals(True)
        self._bodies = bodies
        self.clear()
        self.addItems([words.EVERY_BODY, *(one.name for one in bodies)])
        known = [one.body_id for one in bodies]
        self.setCurrentIndex(known.index(before) + 1 if before in known else 0)
        self.blockSignals(False)
