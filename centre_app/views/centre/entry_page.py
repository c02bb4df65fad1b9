"""A list with the form of one entry beside it: choose to change, or add a new one."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Actor
from centre_app.services.requests import Change, Done
from centre_app.views import theme
from centre_app.views.centre import words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled, go_to
from centre_app.views.parts.table_model import Column

Row = TypeVar("Row")
UseCase = Callable[[Actor, Any], Done]


class EntryPage(QWidget, Generic[Row]):
    """Base of the pages that list things and change them one by one."""

    key = ""
    title = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entry: Row | None = None
        self.form = FormColumn()
        self.table: DataTable[Row] = DataTable(
            self.columns(), name=f"centre.{self.key}", title=self.title, key=self.key_of
        )
        self.table.setObjectName(f"centre.{self.key}.table")
        self.lay_fields()
        self._form_card = Card(words.ENTRY_NEW)
        self._lay_out()
        self.lay_more()
        self.fill(None)
        self.table.chosen.connect(self._choose)
        self.form.committed.connect(self.save)

    def columns(self) -> Sequence[Column[Row]]:
        """Return the columns of the list."""
        raise NotImplementedError

    def key_of(self, row: Row) -> object:
        """Return what tells rows apart."""
        raise NotImplementedError

    def name_of(self, row: Row) -> str:
        """Return what an entry is called."""
        raise NotImplementedError

    def lay_fields(self) -> None:
        """Put the fields on the form."""
        raise NotImplementedError

    def lay_more(self) -> None:
        """Put what else the page has beside the list and the form."""

    def fill(self, row: Row | None) -> None:
        """Show an entry in the form; None empties it for a new one."""
        raise NotImplementedError

    def request(self) -> tuple[UseCase, Change]:
        """Return what saves the form as it stands."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask for the list; answers with ``show_rows``."""
        raise NotImplementedError

    def add_field(self, name: str, field: Labelled) -> None:
        """Put a field on the form, under the name the use case gives it."""
        field.editor().setObjectName(f"centre.{self.key}.{name}")
        self.form.add(name, field)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the list; an entry in the form stays in it."""
        self.table.show_rows(rows)

    def start_new(self) -> None:
        """Empty the form for a new entry."""
        self.table.clearSelection()
        self.table.setCurrentIndex(self.table.rootIndex())
        self._show(None)
        go_to(self._first_field())

    def save(self) -> None:
        """Send the form."""
        use_case, request = self.request()
        self.send(use_case, request)

    def send(self, use_case: UseCase, request: Change) -> None:
        """Send a change; what is refused is said at its field."""
        self._desk.send(use_case, request, owner=self, done=self._saved, refused=self.refuse)

    def refuse(self, error: CentreError) -> None:
        """Say at the fields what is wrong; what belongs to none goes to the bar."""
        if not isinstance(error, FieldError):
            self._desk.complain(error)
            return
        others = self.form.show_errors(error.reasons)
        if others:
            self._desk.complain(FieldError(**{name: error.reasons[name] for name in others}))

    def _saved(self, done: Done) -> None:
        name = done.number or self._first_field().text() or self.title
        self._desk.say(words.SAVED.format(name=name))
        self.start_new()
        self.ask()

    def _choose(self, row: Row | None) -> None:
        if row is not None:
            self._show(row)

    def _show(self, row: Row | None) -> None:
        self.entry = row
        self.form.clear_errors()
        self._form_card.title.setText(
            words.ENTRY_NEW if row is None else words.ENTRY_EDIT.format(name=self.name_of(row))
        )
        self.fill(row)

    def _first_field(self) -> Labelled:
        return next(iter(self.form.findChildren(Labelled)))

    def _lay_out(self) -> None:
        self.card = TableCard(self.title, self.table, empty=words.EMPTY)
        new = Button(words.NEW, icon_name="plus", shortcut="Alt+N", pressed=self.start_new)
        new.setObjectName(f"centre.{self.key}.new")
        self.card.head.addWidget(new)
        save = Button(words.SAVE, "primary", icon_name="save", pressed=self.save)
        save.setObjectName(f"centre.{self.key}.save")
        self.form.add_stretch()
        self._form_card.add(Scrolled(self.form), 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.S)
        self.buttons.addWidget(save)
        self.buttons.addStretch(1)
        self._form_card.body.addLayout(self.buttons)
        self._form_card.setMinimumWidth(theme.current().em(18))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        self.lists = QVBoxLayout()
        self.lists.setSpacing(theme.M)
        self.lists.addWidget(self.card, 3)
        row.addLayout(self.lists, 3)
        row.addWidget(self._form_card, 2)
