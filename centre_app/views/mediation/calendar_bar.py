"""The line above the calendar: which days, and what its columns are."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.mediation import words
from centre_app.views.mediation.texts import day_text
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label


class CalendarBar(Flow):
    """Turns days and chooses columns.

    Signals:
        turned: -1, 0 or 1, to days before, today, days after.
        changed: day or week, rooms or mediators were chosen.
    """

    turned = Signal(int)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = Label(part="strong")
        self.week = _toggle(words.BY_WEEK, "calendar.week", checked=True)
        self.by_day = _toggle(words.BY_DAY, "calendar.day")
        self.rooms = _toggle(words.LANES_ROOMS, "calendar.rooms", checked=True)
        self.mediators = _toggle(words.LANES_MEDIATORS, "calendar.mediators")
        before = IconButton("back", words.BEFORE, pressed=lambda: self.turned.emit(-1))
        after = IconButton("next", words.AFTER, pressed=lambda: self.turned.emit(1))
        today = Button(words.TODAY, pressed=lambda: self.turned.emit(0))
        for name, button in (("before", before), ("after", after), ("today", today)):
            button.setObjectName(f"calendar.{name}")
        days = (before, today, after, self.days)
        self.hold((*days, self.week, self.by_day, self.rooms, self.mediators))
        for one, other in ((self.week, self.by_day), (self.rooms, self.mediators)):
            one.clicked.connect(lambda _, a=one, b=other: self._choose(a, b))
            other.clicked.connect(lambda _, a=other, b=one: self._choose(a, b))
        self._show_lanes()

    @property
    def by_week(self) -> bool:
        """Return whether a week is shown."""
        return self.week.isChecked()

    @property
    def by_mediator(self) -> bool:
        """Return whether the columns of a day are mediators."""
        return self.mediators.isChecked()

    def show_days(self, first: date, last: date) -> None:
        """Tell which days are shown."""
        span = day_text(first) if first == last else f"{day_text(first)} – {day_text(last)}"
        self.days.setText(words.DAYS_OF_YEAR.format(year=first.year, span=span))

    def _choose(self, chosen: Button, other: Button) -> None:
        chosen.setChecked(True)
        other.setChecked(False)
        self._show_lanes()
        self.changed.emit()

    def _show_lanes(self) -> None:
        """Rooms or mediators are columns of a day only."""
        self.rooms.setVisible(not self.by_week)
        self.mediators.setVisible(not self.by_week)


def _toggle(text: str, name: str, *, checked: bool = False) -> Button:
    button = Button(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setChecked(checked)
    return button
