"""What is counted: the period and the breakdown, at the left."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from centre_app.domain.codes import Code
from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.periods import MonthSpan, PeriodKind, chosen_months, period
from centre_app.services.records.reports import ReportQuery
from centre_app.views import theme
from centre_app.views.director import words
from centre_app.views.director.month_field import read_month
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, Rule, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

C = TypeVar("C", bound=Code)

_WIDE_EM = 11


class Picker(Card):
    """Chooses months and breakdown.

    Signals:
        picked: a ``ReportQuery``.
    """

    picked = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._kind = PeriodKind.TWELVE_MONTHS
        self._breakdown = Breakdown.MONTH
        self.span = period(self._kind, today)
        self._measure()
        self.periods = _radios(words.PERIODS, self._pick_period, name="director.period")
        self.breakdowns = _radios(words.BREAKDOWNS, self._pick_breakdown, name="director.by")
        self.first = Field(words.FROM_MONTH, limit=9, placeholder=words.MONTH_EXAMPLE)
        self.last = Field(words.TO_MONTH, limit=9, placeholder=words.MONTH_EXAMPLE)
        self.first.editor().setObjectName("director.first_month")
        self.last.editor().setObjectName("director.last_month")
        self.apply = Button(words.APPLY, pressed=self._apply)
        self.apply.setObjectName("director.apply")
        self.last.entered.connect(self._apply)
        self.periods[self._kind].setChecked(True)
        self.breakdowns[self._breakdown].setChecked(True)
        self._lay_out()

    @property
    def query(self) -> ReportQuery:
        """Return what is chosen."""
        return ReportQuery(self.span, self._breakdown)

    def take_focus(self) -> None:
        """Put the focus on the chosen period."""
        self.periods[self._kind].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(theme.current().em(_WIDE_EM))

    def _pick_period(self, kind: PeriodKind) -> None:
        self._kind = kind
        self._chosen.setVisible(kind is PeriodKind.CHOSEN)
        if kind is PeriodKind.CHOSEN:
            self.first.set_text(self.span.first.key)
            self.last.set_text(self.span.last.key)
        else:
            self._count(period(kind, self._today))

    def _pick_breakdown(self, breakdown: Breakdown) -> None:
        self._breakdown = breakdown
        self.picked.emit(self.query)

    def _apply(self) -> None:
        ends = {field: read_month(field.text()) for field in (self.first, self.last)}
        for field, month in ends.items():
            field.set_error("" if month else words.REASONS["month_unclear"])
        first, last = ends.values()
        if first is None or last is None:
            (self.first if first is None else self.last).setFocus()
            return
        span = chosen_months(first, last)
        self.last.set_error("" if span else words.REASONS["month_order"])
        if span is not None:
            self._count(span)

    def _count(self, span: MonthSpan) -> None:
        self.span = span
        self.picked.emit(self.query)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.XS, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(words.PERIOD, "strong"))
        for button in self.periods.values():
            column.addWidget(button)
        column.addWidget(self._month_fields())
        column.addWidget(Rule())
        column.addWidget(Label(words.BREAKDOWN, "strong"))
        for choice in self.breakdowns.values():
            column.addWidget(choice)
        column.addWidget(Rule())
        column.addWidget(Label(words.DEFINITIONS, "strong"))
        column.addWidget(Label(words.NOTES, "small", wrap=True))
        column.addStretch(1)
        self.outer.setContentsMargins(theme.M, theme.M, theme.XS, theme.M)
        self.add(Scrolled(inside), 1)

    def _month_fields(self) -> QWidget:
        self._chosen = QWidget()
        fields = QVBoxLayout(self._chosen)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(theme.S)
        for widget in (self.first, self.last, self.apply):
            fields.addWidget(widget)
        self._chosen.hide()
        return self._chosen


def _radios(
    options: Mapping[C, str], chosen: Callable[[C], object], *, name: str
) -> dict[C, QRadioButton]:
    made: dict[C, QRadioButton] = {}
    group: QButtonGroup | None = None
    for code, label in options.items():
        button = QRadioButton(label)
        button.setObjectName(f"{name}.{code.value}")
        set_names(button, label)
        group = group or QButtonGroup(button)
        group.addButton(button)
        button.clicked.connect(lambda _, one=code: chosen(one))
        made[code] = button
    return made
