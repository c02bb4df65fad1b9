"""Further terms: one line each, in free words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.text_area import TextArea


class TermList(QWidget):
    """Texts one under another that grow and shrink.

    Signals:
        changed: a term is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QWidget, TextArea]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        self.more = Button(
            words.ADD_TERM, "quiet", icon_name="plus", key="T", pressed=self._add_by_hand
        )
        self.more.setObjectName("agreement.add_term")
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def terms(self) -> tuple[str, ...]:
        """Return the terms as they stand, empty ones included."""
        return tuple(area.text() for _, area in self._rows)

    def show_terms(self, terms: Sequence[str]) -> None:
        """Show these terms instead."""
        while self._rows:
            self._drop(0)
        for term in terms:
            self.add(term)

    def areas(self) -> list[TextArea]:
        """Return the texts in order."""
        return [area for _, area in self._rows]

    def filled(self) -> list[TextArea]:
        """Return the texts that hold something: the check counts only these."""
        return [area for area in self.areas() if area.text()]

    def add(self, term: str = "") -> TextArea:
        """Put a term under the others."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.S)
        area = TextArea(words.TERM.format(number=len(self._rows) + 1), limit=2000, lines=2)
        area.set_text(term)
        area.changed.connect(self.changed)
        remove = IconButton("close", "", pressed=lambda: self._remove(row))
        line.addWidget(area, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.append((row, area))
        self._column.insertWidget(self._column.count() - 1, row)
        self._number()
        return area

    def _add_by_hand(self) -> None:
        self.add().setFocus()
        self.changed.emit()

    def _remove(self, row: QWidget) -> None:
        self._drop([one for one, _ in self._rows].index(row))
        self._number()
        self.more.setFocus()
        self.changed.emit()

    def _drop(self, place: int) -> None:
        row, _ = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for place, (row, area) in enumerate(self._rows):
            area.set_label(words.TERM.format(number=place + 1))
            area.editor().setObjectName(f"agreement.term{place}")
            button = row.findChild(IconButton)
            if button is not None:
                button.set_name(words.REMOVE_TERM.format(number=place + 1))
                button.setObjectName(f"agreement.term{place}.remove")
