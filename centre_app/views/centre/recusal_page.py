"""The page of the rule of recusal: which requests must be granted here."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.mediation.conflict_codes import RecusalRule
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.records.recusal import RecusalRuleChoice
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class RecusalPage(QWidget):
    """Chooses among the three local rules."""

    def __init__(self, desk: Desk, recusals: Recusals) -> None:
        super().__init__()
        self._desk, self._recusals = desk, recusals
        self._now: RecusalRule | None = None
        self.rule: Choice[RecusalRule] = Choice(words.RULE_CHOICE, words.RULE_CHOICES)
        self.save = Button(words.RULE_SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.recusal.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; a choice that was not saved yet stays."""
        self._desk.send(self._recusals.rule, None, owner=self, done=self._show, supersedes="rule")

    def _show(self, rule: RecusalRule) -> None:
        untouched = self._now is None or self.rule.value() is self._now
        self._now = rule
        if untouched:
            self.rule.set_value(rule)
        self.save.setEnabled(True)

    def _save(self) -> None:
        chosen = self.rule.value()
        if chosen is None or not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self._now = chosen
            self._desk.say(words.RULE_SAVED.format(rule=chosen.label))
            self.ask()

        request = RecusalRuleChoice(rule=chosen)
        self._desk.send(self._recusals.set_rule, request, owner=self, done=saved)

    def _lay_out(self) -> None:
        self.rule.editor().setObjectName("centre.recusal.rule")
        self.form.add_widget(Label(words.RULE_ABOUT, wrap=True))
        self.form.add("rule", self.rule)
        self.form.add_stretch()
        card = Card(words.RULE_TITLE)
        card.add(Scrolled(self.form), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
