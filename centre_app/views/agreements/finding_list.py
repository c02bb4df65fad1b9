"""The check before printing: each finding leads to its field."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.agreements.findings import Finding, Severity
from centre_app.views import theme
from centre_app.views.agreements import finding_words, words
from centre_app.views.agreements.reason_strip import ReasonStrip
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.labels import Label, set_hint, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.style_sheet import set_part, set_state

LOOKS = {
    Severity.BLOCK: ChipLook(words.MUST, Tone.DANGER),
    Severity.WARN: ChipLook(words.THINK, Tone.WARN),
    Severity.HINT: ChipLook(words.BETTER, Tone.NOTICE),
}
_KEPT = ChipLook(words.KEPT)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def sentence(finding: Finding) -> str:
    """Return what a finding says."""
    return finding_words.FINDINGS[finding.code].format_map(finding.facts)


def spoken(finding: Finding) -> str:
    """Return how grave a finding is, what it says and on what that rests, in one line."""
    said = words.SPOKEN.format(kind=LOOKS[finding.severity].text, sentence=sentence(finding))
    source = finding_words.SOURCES.get(finding.code, "")
    return f"{said}{words.RESTS_ON.format(source=source)}" if source else said


class FindingRow(QFrame):
    """One finding, whole however long; Enter, Space or a click follows it.

    Signals:
        followed: it was chosen.
    """

    followed = Signal()

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        look = _KEPT if finding.set_aside else LOOKS[finding.severity]
        said = sentence(finding)
        if finding.set_aside:
            said = words.KEPT_READ.format(sentence=said, reason=finding.set_aside)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_part(self, "follow")
        set_names(self, words.FINDING_READ.format(kind=look.text, sentence=said))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        row.setSpacing(theme.S)
        chip = Chip(look)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(said, wrap=True), 1)
        set_hint(self, spoken(finding))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSE and not event.modifiers():
            self.followed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.followed.emit()


class FindingList(Card):
    """Findings, the grave ones first.

    Signals:
        followed: the ``Finding`` that was chosen.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.CHECK, parent)
        self.setObjectName("agreement.check")
        self.findings: Sequence[Finding] = ()
        self.here: Finding | None = None
        self.count = Label(part="muted")
        set_hint(self.count, words.CHECK_KEYS)
        self.head.insertWidget(1, self.count)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._rows = QWidget()
        self._lines: list[FindingRow] = []
        self._column.addWidget(self._rows)
        self._column.addStretch(1)
        self._scrolled = Scrolled(inside)
        self.add(self._scrolled, 1)
        self.strip = ReasonStrip()
        self.add(self.strip)
        self._show(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings instead; the same ones are left alone, so that focus stays."""
        if tuple(findings) != tuple(self.findings):
            self._show(findings)

    def step(self, by: int) -> Finding | None:
        """Go to the next finding or the one before, round from the last to the first."""
        walked = [one for one in self.findings if not one.set_aside]
        if not walked:
            return None
        keys = [one.key for one in walked]
        at = keys.index(self.here.key) if self.here and self.here.key in keys else -1
        start = at if at >= 0 or by > 0 else 0
        self.choose(walked[(start + by) % len(walked)])
        return self.here

    def choose(self, finding: Finding) -> None:
        """Let one finding be the one in hand, and bring it into view."""
        self.here = finding
        self.strip.show_finding(finding)
        for row, one in zip(self._lines, self.findings, strict=True):
            set_state(row, name="here", value=one == finding)
        # The list is lower with the question beneath it: the row comes into what is left.
        QTimer.singleShot(0, self, self._look_here)

    def _look_here(self) -> None:
        for row, one in zip(self._lines, self.findings, strict=True):
            if self.here is not None and one.key == self.here.key:
                self._scrolled.ensureWidgetVisible(row)

    def _show(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self._lines = []
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, finding in enumerate(findings):
            row = FindingRow(finding)
            row.setObjectName(f"agreement.finding{place}")
            row.followed.connect(lambda one=finding: self._follow(one))
            set_state(
                row, name="here", value=self.here is not None and self.here.key == finding.key
            )
            self._lines.append(row)
            column.addWidget(row)
        if not findings:
            column.addWidget(Label(words.CHECK_GOOD, wrap=True))
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self.count.setText(_told(findings))
        held = [one for one in findings if self.here and one.key == self.here.key]
        self.here = held[0] if held else None
        self.strip.show_finding(self.here)
        QTimer.singleShot(0, self, self._look_here)

    def _follow(self, finding: Finding) -> None:
        self.choose(finding)
        self.followed.emit(finding)


def _told(findings: Sequence[Finding]) -> str:
    """Return how many there are of each kind, in words."""
    counts = Counter(one.severity for one in findings if not one.set_aside)
    kept = sum(bool(one.set_aside) for one in findings)
    told = [
        words.CHECK_COUNT.format(kind=look.text, count=counts[severity])
        for severity, look in LOOKS.items()
        if counts[severity]
    ]
    told += [words.CHECK_COUNT.format(kind=words.KEPT, count=kept)] if kept else []
    return words.CHECK_COUNTS.join(told)
