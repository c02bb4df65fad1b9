"""The shelf on top: forms that were interrupted, each a chip with its minutes."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from centre_app.services.records.drafts import DraftRow
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words

MOST = 6


class ShelfBar(QWidget):
    """Chips of half-typed forms, whoever waits longest first; those without room lie in a menu.

    It takes what width is left and never asks for more: a full shelf must not widen the window.

    Signals:
        taken: a ``DraftRow`` shall be gone on with.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Button] = []
        self._title = Label(words.SHELF, "muted")
        self.more = Button("", "quiet", icon_name="clock")
        self.more.setObjectName("intake.shelf.more")
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.S)
        self._row.addWidget(self._title)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()

    def show_drafts(self, drafts: Sequence[DraftRow], now: datetime) -> None:
        """Show these instead."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._menu.clear()
        self.chips = [self._chip(draft, now) for draft in drafts[:MOST]]
        for place, chip in enumerate(self.chips):
            chip.setObjectName(f"intake.shelf.{place}")
            self._row.insertWidget(1 + place, chip)
        for draft in drafts:
            action = self._menu.addAction(_told(draft, now))
            action.triggered.connect(lambda _, one=draft: self.taken.emit(one))
        self.setVisible(bool(drafts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Show the chips that there is room for; the menu tells of the others."""
        every = len(self._menu.actions())
        shown = self._room_for(every)
        for at, action in enumerate(self._menu.actions()):
            action.setVisible(at >= shown)
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < shown)
        left = every - shown
        self.more.set_text((words.SHELF_MORE if shown else words.SHELF_ALL).format(count=left))
        self.more.setVisible(left > 0)
        self._title.setVisible(shown > 0)

    def _room_for(self, every: int) -> int:
        """Return how many chips fit, beside the button of the menu unless that is every one."""
        room = self.width() - self._title.sizeHint().width()
        wide = [theme.S + one.sizeHint().width() for one in self.chips]
        if len(wide) == every and sum(wide) <= room:
            return every
        self.more.set_text(words.SHELF_ALL.format(count=every))
        room -= theme.S + self.more.sizeHint().width()
        return sum(end <= room for end in accumulate(wide))

    def _chip(self, draft: DraftRow, now: datetime) -> Button:
        pressed = partial(self.taken.emit, draft)
        return Button(_told(draft, now), "chip", icon_name="clock", pressed=pressed)


def _told(draft: DraftRow, now: datetime) -> str:
    minutes = int((now - draft.begun_at).total_seconds() // 60)
    words_of = words.SHELF_CHIP if minutes > 0 else words.SHELF_NOW
    title = str(draft.body.get("title", "")) or words.SHELF_NAMELESS
    text = words_of.format(title=title, minutes=minutes)
    return words.SHELF_HANDED.format(text=text, name=draft.handed_by) if draft.handed_by else text
