"""Fields that understand what was typed: a day read back with its weekday, a sum in capitals."""

from datetime import date

from centre_app.domain.agreements.amounts import capital
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.dates import echo, parse_day
from centre_app.domain.money import parse_amount
from centre_app.domain.text import TextRefused
from centre_app.views.messages import reason
from centre_app.views.parts import words
from centre_app.views.parts.field import DateField, MoneyField


class DayField(DateField):
    """A day as a clerk types it, counted from today."""

    def __init__(self, label: str = words.DAY, *, key: str = "", required: bool = False) -> None:
        self._today = date.min
        self._calendar = WorkCalendar()
        super().__init__(self._read_back, label=label, key=key, required=required)

    def stand_on(self, today: date, calendar: WorkCalendar) -> None:
        """Say what today is, and which days are worked."""
        self._today, self._calendar = today, calendar

    @property
    def unreadable(self) -> bool:
        """Return whether something was typed that is no day."""
        return bool(self.text()) and self.day() is None

    def day(self) -> date | None:
        """Return the day that was typed, or None."""
        try:
            return parse_day(self.text(), today=self._today, calendar=self._calendar)
        except TextRefused:
            return None

    def set_day(self, day: date | None) -> None:
        """Put a day in."""
        self.set_text(day.isoformat() if day else "")

    def _read_back(self, text: str) -> str:
        if not text:
            return ""
        try:
            day = parse_day(text, today=self._today, calendar=self._calendar)
        except TextRefused as refused:
            return reason(refused.reason, field=self.label)
        return echo(day, self._calendar)


class SumField(MoneyField):
    """A sum in yuan with its capitals beneath."""

    def __init__(self, label: str = words.AMOUNT, *, key: str = "", required: bool = False) -> None:
        super().__init__(self._read_back, label=label, key=key, required=required)

    def _read_back(self, text: str) -> str:
        if not text:
            return ""
        try:
            return capital(parse_amount(text))
        except TextRefused as refused:
            return reason(refused.reason, field=self.label)
