"""The switches of a form: what a province may ask for, each a tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.papers.templates.lines import OFF, ON
from centre_app.views import theme
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.edited_form import EditedForm
from centre_app.views.parts.labels import set_names


class SwitchRow(QWidget):
    """A tick for each switch of a form.

    Signals:
        turned: the line of a switch and how it stands now.
    """

    turned = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        for line, word in words.SWITCHES.items():
            tick = self.ticks[line] = QCheckBox(word)
            tick.setObjectName(f"centre.forms.{line.rpartition('/')[-1]}")
            set_names(tick, word)
            tick.clicked.connect(lambda on, line=line: self.turned.emit(line, ON if on else OFF))
            self._column.addWidget(tick)

    def show_form(self, form: EditedForm) -> None:
        """Show how the switches of a form stand."""
        has = form.switches()
        for line, tick in self.ticks.items():
            tick.setVisible(line in has)
            tick.setChecked(line in has and form.text(line) == ON)
        self.setVisible(bool(has))
