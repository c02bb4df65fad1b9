"""Matters a visit may go with; Enter takes one, N begins a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from centre_app.services.records.people import CardMatter
from centre_app.views.parts.chip import ChipLook
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.reception import words
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.theme import current

ROWS = 5


class MatterList(FoundList):
    """Open matters of somebody.

    Signals:
        attach_wanted: an ``Attached``.
        new_wanted: the visit is about something new.
    """

    attach_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.picked.connect(lambda found: self.attach_wanted.emit(found.value))

    def show_matters(self, matters: Sequence[CardMatter]) -> None:
        """Show these and take the height they need."""
        self.show_found([_found(one) for one in matters])
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.wanted_height(current().row_px * ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self.new_wanted.emit()
        else:
            super().keyPressEvent(event)


def _found(matter: CardMatter) -> Found:
    due = words.DUE.format(day=f"{matter.due_on:%m-%d}") if matter.due_on else ""
    return Found(
        title=matter.title,
        detail=" · ".join(filter(None, (due, matter.number))),
        value=Attached(matter.matter_id, matter.number, matter.title),
        icon_name="folder",
        chips=(ChipLook(matter.state.label),),
    )
