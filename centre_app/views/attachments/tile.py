"""One attachment in the strip: a small picture, its title, what it is; a button like any other."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from centre_app.services.records.attachments import AttachmentRow
from centre_app.views import theme
from centre_app.views.attachments import words
from centre_app.views.icons import paint_icon
from centre_app.views.parts.labels import set_names

_HEIGHT = 2**15
_PICTURE = 3.2
"""Of the small picture, in characters."""

_WRAPS = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
    Qt.TextFlag.TextWrapAnywhere,
)


class Tile(QAbstractButton):
    """Shows an attachment, one that is being looked into, or one that was refused and why.

    Signals:
        remove_wanted: the Delete key.
        moved: up (-1) or down (1) by an arrow key.
    """

    remove_wanted = Signal()
    moved = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: AttachmentRow | None = None
        self.refused = self.finished = False
        self._title, self._foot = title, words.LOOKING
        self._icon, self._color = "clock", "muted"
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    def show_row(self, row: AttachmentRow) -> None:
        """Show an attachment that is on file."""
        self.row, self._title = row, row.title
        kind = words.KIND_AND_SIZE.format(
            kind=row.kind.label, form=row.file_kind.label, size=size_words(row.size)
        )
        pages = words.PAGES.format(count=row.pages) if row.pages > 1 else ""
        self._foot = f"{kind}{pages}"
        self._icon, self._color = "paper", "muted"
        self._picture = QPixmap()
        self._picture.loadFromData(row.preview)
        self._tell()

    def finish(self) -> None:
        """Make room for the attachment that came of the file."""
        self.finished = True

    def refuse(self, why: str) -> None:
        """Say why the file was not taken in."""
        self.refused, self._foot = True, why
        self._icon, self._color = "warning", "danger"
        self._tell()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._text_height(width - self._left() - theme.S)
        return max(text, self._side()) + 2 * theme.XS

    def sizeHint(self) -> QSize:
        width = theme.current().em(16)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = theme.current().em(8)
        return QSize(width, self._side() + 2 * theme.XS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif step is not None:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._paint_ground(painter)
        self._paint_picture(painter, QRect(theme.XS, theme.XS, self._side(), self._side()))
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        wear = theme.current()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wear.tint("accent", 0.08))
            painter.drawRoundedRect(self.rect(), theme.FIELD_RADIUS, theme.FIELD_RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(wear.color("accent"), 2))
            edge = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, theme.FIELD_RADIUS, theme.FIELD_RADIUS)

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        if self._picture.isNull():
            side = theme.current().icon_px
            place = QRect(0, 0, side, side)
            place.moveCenter(box.center())
            paint_icon(painter, place, name=self._icon, color=self._color)
            return
        size = self._picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(box.topLeft(), size)
        place.moveCenter(box.center())
        painter.drawPixmap(place, self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.current().color("line"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_words(self, painter: QPainter) -> None:
        wear = theme.current()
        width = self.width() - self._left() - theme.S
        top = max(theme.XS, (self.height() - self._text_height(width)) // 2)
        for text, px, color in (
            (self._title, wear.body_px, "text"),
            (self._foot, wear.small_px, "danger" if self.refused else "muted"),
        ):
            height = self._height(text, px, width)
            painter.setFont(wear.font(px=px))
            painter.setPen(wear.color(color))
            painter.drawText(QRect(self._left(), top, width, height), _flags(), text)
            top += height

    def _text_height(self, width: int) -> int:
        wear = theme.current()
        return self._height(self._title, wear.body_px, width) + self._height(
            self._foot, wear.small_px, width
        )

    @staticmethod
    def _height(text: str, px: int, width: int) -> int:
        metrics = QFontMetrics(theme.current().font(px=px))
        return metrics.boundingRect(QRect(0, 0, max(1, width), _HEIGHT), _flags(), text).height()

    @staticmethod
    def _side() -> int:
        return theme.current().em(_PICTURE)

    def _left(self) -> int:
        return self._side() + theme.XS + theme.S

    def _tell(self) -> None:
        set_names(self, self._title, self._foot)
        self.setToolTip("")
        self.updateGeometry()
        self.update()


def size_words(size: int) -> str:
    """Return the size of a file as people say it."""
    if size < 1_000_000:  # noqa: PLR2004 - a million bytes
        return words.KILOBYTES.format(size=max(1, round(size / 1000)))
    return words.MEGABYTES.format(size=round(size / 1_000_000, 1))


def _flags() -> int:
    align, wrap = _WRAPS
    return int(align) | int(wrap)
