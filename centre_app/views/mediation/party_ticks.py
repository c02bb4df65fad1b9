"""Parties of a case, ticked under one caption: who agreed, who takes something back."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.services.records.mediation import PartyLine
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names


class PartyTicks(Labelled):
    """Ticks one under the other; each box is named ``<name>.<place>``."""

    def __init__(self, label: str, *, name: str, required: bool = False) -> None:
        super().__init__(label, required=required)
        self._name = name
        self._holder = QWidget()
        self._boxes: dict[UUID, QCheckBox] = {}
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(theme.XS)
        self.assemble()

    def editor(self) -> QWidget:
        return self._holder

    def text(self) -> str:
        return words.AND.join(box.text() for box in self._boxes.values() if box.isChecked())

    def offer(self, parties: Iterable[PartyLine]) -> None:
        """Offer these parties; whoever was ticked stays so."""
        ticked = set(self.ticked())
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes.clear()
        for at, one in enumerate(parties):
            box = QCheckBox(f"{one.label} {one.name}")
            set_names(box, words.FOR_PARTY.format(what=self.label, party=box.text()))
            box.setObjectName(f"{self._name}.{at}")
            box.setChecked(one.party_id in ticked)
            box.toggled.connect(self._on_edited)
            self._inside.addWidget(box)
            self._boxes[one.party_id] = box
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            self._holder.setFocusProxy(first)

    def ticked(self) -> tuple[UUID, ...]:
        """Return who is ticked, in the order of the parties."""
        return tuple(one for one, box in self._boxes.items() if box.isChecked())

    def clear(self) -> None:
        """Take all ticks away."""
        for box in self._boxes.values():
            box.setChecked(False)
