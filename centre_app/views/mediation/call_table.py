"""The people called to a session, told and answering by single keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from centre_app.domain.mediation.sittings import InviteeState
from centre_app.services.records.invitations import InviteeLine
from centre_app.views import theme
from centre_app.views.mediation import call_words as words
from centre_app.views.mediation.texts import moment_text
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.data_table import DataTable
from centre_app.views.parts.table_model import Column

_TONES = {
    InviteeState.INVITED: Tone.WARN,
    InviteeState.TOLD: Tone.NOTICE,
    InviteeState.CONFIRMED: Tone.GOOD,
    InviteeState.CAME: Tone.GOOD,
    InviteeState.ABSENT: Tone.DANGER,
}
_KEYS = {
    Qt.Key.Key_T: InviteeState.TOLD,
    Qt.Key.Key_Y: InviteeState.CONFIRMED,
    Qt.Key.Key_N: InviteeState.ABSENT,
    Qt.Key.Key_D: InviteeState.CAME,
}
MOST_ROWS = 9
"""More are scrolled to."""


def state_text(line: InviteeLine) -> str:
    """Return how far it has come with somebody, with the reason where he stays away."""
    if line.again and line.state is InviteeState.INVITED:
        return words.AGAIN
    return words.COLON.join(filter(None, (line.state.label, line.reason)))


def told_text(line: InviteeLine) -> str:
    """Return how and when somebody was told, if he was."""
    if line.told_at is None or line.told_way is None:
        return ""
    text = words.TOLD_BEFORE if line.again else words.TOLD
    return text.format(way=line.told_way.label, when=moment_text(line.told_at))


_COLUMNS: tuple[Column[InviteeLine], ...] = (
    Column(words.COLUMN_NAME, lambda line: line.name, width=9, strong=True),
    Column(words.COLUMN_PART, lambda line: line.part.label, width=5, yields=1),
    Column(
        words.COLUMN_STATE,
        state_text,
        width=9,
        chip=lambda line: ChipLook(state_text(line), _TONES[line.state]),
    ),
    Column(words.COLUMN_TOLD, told_text, width=11, muted=True, yields=2),
)


class CallTable(DataTable[InviteeLine]):
    """Who is called; letters say what became of those chosen.

    Signals:
        answered: the ``InviteeState`` a key stands for.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _COLUMNS,
            name="mediation.called",
            title=words.CALLED,
            key=lambda line: line.invitee_id,
            parent=parent,
        )
        self.setObjectName("call.people")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_rows(self, rows: "tuple[InviteeLine, ...]") -> None:  # type: ignore[override]
        """Show these people, all of them without scrolling if they are not many."""
        super().show_rows(rows)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        shown = max(1, min(len(self.rows_model.rows), MOST_ROWS))
        self.setFixedHeight((shown + 1) * theme.current().row_px + theme.XL)

    def chosen_lines(self) -> tuple[InviteeLine, ...]:
        """Return those who are chosen, in their order; else the one the cursor stands on."""
        places = sorted({index.row() for index in self.selectedIndexes()})
        if not places and (line := self.current_row()) is not None:
            return (line,)
        return tuple(self.rows_model.rows[place] for place in places)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state = _KEYS.get(Qt.Key(event.key()))
        if state is not None and not event.modifiers() and self.chosen_lines():
            self.answered.emit(state)
        else:
            super().keyPressEvent(event)
