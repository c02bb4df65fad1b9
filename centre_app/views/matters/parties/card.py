"""The card of everybody in a matter, each with what is said of his part."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.matters.codes import MatterRole
from centre_app.services.records.case_page import PartyLine
from centre_app.views import theme
from centre_app.views.matters import party_words as words
from centre_app.views.matters.parties.looks import may_sign, name_of, names_in, said_of
from centre_app.views.matters.words import ANONYMOUS, PEOPLE
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.link import Link
from centre_app.views.parts.reveal_words import REVEAL, REVEAL_OF


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
        self._whole: dict[UUID, Label] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.S)
        self.body.addLayout(self._list)
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
        """Show other people; nobody is put into a matter that is over."""
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._whole.clear()
        names = names_in(parties)
        for widget in self._blocks(parties, names) if parties else [_muted(ANONYMOUS)]:
            self._list.addWidget(widget)
            widget.show()
        for button in (self.add_one, self.add_names):
            button.setVisible(self._may_write and not over)

    def show_whole(self, person_id: UUID, lines: Sequence[str]) -> None:
        """Show somebody's whole numbers under what is said of him."""
        if (label := self._whole.get(person_id)) is not None:
            label.setText("\n".join(lines))
            label.show()

    def hide_whole(self) -> None:
        """Show no whole number any more."""
        for label in self._whole.values():
            label.clear()
            label.hide()

    def _blocks(self, parties: Sequence[PartyLine], names: Mapping[UUID, str]) -> Iterator[QWidget]:
        """Yield everybody who takes part, then the names of a crowd in one line, then who left."""
        here = [one for one in parties if one.standing.ended_on is None]
        crowd = [one for one in here if one.role is MatterRole.COMPANION]
        for place, one in enumerate(here):
            if one not in crowd:
                yield self._block(one, names, place)
        if crowd:
            told = words.AND.join(one.name for one in crowd)
            yield _muted(words.COMPANIONS.format(count=len(crowd), names=told))
        for one in parties:
            if one.standing.ended_on is not None:
                yield _muted("\n".join([one.name, *said_of(one, names)]))

    def _block(self, line: PartyLine, names: Mapping[UUID, str], place: int) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(Label(name_of(line), "strong", wrap=True, selectable=True), 1)
        if self._may_write:
            change = Link(
                words.CHANGE, icon_name="pen", pressed=lambda: self.change_wanted.emit(line)
            )
            set_names(change, words.CHANGE_READ.format(name=line.name, role=line.role.label))
            change.setObjectName(f"matters.parties.change{place}")
            head.addWidget(change)
        column.addLayout(head)
        for said in said_of(line, names):
            column.addWidget(Label(said, "muted", wrap=True, selectable=True))
        if self._may_reveal and (line.masked_id or line.masked_phone):
            self._offer_whole(column, line, place)
        if told := may_sign(line, names):
            blocked = line.signing is not None and line.signing.blocked is not None
            part = "error" if blocked else "strong"
            column.addWidget(Label(told, part, wrap=True, selectable=True))
        return box

    def _offer_whole(self, column: QVBoxLayout, line: PartyLine, place: int) -> None:
        whole = self._whole[line.person_id] = Label(wrap=True, selectable=True)
        whole.hide()
        column.addWidget(whole)
        wanted = Link(REVEAL, icon_name="eye-off", pressed=lambda: self.reveal_wanted.emit(line))
        set_names(wanted, REVEAL_OF.format(name=line.name))
        wanted.setObjectName(f"matters.parties.reveal{place}")
        column.addWidget(wanted)


def _muted(text: str) -> Label:
    return Label(text, "muted", wrap=True, selectable=True)
