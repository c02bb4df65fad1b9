"""The page of the rules of the schedule: notice, ways, market days."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.calendar.markets import MarketRule, days_text
from centre_app.domain.dates import echo
from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.centre.scheduling import SchedulingBook
from centre_app.services.records.scheduling import SchedulingChoice, SchedulingView
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.centre import scheduling_words as words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled


class SchedulingPage(QWidget):
    """Tells the next market days by what is saved, so that a wrong calendar is seen at once."""

    def __init__(self, desk: Desk, book: SchedulingBook) -> None:
        super().__init__()
        self._desk, self._book = desk, book
        self._view: SchedulingView | None = None
        self.notice = Field(words.NOTICE, limit=3, hint=words.NOTICE_HINT)
        self.circuit = Field(words.CIRCUIT, limit=3, hint=words.WAY_HINT)
        self.doorstep = Field(words.DOORSTEP, limit=3, hint=words.WAY_HINT)
        self.market: Choice[MarketRule] = Choice(words.MARKET, words.RULES)
        self.days = Field(words.DAYS, limit=40, hint=words.DAYS_HINT)
        self.until = Field(words.UNTIL, limit=10, hint=words.UNTIL_HINT)
        self._villages_label = Label(words.VILLAGES, "small", wrap=True)
        self._villages = Flow()
        self._ticks: list[tuple[UUID, QCheckBox]] = []
        self.told = Label(part="strong", wrap=True)
        self.save = Button(words.SAVE, "primary", icon_name="save", pressed=self._save)
        self.save.setObjectName("centre.scheduling.save")
        self.save.setEnabled(False)
        self.form = FormColumn()
        self._lay_out()
        self.form.committed.connect(self._save)
        self.market.changed.connect(self._show_needed)

    def ask(self) -> None:
        """Ask what holds; what was not saved yet stays."""
        self._desk.send(
            self._book.rules, None, owner=self, done=self._show, supersedes="scheduling"
        )

    def _show(self, view: SchedulingView) -> None:
        untouched = self._view is None or self._typed() == self._told_of(self._view)
        self._view = view
        if untouched:
            self._fill(view)
        self.save.setEnabled(True)
        days = words.COMMA.join(echo(day) for day in view.markets)
        self.told.setText(words.NEXT.format(days=days) if days else words.NO_NEXT)
        self._show_needed()

    def _fill(self, view: SchedulingView) -> None:
        notice, circuit, doorstep, market, days, until, villages = self._told_of(view)
        self.notice.set_text(notice)
        self.circuit.set_text(circuit)
        self.doorstep.set_text(doorstep)
        self.market.set_value(market)
        self.days.set_text(days)
        self.until.set_text(until)
        self._ticks = [(key, _tick(at, name)) for at, (key, name) in enumerate(view.villages)]
        for key, tick in self._ticks:
            tick.setChecked(key in villages)
        self._villages.hold([tick for _, tick in self._ticks])

    def _told_of(
        self, view: SchedulingView
    ) -> tuple[str, str, str, MarketRule, str, str, set[UUID]]:
        rules, market = view.rules, view.rules.market
        return (
            str(rules.notice_days),
            str(rules.circuit_minutes),
            str(rules.doorstep_minutes),
            market.rule,
            days_text(market),
            f"{market.until:%H:%M}",
            set(market.villages),
        )

    def _typed(self) -> tuple[str, str, str, MarketRule, str, str, set[UUID]]:
        return (
            self.notice.text(),
            self.circuit.text(),
            self.doorstep.text(),
            self.market.value() or MarketRule.NONE,
            self.days.text(),
            self.until.text(),
            {key for key, tick in self._ticks if tick.isChecked()},
        )

    def _show_needed(self) -> None:
        held = self.market.value() not in {None, MarketRule.NONE}
        shown = (self.days, self.until, self._villages_label, self._villages, self.told)
        for widget in shown:
            widget.setVisible(held)

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        notice, circuit, doorstep, market, days, until, villages = self._typed()
        request = SchedulingChoice(
            notice_days=notice,
            circuit_minutes=circuit,
            doorstep_minutes=doorstep,
            market=market,
            market_days=days,
            market_until=until,
            villages=tuple(key for key, _ in self._ticks if key in villages),
        )

        def saved(_: Done) -> None:
            self._view = None
            self._desk.say(words.SAVED)
            self.ask()

        self.form.clear_errors()
        self._desk.send(self._book.set_rules, request, owner=self, done=saved, refused=self._refuse)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)

    def _lay_out(self) -> None:
        self.form.add_widget(Label(words.ABOUT, wrap=True))
        for name, field in (
            ("notice_days", self.notice),
            ("circuit_minutes", self.circuit),
            ("doorstep_minutes", self.doorstep),
            ("market", self.market),
            ("market_days", self.days),
            ("market_until", self.until),
        ):
            field.editor().setObjectName(f"centre.scheduling.{name}")
            self.form.add(name, field)
        self.form.add_widget(self._villages_label)
        self.form.add_widget(self._villages)
        self.form.add_widget(self.told)
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


def _tick(at: int, name: str) -> QCheckBox:
    tick = QCheckBox(name)
    tick.setObjectName(f"centre.scheduling.village.{at}")
    set_names(tick, name)
    return tick
