"""The one bar under the heading: results, refusals, another try. Never a box."""

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QSizePolicy, QWidget

from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.messages import Level, Message
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.empty import Drawing
from centre_app.views.parts.labels import Label, set_names, with_key

FADE_MS = 120
_ICONS = {Level.GOOD: "ok", Level.NOTICE: "info", Level.WARN: "warning", Level.DANGER: "danger"}


class MessageBar(QWidget):
    """Shows one message until the next one, or until it is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self._drawing = Drawing("info")
        self._level = Label(part="strong")
        self._words = Label(wrap=True, selectable=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.again = Button(words.AGAIN, key="R", pressed=self._try_again)
        self.close_button = IconButton("close", words.DISMISS, pressed=self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.XS, theme.XS, theme.XS)
        row.setSpacing(theme.S)
        row.addWidget(self._drawing)
        row.addWidget(self._level)
        row.addWidget(self._words, 1)
        row.addWidget(self.again)
        row.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.finished.connect(self._on_faded)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self.message = message
        level = message.level
        self._drawing.show_icon(_ICONS[level], color=level.value)
        head = message.head or words.LEVELS[level.value]
        self._level.setText(head)
        self._words.setText(message.text)
        label = message.again_label or words.AGAIN
        self.again.setText(with_key(label, "R"))
        set_names(self.again, label)
        self.again.setVisible(message.again is not None)
        set_names(self, head, message.text)
        self.show()
        self.update()
        self._run(0.0, 1.0)

    def put_away(self) -> None:
        """Take the message away."""
        if self.message is not None:
            self.message = None
            self._run(1.0, 0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        token = self.message.level.value if self.message else "notice"
        wear = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(wear.tint(token, 0.35))
        painter.setBrush(wear.tint(token, 0.08))
        box = QRect(self.rect()).adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(box, theme.FIELD_RADIUS, theme.FIELD_RADIUS)
        painter.end()

    def _run(self, start: float, end: float) -> None:
        self._fade.stop()
        self._effect.setEnabled(True)
        self._fade.setStartValue(start)
        self._fade.setEndValue(end)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _on_faded(self) -> None:
        # Without an effect the words are drawn sharp and at once.
        self._effect.setEnabled(False)
        self.setVisible(self.message is not None)

    def _try_again(self) -> None:
        again = self.message.again if self.message else None
        self.put_away()
        if again is not None:
            again()
