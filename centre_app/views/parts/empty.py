"""What shows when there is nothing yet, and while something is being done."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.icons import middle_of_line, paint_icon
from centre_app.views.parts import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label

SHOW_AFTER_MS = 300


class Drawing(QWidget):
    """An icon as a picture; ``beside`` text it is as high as a line, in the middle of its characters."""

    def __init__(
        self, name: str, *, color: str = "muted", times: int = 1, beside: bool = False
    ) -> None:
        super().__init__()
        self._name, self._color, self._times, self._beside = name, color, times, beside
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, *, color: str) -> None:
        """Draw another icon."""
        self._name, self._color = name, color
        self.update()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        side = wear.icon_px * self._times
        line = QFontMetrics(wear.font()).lineSpacing()
        return QSize(side, max(side, line) if self._beside else side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self.width()
        middle = middle_of_line(QFontMetrics(theme.current().font()), 0)
        top = max(0, middle - side // 2) if self._beside else 0
        painter = QPainter(self)
        paint_icon(painter, QRect(0, top, side, side), name=self._name, color=self._color)
        painter.end()


class EmptyState(QWidget):
    """Says something useful where there is nothing, once, and may offer the first step."""

    def __init__(
        self,
        text: str = words.NOTHING_HERE,
        *,
        icon_name: str = "paper",
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = Label(text, "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        column.setSpacing(theme.M)
        column.addStretch(1)
        column.addWidget(Drawing(icon_name, times=2), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text)
        if action is not None:
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)


class BusyStrip(QWidget):
    """A line that shows work which takes longer than 300 ms; long work can be stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop: Callable[[], object] | None = None
        self._words = Label(words.WORKING, "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words.WORKING)
        self._button = Button(words.STOP, "quiet", pressed=self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOW_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    def start(self, text: str = words.WORKING, *, stop: Callable[[], object] | None = None) -> None:
        """Show soon that something is being done; ``stop`` gives it up."""
        self._stop = stop
        self._words.setText(text)
        self._bar.hide()
        self._button.setVisible(stop is not None)
        self._timer.start()

    def show_progress(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        self._words.setText(words.WORKING_SHARE.format(done=done, total=total))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()

    def finish(self) -> None:
        """Take the line away."""
        self._timer.stop()
        self.hide()

    def _on_stop(self) -> None:
        if self._stop is not None:
            self._stop()
        self.finish()
