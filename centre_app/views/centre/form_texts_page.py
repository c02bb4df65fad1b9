"""The page of the forms: which read as delivered and which in the centre's own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.papers.forms import Form
from centre_app.services.form_texts import FormTexts
from centre_app.services.records.form_texts import FormKey, FormPage, FormRow
from centre_app.views import theme
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.edited_form import EditedForm
from centre_app.views.centre.form_editor import FormEditor
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.table_model import Column


class FormTextsPage(QWidget):
    """Lists the forms; the one that is opened takes the place of the list."""

    def __init__(self, desk: Desk, texts: FormTexts) -> None:
        super().__init__()
        self._desk, self._texts = desk, texts
        self._kept: dict[Form, EditedForm] = {}
        self.table: DataTable[FormRow] = DataTable(
            self._columns(), name="centre.forms", title=words.TITLE, key=lambda row: row.form
        )
        self.table.setObjectName("centre.forms.table")
        self.editor = FormEditor(desk, texts)
        self._stack = PageStack()
        self._lay_out()
        self.table.opened.connect(self.open)
        self.editor.left.connect(self._back)

    @property
    def editing(self) -> bool:
        """Return whether a form is open."""
        return self._stack.currentWidget() is self.editor

    def ask(self) -> None:
        """Ask for what is seen as it is now; what was typed stays."""
        self._desk.send(
            self._texts.forms, None, owner=self, done=self.table.show_rows, supersedes="list"
        )
        if self.editing:
            self.editor.ask()

    def open(self, row: FormRow | None) -> None:
        """Open a form as far as it was worded before."""
        if row is not None:
            key = FormKey(row.form)
            self._desk.send(
                self._texts.page, key, owner=self, done=self._open, supersedes="form_page"
            )

    def _open(self, page: FormPage) -> None:
        form = self._kept.setdefault(page.form, EditedForm(page))
        form.renew(page)
        self._stack.setCurrentWidget(self.editor)
        self.editor.show_form(form)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.ask()
        self.table.setFocus()

    def _columns(self) -> Sequence[Column[FormRow]]:
        return (
            Column(words.CODE, lambda row: row.form.value, width=4, strong=True),
            Column(words.NAME, lambda row: row.form.label, width=14),
            Column(words.VERSION, _version, width=8),
            Column(words.SAVED_AT, _saved_at, width=6, muted=True, yields=1),
            Column(words.STATE, self._state, width=8, yields=2),
        )

    def _state(self, row: FormRow) -> str:
        kept = self._kept.get(row.form)
        if kept is not None and kept.dirty:
            return words.UNSAVED
        return words.UNFIT.format(count=row.unfit) if row.unfit else ""

    def _lay_out(self) -> None:
        card = TableCard(words.TITLE, self.table, unit=words.FORMS)
        edit = Button(
            words.EDIT, icon_name="pen", pressed=lambda: self.open(self.table.current_row())
        )
        edit.setObjectName("centre.forms.edit")
        card.head.addWidget(edit)
        about = Label(words.ABOUT, "muted", wrap=True)
        about.setContentsMargins(theme.L, 0, theme.L, 0)
        card.outer.insertWidget(1, about)
        self._stack.addWidget(card)
        self._stack.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


def _version(row: FormRow) -> str:
    if row.number:
        return words.OWN.format(number=row.number)
    return words.AS_DELIVERED.format(version=row.delivered)


def _saved_at(row: FormRow) -> str:
    return f"{local(row.saved_at):%Y-%m-%d}" if row.saved_at else ""
