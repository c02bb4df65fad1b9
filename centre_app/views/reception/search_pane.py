"""Search first: the box with the focus, and beneath it the people and matters it finds."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from centre_app.services.records.drafts import DraftRow
from centre_app.services.records.search import Findings, MatterHit
from centre_app.views import theme
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label, with_key
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.reception import words
from centre_app.views.reception.found_matters import found_matter
from centre_app.views.reception.found_people import found_person


class SearchPane(Card):
    """Finds who came.

    Signals:
        asked: look for this text.
        picked: a ``PersonHit``.
        goes_on: the visit is about this matter (a ``MatterHit``).
        opened: a ``MatterHit`` is to be shown in its own room.
        new_wanted: somebody who is not on file; a name, or nothing.
    """

    asked = Signal(str)
    picked = Signal(object)
    goes_on = Signal(object)
    opened = Signal(object)
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
        self._hint = Label(words.FOUND_MATTERS_HINT, "small", wrap=True)
        self._hint.hide()
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)
        self.add(self._hint)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.results)
        self.setFocusProxy(self.box)
        self.box.asked.connect(self._on_asked)
        self.box.escaped.connect(self.clear)
        self.results.picked.connect(self._on_picked)
        self.results.opened.connect(self._on_opened)

    @property
    def typed(self) -> str:
        """Return what is being looked for."""
        return self.box.text().strip()

    def show_findings(
        self, typed: str, found: Findings, shelved: frozenset[UUID] = frozenset()
    ) -> None:
        """Show what was found by a text, if it is still the one that is typed."""
        if typed != self.typed:
            return
        people = [found_person(hit, typed, shelved=shelved) for hit in found.people]
        matters = [found_matter(hit, typed) for hit in found.matters]
        # What can be no name is somebody new only if it is nothing else.
        others = (
            [_somebody_new(typed), *matters]
            if _is_name(typed)
            else [*matters, _somebody_new(typed)]
        )
        self.results.show_found([*people, *others])
        self._hint.setVisible(bool(matters))
        self._stack.setCurrentWidget(self.results)

    def clear(self) -> None:
        """Empty the box and take the people away."""
        self.box.clear()
        self.box.ask_now()

    def _on_asked(self, text: str) -> None:
        if text:
            self.asked.emit(text)
        else:
            self._hint.hide()
            self._stack.setCurrentWidget(self.empty)
            self.results.show_found(())

    def _on_picked(self, found: Found) -> None:
        if found.value is None:
            self.new_wanted.emit(self.typed if _is_name(self.typed) else "")
        elif not isinstance(found.value, MatterHit):
            self.picked.emit(found.value)
        elif found.value.open:
            self.goes_on.emit(found.value)
        else:
            self.opened.emit(found.value)

    def _on_opened(self, found: Found) -> None:
        if isinstance(found.value, MatterHit):
            self.opened.emit(found.value)
        else:
            self._on_picked(found)


def put_aside(drafts: Iterable[DraftRow]) -> frozenset[UUID]:
    """Return the people on file whose visits lie on the shelf half written."""
    visitors = (row.body["visitor"].get("person_id") for row in drafts)
    return frozenset(UUID(one) for one in visitors if one)


def _somebody_new(typed: str) -> Found:
    title = words.NEW_PERSON.format(name=typed) if _is_name(typed) else words.NEW_NAMELESS
    return Found(title=title, detail=words.NEW_DETAIL, icon_name="plus", ident=words.NEW_DETAIL)


def _is_name(typed: str) -> bool:
    """Return whether what was searched for may be taken over as a name."""
    return bool(typed) and not any(one.isascii() for one in typed)
