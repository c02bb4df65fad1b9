"""Several codes of a list, ticked under one caption."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.codes import Code
from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names

C = TypeVar("C", bound=Code)


class TickList(Labelled, Generic[C]):
    """Ticks one under the other; each box is named ``<name>.<code>``."""

    def __init__(
        self, label: str, codes: Iterable[C], *, name: str, required: bool = False
    ) -> None:
        super().__init__(label, required=required)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        self._boxes: dict[C, QCheckBox] = {}
        for one in codes:
            box = QCheckBox(one.label)
            set_names(box, one.label)
            box.setObjectName(f"{name}.{one.value}")
            box.toggled.connect(self._on_edited)
            column.addWidget(box)
            self._boxes[one] = box
        self._holder.setFocusProxy(next(iter(self._boxes.values())))
        self.assemble()

    def editor(self) -> QWidget:
        return self._holder

    def text(self) -> str:
        return words.AND.join(one.label for one in self.ticked())

    def ticked(self) -> tuple[C, ...]:
        """Return what is ticked, in the order of the list."""
        return tuple(one for one, box in self._boxes.items() if box.isChecked())

    def tick(self, codes: Iterable[C]) -> None:
        """Tick exactly these."""
        wanted = set(codes)
        for one, box in self._boxes.items():
            box.setChecked(one in wanted)
