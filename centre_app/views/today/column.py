"""One of the three columns: a heading with its count over a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts import words as common
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.today import words


class Column(Card):
    """Lines that each open their subject.

    Signals:
        opened: the value of a line.
    """

    opened = Signal(object)

    def __init__(
        self,
        title: str,
        name: str,
        *,
        unit: str,
        empty: str,
        icon_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._unit = unit
        self.count = Label(part="muted")
        self.head.insertWidget(1, self.count)
        self.outer.setContentsMargins(theme.M, theme.M, theme.M, theme.S)
        self.lines = FoundList(title)
        self.lines.setObjectName(f"today.{name}")
        self.lines.picked.connect(lambda found: self.opened.emit(found.value))
        self._more = Label(part="small")
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(EmptyState(empty, icon_name=icon_name))
        self._stack.addWidget(self.lines)
        self.body.addWidget(self._more)
        self.show_lines((), 0)

    def show_lines(self, lines: Sequence[Found], total: int) -> None:
        """Show these, and how much there is in all."""
        self.lines.show_found(lines)
        self.count.setText(common.COUNT.format(count=f"{total:,}", unit=self._unit))
        self._more.setText(words.MORE.format(shown=len(lines), total=f"{total:,}"))
        self._more.setVisible(total > len(lines))
        self._stack.setCurrentIndex(1 if lines else 0)
