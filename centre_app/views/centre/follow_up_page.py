"""The page of the follow-up: how soon somebody is reminded, urged and asked after."""

from collections.abc import Callable
from typing import Any

from centre_app.services.follow_up.settings import FollowUpSettings
from centre_app.services.records.follow_up import RulesChoice
from centre_app.services.requests import Done
from centre_app.views import messages
from centre_app.views.centre import follow_up_words as words
from centre_app.views.centre.numbers_page import NumbersPage
from centre_app.views.desk import Desk
from centre_app.views.parts.labels import Label

messages.learn(reasons=words.REASONS, fields=words.LABELS)


class FollowUpPage(NumbersPage):
    """Twelve numbers, each with what it is for; what was planned keeps its day."""

    name = "follow_up"
    saved_words = words.SAVED

    def __init__(self, desk: Desk, settings: FollowUpSettings) -> None:
        super().__init__(desk, words.LABELS, save=words.SAVE, limit=6)
        self._settings = settings
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        for heading, rows in words.ROWS.items():
            self.form.add_widget(Label(heading, "strong", wrap=True))
            for row in rows:
                self.form.add_row(**{name: self.fields[name] for name in row})
        self.form.add_widget(Label(words.ON_FILE, "muted", wrap=True))
        self.frame(words.TITLE)

    def reads(self) -> Callable[..., Any]:
        return self._settings.rules

    def writes(self, typed: dict[str, Any]) -> tuple[Callable[..., Done], Any]:
        return self._settings.set_rules, RulesChoice(**typed)
