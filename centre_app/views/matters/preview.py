"""A look at a matter without leaving the list."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.records.case_page import CasePage
from centre_app.views import theme
from centre_app.views.matters import words
from centre_app.views.matters.chips import ChipRow, head_looks
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class Preview(Card):
    """Title, chips, demand and the last word of one matter.

    Signals:
        open_wanted: key of the matter.
    """

    open_wanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__(words.PREVIEW)
        self._today = today
        self._page: CasePage | None = None
        self._title = Label(part="strong", wrap=True, selectable=True)
        self._chips = ChipRow()
        self._number = Label(part="muted", selectable=True)
        self._demand = Label(wrap=True, selectable=True)
        self._last = Label(part="muted", wrap=True)
        self._open = Button(words.OPEN, pressed=self._want)
        self._open.setObjectName("matters.preview.open")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        parts = (self._title, self._chips, self._number, self._demand, self._last)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.add(Scrolled(inside), 1)
        self.add(Label(words.PREVIEW_HOW, "small", wrap=True))
        self.add(self._open)

    def show_page(self, page: CasePage) -> None:
        """Show another matter."""
        self._page = page
        self._title.setText(page.head.title)
        self._chips.show_looks(head_looks(page, self._today))
        self._number.setText(page.head.number)
        self._demand.setText(page.head.demand)
        last = page.history[0] if page.history else None
        tag = words.TAGS.get(last.tag, "") if last else ""
        self._last.setText(" ".join(filter(None, (tag, last.note if last else ""))))

    def leave_room(self, width: int) -> None:
        """Take a third of the width at most."""
        self.setFixedWidth(min(theme.current().em(22), width // 3))

    def _want(self) -> None:
        if self._page is not None:
            self.open_wanted.emit(self._page.head.matter_id)
