"""The page of what a centre decides about mediation where no law does."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.mediation.house_rules import (
    Borrowing,
    ExpiredTerm,
    FourKinds,
    MediationRules,
    SuspensionWord,
)
from centre_app.services.mediation.rules import HouseRules
from centre_app.services.records.terms import RulesChoice
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.centre import mediation_rule_words as words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class MediationRulesPage(QWidget):
    """Shows the rules and keeps what is chosen."""

    def __init__(self, desk: Desk, rules: HouseRules) -> None:
        super().__init__()
        self._desk, self._rules = desk, rules
        self._now: MediationRules | None = None
        self.suspension: Choice[SuspensionWord] = Choice(words.SUSPENSION, words.SUSPENSIONS)
        self.expired: Choice[ExpiredTerm] = Choice(words.EXPIRED, words.EXPIREDS)
        self.borrowing: Choice[Borrowing] = Choice(words.BORROWING, words.BORROWINGS)
        self.four: Choice[FourKinds] = Choice(words.FOUR, words.FOURS)
        self.save = Button(words.SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; choices that were not saved yet stay."""
        self._desk.send(self._rules.rules, None, owner=self, done=self._show, supersedes="rules")

    def _show(self, rules: MediationRules) -> None:
        if self._now is None or self._chosen() == self._now:
            self.suspension.set_value(rules.suspension)
            self.expired.set_value(rules.expired)
            self.borrowing.set_value(rules.borrowing)
            self.four.set_value(rules.four)
        self._now = rules
        self.save.setEnabled(True)

    def _chosen(self) -> MediationRules | None:
        suspension, expired = self.suspension.value(), self.expired.value()
        borrowing, four = self.borrowing.value(), self.four.value()
        if suspension is None or expired is None or borrowing is None or four is None:
            return None
        return MediationRules(
            suspension=suspension, expired=expired, borrowing=borrowing, four=four
        )

    def _save(self) -> None:
        chosen = self._chosen()
        if chosen is None or not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self._now = chosen
            self._desk.say(words.SAVED)
            self.ask()

        request = RulesChoice(**vars(chosen))
        self._desk.send(self._rules.set_rules, request, owner=self, done=saved)

    def _lay_out(self) -> None:
        self.suspension.editor().setObjectName("centre.rules.suspension")
        self.expired.editor().setObjectName("centre.rules.expired")
        self.four.editor().setObjectName("centre.rules.four")
        self.save.setObjectName("centre.rules.save")
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        self.form.add("suspension", self.suspension)
        self.form.add("expired", self.expired)
        self.form.add("borrowing", self.borrowing)
        self.borrowing.editor().setObjectName("centre.rules.borrowing")
        self.form.add("four", self.four)
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
