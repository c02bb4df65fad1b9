"""The assistant: file, columns, trial, taking in; and taking back."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.ids import new_id
from centre_app.domain.ledgers.codes import UnclosedRows
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.services.ledgers.ledgers import CHUNK, Ledgers
from centre_app.services.records.ledgers import (
    LedgerBatchRow,
    LedgerChunk,
    LedgerFile,
    LedgerTable,
    Trial,
    TrialRequest,
    UndoChunk,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.ledgers import words
from centre_app.views.ledgers.columns_page import ColumnsPage
from centre_app.views.ledgers.start_page import StartPage
from centre_app.views.ledgers.trial_page import TrialPage
from centre_app.views.messages import Level
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.dialog import confirm
from centre_app.views.parts.page_stack import PageStack
from centre_app.views.tasks import Lane

messages.learn(reasons=words.REASONS)

_FILED = Topic.MATTERS | Topic.VISITS | Topic.PEOPLE


class LedgersPage(QWidget):
    """Three pages one after another; rows are sent in chunks, so that the counter goes on."""

    def __init__(
        self,
        desk: Desk,
        ledgers: Ledgers,
        initials: Initials | None = None,
        *,
        rows_at_once: int = CHUNK,
    ) -> None:
        super().__init__()
        self._desk, self._ledgers, self._rows_at_once = desk, ledgers, rows_at_once
        self._path = ""
        self._table: LedgerTable | None = None
        self._trial = Trial(())
        self._running: _Taking | None = None
        self.start, self.columns, self.trial = StartPage(), ColumnsPage(initials), TrialPage()
        self._pages = PageStack()
        for page in (self.start, self.columns, self.trial):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._connect()

    def ask(self) -> None:
        """Ask for the files taken in."""
        self._desk.send(
            self._ledgers.batches,
            None,
            owner=self,
            done=self.start.show_batches,
            supersedes="batches",
        )

    def read(self, path: str, sheet: str = "") -> None:
        """Look into a file."""
        self._path = path
        self._desk.say(words.READING, Level.NOTICE)
        self._desk.send(
            self._ledgers.look_into,
            LedgerFile(path, sheet),
            owner=self,
            done=self._show_table,
            lane=Lane.LONG,
            supersedes="file",
        )

    def _connect(self) -> None:
        self.start.chosen.connect(self.read)
        self.start.undo_wanted.connect(self._ask_undo)
        self.columns.sheet_wanted.connect(lambda sheet: self.read(self._path, sheet))
        self.columns.try_wanted.connect(self._try)
        self.columns.back_wanted.connect(self._begin_again)
        self.trial.back_wanted.connect(lambda: self._pages.setCurrentWidget(self.columns))
        self.trial.take_wanted.connect(self._take)
        self.trial.cancel_wanted.connect(self._cancel)

    def _show_table(self, table: LedgerTable) -> None:
        self._table = table
        self.columns.show_table(table)
        self._pages.setCurrentWidget(self.columns)
        self.columns.go.setFocus()
        told = words.ROWS_IN_FILE.format(file=table.file_name, count=len(table.rows))
        self._desk.say(told, Level.NOTICE)

    def _try(self) -> None:
        assert self._table is not None
        self._desk.say(words.TRYING.format(count=len(self._table.rows)), Level.NOTICE)
        self._desk.send(
            self._ledgers.try_out,
            TrialRequest(self._table, self.columns.mapping()),
            owner=self,
            done=self._show_trial,
            refused=self._refuse_columns,
            lane=Lane.LONG,
            supersedes="trial",
        )

    def _refuse_columns(self, error: CentreError) -> None:
        if isinstance(error, FieldError):
            self.columns.show_wrong(error.reasons)
            self._desk.say(self.columns.wrong, Level.WARN)
        else:
            self._desk.complain(error)

    def _show_trial(self, trial: Trial) -> None:
        self._trial = trial
        self._desk.say(words.TRIED)
        self.trial.show_trial(trial)
        self._pages.setCurrentWidget(self.trial)
        self.trial.take.setFocus()

    def _take(self) -> None:
        assert self._table is not None
        unclosed = self.trial.unclosed.value() or UnclosedRows.SETTLED
        self._running = _Taking(
            self._table,
            self.columns.mapping(),
            self._trial,
            unclosed=unclosed,
            rows_at_once=self._rows_at_once,
        )
        self._go_on(self._running)

    def _go_on(self, taking: "_Taking") -> None:
        chunk = taking.next_chunk()
        self.trial.show_progress(taking.sent, taking.total)
        if chunk is None or taking.cancelled:
            self._end(taking)
            return

        def done(answer: Done) -> None:
            taking.note(chunk, answer)
            self._go_on(taking)

        def refused(error: CentreError) -> None:
            self._desk.complain(error, again=lambda: self._go_on(taking))
            self.trial.show_idle()

        self._desk.send(self._ledgers.take, chunk, owner=self, done=done, refused=refused)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancelled = True

    def _end(self, taking: "_Taking") -> None:
        self._running = None
        sentence = words.CANCELLED if taking.cancelled else words.TAKEN
        self._begin_again()
        self._desk.changed.emit(_FILED)
        level = Level.NOTICE if taking.cancelled else Level.GOOD
        self._desk.say(sentence.format(count=taking.filed), level)

    def _begin_again(self) -> None:
        self._pages.setCurrentWidget(self.start)
        self.start.open.setFocus()
        self.ask()

    def _ask_undo(self, row: LedgerBatchRow) -> None:
        confirm(
            self,
            words.TAKE_BACK_TITLE,
            words.TAKE_BACK_TEXT.format(file=row.file_name, count=row.rows),
            yes=words.TAKE_BACK,
            done=lambda: self._take_back(row),
        )

    def _take_back(self, row: LedgerBatchRow) -> None:
        def done(answer: Done) -> None:
            left = int(answer.number)
            if left:
                told = words.TAKING_BACK.format(file=row.file_name, left=left)
                self._desk.say(told, Level.NOTICE)
                self._take_back(row)
            else:
                self._say_taken_back(row.batch_id)

        request = UndoChunk(batch_id=row.batch_id)
        self._desk.send(self._ledgers.take_back, request, owner=self, done=done)

    def _say_taken_back(self, batch_id: UUID) -> None:
        def show(rows: Sequence[LedgerBatchRow]) -> None:
            self.start.show_batches(rows)
            row = next(one for one in rows if one.batch_id == batch_id)
            kept = words.KEPT.format(count=row.rows) if row.rows else ""
            self._desk.say(words.TAKEN_BACK.format(file=row.file_name, kept=kept))

        self._desk.changed.emit(_FILED)
        self._desk.send(self._ledgers.batches, None, owner=self, done=show)


class _Taking:
    """One file on its way in: what was sent, what was filed, and whether to stop."""

    def __init__(
        self,
        table: LedgerTable,
        mapping: tuple[LedgerField, ...],
        trial: Trial,
        *,
        unclosed: UnclosedRows,
        rows_at_once: int,
    ) -> None:
        self._table, self._mapping, self._unclosed = table, mapping, unclosed
        self._rows_at_once = rows_at_once
        # Days in order: the numbers of the year then follow the visits.
        self._entries = sorted(trial.entries, key=lambda one: (one.day, one.line))
        self._batch_id = new_id()
        self._waiting: LedgerChunk | None = None
        self.sent = self.filed = 0
        self.cancelled = False

    @property
    def total(self) -> int:
        """Return how many rows there are to file."""
        return len(self._entries)

    def next_chunk(self) -> LedgerChunk | None:
        """Return what to send next: a refused chunk again as it was, so that nothing is doubled."""
        if self._waiting is None and self.sent < self.total:
            self._waiting = LedgerChunk(
                batch_id=self._batch_id,
                file_name=self._table.file_name,
                headings=self._table.headings,
                mapping=self._mapping,
                entries=tuple(self._entries[self.sent : self.sent + self._rows_at_once]),
                unclosed=self._unclosed,
            )
        return self._waiting

    def note(self, chunk: LedgerChunk, answer: Done) -> None:
        """Note that a chunk is on file."""
        self._waiting = None
        self.sent += len(chunk.entries)
        self.filed += int(answer.number)
