"""The calendar: which years are published, and taking in the file of another."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.calendar.published import FILE_LIMIT
from centre_app.domain.calendar.working_days import CalendarDay
from centre_app.domain.errors import FieldError
from centre_app.services.centre.calendars import Calendars
from centre_app.services.records.centre import (
    CalendarImport,
    CalendarPreview,
    DayChange,
    YearLine,
)
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.centre import words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column

_BYTES_A_CHARACTER = 4


class CalendarPage(QWidget):
    """Shows what is published, and a file's changes before they are taken in."""

    def __init__(self, desk: Desk, calendars: Calendars) -> None:
        super().__init__()
        self._desk, self._calendars = desk, calendars
        self._text = ""
        self.table = DataTable(_YEARS, name="centre.years", title=words.CALENDAR)
        self.table.setObjectName("centre.calendar.table")
        self.changes = DataTable(_CHANGES, name="centre.changes", title=words.CHANGES)
        self.summary = Label(words.CALENDAR_HINT, "muted", wrap=True)
        self.open = Button(words.OPEN_FILE, icon_name="folder", pressed=self._ask_file)
        self.open.setObjectName("centre.calendar.open")
        self.take = Button(words.TAKE_IN, "primary", pressed=self._take_in)
        self.take.setObjectName("centre.calendar.take_in")
        self.take.setEnabled(False)
        self._lay_out()

    def ask(self) -> None:
        """Ask for the years."""
        self._desk.send(
            self._calendars.years, None, owner=self, done=self.table.show_rows, supersedes="years"
        )

    def read(self, path: str) -> None:
        """Read a file off the window's thread and show what it would change."""
        self._desk.tasks.run(
            lambda: _content(path), owner=self, done=self._preview, failed=self._unreadable
        )

    def _preview(self, text: str) -> None:
        self._text = text
        self.take.setEnabled(False)
        self._desk.send(self._calendars.preview, text, owner=self, done=self._show_preview)

    def _unreadable(self, error: Exception) -> None:
        if not isinstance(error, OSError | ValueError):
            raise error
        self._desk.complain(FieldError(file="unreadable_file"))

    def _show_preview(self, preview: CalendarPreview) -> None:
        self.changes.show_rows(preview.changes)
        self.take.setEnabled(bool(preview.changes))
        self.summary.setText(
            words.CHANGES_SUMMARY.format(
                years=words.AND.join(map(str, preview.years)),
                sources=words.AND.join(preview.sources),
                count=len(preview.changes),
            )
            if preview.changes
            else words.CHANGES_NONE
        )

    def _take_in(self) -> None:
        self._desk.send(
            self._calendars.take_in,
            CalendarImport(text=self._text),
            owner=self,
            done=self._taken_in,
        )

    def _taken_in(self, done: Done) -> None:
        self._desk.say(words.TAKEN_IN.format(years=done.number))
        self.changes.show_rows(())
        self.take.setEnabled(False)
        self.summary.setText(words.CALENDAR_HINT)
        self.ask()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words.OPEN_FILE)
        dialog.setObjectName("centre.calendar.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words.FILE_KINDS)
        dialog.fileSelected.connect(self.read)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(self.summary, 1)
        line.addWidget(self.open)
        line.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(TableCard(words.CALENDAR, self.table), 1)
        column.addLayout(line)
        column.addWidget(TableCard(words.CHANGES, self.changes, empty=words.CHANGES_EMPTY), 1)


def _content(path: str) -> str:
    with Path(path).open("rb") as file:
        raw = file.read(FILE_LIMIT * _BYTES_A_CHARACTER)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # Spreadsheets on Windows save in the system's own code.
        return raw.decode("gb18030")


def _day(day: CalendarDay | None) -> str:
    if day is None:
        return words.ORDINARY
    return (words.ON if day.is_working else words.OFF).format(name=day.name)


def _published(row: YearLine) -> str:
    return words.PUBLISHED if row.published else words.UNPUBLISHED


_YEARS = (
    Column[YearLine](words.YEAR, lambda row: str(row.year), width=6, strong=True),
    Column[YearLine](words.YEAR_STATE, _published, width=14),
    Column[YearLine](words.DAYS_OFF, lambda row: str(row.days_off), right=True),
    Column[YearLine](words.WORKING_WEEKENDS, lambda row: str(row.working_weekends), right=True),
)
_CHANGES = (
    Column[DayChange](words.DAY, lambda row: f"{row.day}", width=8, strong=True),
    Column[DayChange](words.BEFORE, lambda row: _day(row.before), width=12),
    Column[DayChange](words.AFTER, lambda row: _day(row.after), width=12),
)
