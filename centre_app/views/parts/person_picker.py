"""Search first: a box, the people it finds beneath it, and only then somebody new."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label, with_key
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.style_sheet import set_part


class PersonPicker(QWidget):
    """Finds a person; ``search`` is asked with the text and answers through ``show_found``.

    Signals:
        picked: a ``Found`` was picked.
        new_wanted: nobody fits; the text that was searched for.
    """

    picked = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        search: Callable[[str], object],
        key: str = "",
        placeholder: str = words.FIND_PERSON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._caption = Label(with_key(label, key))
        self.box = SearchBox(placeholder)
        self.box.setAccessibleName(label)
        self._caption.setBuddy(self.box)
        self.results = FoundList(words.PEOPLE_FOUND)
        self._nobody = Label(words.NOBODY_FOUND, "muted", wrap=True)
        self._new = Button(
            words.NEW_PERSON_UNNAMED, "quiet", icon_name="plus", pressed=self._want_new
        )
        self._sheet = QFrame()
        set_part(self._sheet, "card")
        self.box.drive(self.results, self._sheet)
        self.setFocusProxy(self.box)
        self._lay_out()
        self.box.asked.connect(self._ask)
        self.box.escaped.connect(lambda: self._show_sheet(visible=False, found=False))
        self.results.picked.connect(self._on_picked)
        self._show_sheet(visible=False, found=False)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show who was found."""
        self.results.show_found(found)
        self._show_sheet(visible=bool(self.box.text().strip()), found=bool(found))
        self.results.setFixedHeight(self.results.wanted_height(theme.current().row_px * 9))

    def clear(self) -> None:
        """Empty the box and take the results away."""
        self.box.clear()
        self.box.ask_now()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        inside.setSpacing(theme.XS)
        inside.addWidget(self.results)
        inside.addWidget(self._nobody)
        inside.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._caption)
        column.addWidget(self.box)
        column.addWidget(self._sheet)

    def _ask(self, text: str) -> None:
        if text:
            self._search(text)
        else:
            self.results.show_found(())
            self._show_sheet(visible=False, found=False)

    def _show_sheet(self, *, visible: bool, found: bool) -> None:
        text = self.box.text().strip()
        self._new.set_text(words.NEW_PERSON.format(name=text))
        self.results.setVisible(found)
        self._nobody.setVisible(not found)
        self._sheet.setVisible(visible)

    def _on_picked(self, found: Found) -> None:
        self._show_sheet(visible=False, found=False)
        self.picked.emit(found)

    def _want_new(self) -> None:
        text = self.box.text().strip()
        self._show_sheet(visible=False, found=False)
        self.new_wanted.emit(text)
