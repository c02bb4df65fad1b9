"""Search first: the box with the focus, and beneath it the people it finds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from centre_app.services.records.people import PersonHit
from centre_app.views import theme
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label, with_key
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.reception import words
from centre_app.views.reception.found_people import found_people, is_name


class SearchPane(Card):
    """Finds who came.

    Signals:
        asked: look for this text.
        picked: a ``PersonHit``.
        new_wanted: somebody who is not on file; a name, or nothing.
    """

    asked = Signal(str)
    picked = Signal(object)
    new_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.outer.setContentsMargins(theme.M, theme.M, theme.M, theme.S)
        self.box = SearchBox(words.SEARCH_HINT)
        self.box.setAccessibleName(words.SEARCH)
        self.box.setObjectName("intake.search")
        caption = Label(with_key(words.SEARCH, "S"), "strong")
        caption.setBuddy(self.box)
        self.results = FoundList(words.FOUND)
        self.results.setObjectName("intake.found")
        self.box.drive(self.results, self.results)
        self.empty = EmptyState(words.SEARCH_EMPTY, icon_name="search")
        self.add(caption)
        self.add(self.box)
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.results)
        self.setFocusProxy(self.box)
        self.box.asked.connect(self._on_asked)
        self.box.escaped.connect(self.clear)
        self.results.picked.connect(self._on_picked)

    @property
    def typed(self) -> str:
        """Return what is being looked for."""
        return self.box.text().strip()

    def show_hits(self, hits: Sequence[PersonHit]) -> None:
        """Show who was found, and the way to somebody new."""
        self.results.show_found(found_people(hits, self.typed))
        self._stack.setCurrentWidget(self.results if self.typed else self.empty)

    def clear(self) -> None:
        """Empty the box and take the people away."""
        self.box.clear()
        self.box.ask_now()

    def _on_asked(self, text: str) -> None:
        if text:
            self.asked.emit(text)
        else:
            self._stack.setCurrentWidget(self.empty)
            self.results.show_found(())

    def _on_picked(self, found: Found) -> None:
        if found.value is None:
            self.new_wanted.emit(self.typed if is_name(self.typed) else "")
        else:
            self.picked.emit(found.value)
