"""Dangers to think of while a visit is typed: each with its reason, put aside with one too.

Nothing here takes the focus of its own accord. Whoever says that something is no danger is asked
why, in a field that gives the cursor back where it came from.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from centre_app.domain.risk.codes import RiskFactor
from centre_app.domain.risk.suggestions import Suggestion
from centre_app.services.records.risk import PutAside
from centre_app.views import messages, theme
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.scrolled import bring_into_view
from centre_app.views.reception import risk_words as words
from centre_app.views.reception.risk_hint_row import RiskHintRow
from centre_app.views.style_sheet import set_part

KEYS = ("Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8")
"""Of the first ones; more at a time are decided about on the page of the matter."""


class RiskHints(QFrame):
    """Shows what to think of, in the order of the check list, and takes why something is none.

    Signals:
        put_aside: a ``PutAside``; without a reason the danger is one to think of after all.
        filled: something else, or nothing, is shown.
    """

    put_aside = Signal(object)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "raised")
        self.setObjectName("intake.risk_hints")
        self._rows: list[RiskHintRow] = []
        self._found: Sequence[Suggestion] = ()
        self._said: Mapping[RiskFactor, str] = {}
        self._asked: RiskFactor | None = None
        self._came_from: QWidget | None = None
        self._question = Label(wrap=True)
        self.reason = Field(words.REASON, hint=words.REASON_HINT)
        self.reason.editor().setObjectName("risk_hints.reason")
        self.reason.changed.connect(self._on_reason)
        # The line goes on to the next field when Enter was pressed; only then back to where he was.
        self.reason.entered.connect(lambda: QTimer.singleShot(0, self, self._on_entered))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addWidget(in_flow(Chip(ChipLook(words.HINTS, Tone.WARN))))
        column.addWidget(Label(words.HINTS_WHAT, "small", wrap=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.XS)
        column.addLayout(self._lines)
        column.addWidget(self._question)
        column.addWidget(self.reason)
        self.show_hints((), {})

    def show_hints(self, found: Sequence[Suggestion], said: Mapping[RiskFactor, str]) -> None:
        """Show what to think of, and why something of it is none; nothing at all hides the panel."""
        self._found, self._said = found, said
        if self._asked not in {one.factor for one in found}:
            self._asked = None
        self._refresh()
        self.setVisible(bool(found))
        self.filled.emit()

    def step_back(self) -> bool:
        """Answer Esc: say nothing of the danger one was asked about."""
        if self._asked is None:
            return False
        self.put_aside.emit(PutAside(self._asked, ""))
        self._go_back()
        return True

    def _refresh(self) -> None:
        for at, one in enumerate(self._found[len(self._rows) :], start=len(self._rows)):
            self._add_row(one, KEYS[at] if at < len(KEYS) else "")
        for row in self._rows[len(self._found) :]:
            row.hide()
        for row, one in zip(self._rows, self._found, strict=False):
            said = "" if one.factor is self._asked else self._said.get(one.factor, "")
            row.show_hint(one, said)
            row.show()
        for part in (self._question, self.reason):
            part.setVisible(self._asked is not None)

    def _add_row(self, one: Suggestion, key: str) -> None:
        row = RiskHintRow(one, key)
        row.dismissed.connect(self._ask)
        row.restored.connect(self.put_aside)
        self._rows.append(row)
        self._lines.addWidget(row)

    def _ask(self, factor: RiskFactor) -> None:
        if self._asked is None:
            self._came_from = QApplication.focusWidget()
        self._asked = None
        self.reason.clear()
        self._question.setText(words.QUESTION.format(factor=factor.label))
        set_names(self.reason.editor(), self._question.text(), words.REASON_HINT)
        self._asked = factor
        self._refresh()
        self.reason.setFocus()
        QTimer.singleShot(0, self, lambda: bring_into_view(self.reason))

    def _on_reason(self) -> None:
        if self._asked is not None:
            self.put_aside.emit(PutAside(self._asked, self.reason.text()))

    def _on_entered(self) -> None:
        if self.reason.text():
            self._go_back()
        else:
            self.reason.set_error(messages.reason("required", field=words.REASON))
            self.reason.setFocus()

    def _go_back(self) -> None:
        self._asked = None
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        self._refresh()
