"""A page of the settings that holds nothing but numbers."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class NumbersPage(QWidget):
    """Numbers as they are used here; ``name`` says which page it is, to keys and to tests.

    A page gives what it reads, how it saves what was typed, and lays its fields into the form.
    """

    name: str
    saved_words: str

    def __init__(self, desk: Desk, labels: Mapping[str, str], *, save: str, limit: int) -> None:
        super().__init__()
        self._desk = desk
        self._now: Any = None
        self.fields = {
            name: Field(label, limit=limit, required=True) for name, label in labels.items()
        }
        for name, field in self.fields.items():
            field.editor().setObjectName(f"centre.{self.name}.{name}")
        self.save = Button(save, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName(f"centre.{self.name}.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self.form.committed.connect(self._save)

    def ask(self) -> None:
        """Ask what holds; a number that was not saved yet stays."""
        self._desk.send(
            self.reads(), None, owner=self, done=self._show, supersedes=f"centre.{self.name}"
        )

    def reads(self) -> Callable[..., Any]:
        """Return the use case that tells what holds."""
        raise NotImplementedError

    def writes(self, typed: dict[str, Any]) -> tuple[Callable[..., Done], Any]:
        """Return the use case that keeps what was typed, and its request."""
        raise NotImplementedError

    def frame(self, title: str) -> None:
        """Put the form, laid out, into the page, with the button that saves it beneath."""
        self.form.add_stretch()
        card = Card(title)
        card.add(Scrolled(self.form), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _show(self, rules: Any) -> None:
        untouched = self._now is None or self._typed() == _texts(self._now)
        self._now = rules
        if untouched:
            for name, text in _texts(rules).items():
                self.fields[name].set_text(text)
        self.save.setEnabled(True)

    def _typed(self) -> dict[str, Any]:
        return {name: field.text() for name, field in self.fields.items()}

    def _save(self) -> None:
        if not self.save.isEnabled():
            return

        def saved(_: Done) -> None:
            self._now = None
            self._desk.say(self.saved_words)
            self.ask()

        self.form.clear_errors()
        use_case, request = self.writes(self._typed())
        self._desk.send(use_case, request, owner=self, done=saved, refused=self._refuse)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)


def _texts(rules: Any) -> dict[str, str]:
    return {name: str(number) for name, number in vars(rules).items()}
