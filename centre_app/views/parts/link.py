"""A door in the middle of a text: an icon and words that wrap instead of being cut."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from centre_app.views import theme
from centre_app.views.icons import middle_of_line, paint_icon
from centre_app.views.parts.labels import set_names

_FEWEST_CHARACTERS = 4
_HEIGHT = 2**15
"""More than any wrapped text takes."""


class Link(QAbstractButton):
    """Leads to a paper, a case, an agreement; ``chip`` gives it a ground of its own.

    Its icon stands at its left edge, in line with the text around it. Space presses it.
    """

    def __init__(
        self,
        text: str,
        *,
        icon_name: str = "paper",
        chip: bool = False,
        pressed: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._chip = icon_name, chip
        self._measured = ("", theme.current())
        self._boxes: dict[int, QRect] = {}
        self.setText(text)
        set_names(self, text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if pressed is not None:
            self.clicked.connect(lambda _: pressed())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = self._words_in(width)
        return box.height() + 2 * box.top()

    def sizeHint(self) -> QSize:
        return self._around(self._words_in(_HEIGHT).size())

    def minimumSizeHint(self) -> QSize:
        least = theme.current().em(_FEWEST_CHARACTERS)
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._around(QSize(least, 0)).width()), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        wear = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        color = "accent" if self.isEnabled() else "muted"
        painter.setFont(wear.font())
        painter.setPen(wear.color(color))
        box = self._words_in(self.width())
        painter.drawText(box, _flags(), self.text())
        side = wear.icon_px
        middle = middle_of_line(QFontMetrics(wear.font()), box.top())
        place = QRect(self._margins().left(), middle - side // 2, side, side)
        paint_icon(painter, place, name=self._icon_name, color=color)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        wear = theme.current()
        lit = self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._chip or lit:
            painter.setBrush(wear.tint("accent", 0.16 if lit and self._chip else 0.08))
            painter.drawRoundedRect(self.rect(), theme.FIELD_RADIUS, theme.FIELD_RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(wear.color("accent"), 2))
            edge = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, theme.FIELD_RADIUS, theme.FIELD_RADIUS)

    def _words_in(self, width: int) -> QRect:
        """Return where the words stand in a link of this width.

        Kept, for the layouts around ask for the same few widths again and again.
        """
        shown = (self.text(), theme.current())
        if shown != self._measured:
            self._measured = shown
            self._boxes.clear()
        if width not in self._boxes:
            self._boxes[width] = self._box(width)
        return self._boxes[width]

    def _box(self, width: int) -> QRect:
        around = self._around(QSize())
        margins = self._margins()
        metrics = QFontMetrics(theme.current().font())
        room = QRect(0, 0, max(1, width - around.width()), _HEIGHT)
        words = metrics.boundingRect(room, _flags(), self.text())
        left = margins.left() + theme.current().icon_px + theme.XS
        return QRect(left, margins.top(), words.width(), words.height())

    def _around(self, words: QSize) -> QSize:
        return words.grownBy(self._margins()) + QSize(theme.current().icon_px + theme.XS, 0)

    def _margins(self) -> QMargins:
        side = theme.S if self._chip else 0
        return QMargins(side, theme.XS, theme.S, theme.XS)


def _flags() -> int:
    left_top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    return int(Qt.TextFlag.TextWordWrap) | int(left_top)
