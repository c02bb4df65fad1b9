"""Wording one form: its lines in their order, the one being typed, and the specimen beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError, StaleRecordError
from centre_app.domain.papers.templates.own import WHY_LIMIT
from centre_app.services.form_texts import FormTexts
from centre_app.services.records.form_texts import (
    FormKey,
    FormPage,
    FormTextEdit,
    VersionKey,
    WordedLine,
)
from centre_app.services.requests import Done
from centre_app.views import messages, theme
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.edited_form import DELIVERED, MINE, NOW, Base, EditedForm, EditRow
from centre_app.views.centre.form_preview import FormPreview
from centre_app.views.centre.line_card import LineField
from centre_app.views.centre.switch_row import SwitchRow
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.table_model import Column

_COLUMNS: tuple[Column[EditRow], ...] = (
    Column(words.WHAT, lambda row: row.what, width=7, muted=True),
    Column(words.TEXT, lambda row: row.text, width=14),
    Column(words.STATE, lambda row: row.state, width=4, strong=True),
)


class FormEditor(QWidget):
    """Shows a form to be worded; what is typed stays with its ``EditedForm``.

    Signals:
        left: the list is wanted again.
    """

    left = Signal()

    def __init__(self, desk: Desk, texts: FormTexts) -> None:
        super().__init__()
        self._desk, self._texts = desk, texts
        self.form: EditedForm | None = None
        self.table: DataTable[EditRow] = DataTable(
            _COLUMNS, name="centre.forms.lines", title=words.LINES, key=lambda row: row.line
        )
        self.table.setObjectName("centre.forms.lines")
        self.title = Label(part="strong", wrap=True)
        self.card = TableCard(words.LINES, self.table)
        self.only_changed = QCheckBox(words.ONLY_CHANGED)
        set_names(self.only_changed, words.ONLY_CHANGED)
        self.switches = SwitchRow()
        self.line = LineField()
        self.base: Choice[Base] = Choice(words.BASE)
        self.why = Field(words.WHY, required=True, limit=WHY_LIMIT)
        self.save_button = Button(words.SAVE, "primary", icon_name="save", pressed=self.save)
        self.preview = FormPreview(desk, texts)
        self.fields = FormColumn()
        self._filling = False
        self._lay_out()
        self._listen()

    def show_form(self, form: EditedForm) -> None:
        """Show a form as far as it was worded."""
        self.form = form
        self.title.setText(f"{form.page.form.value} {form.page.form.label}")
        self.fields.clear_errors()
        self._filling = True
        self.why.set_text(form.why)
        self._filling = False
        self._show_bases(NOW)
        self._show_rows()
        self.table.go_to_first()
        self.preview.show_form(form)

    def ask(self) -> None:
        """Ask how the form reads now; what was typed stays."""
        if self.form is not None:
            key = FormKey(self.form.page.form)
            self._desk.send(
                self._texts.page, key, owner=self, done=self._renew, supersedes="form_page"
            )

    def save(self) -> None:
        """Put what was typed in force."""
        form = self.form
        if form is None:
            return
        if not form.dirty:
            self._desk.say(words.NOTHING_CHANGED, Level.NOTICE)
            return
        edit = FormTextEdit(
            form=form.page.form,
            seen=form.page.number,
            lines=form.own_lines(),
            why=self.why.text(),
        )
        self._desk.send(
            self._texts.save,
            edit,
            owner=self,
            done=lambda done: self._saved(form, done),
            refused=self._refuse,
        )

    def _renew(self, page: FormPage) -> None:
        if self.form is None or page.form is not self.form.page.form or page == self.form.page:
            return
        self.form.renew(page)
        self._show_bases(NOW)
        self._show_rows()
        self._choose(self.table.current_row())

    def _saved(self, form: EditedForm, done: Done) -> None:
        form.saved()
        self._desk.say(words.SAVED.format(number=done.number))
        if form is self.form:
            self.fields.clear_errors()
            self.why.clear()
            self.ask()

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, StaleRecordError):
            self.ask()
        if not isinstance(error, FieldError) or self.form is None:
            self._desk.complain(error)
            return
        lines = [line for line in self.form.lines if line in error.reasons]
        others = {name: code for name, code in error.reasons.items() if name not in lines}
        if unknown := self.fields.show_errors(others):
            self._desk.complain(FieldError(**{name: others[name] for name in unknown}))
        self._show_faults({line: error.reasons[line] for line in lines})
        if lines:
            self.table.go_to(lines[0])
            self.line.editor().setFocus()

    def _on_tried(self, form: EditedForm, faults: dict[str, str]) -> None:
        if form is self.form:
            self._show_faults(faults)

    def _show_faults(self, faults: dict[str, str]) -> None:
        assert self.form is not None
        self.form.faults = faults
        self._show_rows()
        self._say_fault()

    def _say_fault(self) -> None:
        form, line = self.form, self.line.line
        if form is not None and line is not None:
            code = form.faults.get(line.line)
            said = messages.reason(code, field=form.captions[line.line]) if code else ""
            self.line.set_error(said)

    def _show_rows(self) -> None:
        assert self.form is not None
        self.switches.show_form(self.form)
        self.table.show_rows(self.form.rows(only_changed=self.only_changed.isChecked()))

    def _choose(self, row: EditRow | None) -> None:
        form = self.form
        if form is None or row is None or row.line not in form.lines:
            return
        line, text = form.lines[row.line], form.text(row.line)
        if self.line.line == line and self.line.raw() == text:
            return
        self.line.show_line(line, text, caption=form.captions[row.line])
        self._say_fault()

    def _on_typed(self, line: str, text: str) -> None:
        if self.form is not None:
            self.form.put(line, text)
            self.preview.try_soon()

    def _on_why(self) -> None:
        if self.form is not None and not self._filling:
            self.form.why = self.why.text()

    def _show_bases(self, chosen: Base) -> None:
        form = self.form
        assert form is not None
        options = [(NOW, words.NOW), (DELIVERED, words.DELIVERED_BASE)]
        options += [(MINE, words.MINE)] if form.mine else []
        options += [
            (
                Base("version", one.number),
                words.BASE_OF.format(
                    number=one.number,
                    day=f"{local(one.saved_at):%Y-%m-%d}",
                    who=one.saved_by,
                    why=one.why,
                ),
            )
            for one in form.page.versions
        ]
        self._filling = True
        self.base.set_options(options)
        self.base.set_value(chosen)
        self._filling = False

    def _begin_from(self) -> None:
        form, base = self.form, self.base.value()
        if form is None or base is None or self._filling:
            return
        if base.name == "version":
            self._desk.send(
                self._texts.earlier,
                VersionKey(form.page.form, base.number),
                owner=self,
                done=lambda lines: self._take(form, lines, base),
            )
        elif base == MINE:
            form.take_back()
            self._taken(NOW)
        else:
            self._take(form, form.page.lines, base)

    def _take(self, form: EditedForm, lines: Sequence[WordedLine], base: Base) -> None:
        form.begin_from(lines, delivered=base == DELIVERED)
        if form is self.form:
            self._taken(base)

    def _taken(self, base: Base) -> None:
        self._show_bases(base)
        self._show_rows()
        self._choose(self.table.current_row())
        self.preview.try_now()

    def _listen(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self.line.editor().setFocus())
        self.line.typed.connect(self._on_typed)
        self.switches.turned.connect(self._on_typed)
        self.why.changed.connect(self._on_why)
        self.base.changed.connect(self._begin_from)
        self.only_changed.toggled.connect(lambda _: self._show_rows())
        self.fields.committed.connect(self.save)
        self.preview.tried.connect(self._on_tried)

    def _lay_out(self) -> None:
        back = Button(words.BACK, "quiet", icon_name="back", pressed=self.left.emit)
        back.setObjectName("centre.forms.back")
        self.only_changed.setObjectName("centre.forms.only_changed")
        self.save_button.setObjectName("centre.forms.save")
        self.base.editor().setObjectName("centre.forms.base")
        self.why.editor().setObjectName("centre.forms.why")
        self.card.show_head(False)
        self.fields.add("line", self.line)
        self.fields.add_widget(self.line.blanks)
        self.fields.add_stretch()
        below = Card()
        below.add(Scrolled(self.fields), 1)
        below.add(self._ends())
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.switches)
        column.addWidget(self.card, 2)
        column.addWidget(below, 3)
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(back)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.only_changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.S)
        whole.addLayout(head)
        sides = QHBoxLayout()
        sides.setSpacing(theme.M)
        sides.addWidget(left, 1)
        sides.addWidget(self.preview, 1)
        whole.addLayout(sides, 1)

    def _ends(self) -> QWidget:
        """Return the line with what the wording is begun from, why, and what saves it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        for name, field in (("base", self.base), ("why", self.why)):
            self.fields.adopt(name, field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        return line
