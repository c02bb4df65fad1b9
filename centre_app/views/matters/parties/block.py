"""Somebody in a matter, with what is said of his part and the way to change it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.services.records.case_page import PartyLine
from centre_app.views import theme
from centre_app.views.matters import party_words as words
from centre_app.views.matters.parties.looks import name_of
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.link import Link
from centre_app.views.parts.reveal_words import REVEAL, REVEAL_OF


@dataclass(frozen=True)
class PartyTold:
    """All that is told of somebody: what is said of his part, and who may sign for him."""

    line: PartyLine
    said: str
    signing: str
    place: int

    @property
    def blocked(self) -> bool:
        """Return whether nobody may sign for him."""
        return self.line.signing is not None and self.line.signing.blocked is not None


class PartyBlock(QWidget):
    """Shows somebody; his numbers are masked until the whole ones are shown.

    Signals:
        change_wanted: what is said of him shall be changed or ended.
        reveal_wanted: his whole numbers are needed.
    """

    change_wanted = Signal()
    reveal_wanted = Signal()

    def __init__(self, told: PartyTold, *, may_write: bool, may_reveal: bool) -> None:
        super().__init__()
        line = told.line
        self.person_id = line.person_id
        self._whole: Label | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._column.addLayout(self._head(told, may_write=may_write))
        self._said = Label(told.said, "muted", wrap=True, selectable=True)
        self._column.addWidget(self._said)
        if may_reveal and (line.masked_id or line.masked_phone):
            self._column.addWidget(self._reveal(told))
        if told.signing:
            part = "error" if told.blocked else "strong"
            self._column.addWidget(Label(told.signing, part, wrap=True, selectable=True))

    def show_whole(self, lines: Sequence[str]) -> None:
        """Show his whole numbers under what is said of him."""
        if self._whole is None:
            self._whole = Label(wrap=True, selectable=True)
            self._column.insertWidget(self._column.indexOf(self._said) + 1, self._whole)
        self._whole.setText("\n".join(lines))
        self._whole.show()

    def hide_whole(self) -> None:
        """Show no whole number any more."""
        if self._whole is not None:
            self._whole.clear()
            self._whole.hide()

    def _head(self, told: PartyTold, *, may_write: bool) -> QHBoxLayout:
        line, head = told.line, QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(Label(name_of(line), "strong", wrap=True, selectable=True), 1)
        if may_write:
            change = Link(words.CHANGE, icon_name="pen", pressed=self.change_wanted.emit)
            set_names(change, words.CHANGE_READ.format(name=line.name, role=line.role.label))
            change.setObjectName(f"matters.parties.change{told.place}")
            head.addWidget(change)
        return head

    def _reveal(self, told: PartyTold) -> Link:
        wanted = Link(REVEAL, icon_name="eye-off", pressed=self.reveal_wanted.emit)
        set_names(wanted, REVEAL_OF.format(name=told.line.name))
        wanted.setObjectName(f"matters.parties.reveal{told.place}")
        return wanted
