"""The list of rooms at the left: icon, word, key, and how much waits there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from centre_app.views import remembered, theme
from centre_app.views.frame import words
from centre_app.views.frame.room import RoomEntry
from centre_app.views.icons import paint_icon
from centre_app.views.parts.buttons import IconButton
from centre_app.views.parts.labels import set_hint, set_names
from centre_app.views.style_sheet import set_part

_FOLDED_NAME = "rail"
_MANY = 99


class RailButton(QAbstractButton):
    """One room of the rail."""

    def __init__(self, entry: RoomEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.waiting = 0
        self.folded = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_waiting(0)

    def set_waiting(self, count: int) -> None:
        """Tell how much waits in the room; nothing is shown where nothing waits."""
        self.waiting = count
        read = words.RAIL_READ_WAITING if count else words.RAIL_READ
        title, shortcut = self.entry.title, self.entry.shortcut
        waiting = (self.entry.waiting or words.WAITING).format(count=self._badge())
        name = read.format(title=title, shortcut=shortcut, waiting=waiting)
        set_names(self, name)
        set_hint(self, name)
        self.update()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        side = round(wear.row_px * 1.2)
        if self.folded:
            return QSize(side, side)
        words_width = QFontMetrics(wear.font(strong=True)).horizontalAdvance(self.entry.title)
        key_width = QFontMetrics(wear.font(px=wear.small_px)).horizontalAdvance("F10")
        # Room for the largest badge, so that nothing moves when something comes to wait.
        badge = max(round(wear.body_px * 1.5), _badge_width(words.MORE_THAN_99))
        return QSize(
            wear.icon_px + words_width + key_width + badge + theme.L + 2 * theme.M + 2 * theme.S,
            side,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        wear = theme.current()
        side, height = wear.icon_px, self.height()
        left = (self.width() - side) // 2 if self.folded else theme.L
        color = "accent" if self.isChecked() else "muted"
        paint_icon(
            painter,
            QRect(left, (height - side) // 2, side, side),
            name=self.entry.icon,
            color=color,
        )
        if not self.folded:
            self._paint_words(painter, left + side + theme.M)
        self._paint_badge(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        wear = theme.current()
        if self.isChecked():
            painter.fillRect(self.rect(), wear.tint("accent"))
            painter.fillRect(0, 0, 3, self.height(), wear.color("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), wear.tint("accent", 0.05))
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(wear.color("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(
                self.rect().adjusted(1, 1, -1, -1), theme.FIELD_RADIUS, theme.FIELD_RADIUS
            )

    def _paint_words(self, painter: QPainter, left: int) -> None:
        wear = theme.current()
        middle = Qt.AlignmentFlag.AlignVCenter
        box = self.rect().adjusted(left, 0, -theme.M, 0)
        painter.setFont(wear.font(strong=self.isChecked()))
        painter.setPen(wear.color("accent" if self.isChecked() else "text"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, self.entry.title)
        if self.waiting:
            box.adjust(0, 0, -self._badge_box().width() - theme.S, 0)
        painter.setFont(wear.font(px=wear.small_px))
        painter.setPen(wear.color("muted"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.entry.shortcut)

    def _paint_badge(self, painter: QPainter) -> None:
        if not self.waiting:
            return
        wear = theme.current()
        box = self._badge_box()
        height = box.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wear.color("accent"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(wear.color("on_accent"))
        painter.setFont(wear.font(px=round(wear.body_px * (0.75 if self.folded else 0.86))))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._badge())

    def _badge_box(self) -> QRect:
        wear = theme.current()
        height = round(wear.body_px * (1.1 if self.folded else 1.5))
        width = max(height, _badge_width(self._badge()) - (theme.XS if self.folded else 0))
        top = theme.XS if self.folded else (self.height() - height) // 2
        right = 2 if self.folded else theme.M
        return QRect(self.width() - width - right, top, width, height)

    def _badge(self) -> str:
        return words.MORE_THAN_99 if self.waiting > _MANY else str(self.waiting)


def _badge_width(text: str) -> int:
    wear = theme.current()
    return QFontMetrics(wear.font(px=wear.small_px)).horizontalAdvance(text) + theme.S


class Rail(QFrame):
    """The rooms, one under another; folds to icons.

    Signals:
        chosen: the key of a room.
    """

    chosen = Signal(str)

    def __init__(self, entries: Sequence[RoomEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "rail")
        set_names(self, words.ROOMS)
        self._buttons = {entry.key: RailButton(entry) for entry in entries}
        self._fold_button = IconButton("fold", words.FOLD_RAIL, pressed=self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 1, theme.S)
        column.setSpacing(0)
        for button in self._buttons.values():
            button.clicked.connect(lambda _, key=button.entry.key: self.chosen.emit(key))
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._fold_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._folded = remembered.is_folded(_FOLDED_NAME)
        self._refresh()

    def mark(self, key: str) -> None:
        """Show which room is open."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)

    def set_waiting(self, key: str, count: int) -> None:
        """Tell how much waits in a room."""
        if key in self._buttons:
            self._buttons[key].set_waiting(count)

    def toggle(self) -> None:
        """Fold to icons, or unfold."""
        self._folded = not self._folded
        remembered.keep_folded(_FOLDED_NAME, folded=self._folded)
        self._refresh()

    def focus_current(self) -> None:
        """Give the focus to the open room's button."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        buttons = list(self._buttons.values())
        focused = self.focusWidget()
        step = steps.get(Qt.Key(event.key()), 0)
        if step and isinstance(focused, RailButton):
            place = (buttons.index(focused) + step) % len(buttons)
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._refresh()

    def _refresh(self) -> None:
        for button in self._buttons.values():
            button.folded = self._folded
            button.updateGeometry()
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        self.setFixedWidth(max(widest, theme.current().row_px) + 2)
        self._fold_button.set_icon("unfold" if self._folded else "fold")
        self._fold_button.set_name(words.UNFOLD_RAIL if self._folded else words.FOLD_RAIL)
