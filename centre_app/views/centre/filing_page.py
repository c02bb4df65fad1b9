"""The page of how case files are kept: their order, and for how many years."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.case_files.codes import OrderKind
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.case_files.rules import ArchiveRules
from centre_app.services.records.case_files import FilingChoice
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.archive import rule_words as words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class FilingPage(QWidget):
    """Shows the rules and keeps what is chosen."""

    def __init__(self, desk: Desk, rules: ArchiveRules) -> None:
        super().__init__()
        self._desk, self._rules = desk, rules
        self._shown: FilingChoice | None = None
        self.order: Choice[OrderKind] = Choice(words.ORDER, words.ORDERS)
        self.short = Field(words.SHORT, limit=3, required=True)
        self.long = Field(words.LONG, limit=3, required=True)
        self.save = Button(words.SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.filing.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; what was not saved yet stays."""
        self._desk.send(self._rules.rules, None, owner=self, done=self._show, supersedes="filing")

    def _show(self, rules: FilingRules) -> None:
        if self._shown is None or self._same(self._chosen(), self._shown):
            self.order.set_value(rules.mediation_order)
            self.short.set_text(str(rules.short_years))
            self.long.set_text(str(rules.long_years))
            self._shown = self._chosen()
        self.save.setEnabled(True)

    def _chosen(self) -> FilingChoice:
        return FilingChoice(
            mediation_order=self.order.value() or OrderKind.LOCAL,
            short_years=self.short.text(),
            long_years=self.long.text(),
        )

    @staticmethod
    def _same(one: FilingChoice, other: FilingChoice) -> bool:
        return all(
            getattr(one, name) == getattr(other, name)
            for name in ("mediation_order", "short_years", "long_years")
        )

    def _save(self) -> None:
        if not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self._shown = None
            self._desk.say(words.SAVED)
            self.ask()

        self.form.clear_errors()
        self._desk.send(
            self._rules.set_rules, self._chosen(), owner=self, done=saved, refused=self._refuse
        )

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)

    def _lay_out(self) -> None:
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        for name, field in (
            ("mediation_order", self.order),
            ("short_years", self.short),
            ("long_years", self.long),
        ):
            self.form.add(name, field)
            field.editor().setObjectName(f"centre.filing.{name}")
        self.form.add_stretch()
        card = Card(words.TITLE)
        card.add(Scrolled(self.form), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
