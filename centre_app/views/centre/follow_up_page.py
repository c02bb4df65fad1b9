"""The page of the follow-up: how soon somebody is reminded, urged and asked after."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.services.follow_up.settings import FollowUpSettings
from centre_app.services.records.follow_up import RulesChoice
from centre_app.services.requests import Done
from centre_app.views import messages, theme
from centre_app.views.centre import follow_up_words as words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

messages.learn(reasons=words.REASONS, fields=words.LABELS)


class FollowUpPage(QWidget):
    """Twelve numbers, each with what it is for; what was planned keeps its day."""

    def __init__(self, desk: Desk, settings: FollowUpSettings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._now: FollowUpRules | None = None
        self.fields = {
            name: Field(label, limit=6, required=True) for name, label in words.LABELS.items()
        }
        self.save = Button(words.SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.follow_up.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; a number that was not saved yet stays."""
        self._desk.send(
            self._settings.rules, None, owner=self, done=self._show, supersedes="follow_up_rules"
        )

    def _show(self, rules: FollowUpRules) -> None:
        untouched = self._now is None or self._typed() == _texts(self._now)
        self._now = rules
        if untouched:
            for name, text in _texts(rules).items():
                self.fields[name].set_text(text)
        self.save.setEnabled(True)

    def _typed(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.fields.items()}

    def _save(self) -> None:
        if not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self.form.clear_errors()
            self._now = None
            self._desk.say(words.SAVED)
            self.ask()

        def refused(error: CentreError) -> None:
            if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
                self._desk.complain(error)

        typed: Any = self._typed()
        request = RulesChoice(**typed)
        self._desk.send(self._settings.set_rules, request, owner=self, done=saved, refused=refused)

    def _lay_out(self) -> None:
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        for heading, rows in words.ROWS.items():
            self.form.add_widget(Label(heading, "strong", wrap=True))
            for row in rows:
                self.form.add_row(**{name: self.fields[name] for name in row})
        for name, field in self.fields.items():
            field.editor().setObjectName(f"centre.follow_up.{name}")
        self.form.add_widget(Label(words.ON_FILE, "muted", wrap=True))
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


def _texts(rules: FollowUpRules) -> dict[str, str]:
    return {name: str(number) for name, number in vars(rules).items()}
