"""The verdict on every row, and putting on file what can be."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from centre_app.domain.ledgers.codes import UnclosedRows, Verdict
from centre_app.domain.ledgers.entries import JudgedRow
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.services.records.ledgers import Trial
from centre_app.views import theme
from centre_app.views.ledgers import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.table_model import Column

_TONES = {
    Verdict.READY: Tone.GOOD,
    Verdict.DOUBTFUL: Tone.NOTICE,
    Verdict.TWICE: Tone.NEUTRAL,
    Verdict.REFUSED: Tone.DANGER,
}


class TrialPage(QWidget):
    """Rows by verdict; what is taken goes on in steps that can be stopped.

    Signals:
        take_wanted: put on file what can be.
        cancel_wanted: stop after the step under way.
        back_wanted: the columns shall be looked at again.
    """

    take_wanted = Signal()
    cancel_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._trial = Trial(())
        self.filters: dict[Verdict | None, Button] = {}
        self.table = DataTable(_COLUMNS, name="ledgers.trial", title=words.TRIAL)
        self.table.setObjectName("ledgers.trial")
        self.unclosed = Choice(words.UNCLOSED, [(one, one.label) for one in UnclosedRows])
        self.unclosed.editor().setObjectName("ledgers.unclosed")
        self.unclosed.set_value(UnclosedRows.SETTLED)
        self.unclosed.setMinimumWidth(theme.current().em(18))
        self.take = Button(words.NOTHING_TO_TAKE, "primary", pressed=self.take_wanted.emit)
        self.take.setObjectName("ledgers.take")
        self.back = Button(words.BACK, "quiet", pressed=self.back_wanted.emit)
        self.back.setObjectName("ledgers.trial_back")
        self.cancel = Button(words.CANCEL, pressed=self.cancel_wanted.emit)
        self.cancel.setObjectName("ledgers.cancel")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        set_names(self.bar, words.TITLE)
        self._told = Label(part="muted")
        self._lay_out()
        self.show_idle()

    def show_trial(self, trial: Trial) -> None:
        """Show every verdict, the worst kind first in view if there is any."""
        self._trial = trial
        self._show_filters()
        worst = Verdict.REFUSED if trial.counts[Verdict.REFUSED] else None
        self._show_only(worst)
        count = len(trial.entries)
        self.take.set_text(words.TAKE.format(count=count) if count else words.NOTHING_TO_TAKE)
        self.take.setEnabled(bool(count))
        self.show_idle()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the taking in has come."""
        self._show_working(working=True)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self._told.setText(words.TAKING.format(done=done, all=total))

    def show_idle(self) -> None:
        """Wait for a decision."""
        self._show_working(working=False)

    def _show_working(self, *, working: bool) -> None:
        shown: tuple[QWidget, ...] = (self.bar, self._told, self.cancel)
        hidden: tuple[QWidget, ...] = (self.take, self.back, self.unclosed)
        for one in shown:
            one.setVisible(working)
        for one in hidden:
            one.setVisible(not working)

    def _show_filters(self) -> None:
        counts = self._trial.counts
        self.filters[None].set_text(words.ALL.format(count=len(self._trial.rows)))
        for verdict in Verdict:
            told = words.OF_VERDICT.format(verdict=verdict.label, count=counts[verdict])
            self.filters[verdict].set_text(told)
            self.filters[verdict].setVisible(bool(counts[verdict]))

    def _show_only(self, verdict: Verdict | None) -> None:
        rows = self._trial.rows
        shown = rows if verdict is None else [row for row in rows if row.verdict is verdict]
        self.filters[verdict].setChecked(True)
        self.table.show_rows(shown)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        group = QButtonGroup(self)
        for verdict in (None, *Verdict):
            button = Button("", pressed=partial(self._show_only, verdict))
            button.setObjectName(f"ledgers.only.{verdict.value if verdict else 'all'}")
            button.setCheckable(True)
            group.addButton(button)
            self.filters[verdict] = button
            line.addWidget(button)
        line.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setSpacing(theme.S)
        for one in (self.unclosed, self.take, self.back, self.bar, self._told, self.cancel):
            bottom.addWidget(one)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(line)
        card = TableCard(words.TRIAL, self.table, unit=words.TRIAL_UNIT, empty=words.TRIAL_EMPTY)
        column.addWidget(card, 1)
        column.addLayout(bottom)


def _said(row: JudgedRow) -> str:
    refused = [
        f"{LedgerField(field).label}{words.REFUSALS[code.partition(':')[0]]}"
        for field, code in row.refusals.items()
    ]
    twice = [words.TWICE] if row.verdict is Verdict.TWICE else []
    return words.AND.join([*refused, *twice, *(one.label for one in row.remarks)])


def _verdict(row: JudgedRow) -> ChipLook:
    return ChipLook(row.verdict.label, _TONES[row.verdict])


_COLUMNS = (
    Column[JudgedRow](words.LINE, lambda row: str(row.line), lambda row: row.line, width=4),
    Column[JudgedRow](words.VERDICT, lambda row: row.verdict.label, width=8, chip=_verdict),
    Column[JudgedRow](words.REMARKS, _said, width=16),
    Column[JudgedRow](words.DAY, lambda row: row.shown[0], width=7),
    Column[JudgedRow](words.NAME, lambda row: row.shown[1], width=6, strong=True),
    Column[JudgedRow](words.DEMAND, lambda row: " ".join(row.shown[2].split()), width=17),
)
