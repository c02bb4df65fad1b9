"""The register: search first, saved filters, a table of any length, a preview."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.services.records.matters import MatterKey, MatterQuery, MatterRow
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import access_words, words
from centre_app.views.matters.filters import SAVED, SavedFilter, describe
from centre_app.views.matters.preview import Preview
from centre_app.views.matters.register import Register
from centre_app.views.matters.served import Served
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import TableCard
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.search_box import SearchBox

_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListPage(QWidget):
    """Finds matters.

    Signals:
        opened: key of the matter to open.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, served: Served, *, today: date) -> None:
        super().__init__()
        self._desk, self._served, self._today = desk, served, today
        self._drilled: MatterQuery | None = None
        self._filter: SavedFilter = SAVED[0]
        self.search = _ListSearch()
        self.register = Register(desk, served.matters, today=today)
        self.card = TableCard(words.ROOM, self.register.table, unit=words.UNIT, empty=words.EMPTY)
        self.preview = Preview(today)
        self.preview.hide()
        self._lay_out()
        self._connect()

    def refresh(self, *, stay: bool = True) -> None:
        """Ask again for what is shown."""
        narrowed = self._drilled is not None or self.search.text().strip()
        self.card.empty.set_text(words.EMPTY if narrowed else words.NONE_HERE)
        self.register.ask(self._query(), stay=stay)

    def drill(self, query: MatterQuery) -> None:
        """Show exactly what another room counted."""
        self.search.blockSignals(True)
        self.search.setText(query.words)
        self.search.blockSignals(False)
        self._drilled = query
        self._drill_words.setText(words.DRILLED.format(what=describe(query)))
        self._show_drill()
        self.refresh(stay=False)

    def choose(self, key: str) -> None:
        """Choose a saved filter."""
        self._buttons[key].click()

    def close_preview(self) -> bool:
        """Fold the preview away; return whether it was open."""
        was_open = self.preview.isVisible()
        self.preview.hide()
        return was_open

    def panes(self) -> list[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return [self.search, self._filters, self.register.table, self.preview]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.leave_room(event.size().width())

    def _query(self) -> MatterQuery:
        if self._drilled is not None:
            return MatterQuery(**{**vars(self._drilled), "words": self.search.text().strip()})
        return self._filter.query(self.search.text().strip(), self._today)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        self._filters = self._filter_row()
        work = QHBoxLayout()
        work.setSpacing(theme.M)
        work.addWidget(self.card, 1)
        work.addWidget(self.preview)
        for widget in (self.search, self._filters, self._drill_row()):
            column.addWidget(widget)
        column.addLayout(work, 1)

    def _filter_row(self) -> QWidget:
        row = QWidget()
        set_names(row, words.FILTERS)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.S)
        self._group = QButtonGroup(row)
        self._buttons: dict[str, Button] = {}
        for place, saved in enumerate(SAVED, start=1):
            button = Button(saved.label, shortcut=f"Alt+{place}")
            button.setCheckable(True)
            button.setObjectName(f"matters.filter.{saved.key}")
            button.clicked.connect(lambda _, chosen=saved: self._choose(chosen))
            self._group.addButton(button)
            self._buttons[saved.key] = button
            line.addWidget(button)
        line.addStretch(1)
        self._buttons[SAVED[0].key].setChecked(True)
        return row

    def _drill_row(self) -> QWidget:
        self._drill = QWidget()
        line = QHBoxLayout(self._drill)
        line.setContentsMargins(0, 0, 0, 0)
        self._drill_words = Label(part="strong", wrap=True)
        clear = Button(words.CLEAR_DRILL, "quiet", icon_name="close")
        clear.setObjectName("matters.clear_drill")
        clear.clicked.connect(lambda _: self.choose(SAVED[0].key))
        line.addWidget(self._drill_words, 1)
        line.addWidget(clear)
        self._drill.hide()
        return self._drill

    def _connect(self) -> None:
        table = self.register.table
        self.search.asked.connect(lambda _: self.refresh(stay=False))
        self.search.into_list.connect(table.go_to_first)
        self.search.entered.connect(self._enter)
        table.opened.connect(self._open)
        table.typed.connect(self._type)
        table.previewed.connect(self._toggle_preview)
        table.chosen.connect(self._follow)
        self.preview.open_wanted.connect(self.opened)

    def _choose(self, chosen: SavedFilter) -> None:
        self._filter, self._drilled = chosen, None
        self._show_drill()
        self.refresh(stay=False)

    def _show_drill(self) -> None:
        drilled = self._drilled is not None
        self._drill.setVisible(drilled)
        self._group.setExclusive(not drilled)
        for key, button in self._buttons.items():
            button.setChecked(not drilled and key == self._filter.key)

    def _enter(self) -> None:
        """Open the only matter found; among several go into the list."""
        row = self.register.table.current_row()
        if len(self.register.keys) == 1 and row is not None:
            self._open(row)
        else:
            self.register.table.go_to_first()

    def _type(self, letter: str) -> None:
        self.search.setFocus()
        self.search.setText(letter)

    def _open(self, row: MatterRow | None) -> None:
        if row is not None and row.veiled:
            self._desk.say(access_words.VEILED.format(number=row.number))
        elif row is not None:
            self.opened.emit(row.matter_id)

    def _toggle_preview(self, row: MatterRow) -> None:
        if not self.close_preview() and not row.veiled:
            self.preview.show()
            self._follow(row)

    def _follow(self, row: MatterRow | None) -> None:
        if row is not None and not row.veiled and self.preview.isVisible():
            self._desk.send(
                self._served.matters.case_page,
                MatterKey(row.matter_id),
                owner=self,
                done=self.preview.show_page,
                supersedes="preview",
            )


class _ListSearch(SearchBox):
    """Where one searches; down leads into the list.

    Signals:
        into_list: the arrow down was pressed.
    """

    into_list = Signal()

    def __init__(self) -> None:
        super().__init__(words.FIND)
        self.setObjectName("matters.search")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _INTO_LIST:
            self.into_list.emit()
        elif event.key() in _ENTER and not event.modifiers():
            # Enter right after typing must not open what an older text found.
            if self._timer.isActive():
                self.ask_now()
            self.entered.emit()
        else:
            super().keyPressEvent(event)
