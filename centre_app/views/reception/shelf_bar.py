"""The shelf on top: forms that were interrupted, each a chip with its minutes."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.services.records.drafts import DraftRow
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words

MOST = 6


class ShelfBar(QWidget):
    """Chips of half-typed forms, whoever waits longest first.

    Signals:
        taken: a ``DraftRow`` shall be gone on with.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.S)
        self._row.addWidget(Label(words.SHELF, "muted"))
        self._row.addStretch(1)
        self.hide()

    def show_drafts(self, drafts: Sequence[DraftRow], now: datetime) -> None:
        """Show these instead."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(draft, now) for draft in drafts[:MOST]]
        for place, chip in enumerate(self.chips):
            chip.setObjectName(f"intake.shelf.{place}")
            self._row.insertWidget(1 + place, chip)
        self.setVisible(bool(drafts))

    def _chip(self, draft: DraftRow, now: datetime) -> Button:
        minutes = int((now - draft.begun_at).total_seconds() // 60)
        words_of = words.SHELF_CHIP if minutes > 0 else words.SHELF_NOW
        title = str(draft.body.get("title", "")) or words.SHELF_NAMELESS
        text = words_of.format(title=title, minutes=minutes)
        if draft.handed_by:
            text = words.SHELF_HANDED.format(text=text, name=draft.handed_by)
        return Button(text, "chip", icon_name="clock", pressed=lambda: self.taken.emit(draft))
