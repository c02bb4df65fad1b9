"""The page of the numbers from which a case is proposed to go to another body."""

from collections.abc import Callable
from typing import Any

from centre_app.services.mediation.handovers import Handovers
from centre_app.services.records.handovers import EscalationNumbers
from centre_app.services.requests import Done
from centre_app.views.centre.numbers_page import NumbersPage
from centre_app.views.desk import Desk
from centre_app.views.mediation import handover_words as words
from centre_app.views.parts.labels import Label

_LABELS = {
    "village_sessions": words.RULE_SESSIONS,
    "village_days": words.RULE_DAYS,
    "chief_sessions": words.RULE_CHIEF,
    "follow_up_days": words.RULE_FOLLOW_UP,
}


class EscalationPage(NumbersPage):
    """Four numbers, as they are used here."""

    name = "escalation"
    saved_words = words.RULE_SAVED

    def __init__(self, desk: Desk, handovers: Handovers) -> None:
        super().__init__(desk, _LABELS, save=words.RULE_SAVE, limit=3)
        self._handovers = handovers
        self.form.add_widget(Label(words.RULE_ABOUT, wrap=True))
        for name, field in self.fields.items():
            self.form.add(name, field)
        self.frame(words.RULE_TITLE)

    def reads(self) -> Callable[..., Any]:
        return self._handovers.rule

    def writes(self, typed: dict[str, Any]) -> tuple[Callable[..., Done], Any]:
        return self._handovers.set_rule, EscalationNumbers(**typed)
