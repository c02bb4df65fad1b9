"""One line beneath the check: why the finding in hand may stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.domain.agreements.findings import Finding
from centre_app.views import messages, theme
from centre_app.views.agreements import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field


class ReasonStrip(QWidget):
    """Shown while a finding is in hand that does not forbid printing; Enter or Space keeps it.

    Signals:
        given: the ``Finding`` and the reason.
    """

    given = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self.reason = Field(words.REASON_LABEL, limit=200)
        self.reason.editor().setObjectName("agreement.finding_reason")
        self.reason.entered.connect(self._give)
        self.keep = Button(words.KEEP_REASON, pressed=self._give)
        self.keep.setObjectName("agreement.finding_keep")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.reason, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Ask about a finding; of one that must be mended, or of none, nothing is asked."""
        asked = finding if finding is not None and not finding.blocks else None
        if asked is None or self._finding is None or asked.key != self._finding.key:
            self.reason.set_text(asked.set_aside if asked else "")
            self.reason.clear_error()
        self._finding = asked
        self.setVisible(asked is not None)

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong with the reason."""
        self.reason.set_error(messages.reason(reason, field=self.reason.label))
        self.reason.setFocus()

    def _give(self) -> None:
        if self._finding is not None:
            self.given.emit(self._finding, self.reason.text())
