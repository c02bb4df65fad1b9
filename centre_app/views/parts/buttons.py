"""Buttons: one primary action a screen, quiet ones, icons, and one that says why it is grey."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.labels import Label, set_hint, set_names, with_key
from centre_app.views.style_sheet import set_part

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPaintEvent

INNER_RING = "on_accent"
"""What a main button with the focus is ringed with, inside the ring it gets from the sheet."""


class Button(QPushButton):
    """A button with a word; ``part`` is primary, quiet, chip or nothing.

    Enter does not press it, so that walking a form with Enter never submits by accident.
    """

    def __init__(
        self,
        text: str,
        part: str = "",
        *,
        icon_name: str = "",
        key: str = "",
        shortcut: str = "",
        pressed: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Handed over above, the word would first be tried as an icon, and all of them be bound.
        self.setText(with_key(text, key))
        self._part, self._icon_name = part, icon_name
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_names(self, text)
        set_part(self, part)
        if shortcut:
            self.set_shortcut(shortcut)
        if icon_name:
            self.setIcon(_icon(icon_name, _icon_color(part)))
        if pressed is not None:
            self.clicked.connect(lambda _: pressed())
        self._measure()

    @property
    def is_primary(self) -> bool:
        """Return whether it stands for the one main action of its screen."""
        return self._part == "primary"

    def set_text(self, text: str, *, key: str = "") -> None:
        """Change the word, and with it the Alt+letter."""
        self.setText(with_key(text, key))
        set_names(self, text, self.accessibleDescription())

    def set_shortcut(self, shortcut: str) -> None:
        """Let a key press the button, and tell it in the tool tip."""
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 - the first picture has none

        # Qt's own shortcut of a button shows it sunken for 100 ms first; the counter need not wait.
        QShortcut(QKeySequence(shortcut), self).activated.connect(self.click)
        set_hint(self, f"{self.accessibleName()}  {shortcut}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if self.is_primary and self.hasFocus():
            self._paint_inner_ring()

    def _paint_inner_ring(self) -> None:
        """Set the dark ring of the sheet off from the fill, beside which it can hardly be told."""
        from PySide6.QtGui import QPainter, QPen  # noqa: PLC0415 - rarely has the focus at first

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().color(INNER_RING), 2))
        inner = self.rect().adjusted(3, 3, -3, -3)
        painter.drawRoundedRect(inner, theme.FIELD_RADIUS - 1, theme.FIELD_RADIUS - 1)
        painter.end()

    def _measure(self) -> None:
        side = theme.current().icon_px
        self.setIconSize(QSize(side, side))


def main_button(inside: QWidget) -> Button | None:
    """Return the primary button inside a widget that can be seen and pressed; the first of several."""
    for button in inside.findChildren(Button):
        if button.is_primary and button.isVisible() and button.isEnabled():
            return button
    return None


class IconButton(QToolButton):
    """An icon alone; its name is in the tool tip and for whoever cannot see it."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        color: str = "muted",
        pressed: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_icon(icon_name, color)
        self.set_name(name)
        if pressed is not None:
            self.clicked.connect(lambda _: pressed())
        self._measure()

    def set_icon(self, icon_name: str, color: str = "muted") -> None:
        """Show another icon."""
        self.setIcon(_icon(icon_name, color))

    def set_name(self, name: str) -> None:
        """Say anew what the button does."""
        set_names(self, name)
        set_hint(self, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        side = theme.current().icon_px
        self.setIconSize(QSize(side, side))


class ReasonButton(QWidget):
    """A next step; when it is not allowed, the reason stands beside it.

    Signals:
        pressed: the step was chosen.
    """

    pressed = Signal()

    def __init__(
        self,
        text: str,
        part: str = "",
        *,
        icon_name: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.button = Button(text, part, icon_name=icon_name, key=key, pressed=self.pressed.emit)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._reason = Label(part="small", wrap=True)
        self._reason.hide()
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)

    @property
    def reason(self) -> str:
        """Return why the step is not allowed, or nothing."""
        return self._reason.text()

    def allow(self) -> None:
        """Let the step be chosen."""
        self._show("")

    def forbid(self, reason: str) -> None:
        """Grey the step out and say why."""
        self._show(reason)

    def _show(self, reason: str) -> None:
        self.button.setEnabled(not reason)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        described = words.WHY_NOT.format(reason=reason) if reason else ""
        self.button.setAccessibleDescription(described)


def _icon_color(part: str) -> str:
    return {"primary": "on_accent", "quiet": "accent", "chip": "accent"}.get(part, "text")


def _icon(name: str, color: str) -> "QIcon":
    from centre_app.views.icons import icon  # noqa: PLC0415 - the first picture shows none

    return icon(name, color)
