"""The ledger of visits: any span of days, counted, looked through, printed, taken out."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.permissions import Permission
from centre_app.services.reception.visit_ledger import VisitLedgers
from centre_app.services.records.people import RevealReason
from centre_app.services.records.reports import ExportedFile
from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerOrder,
    LedgerQuery,
    LedgerSlice,
)
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts.big_rows import BLOCK
from centre_app.views.parts.big_table import BigTable
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.data_table import TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.reveal_dialog import RevealDialog
from centre_app.views.parts.save_file import save_file
from centre_app.views.reception import ledger_words as words
from centre_app.views.reception.ledger_columns import COLUMNS
from centre_app.views.reception.ledger_filters import LedgerFilters
from centre_app.views.reception.paper_dialog import PaperDialog
from centre_app.views.tasks import Lane


class LedgerPage(QWidget):
    """Looks through visits of any span.

    Signals:
        opened: the key of a matter.
    """

    opened = Signal(object)

    def __init__(
        self, desk: Desk, ledgers: VisitLedgers, *, today: date, initials: Initials | None
    ) -> None:
        super().__init__()
        self._desk, self._ledgers = desk, ledgers
        self._query: LedgerQuery | None = None
        self.filters = LedgerFilters(today, initials)
        self.table: BigTable[LedgerLine] = BigTable(
            COLUMNS,
            name="reception.ledger",
            title=words.TITLE,
            dropped_first=words.DROPPED_FIRST,
        )
        self.table.setObjectName("ledger.table")
        self.card = TableCard(words.TITLE, self.table, unit=words.UNIT, empty=words.EMPTY)
        self.totals = Label(wrap=True)
        self.totals.setObjectName("ledger.totals")
        self.totals.setToolTip(words.TOTALS_HINT)
        self.dialog: PaperDialog | RevealDialog | None = None
        self._lay_out()
        self.filters.picked.connect(self._ask)
        self.table.wanted.connect(self._fetch)
        self.table.opened.connect(self._open)

    def begin(self, today: date) -> None:
        """Come to the front as of today, the period in focus."""
        self.filters.turn_to(today)
        self._desk.send(
            self._ledgers.receivers, None, owner=self, done=self.filters.offer_receivers
        )
        self.refresh()
        self.filters.period.setFocus()

    def refresh(self) -> None:
        """Count anew what is chosen."""
        self.filters.pick()

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return self.filters, self.table

    def print_paper(self) -> None:
        """Set the ledger on paper and show it."""
        query = self.filters.query()
        if query is not None:
            self._desk.send(
                self._ledgers.lay_out,
                query,
                owner=self,
                done=lambda paper: self._show_paper(query, paper),
                lane=Lane.LONG,
            )

    def export(self, whole_for: RevealReason | None = None) -> None:
        """Make a workbook of the ledger and ask where it goes."""
        query = self.filters.query()
        if query is not None:
            self._desk.send(
                self._ledgers.export,
                LedgerOrder(query, whole_for),
                owner=self,
                done=self._save,
                lane=Lane.LONG,
            )

    def export_whole(self) -> None:
        """Ask what the whole numbers are for, then make a workbook with them."""
        self.dialog = RevealDialog(self, done=self.export)
        self.dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.filters)
        column.addWidget(self.totals)
        column.addWidget(self.card, 1)
        if not self._desk.may(Permission.VISIT_REGISTER):
            return
        buttons = [
            self._button(words.PRINT_KEYS, self.print_paper, name="print"),
            self._button(words.EXPORT, self.export, name="export"),
        ]
        if self._desk.may(Permission.PERSON_REVEAL):
            buttons.append(self._button(words.EXPORT_WHOLE, self.export_whole, name="whole"))
        for button in buttons:
            self.card.head.addWidget(button)

    def _button(self, text: str, pressed: Callable[[], object], *, name: str) -> Button:
        button = Button(text, "quiet", pressed=pressed)
        button.setObjectName(f"ledger.{name}")
        return button

    def _ask(self, query: LedgerQuery) -> None:
        self._query = query
        self._desk.send(
            self._ledgers.count,
            query,
            owner=self,
            done=lambda count: self._show(query, count),
            supersedes="ledger",
        )

    def _show(self, query: LedgerQuery, count: LedgerCount) -> None:
        if query == self._query:
            cursor = max(0, self.table.currentIndex().row())
            self.table.show_count(count.visits, cursor=min(cursor, count.visits - 1))
            self.totals.setText(_totals(count))

    def _fetch(self, blocks: list[int]) -> None:
        for block in blocks:
            self._fetch_block(block)

    def _fetch_block(self, block: int) -> None:
        query = self._query
        assert query is not None

        def fill(lines: Sequence[LedgerLine]) -> None:
            if query == self._query:
                self.table.fill(block, lines)

        self._desk.send(
            self._ledgers.lines,
            LedgerSlice(query, block * BLOCK, BLOCK),
            owner=self,
            done=fill,
            refused=self._not_fetched,
        )

    def _not_fetched(self, error: CentreError) -> None:
        self.table.forget_asking()
        self._desk.complain(error)

    def _open(self, line: LedgerLine | None) -> None:
        if line is not None:
            matter: UUID = line.matter_id
            self.opened.emit(matter)

    def _show_paper(self, query: LedgerQuery, paper: RenderedPaper) -> None:
        self.dialog = PaperDialog(
            words.TITLE,
            paper.pdf,
            file_name=words.PAPER_FILE.format(first=query.first, last=query.last),
            name="ledger_paper",
            print_words=words.PRINT,
            parent=self,
        )
        self.dialog.paper.failed.connect(self._desk.complain)
        self.dialog.open()

    def _save(self, file: ExportedFile) -> None:
        save_file(
            self,
            self._desk,
            file.content,
            title=words.SAVE,
            name=file.name,
            saved=lambda path: self._desk.say(words.SAVED.format(path=path)),
        )


def _totals(count: LedgerCount) -> str:
    return words.TOTALS.format(
        visits=f"{count.visits:,}",
        firsts=f"{count.firsts:,}",
        repeats=f"{count.repeats:,}",
        groups=f"{count.groups:,}",
        people=f"{count.people:,}",
    )
