"""One clause as a card: who, to whom, what, how much, how, by when."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from centre_app.domain.agreements.clauses import EVERYBODY
from centre_app.domain.agreements.codes import Bond, ClauseKind, PayManner, Period
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.services.records.agreements import ItemEntry, Side
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.agreements.bonds import Bonds
from centre_app.views.parts.buttons import IconButton
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.typed import DayField, SumField

_TOP = Qt.AlignmentFlag.AlignTop

_WHAT = {
    ClauseKind.PAY: words.WHAT_PAY,
    ClauseKind.PERIODIC: words.WHAT_PAY,
    ClauseKind.HAND_OVER: words.WHAT_HAND_OVER,
    ClauseKind.APOLOGY: words.WHAT_APOLOGY,
    ClauseKind.ACT: words.WHAT_ACT,
    ClauseKind.ABSTAIN: words.WHAT_ABSTAIN,
}

_HEAD = {"kind": (0, 0, 1, 1), "debtor": (0, 1, 1, 1)}
_TOWARDS = {
    **_HEAD,
    "what": (1, 0, 1, 1),
    "creditor": (1, 1, 1, 1),
    "due_on": (2, 0, 1, 1),
    "manner_note": (2, 1, 1, 1),
}
_PLACES: dict[ClauseKind, dict[str, tuple[int, int, int, int]]] = {
    ClauseKind.PAY: {
        **_HEAD,
        "creditor": (1, 0, 1, 1),
        "amount": (1, 1, 1, 1),
        "what": (2, 0, 1, 1),
        "manner": (2, 1, 1, 1),
        "due_on": (3, 0, 1, 1),
        "manner_note": (3, 1, 1, 1),
    },
    ClauseKind.PERIODIC: {
        **_HEAD,
        "creditor": (1, 0, 1, 1),
        "amount": (1, 1, 1, 1),
        "what": (2, 0, 1, 1),
        "manner": (2, 1, 1, 1),
        "due_on": (3, 0, 1, 1),
        "manner_note": (3, 1, 1, 1),
        "every": (4, 0, 1, 1),
        "times": (4, 1, 1, 1),
    },
    ClauseKind.HAND_OVER: _TOWARDS,
    ClauseKind.APOLOGY: _TOWARDS,
    ClauseKind.ACT: {
        **_HEAD,
        "what": (1, 0, 1, 2),
        "due_on": (2, 0, 1, 1),
        "manner_note": (2, 1, 1, 1),
    },
    ClauseKind.ABSTAIN: {**_HEAD, "what": (1, 0, 1, 2), "due_on": (2, 0, 1, 2)},
}
"""Row, column and spans of the fields each kind shows."""

_NEVER_AT_ONCE = frozenset({ClauseKind.ABSTAIN, ClauseKind.PERIODIC})
_AT_ONCE_ROW, _BONDS_ROW = 5, 6


class ClauseCard(Card):
    """A card of one clause; shows only the fields its kind has.

    Signals:
        changed: something on it is another.
        removed, raised: its buttons were pressed.
        newcomer_wanted: somebody who is no party yet shall be bound by it.
    """

    changed = Signal()
    newcomer_wanted = Signal()
    removed = Signal()
    raised = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.kind: Choice[ClauseKind] = Choice(words.KIND, [(k, k.label) for k in ClauseKind])
        self.debtor: Choice[UUID] = Choice(words.DEBTOR)
        self.creditor: Choice[UUID] = Choice(words.CREDITOR)
        self.what = Field(words.WHAT_PAY, limit=2000)
        self.amount = SumField(words.AMOUNT)
        self.manner: Choice[PayManner] = Choice(words.MANNER, [(m, m.label) for m in PayManner])
        self.manner_note = Field(words.NOTE_PAY, limit=200)
        self.due_on = DayField(words.DUE)
        self.every: Choice[Period] = Choice(words.EVERY, [(one, one.label) for one in Period])
        self.times = Field(words.TIMES, limit=4)
        self.bonds = Bonds()
        self.at_once = QCheckBox(words.AT_ONCE)
        set_names(self.at_once, words.AT_ONCE)
        self._up = IconButton("unfold", "", pressed=self.raised.emit)
        self._remove = IconButton("close", "", pressed=self.removed.emit)
        self.head.addWidget(self._up)
        self.head.addWidget(self._remove)
        self._lay_out()
        self._connect()
        self.kind.set_value(ClauseKind.PAY)

    def stand_on(self, sides: Sequence[Side], today: date, calendar: WorkCalendar) -> None:
        """Say who the parties are and what today is."""
        named = [
            (one.party_id, words.PARTIES.format(label=one.label, name=one.name)) for one in sides
        ]
        self.debtor.set_options([*named, (EVERYBODY, words.TOGETHER)])
        self.creditor.set_options(named)
        self.bonds.stand_on(sides)
        self.due_on.stand_on(today, calendar)

    def number(self, at: int) -> None:
        """Say which clause it is, counted from 0; its widgets are named by it."""
        number = at + 1
        self.title.setText(words.CLAUSE.format(number=number))
        self._remove.set_name(words.REMOVE_CLAUSE.format(number=number))
        self._up.set_name(words.MOVE_UP.format(number=number))
        self._up.setVisible(at > 0)
        self._remove.setObjectName(f"agreement.item{at}.remove")
        self._up.setObjectName(f"agreement.item{at}.up")
        self.at_once.setObjectName(f"agreement.item{at}.at_once")
        self.bonds.name(at)
        for name, field in self.fields().items():
            field.editor().setObjectName(f"agreement.item{at}.{name}")

    def fields(self) -> dict[str, Labelled]:
        """Return the fields by the names the check gives them."""
        return {
            "kind": self.kind,
            "debtor": self.debtor,
            "creditor": self.creditor,
            "what": self.what,
            "amount": self.amount,
            "manner": self.manner,
            "manner_note": self.manner_note,
            "due_on": self.due_on,
            "every": self.every,
            "times": self.times,
            **self.bonds.fields(),
        }

    def entry(self) -> ItemEntry:
        """Return what stands on the card."""
        kind = self.kind.value() or ClauseKind.PAY
        pays, periodic = kind.pays, kind is ClauseKind.PERIODIC
        return ItemEntry(
            kind=kind,
            debtor_id=self.debtor.value(),
            creditor_id=self.creditor.value() if kind.named_to else None,
            every=self.every.value() if periodic else None,
            times=(self.times.text().strip() or None) if periodic else None,
            **self.bonds.entered(),
            what=self.what.text(),
            amount=(self.amount.text() or None) if pays else None,
            manner=self.manner.value() if pays else None,
            manner_note="" if kind is ClauseKind.ABSTAIN else self.manner_note.text(),
            due_on=None if self._settled() else self.due_on.day(),
            at_once=self._settled(),
        )

    def show_entry(self, entry: ItemEntry) -> None:
        """Put an item on the card."""
        self.kind.set_value(entry.kind)
        self.debtor.set_value(entry.debtor_id)
        self.creditor.set_value(entry.creditor_id)
        self.what.set_text(entry.what)
        self.amount.set_text("" if entry.amount is None else f"{entry.amount}")
        self.manner.set_value(entry.manner)
        self.manner_note.set_text(entry.manner_note)
        self.due_on.set_day(entry.due_on)
        self.every.set_value(entry.every)
        self.times.set_text("" if entry.times is None else f"{entry.times}")
        self.bonds.show_entry(entry)
        self.at_once.setChecked(entry.at_once)
        self._suit_kind()

    def bonds_offered(self) -> tuple[Bond, ...]:
        """Return as what somebody may come in."""
        return self.bonds.offered()

    def debtor_or(self, other: UUID) -> UUID:
        """Return the party that owes; ``other`` where none is chosen, or all are."""
        chosen = self.debtor.value()
        return other if chosen in (None, EVERYBODY) else chosen

    def bind(self, bond: Bond, party_id: UUID) -> None:
        """Bind a party that came in; the first heir owes in the debtor's stead, others with him."""
        if bond is Bond.HEIR and not self.bonds.within_estate.isChecked():
            self.debtor.set_value(party_id)
            self.bonds.limit_to_estate()
            self.debtor.setFocus()
        else:
            self.bonds.bind(bond, party_id)

    def _settled(self) -> bool:
        return self.at_once.isChecked() and self.kind.value() not in _NEVER_AT_ONCE

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.S)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        # Tab walks in the order of these first places, whatever the kind shows later.
        for name, place in _PLACES[ClauseKind.PERIODIC].items():
            self._grid.addWidget(self.fields()[name], *place, _TOP)
        self._grid.addWidget(self.at_once, _AT_ONCE_ROW, 0, 1, 2)
        self._grid.addWidget(self.bonds, _BONDS_ROW, 0, 1, 2)
        self.body.addLayout(self._grid)

    def _connect(self) -> None:
        self.kind.changed.connect(self._suit_kind)
        self.at_once.toggled.connect(self._suit_kind)
        for field in self._own_fields().values():
            field.changed.connect(self.changed)
        self.bonds.changed.connect(self.changed)
        self.bonds.newcomer_wanted.connect(self.newcomer_wanted)
        self.at_once.toggled.connect(self.changed)

    def _own_fields(self) -> dict[str, Labelled]:
        bound = self.bonds.fields()
        return {name: field for name, field in self.fields().items() if name not in bound}

    def _suit_kind(self) -> None:
        kind = self.kind.value() or ClauseKind.PAY
        abstains, periodic = kind is ClauseKind.ABSTAIN, kind is ClauseKind.PERIODIC
        for name, field in self._own_fields().items():
            field.setVisible(name in _PLACES[kind])
            if name in _PLACES[kind]:
                self._grid.addWidget(field, *_PLACES[kind][name], _TOP)
        self.what.set_label(_WHAT[kind])
        self.creditor.set_label(words.CREDITOR if kind.pays else words.CREDITOR_ACT)
        self.amount.set_label(words.AMOUNT_EACH if periodic else words.AMOUNT)
        self.manner_note.set_label(words.NOTE_PAY if kind.pays else words.NOTE_ACT)
        self.at_once.setVisible(kind not in _NEVER_AT_ONCE)
        first = words.FIRST_DUE if periodic else words.DUE
        self.due_on.set_label(words.UNTIL if abstains else first)
        self.due_on.setEnabled(not self._settled())
        self.bonds.suit(kind)
