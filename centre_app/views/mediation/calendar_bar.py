"""The line above the calendar: which days, and what its columns are."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.mediation import calendar_words, hall_words, words
from centre_app.views.mediation.lanes import LaneKind
from centre_app.views.mediation.texts import day_text
from centre_app.views.mediation.week_choice import WeekChoice
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label


class CalendarBar(Flow):
    """Turns days and chooses columns.

    Signals:
        turned: -1, 0 or 1, to days before, today, days after.
        changed: day or week, or what the columns stand for, was chosen.
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
        self.bodies = _toggle(calendar_words.LANES_BODIES, "calendar.bodies")
        before = IconButton("back", words.BEFORE, pressed=lambda: self.turned.emit(-1))
        after = IconButton("next", words.AFTER, pressed=lambda: self.turned.emit(1))
        today = Button(words.TODAY, pressed=lambda: self.turned.emit(0))
        for name, button in (("before", before), ("after", after), ("today", today)):
            button.setObjectName(f"calendar.{name}")
        days = (before, today, after, self.days)
        spans, lanes = (self.week, self.by_day), (self.rooms, self.mediators, self.bodies)
        self.undo = Button(calendar_words.UNDO, icon_name="back")
        self.undo.setObjectName("calendar.undo")
        self.undo.setToolTip(calendar_words.UNDO_TIP)
        self.export = Button(calendar_words.EXPORT, icon_name="save")
        self.export.setObjectName("calendar.export")
        self.export.setToolTip(calendar_words.EXPORT_TIP)
        self.print = Button(hall_words.PRINT_DAYS, icon_name="print")
        self.print.setObjectName("calendar.print")
        self.print.setToolTip(hall_words.PRINT_DAYS_TIP)
        self.whose = WeekChoice()
        self.whose.chosen.connect(self.changed)
        self.hold((*days, *spans, *lanes, self.whose, self.print, self.export, self.undo))
        self.undo.hide()
        for group in (spans, lanes):
            for one in group:
                one.clicked.connect(lambda _, a=one, group=group: self._choose(a, group))
        self._show_lanes()

    @property
    def by_week(self) -> bool:
        """Return whether a week is shown."""
        return self.week.isChecked()

    @property
    def lanes(self) -> LaneKind:
        """Return what the columns of a day stand for."""
        if self.bodies.isChecked():
            return LaneKind.BODIES
        return LaneKind.MEDIATORS if self.mediators.isChecked() else LaneKind.ROOMS

    def show_days(self, first: date, last: date) -> None:
        """Tell which days are shown."""
        span = day_text(first) if first == last else f"{day_text(first)} – {day_text(last)}"
        self.days.setText(words.DAYS_OF_YEAR.format(year=first.year, span=span))

    def show_day(self) -> None:
        """Show a single day."""
        self._choose(self.by_day, (self.week, self.by_day))

    def _choose(self, chosen: Button, group: Sequence[Button]) -> None:
        for one in group:
            one.setChecked(one is chosen)
        self._show_lanes()
        self.changed.emit()

    def _show_lanes(self) -> None:
        """Rooms, mediators and bodies are the columns of a day; a week shows one of them, or all."""
        self.whose.setVisible(self.by_week)
        for one in (self.rooms, self.mediators, self.bodies):
            one.setVisible(not self.by_week)


def _toggle(text: str, name: str, *, checked: bool = False) -> Button:
    button = Button(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setChecked(checked)
    return button
