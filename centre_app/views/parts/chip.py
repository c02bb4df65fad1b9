"""Chips: a state, a light of a deadline, a risk; never by colour alone."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.parts import words
from centre_app.views.parts.labels import set_hint, set_names


class Tone(Enum):
    """What a chip means: its colour token, and the icon or character that says the same."""

    NEUTRAL = ("muted", "", "")
    GOOD = ("good", "ok", "")
    NOTICE = ("notice", "info", "")
    WARN = ("warn", "warning", "")
    DANGER = ("danger", "danger", "")
    BLUE = ("slip_blue", "", words.BLUE)
    YELLOW = ("slip_yellow", "", words.YELLOW)
    ORANGE = ("slip_orange", "", words.ORANGE)
    RED = ("slip_red", "", words.RED)

    def __init__(self, color: str, icon: str, character: str) -> None:
        self.color = color
        self.icon = icon
        self.character = character

    @property
    def ink(self) -> str:
        """Return the colour token of the words: beside a coloured stamp they are plain text."""
        return "text" if self.character else self.color


GROUND_SHARE = 0.12
"""How much of its colour the ground of a chip holds."""


@dataclass(frozen=True)
class ChipLook:
    """What a chip says and how it is meant."""

    text: str
    tone: Tone = Tone.NEUTRAL

    @property
    def read(self) -> str:
        """Return the chip in words: the character of its light included."""
        return f"{self.tone.character} {self.text}".strip()


def chip_height() -> int:
    """Return the height of a chip."""
    return round(theme.current().body_px * 1.7)


def chip_size(look: ChipLook) -> QSize:
    """Return the room a chip needs."""
    wear = theme.current()
    height = chip_height()
    mark = height if look.tone.character else 0
    if look.tone.icon:
        mark = wear.icon_px + theme.XS
    written = QFontMetrics(wear.font(px=wear.small_px)).horizontalAdvance(look.text)
    padding = 2 * theme.S if look.text else 0
    return QSize(mark + written + padding, height)


def paint_chip(painter: QPainter, rect: QRect, look: ChipLook) -> None:
    """Draw a chip into a rectangle of its size."""
    wear = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wear.tint(look.tone.color, GROUND_SHARE))
    painter.drawRoundedRect(rect, theme.FIELD_RADIUS, theme.FIELD_RADIUS)
    painter.setFont(wear.font(px=wear.small_px))
    left = rect.left() + _paint_mark(painter, rect, look.tone)
    space = QRect(left, rect.top(), rect.right() - left - theme.XS, rect.height())
    painter.setPen(wear.color(look.tone.ink))
    painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, look.text)
    painter.restore()


def chip_picture(look: ChipLook, *, most: int, ratio: float) -> QPixmap:
    """Return a chip as a picture, at most so wide: what is drawn in every row is drawn once."""
    size = chip_size(look).boundedTo(QSize(most, chip_height()))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_chip(painter, QRect(QPoint(), size), look)
    painter.end()
    return picture


def _paint_mark(painter: QPainter, rect: QRect, tone: Tone) -> int:
    """Draw what says the same as the colour; return where the words begin."""
    wear = theme.current()
    if tone.character:
        stamp = QRect(rect.left(), rect.top(), rect.height(), rect.height())
        painter.setBrush(wear.color(tone.color))
        painter.drawRoundedRect(stamp, theme.FIELD_RADIUS, theme.FIELD_RADIUS)
        painter.setPen(wear.color("on_slip"))
        painter.drawText(stamp, Qt.AlignmentFlag.AlignCenter, tone.character)
        return rect.height() + theme.S
    if tone.icon:
        side = wear.icon_px - 2
        top = rect.top() + (rect.height() - side) // 2
        mark = QRect(rect.left() + theme.XS, top, side, side)
        paint_icon(painter, mark, name=tone.icon, color=tone.color)
        return side + 2 * theme.XS
    return theme.S


class Chip(QWidget):
    """A chip by itself."""

    def __init__(
        self, look: ChipLook | None = None, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._measured: tuple[theme.Theme, ChipLook] | None = None
        self._size = QSize()
        self.show_look(look or ChipLook(""), hint=hint)

    @property
    def look(self) -> ChipLook:
        """Return what the chip says."""
        return self._look

    def show_look(self, look: ChipLook, *, hint: str = "") -> None:
        """Say something else; ``hint`` tells why, an article for instance."""
        self._look = look
        set_names(self, look.read, hint)
        set_hint(self, hint)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # Kept: a flow asks all its chips for every width the layouts around it try.
        shown = theme.current(), self._look
        if shown != self._measured:
            self._measured, self._size = shown, chip_size(self._look)
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._look)
        painter.end()
