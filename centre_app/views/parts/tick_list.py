"""Several codes of a list, ticked under one caption."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.codes import Code
from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_hint, set_names

C = TypeVar("C", bound=Code)


class TickList(Labelled, Generic[C]):
    """Ticks one under the other, or as many in a line as fit; each box is named ``<name>.<code>``.

    ``hint_of`` says more about a code than its label: the article it rests on.
    """

    def __init__(
        self,
        label: str,
        codes: Iterable[C],
        *,
        name: str,
        required: bool = False,
        hint: str = "",
        abreast: bool = False,
        hint_of: Callable[[C], str] = lambda _: "",
    ) -> None:
        super().__init__(label, required=required, hint=hint)
        self._boxes: dict[C, QCheckBox] = {}
        for one in codes:
            box = QCheckBox(one.label)
            set_names(box, one.label, hint_of(one))
            set_hint(box, hint_of(one))
            box.setObjectName(f"{name}.{one.value}")
            box.toggled.connect(self._on_edited)
            self._boxes[one] = box
        self._holder = in_flow(*self._boxes.values()) if abreast else self._column_of_boxes()
        self._holder.setFocusProxy(next(iter(self._boxes.values())))
        self.assemble()

    def _column_of_boxes(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for box in self._boxes.values():
            column.addWidget(box)
        return holder

    def offer(self, hints: Mapping[C, str]) -> None:
        """Offer these codes alone, each with its hint; what is left out is no longer ticked."""
        for one, box in self._boxes.items():
            box.setVisible(one in hints)
            box.setChecked(box.isChecked() and one in hints)
            set_hint(box, hints.get(one, ""))
        offered = [box for one, box in self._boxes.items() if one in hints]
        self._holder.setFocusProxy((offered or list(self._boxes.values()))[0])

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
