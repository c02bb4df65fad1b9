"""The card of everybody in a matter, each with what is said of his part."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.matters.codes import MatterRole
from centre_app.services.records.case_page import PartyLine
from centre_app.views import theme
from centre_app.views.matters import party_words as words
from centre_app.views.matters.parties.block import PartyBlock, PartyTold
from centre_app.views.matters.parties.looks import may_sign, names_in, said_of
from centre_app.views.matters.words import ANONYMOUS, PEOPLE
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.lines import Block, Line, Lines, Words


class PartiesCard(Card):
    """Who is in a matter; adds people and leads to what is said of each.

    Signals:
        add_wanted: somebody shall be put in.
        names_wanted: a list of those who came along shall be put in.
        change_wanted: a ``PartyLine`` whose part shall be changed or ended.
        reveal_wanted: a ``PartyLine`` whose whole numbers are needed.
    """

    add_wanted = Signal()
    names_wanted = Signal()
    change_wanted = Signal(object)
    reveal_wanted = Signal(object)

    def __init__(self, *, may_write: bool, may_reveal: bool) -> None:
        super().__init__(PEOPLE)
        self._may_write, self._may_reveal = may_write, may_reveal
        column = QVBoxLayout()
        column.setSpacing(theme.S)
        self.body.addLayout(column)
        self._lines = Lines(column)
        self.add_one = Button(words.ADD, "quiet", icon_name="plus", pressed=self.add_wanted.emit)
        self.add_one.setObjectName("matters.parties.add")
        self.add_names = Button(
            words.NAME_COMPANIONS, "quiet", icon_name="people", pressed=self.names_wanted.emit
        )
        self.add_names.setObjectName("matters.parties.names")
        for button in (self.add_one, self.add_names):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
            button.setVisible(may_write)

    def show_parties(self, parties: Sequence[PartyLine], *, over: bool) -> None:
        """Show other people, or what is new about them; nobody is put into what is over."""
        lines = self._told(parties, names_in(parties)) if parties else [_muted(ANONYMOUS)]
        if self._lines.show([*lines]):
            self.hide_whole()
        for button in (self.add_one, self.add_names):
            button.setVisible(self._may_write and not over)

    def in_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return [*self._lines.widgets, self.add_one, self.add_names]

    def show_whole(self, person_id: UUID, lines: Sequence[str]) -> None:
        """Show somebody's whole numbers under what is said of him."""
        for block in self._blocks():
            if block.person_id == person_id:
                block.show_whole(lines)

    def hide_whole(self) -> None:
        """Show no whole number any more."""
        for block in self._blocks():
            block.hide_whole()

    def _blocks(self) -> Iterator[PartyBlock]:
        return (one for one in self._lines.widgets if isinstance(one, PartyBlock))

    def _told(self, parties: Sequence[PartyLine], names: Mapping[UUID, str]) -> Iterator[Line]:
        """Yield everybody who takes part, then the names of a crowd in one line, then who left."""
        here = [one for one in parties if one.standing.ended_on is None]
        crowd = [one for one in here if one.role is MatterRole.COMPANION]
        for place, one in enumerate(here):
            if one not in crowd:
                said = "\n".join(said_of(one, names))
                told = PartyTold(one, said, may_sign(one, names), place)
                yield Block(told, partial(self._block, told))
        if crowd:
            told_names = words.AND.join(one.name for one in crowd)
            yield _muted(words.COMPANIONS.format(count=len(crowd), names=told_names))
        for one in parties:
            if one.standing.ended_on is not None:
                yield _muted("\n".join([one.name, *said_of(one, names)]))

    def _block(self, told: PartyTold) -> PartyBlock:
        block = PartyBlock(told, may_write=self._may_write, may_reveal=self._may_reveal)
        block.change_wanted.connect(partial(self.change_wanted.emit, told.line))
        block.reveal_wanted.connect(partial(self.reveal_wanted.emit, told.line))
        return block


def _muted(text: str) -> Line:
    return Words(text, "muted", selectable=True)
