"""The register of applications for judicial confirmation: looked through, printed, taken out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.permissions import Permission
from centre_app.services.confirmation.ledger import ConfirmationLedger, steps_told
from centre_app.services.records.confirmation_ledger import ConfirmationLine, ConfirmationSpan
from centre_app.services.records.reports import ExportedFile
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.follow_up import ledger_words as words
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.parts.save_file import save_file
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.typed import DayField
from centre_app.views.tasks import Lane

_SIZE = (1100, 640)
_DAY_EM = 11


def _ruled(one: ConfirmationLine) -> str:
    return one.ruled.happened_on.isoformat() if one.ruled else ""


class _Day(DayField):
    """A day of the past: what is readable needs no reading back."""

    def _read_back(self, text: str) -> str:
        return "" if self.day() else super()._read_back(text)


COLUMNS: tuple[Column[ConfirmationLine], ...] = (
    Column(words.FILED_ON, lambda one: one.filed_on.isoformat(), width=6),
    Column(words.PARTIES, lambda one: one.parties, width=9, strong=True),
    Column(words.STATUS, lambda one: one.status.label, width=5),
    Column(words.RULED_ON, _ruled, width=6),
    Column(words.RULING, lambda one: one.ruled.number if one.ruled else "", width=9),
    Column(words.COURT, lambda one: one.court, width=8),
    Column(words.AGREEMENT, lambda one: one.agreement, width=10, muted=True),
    Column(words.STEPS, steps_told, width=18, muted=True),
)


class LedgerDialog(Dialog):
    """Lists what was filed between two days, with its way and its result.

    Signals:
        picked: the key of the agreement whose application somebody opens.
    """

    picked = Signal(object)

    def __init__(
        self, desk: Desk, ledger: ConfirmationLedger, *, today: date, parent: QWidget
    ) -> None:
        super().__init__(words.TITLE, parent)
        self._desk, self._ledger, self._around = desk, ledger, parent.window()
        self.first, self.last = _Day(words.FIRST), _Day(words.LAST)
        for field, day in ((self.first, date(today.year, 1, 1)), (self.last, today)):
            field.stand_on(today, WorkCalendar())
            field.set_day(day)
            field.setFixedWidth(theme.current().em(_DAY_EM))
            field.left.connect(self.ask)
            field.entered.connect(self.ask)
        self.table: DataTable[ConfirmationLine] = DataTable(
            COLUMNS, name="follow_up.ledger", title=words.TITLE, key=lambda one: one.agreement_id
        )
        self.card = TableCard(words.TITLE, self.table, unit=words.UNIT, empty=words.EMPTY)
        self.paper = PaperView()
        self._stack = PageStack()
        self._lay_out()
        self.table.opened.connect(self._open)
        self.paper.failed.connect(desk.complain)
        self.ask()

    def ask(self) -> None:
        """Ask what was filed between the two days."""
        span = self._span()
        if span is not None:
            self._desk.send(
                self._ledger.lines,
                span,
                owner=self,
                done=self._show,
                refused=self._refuse,
                supersedes="ledger",
            )

    def print_paper(self) -> None:
        """Set the register on paper and show it in place of the list; print what is shown."""
        if self._stack.currentWidget() is self.paper:
            self.paper.print_paper()
            return
        span = self._span()
        if span is not None:
            self._desk.send(
                self._ledger.lay_out,
                span,
                owner=self,
                done=lambda paper: self._show_paper(span, paper),
                refused=self._refuse,
                lane=Lane.LONG,
            )

    def export(self) -> None:
        """Make a workbook of the register and ask where it goes."""
        span = self._span()
        if span is not None:
            self._desk.send(
                self._ledger.export,
                span,
                owner=self,
                done=self._save,
                refused=self._refuse,
                lane=Lane.LONG,
            )

    def _span(self) -> ConfirmationSpan | None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return None
        self.last.set_error("")
        return ConfirmationSpan(first, last)

    def _show(self, lines: Sequence[ConfirmationLine]) -> None:
        self.table.show_rows(lines)
        self._stack.setCurrentWidget(self.card)
        self._back.hide()

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError) and "last" in error.reasons:
            self.last.set_error(messages.reason(error.reasons["last"], field=words.LAST))
        else:
            self._desk.complain(error)

    def _show_paper(self, span: ConfirmationSpan, paper: RenderedPaper) -> None:
        self.paper.show_paper(
            paper.pdf, file_name=words.PAPER_FILE.format(first=span.first, last=span.last)
        )
        self._stack.setCurrentWidget(self.paper)
        self._back.show()
        self.paper.setFocus()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.card)
        self._back.hide()
        self.table.setFocus()

    def _save(self, file: ExportedFile) -> None:
        save_file(
            self,
            self._desk,
            file.content,
            title=words.SAVE,
            name=file.name,
            saved=lambda path: self._desk.say(words.SAVED.format(path=path)),
        )

    def _open(self, line: ConfirmationLine) -> None:
        self.picked.emit(line.agreement_id)
        self.accept()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        for field, name in ((self.first, "first"), (self.last, "last")):
            field.editor().setObjectName(f"confirmations.{name}")
            row.addWidget(field)
        row.addStretch(1)
        self.body.addLayout(row)
        set_names(self.table, words.TITLE)
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.paper)
        self.body.addWidget(self._stack, 1)
        buttons: list[Button] = []
        if self._desk.may(Permission.REPORT_EXPORT):
            buttons.append(self.add_button(words.EXPORT, pressed=self.export))
            buttons[-1].setObjectName("confirmations.export")
        self._back = self.add_button(words.BACK, pressed=self._show_list)
        self._back.setObjectName("confirmations.back")
        self._back.hide()
        printing = self.add_button(words.PRINT, pressed=self.print_paper)
        printing.setObjectName("confirmations.print")
        close = self.add_cancel(words.CLOSE)
        close.setObjectName("confirmations.close")
        self.resize(max(_SIZE[0], self._around.width() - 2 * theme.XL), _SIZE[1])
