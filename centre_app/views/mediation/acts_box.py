"""What happens in a session besides talking: rights read, breaks, and the list of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.mediation.acts import RecordAct, told_of_rights
from centre_app.domain.mediation.codes import ActKind
from centre_app.services.records.sessions import RecordPage
from centre_app.views import theme
from centre_app.views.mediation import record_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label

_LINES = {
    ActKind.RIGHTS_READ: words.ACT_RIGHTS,
    ActKind.PAUSED: words.ACT_PAUSED,
    ActKind.RESUMED: words.ACT_RESUMED,
    ActKind.READ_BACK: words.ACT_READ_BACK,
    ActKind.DUTY_TOLD: words.ACT_DUTY_TOLD,
}


class ActsBox(QWidget):
    """Buttons for what is done now, and what was done with its hour.

    Signals:
        wanted: the ``ActKind`` that a button stands for.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paused = False
        self.rights = Button(words.RIGHTS, icon_name="people", pressed=self._rights)
        self.rights.setObjectName("record.rights")
        self.halt = Button(words.PAUSE, icon_name="clock", pressed=self._halt)
        self.halt.setObjectName("record.pause")
        for keys, act in ((words.RIGHTS_KEY, self._rights), (words.PAUSE_KEY, self._halt)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.told = Label(part="small", wrap=True)
        self.lines = Label(part="small", wrap=True)
        self.fault = Label(part="error", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for widget in (self.told, in_flow(self.rights, self.halt), self.fault, self.lines):
            column.addWidget(widget)
        self.show_fault("")

    def show_record(self, record: RecordPage) -> None:
        """Show who knows his rights, and what happened so far."""
        untold = set(record.owed) - told_of_rights(record.acts)
        self.told.setText(
            "\n".join(
                (words.NOT_TOLD if call in untold else words.TOLD).format(name=call)
                for _, call in record.parties
            )
        )
        halts = [one for one in record.acts if one.kind in (ActKind.PAUSED, ActKind.RESUMED)]
        self.paused = bool(halts) and halts[-1].kind is ActKind.PAUSED
        text, keys = (words.RESUME if self.paused else words.PAUSE), words.PAUSE_KEY
        self.halt.set_text(f"{text}  {keys}")
        self.rights.set_text(f"{words.RIGHTS}  {words.RIGHTS_KEY}")
        self.lines.setText("\n".join(map(act_line, record.acts)))
        self.lines.setVisible(bool(record.acts))
        self.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Say what is missing; empty takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _rights(self) -> None:
        if self.isEnabled():
            self.wanted.emit(ActKind.RIGHTS_READ)

    def _halt(self) -> None:
        if self.isEnabled():
            self.wanted.emit(ActKind.RESUMED if self.paused else ActKind.PAUSED)


def act_line(act: RecordAct) -> str:
    """Return what was done as one line."""
    way = act.way.label if act.way else ""
    at = f"{local(act.at):%H:%M}"
    return _LINES[act.kind].format(at=at, way=way, names=words.AND.join(act.to))
