"""The rungs in a row: a mark, a name, a word for where each stands; one stop for Tab."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from centre_app.domain.ladder.codes import Rung, RungState
from centre_app.domain.ladder.ladder import Ladder, RungView
from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.matters import ladder_words as words
from centre_app.views.parts.labels import set_hint, set_names

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RungButton(QAbstractButton):
    """One rung. Space opens it, the arrow keys lead to its neighbours.

    Signals:
        walked: -1 or 1, to the rung before or behind.
    """

    walked = Signal(int)

    def __init__(self, rung: Rung, parent: QWidget) -> None:
        super().__init__(parent)
        self.rung, self._state = rung, RungState.OPEN
        self.setObjectName(f"matters.ladder.{rung.value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(RungState.OPEN)

    @property
    def state(self) -> RungState:
        """Return where the rung stands."""
        return self._state

    def show_state(self, state: RungState) -> None:
        """Say where the rung stands."""
        self._state = state
        self.setText(f"{self.rung.label} {state.label}")
        set_names(self, words.RUNG_READ.format(rung=self.rung.label, state=state.label), words.HOW)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)

    def sizeHint(self) -> QSize:
        wear = theme.current()
        wide = QFontMetrics(_font(strong=True)).horizontalAdvance(self.text())
        return QSize(wide + wear.icon_px + 3 * theme.S, round(wear.body_px * 1.9))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        wear = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = wear.icon_px
        mark = QRect(theme.S, (self.height() - side) // 2, side, side)
        self._paint_mark(painter, mark)
        here = self._state is RungState.CURRENT
        quiet = self._state in (RungState.OPEN, RungState.NOT_NEEDED)
        painter.setFont(_font(strong=here))
        painter.setPen(wear.color("muted" if quiet else "text"))
        space = self.rect().adjusted(side + theme.S + theme.XS, 0, 0, 0)
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        wear = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._state is RungState.CURRENT or self.underMouse() or self.isDown():
            painter.setBrush(wear.tint("accent", 0.16 if self.isDown() else 0.08))
            painter.drawRoundedRect(self.rect(), theme.FIELD_RADIUS, theme.FIELD_RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(wear.color("accent"), 2))
            edge = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, theme.FIELD_RADIUS, theme.FIELD_RADIUS)

    def _paint_mark(self, painter: QPainter, mark: QRect) -> None:
        """Draw a tick, a full ring, an empty ring or a dash: the shape says it without colour."""
        wear = theme.current()
        if self._state is RungState.DONE:
            paint_icon(painter, mark, name="ok", color="accent")
            return
        if self._state is RungState.NOT_NEEDED:
            paint_icon(painter, mark, name="minus", color="muted")
            return
        here = self._state is RungState.CURRENT
        color = wear.color("accent" if here else "muted")
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(mark).center(), mark.width() / 3, mark.width() / 3)


class LadderBar(QWidget):
    """The five rungs of a matter.

    Signals:
        wanted: the ``Rung`` somebody wants to look at.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_names(self, words.BAR)
        set_hint(self, words.HOW)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        self.rungs = [RungButton(rung, self) for rung in Rung]
        for place, button in enumerate(self.rungs):
            button.clicked.connect(lambda _=False, one=button: self.wanted.emit(one.rung))
            button.walked.connect(lambda by, at=place: self._walk(at + by))
            row.addWidget(button)
            if button is not self.rungs[-1]:
                row.addWidget(_Between(self))
        row.addStretch(1)
        self._stop_at(0)

    def show_ladder(self, ladder: Ladder) -> None:
        """Show where the rungs of a matter stand."""
        for button, view in zip(self.rungs, ladder.rungs, strict=True):
            if button.state is not view.state:
                button.show_state(view.state)
        self._stop_at(list(Rung).index(_first_look(ladder).rung))

    def in_order(self) -> Sequence[QWidget]:
        """Return what Tab goes through."""
        return [one for one in self.rungs if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def setFocus(self, *_reason: object) -> None:
        self.in_order()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.rungs):
            self.rungs[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._stop_at(place)

    def _stop_at(self, place: int) -> None:
        """Let Tab stop once in the row: where the dispute stands, or one walked to."""
        for at, button in enumerate(self.rungs):
            strong = Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong)


class _Between(QWidget):
    """The mark between two rungs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.current().icon_px * 2 // 3
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), name="next", color="muted")
        painter.end()


def _first_look(ladder: Ladder) -> RungView:
    """Return the rung to look at first: the one the dispute stands on, or the highest it reached."""
    if ladder.current is not None:
        return ladder.current
    done = [one for one in ladder.rungs if one.state is RungState.DONE]
    return done[-1]


def _font(*, strong: bool) -> QFont:
    wear = theme.current()
    return wear.font(px=wear.small_px, strong=strong)
