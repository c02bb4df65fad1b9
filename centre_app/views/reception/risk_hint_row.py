"""One danger to think of, and the button that says it is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.risk.suggestions import Suggestion
from centre_app.services.records.risk import PutAside
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label
from centre_app.views.reception import risk_words as words


class RiskHintRow(QWidget):
    """Tells a danger with its reason, or why somebody said that it is none.

    Signals:
        dismissed: this factor is no danger.
        restored: a ``PutAside`` without a reason: the danger is one to think of after all.
    """

    dismissed = Signal(object)
    restored = Signal(object)

    def __init__(self, one: Suggestion, key: str) -> None:
        super().__init__()
        self._key = key
        self._text = Label(wrap=True)
        self.button = Button("", "quiet", shortcut=key, pressed=self._on_pressed)
        # A click leaves the cursor where the clerk types.
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._text)
        column.addWidget(in_flow(self.button))
        self.show_hint(one, "")

    def show_hint(self, one: Suggestion, said: str) -> None:
        """Show a danger; ``said`` is why it is none."""
        self._factor, self._said = one.factor, said
        told = words.PUT_ASIDE if said else words.HINT
        self._text.setText(
            told.format(factor=one.factor.label, why=one.why.label, what=one.what, reason=said)
        )
        deed = words.RESTORE if said else words.DISMISS
        self.button.set_text(deed.format(key=self._key).rstrip())
        self.button.setObjectName(f"risk_hints.{one.factor.value}")

    def _on_pressed(self) -> None:
        if self._said:
            self.restored.emit(PutAside(self._factor, ""))
        else:
            self.dismissed.emit(self._factor)
