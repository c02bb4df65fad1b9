"""Who else is bound by a clause: joint debtors and creditors, a guarantor, an heir's limit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from centre_app.domain.agreements.codes import Bond, ClauseKind, Guarantee
from centre_app.services.records.agreements import ItemEntry, Side
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names

Together = tuple[UUID, ...]

_MOST_SIDES = 5
"""With more parties than these only one of them, or all, are offered beside the first."""

_TOP = Qt.AlignmentFlag.AlignTop


class Bonds(QWidget):
    """Shut until it is asked for, or something is bound by it.

    Signals:
        changed: something of it is another.
        newcomer_wanted: somebody who is no party yet shall be bound by it.
    """

    changed = Signal()
    newcomer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._sides = ClauseKind.PAY, 0
        self.more = QCheckBox(words.BONDS)
        set_names(self.more, words.BONDS)
        self.co_debtors: Choice[Together] = Choice(words.CO_DEBTORS)
        self.co_creditors: Choice[Together] = Choice(words.CO_CREDITORS)
        self.guarantor: Choice[Together] = Choice(words.GUARANTOR)
        self.guarantee: Choice[Guarantee] = Choice(
            words.GUARANTEE, [(one, one.label) for one in Guarantee]
        )
        self.within_estate = QCheckBox(words.WITHIN_ESTATE)
        set_names(self.within_estate, words.WITHIN_ESTATE)
        self.newcomer = Button(
            words.NEWCOMER, "quiet", icon_name="plus", pressed=self.newcomer_wanted.emit
        )
        self._lay_out()
        self.more.toggled.connect(self._suit)
        self.guarantor.changed.connect(self._suit)
        for field in self.fields().values():
            field.changed.connect(self.changed)
        for tick in (self.more, self.within_estate):
            tick.toggled.connect(self.changed)

    def stand_on(self, sides: Sequence[Side]) -> None:
        """Say who the parties are."""
        self._sides = len(sides)
        together = [((), words.NOBODY_ELSE), *_together(sides)]
        self.co_debtors.set_options(together)
        self.co_creditors.set_options(together)
        alone = [((one.party_id,), _called((one,))) for one in sides]
        self.guarantor.set_options([((), words.NO_GUARANTOR), *alone])

    def fields(self) -> dict[str, Labelled]:
        """Return the fields by the names the check gives them."""
        return {
            "co_debtors": self.co_debtors,
            "co_creditors": self.co_creditors,
            "guarantor": self.guarantor,
            "guarantee": self.guarantee,
        }

    def name(self, at: int) -> None:
        """Name the ticks by the place of the clause."""
        self.more.setObjectName(f"agreement.item{at}.bonds")
        self.within_estate.setObjectName(f"agreement.item{at}.within_estate")
        self.newcomer.setObjectName(f"agreement.item{at}.newcomer")
        set_names(self.newcomer, words.NEWCOMER_READ.format(number=at + 1))

    def suit(self, kind: ClauseKind) -> None:
        """Show what a kind of clause may be bound by."""
        self._kind = kind
        self._suit()

    def offered(self) -> tuple[Bond, ...]:
        """Return as what somebody may come in; a guarantor and an heir answer for money alone."""
        if self._kind.pays:
            return tuple(Bond)
        owed = (Bond.CO_CREDITOR,) if self._kind.named_to else ()
        return (Bond.CO_DEBTOR, *owed)

    def bind(self, bond: Bond, party_id: UUID) -> None:
        """Bind a party that came in, beside those who are bound already."""
        self.more.setChecked(True)
        if bond is Bond.GUARANTOR:
            self.guarantor.set_value((party_id,))
            self.guarantee.setFocus()
            return
        field = self.co_creditors if bond is Bond.CO_CREDITOR else self.co_debtors
        together = (*(field.value() or ()), party_id)
        # Of many parties only one is offered beside the first.
        field.set_value(together if together in field.values() else (party_id,))
        field.setFocus()

    def limit_to_estate(self) -> None:
        """Let an heir answer for no more than he inherited."""
        self.more.setChecked(True)
        self.within_estate.setChecked(True)

    def show_entry(self, entry: ItemEntry) -> None:
        """Put what an item is bound by into the fields."""
        self.co_debtors.set_value(entry.co_debtors)
        self.co_creditors.set_value(entry.co_creditors)
        guarantor = (entry.guarantor_id,) if entry.guarantor_id else ()
        self.guarantor.set_value(guarantor)
        self.guarantee.set_value(entry.guarantee)
        self.within_estate.setChecked(entry.within_estate)
        bound = entry.co_debtors or entry.co_creditors or guarantor or entry.within_estate
        self.more.setChecked(bool(bound))
        self._suit()

    def entered(self) -> dict[str, Any]:
        """Return the part of an entry that stands here; nothing while it is shut."""
        if not self.more.isChecked():
            return {}
        guarantor = self.guarantor.value() or ()
        kind = self._kind
        return {
            "co_debtors": self.co_debtors.value() or (),
            "co_creditors": (self.co_creditors.value() or ()) if kind.named_to else (),
            "guarantor_id": guarantor[0] if guarantor and kind.pays else None,
            "guarantee": self.guarantee.value() if guarantor and kind.pays else None,
            "within_estate": self.within_estate.isChecked() and kind.pays,
        }

    def _suit(self) -> None:
        shown, kind = self.more.isChecked(), self._kind
        others = self._sides > 2  # noqa: PLR2004 - whoever owes and who is owed
        self.co_debtors.setVisible(shown and others)
        self.co_creditors.setVisible(shown and others and kind.named_to)
        self.guarantor.setVisible(shown and others and kind.pays)
        guaranteed = bool(self.guarantor.value())
        self.guarantee.setVisible(shown and others and kind.pays and guaranteed)
        self.within_estate.setVisible(shown and kind.pays)
        self.newcomer.setVisible(shown)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.more, 0, 0, 1, 2)
        grid.addWidget(self.co_debtors, 1, 0, _TOP)
        grid.addWidget(self.co_creditors, 1, 1, _TOP)
        grid.addWidget(self.guarantor, 2, 0, _TOP)
        grid.addWidget(self.guarantee, 2, 1, _TOP)
        grid.addWidget(self.within_estate, 3, 0, 1, 2)
        grid.addWidget(self.newcomer, 4, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)


def _together(sides: Sequence[Side]) -> Iterator[tuple[Together, str]]:
    """Yield whom somebody may stand with: one, or several of few."""
    last = len(sides) - 1
    sizes: Iterable[int] = range(1, last + 1) if len(sides) <= _MOST_SIDES else (1,)
    for size in sizes:
        for chosen in combinations(sides, size):
            yield tuple(one.party_id for one in chosen), _called(chosen)


def _called(sides: Iterable[Side]) -> str:
    return words.AND.join(words.PARTIES.format(label=one.label, name=one.name) for one in sides)
