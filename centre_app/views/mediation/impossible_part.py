"""When those who are called cannot come: shown where hours are chosen, told and taken back there."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.invitations import ImpossibleLine
from centre_app.services.records.scheduling import DropImpossible, NoteImpossible
from centre_app.services.requests import Done
from centre_app.services.sessions.impossible import ImpossibleTimes
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import impossible_words as words
from centre_app.views.mediation.impossible_dialog import ImpossibleDialog
from centre_app.views.mediation.step import Rows
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label, set_names


class ImpossiblePart(QWidget):
    """A line for each time, and the button that tells one more.

    Signals:
        settled: a change was made and told in these words.
    """

    settled = Signal(str)

    def __init__(self, desk: Desk, times: ImpossibleTimes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._times = desk, times
        self._card: CaseCard | None = None
        self._rows = Rows()
        self.button = Button(words.ADD, icon_name="clock", pressed=self.ask)
        self.button.setObjectName("plan.impossible")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._rows)

    def show_card(self, card: CaseCard, *, open_now: bool) -> None:
        """Show what was told in a case."""
        self._card = card
        self._rows.replace(
            [self._line(at, one, open_now) for at, one in enumerate(card.impossible)]
        )
        self.setVisible(bool(card.impossible))
        self.button.setEnabled(open_now)

    def ask(self, who: str = "") -> None:
        """Ask when somebody cannot come; ``who`` is his name."""
        if self._card is None or not self.button.isEnabled():
            return
        dialog = ImpossibleDialog(self._card, who, self)
        dialog.agreed.connect(partial(self._note, dialog))
        dialog.open()

    def _note(self, dialog: ImpossibleDialog, request: NoteImpossible) -> None:
        name = dialog.name()

        def done(_: Done) -> None:
            dialog.accept()
            self.settled.emit(words.DONE.format(name=name))

        def refused(error: CentreError) -> None:
            if not dialog.refuse(error):
                self._desk.complain(error)

        self._desk.send(self._times.note, request, owner=dialog, done=done, refused=refused)

    def _drop(self, line: ImpossibleLine) -> None:
        if self._card is None:
            return
        request = DropImpossible(
            case_id=self._card.case_id,
            seen=self._card.version,
            impossible_id=line.impossible_id,
        )

        def done(_: Done) -> None:
            self.settled.emit(words.DROPPED.format(name=line.name))

        self._desk.send(self._times.drop, request, owner=self, done=done)

    def _line(self, at: int, line: ImpossibleLine, open_now: bool) -> list[QWidget]:  # noqa: FBT001
        drop = Button(words.DROP, "quiet", pressed=partial(self._drop, line))
        drop.setObjectName(f"plan.impossible.drop.{at}")
        drop.setEnabled(open_now)
        set_names(drop, words.DROP_NAME.format(name=line.name))
        return [Label(impossible_text(line), "small", wrap=True), drop]


def impossible_text(line: ImpossibleLine) -> str:
    """Return when somebody cannot come: 王桂兰：03-10 至 03-20（外出打工）."""
    reason = words.WITH_REASON.format(reason=line.reason) if line.reason else ""
    when = words.THEN.join(filter(None, (_days(line), line.week)))
    return words.LINE.format(name=line.name, when=when, reason=reason)


def _days(line: ImpossibleLine) -> str:
    first = f"{line.first:%m-%d}" if line.first else ""
    last = f"{line.last:%m-%d}" if line.last else ""
    if first and last:
        return first if first == last else words.SPAN.format(first=first, last=last)
    if first:
        return words.FROM.format(first=first)
    return words.UNTIL.format(last=last) if last else ""
