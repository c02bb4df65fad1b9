"""The powers of a special authority, ticked as they stand on the paper."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.matters.party_codes import Power
from centre_app.views import theme
from centre_app.views.matters import party_words as words
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names


class PowerBoxes(Labelled):
    """Ticks under one caption."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        self._boxes: dict[Power, QCheckBox] = {}
        for power in Power:
            box = QCheckBox(power.label)
            set_names(box, power.label)
            box.setObjectName(f"matters.party.power.{power.value}")
            box.toggled.connect(self._on_edited)
            column.addWidget(box)
            self._boxes[power] = box
        self._holder.setFocusProxy(self._boxes[next(iter(Power))])
        self.assemble()

    def editor(self) -> QWidget:
        return self._holder

    def text(self) -> str:
        return words.AND.join(power.label for power in self.powers())

    def powers(self) -> tuple[Power, ...]:
        """Return what is ticked."""
        return tuple(power for power, box in self._boxes.items() if box.isChecked())

    def tick(self, powers: Iterable[Power]) -> None:
        """Tick exactly these."""
        wanted = set(powers)
        for power, box in self._boxes.items():
            box.setChecked(power in wanted)
