"""What each column of the file means."""

from collections.abc import Iterator, Mapping
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.ledgers.cells import as_text
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.services.records.ledgers import LedgerTable
from centre_app.views import messages, theme
from centre_app.views.ledgers import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

_SAMPLES = 3
_SAMPLE_LENGTH = 40
_OPTIONS = tuple((one, one.label) for one in LedgerField)


class ColumnsPage(Card):
    """A line for each column: its heading, what stands in it, what it means.

    Signals:
        sheet_wanted: the name of another sheet.
        try_wanted: the columns mean what is chosen now.
        back_wanted: another file shall be chosen.
    """

    sheet_wanted = Signal(str)
    try_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, initials: Initials | None = None) -> None:
        super().__init__(words.COLUMNS)
        self._initials = initials
        self.choices: list[Choice[LedgerField]] = []
        self.sheet: Choice[str] = Choice(words.SHEET, initials=initials)
        self.sheet.editor().setObjectName("ledgers.sheet")
        self.sheet.changed.connect(self._on_sheet)
        self._file = Label(part="muted", wrap=True)
        self._wrong = Label(part="error", wrap=True)
        self.go = Button(words.TRY, "primary", pressed=self.try_wanted.emit)
        self.go.setObjectName("ledgers.try")
        self.back = Button(words.BACK, "quiet", pressed=self.back_wanted.emit)
        self.back.setObjectName("ledgers.back")
        self._holder = QVBoxLayout()
        self._lay_out()
        self._shown = ""

    def show_table(self, table: LedgerTable) -> None:
        """Show the columns of a sheet, with what they probably mean."""
        self._shown = table.sheet
        self.sheet.set_options((name, name) for name in table.sheets)
        self.sheet.set_value(table.sheet)
        self.sheet.setVisible(len(table.sheets) > 1)
        told = words.ROWS_IN_FILE.format(file=table.file_name, count=len(table.rows))
        self._file.setText(told)
        self._wrong.setText("")
        self._wrong.hide()
        self._show_lines(table)

    @property
    def wrong(self) -> str:
        """Return what is said about meanings that are missing or given twice."""
        return self._wrong.text()

    def mapping(self) -> tuple[LedgerField, ...]:
        """Return what each column means."""
        return tuple(choice.value() or LedgerField.SKIP for choice in self.choices)

    def show_wrong(self, reasons: Mapping[str, str]) -> None:
        """Say which meanings are missing or given twice, and go to the first."""
        named = [
            messages.reason(code, field=words.FIELDS.get(field, ""))
            for field, code in reasons.items()
        ]
        self._wrong.setText("".join(named))
        self._wrong.show()
        doubled = [
            one for one in self.choices if (one.value() or LedgerField.SKIP).value in reasons
        ]
        (doubled or self.choices)[-1 if doubled else 0].setFocus()

    def _on_sheet(self) -> None:
        chosen = self.sheet.value()
        if chosen and chosen != self._shown:
            self.sheet_wanted.emit(chosen)

    def _show_lines(self, table: LedgerTable) -> None:
        while (old := self._holder.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.S)
        self.choices = []
        for place, heading in enumerate(table.headings):
            self._add_line(grid, place, heading or words.NO_HEADING.format(place=place + 1), table)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(table.headings), 1)
        self._holder.addWidget(Scrolled(inside))

    def _add_line(self, grid: QGridLayout, place: int, heading: str, table: LedgerTable) -> None:
        choice = Choice(heading, _OPTIONS, initials=self._initials)
        choice.editor().setObjectName(f"ledgers.column.{place}")
        choice.set_value(table.mapping[place])
        choice.setMinimumWidth(theme.current().em(16))
        self.choices.append(choice)
        sample = Label(
            "  ·  ".join(_samples(table, place)) or words.SAMPLE_EMPTY, "muted", wrap=True
        )
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(choice, place, 0, top)
        grid.addWidget(sample, place, 1, Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.L)
        told = QVBoxLayout()
        told.setSpacing(theme.XS)
        told.addWidget(self._file)
        told.addWidget(Label(words.COLUMNS_HINT, "muted", wrap=True))
        head.addLayout(told, 1)
        head.addWidget(self.sheet)
        self.body.addLayout(head)
        self.body.addLayout(self._holder, 1)
        self.body.addWidget(self._wrong)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self.body.addLayout(buttons)


def _samples(table: LedgerTable, place: int) -> Iterator[str]:
    """Yield the first different contents of a column, shortened."""
    texts = (as_text(row[place]) for row in table.rows[:200] if place < len(row))
    different = dict.fromkeys(text for text in texts if text)
    for text in islice(different, _SAMPLES):
        line = " ".join(text.split())
        yield line if len(line) <= _SAMPLE_LENGTH else f"{line[:_SAMPLE_LENGTH]}…"
