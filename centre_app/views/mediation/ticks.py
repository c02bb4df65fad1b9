"""Things ticked one under the other, under one caption."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names


class Ticks(Labelled):
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

    def offer_all(self, offered: Iterable[tuple[UUID, str]]) -> None:
        """Offer these, each a key and what it is called; what was ticked stays so."""
        wanted = dict(offered)
        if list(wanted.items()) == [(key, box.text()) for key, box in self._boxes.items()]:
            return
        ticked = set(self.ticked())
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes.clear()
        for at, (key, text) in enumerate(wanted.items()):
            box = QCheckBox(text)
            set_names(box, words.FOR_PARTY.format(what=self.label, party=text))
            box.setObjectName(f"{self._name}.{at}")
            box.setChecked(key in ticked)
            box.toggled.connect(self._on_edited)
            self._inside.addWidget(box)
            self._boxes[key] = box
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            self._holder.setFocusProxy(first)

    def offered(self) -> tuple[UUID, ...]:
        """Return what may be ticked."""
        return tuple(self._boxes)

    def ticked(self) -> tuple[UUID, ...]:
        """Return what is ticked, in the order it is offered."""
        return tuple(one for one, box in self._boxes.items() if box.isChecked())

    def tick(self, wanted: Iterable[UUID]) -> None:
        """Tick exactly these."""
        keys = set(wanted)
        for one, box in self._boxes.items():
            box.setChecked(one in keys)

    def clear(self) -> None:
        """Take all ticks away."""
        self.tick(())
