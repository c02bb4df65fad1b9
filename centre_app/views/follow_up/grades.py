"""The five grades of 好差评 side by side, and no answer; digits choose them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.views import theme
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names

_A_ROW = 3
_BEST = 5


class _Row(QWidget):
    """Holds the buttons; 5 to 1 choose a grade, 0 chooses no answer."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(0)
        for place, grade in enumerate(Satisfaction):
            button = QRadioButton(grade.label)
            set_names(button, grade.label)
            button.setObjectName(f"{name}.{grade.value}")
            self.group.addButton(button, place)
            grid.addWidget(button, place // _A_ROW, place % _A_ROW)
        self.setFocusProxy(self.group.button(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if 0 <= digit <= _BEST and not event.modifiers():
            button = self.group.button(_BEST - digit)
            button.setChecked(True)
            button.setFocus()
        else:
            super().keyPressEvent(event)


class Grades(Labelled):
    """A choice among the grades that shows all of them at once."""

    def __init__(
        self, label: str, *, name: str = "revisit.satisfaction", required: bool = False
    ) -> None:
        super().__init__(label, required=required)
        self._row = _Row(name)
        self._row.group.idToggled.connect(lambda _id, on: self._on_edited() if on else None)
        self.assemble()

    def editor(self) -> QWidget:
        return self._row

    def text(self) -> str:
        grade = self.value()
        return grade.label if grade else ""

    def value(self) -> Satisfaction | None:
        """Return the chosen grade, or None."""
        place = self._row.group.checkedId()
        return list(Satisfaction)[place] if place >= 0 else None

    def set_value(self, grade: Satisfaction | None) -> None:
        """Choose a grade; None chooses nothing."""
        group = self._row.group
        group.setExclusive(False)
        for place, one in enumerate(Satisfaction):
            group.button(place).setChecked(one is grade)
        group.setExclusive(True)
        self.clear_error()
