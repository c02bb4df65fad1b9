"""The page of days of rest: whether terms of petitions that end on one move on."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.dates import echo
from centre_app.domain.deadlines import RestDays
from centre_app.services.centre.calendars import Calendars
from centre_app.services.records.centre import RestDaysChoice, RestDaysView
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.centre import rest_days_words as words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

_OPTIONS = ((True, words.MOVES), (False, words.STAYS))
_TOLD = dict(_OPTIONS)


class RestDaysPage(QWidget):
    """Says beside each choice what it means for the next day of rest."""

    def __init__(self, desk: Desk, calendars: Calendars) -> None:
        super().__init__()
        self._desk, self._calendars = desk, calendars
        self._view: RestDaysView | None = None
        self.rights = Choice(words.RIGHTS, _OPTIONS)
        self.duties = Choice(words.DUTIES, _OPTIONS)
        self.rights_told = Label(part="muted", wrap=True)
        self.duties_told = Label(part="muted", wrap=True)
        self.save = Button(words.SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.rest_days.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)
        for choice in (self.rights, self.duties):
            choice.changed.connect(self._explain)

    def ask(self) -> None:
        """Ask what holds; a choice that was not saved yet stays."""
        self._desk.send(
            self._calendars.rest_days, None, owner=self, done=self._show, supersedes="rest_days"
        )

    def _show(self, view: RestDaysView) -> None:
        untouched = self._view is None or self._chosen() == self._view.now
        self._view = view
        if untouched:
            self.rights.set_value(view.now.rights)
            self.duties.set_value(view.now.duties)
        self.save.setEnabled(True)
        self._explain()

    def _chosen(self) -> RestDays:
        return RestDays(bool(self.rights.value()), bool(self.duties.value()))

    def _explain(self) -> None:
        view = self._view
        if view is None:
            return
        rights = words.EXAMPLE_MOVES if self.rights.value() else words.RIGHTS_STAY
        duties = words.EXAMPLE_MOVES if self.duties.value() else words.DUTIES_STAY
        for label, terms, example in (
            (self.rights_told, view.rights, rights),
            (self.duties_told, view.duties, duties),
        ):
            named = words.TERMS.format(terms=words.COMMA.join(terms))
            days = {"rest": view.rest_day, "before": view.before, "after": view.after}
            label.setText(named + example.format(**{name: echo(day) for name, day in days.items()}))

    def _save(self) -> None:
        if self._view is None:
            return
        chosen = self._chosen()

        def saved(_: Done) -> None:
            told = {name: _TOLD[moves] for name, moves in vars(chosen).items()}
            self._desk.say(words.SAVED.format(**told))
            self.ask()

        self._desk.send(
            self._calendars.set_rest_days,
            RestDaysChoice(rights=chosen.rights, duties=chosen.duties),
            owner=self,
            done=saved,
        )

    def _lay_out(self) -> None:
        self.rights.editor().setObjectName("centre.rest_days.rights")
        self.duties.editor().setObjectName("centre.rest_days.duties")
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        self.form.add("rights", self.rights)
        self.form.add_widget(self.rights_told)
        self.form.add("duties", self.duties)
        self.form.add_widget(self.duties_told)
        self.form.add_widget(Label(words.ON_FILE, "strong", wrap=True))
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
