"""The page of the numbers from which a case is proposed to go to another body."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.escalation import EscalationRule
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.records.handovers import EscalationNumbers
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import handover_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class EscalationPage(QWidget):
    """Four numbers, as they are used here."""

    def __init__(self, desk: Desk, handovers: Handovers) -> None:
        super().__init__()
        self._desk, self._handovers = desk, handovers
        self._now: EscalationRule | None = None
        self._named = {
            "village_sessions": Field(words.RULE_SESSIONS, required=True, limit=3),
            "village_days": Field(words.RULE_DAYS, required=True, limit=3),
            "chief_sessions": Field(words.RULE_CHIEF, required=True, limit=3),
            "follow_up_days": Field(words.RULE_FOLLOW_UP, required=True, limit=3),
        }
        self.save = Button(words.RULE_SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.escalation.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; what was typed and not saved yet stays."""
        self._desk.send(
            self._handovers.rule, None, owner=self, done=self._show, supersedes="escalation"
        )

    def _show(self, rule: EscalationRule) -> None:
        untouched = self._now is None or self._typed() == _texts(self._now)
        self._now = rule
        if untouched:
            for name, text in _texts(rule).items():
                self._named[name].set_text(text)
        self.save.setEnabled(True)

    def _typed(self) -> dict[str, str]:
        return {name: field.text() for name, field in self._named.items()}

    def _save(self) -> None:
        if not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self._now = None
            self._desk.say(words.RULE_SAVED)
            self.ask()

        self.form.clear_errors()
        typed = self._typed()
        self._desk.send(
            self._handovers.set_rule,
            EscalationNumbers(
                village_sessions=typed["village_sessions"],
                village_days=typed["village_days"],
                chief_sessions=typed["chief_sessions"],
                follow_up_days=typed["follow_up_days"],
            ),
            owner=self,
            done=saved,
            refused=self._refuse,
        )

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)

    def _lay_out(self) -> None:
        self.form.add_widget(Label(words.RULE_ABOUT, wrap=True))
        for name, field in self._named.items():
            field.editor().setObjectName(f"centre.escalation.{name}")
            self.form.add(name, field)
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


def _texts(rule: EscalationRule) -> dict[str, str]:
    return {name: str(number) for name, number in vars(rule).items()}
