"""The figures: each with its arithmetic, twelve months of it, and a way to its matters."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from centre_app.domain.director.codes import Figure
from centre_app.domain.director.rates import Rate
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.reports import FigureLine, Figures
from centre_app.views import theme
from centre_app.views.director import words
from centre_app.views.director.sparkline import Sparkline
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label, set_hint, set_names
from centre_app.views.style_sheet import set_part

_FEWEST_COLUMNS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureCard(QFrame):
    """One figure; Enter or a click opens what it counts, with Shift what it is divided by.

    Signals:
        opened: a ``MatterQuery``.
    """

    opened = Signal(object)

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self._line: FigureLine | None = None
        self.value = Label(part="number")
        self.arithmetic = Label(part="small")
        self.trend = Sparkline()
        self.setObjectName(f"director.figure.{figure.value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_part(self, "card")
        set_names(self, figure.label)
        set_hint(self, words.FIGURE_HINT.format(definition=words.FIGURE_DEFINITIONS[figure]))
        self._lay_out()

    def show_line(self, line: FigureLine) -> None:
        """Show the figure of another period."""
        self._line = line
        rate = line.value
        is_rate = self._figure.is_rate
        value = rate.text() if is_rate else f"{rate.numerator:,}"
        below = words.COUNT_UNIT
        if is_rate:
            below = rate.arithmetic if rate.denominator else words.OF_NOTHING
        if line.applied is not None:
            below = words.APPLIED.format(arithmetic=below, applied=line.applied)
        self.value.setText(value)
        self.arithmetic.setText(below)
        self.trend.show_values([_height(one, is_rate=is_rate) for one in line.trend])
        read = words.FIGURE_READ.format(name=self._figure.label, value=value, arithmetic=below)
        set_names(self, read, words.FIGURE_DEFINITIONS[self._figure])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not commits(event):
            self._open(event.modifiers())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self._open(event.modifiers())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().color("accent"), 2))
            edge = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, theme.CARD_RADIUS, theme.CARD_RADIUS)
            painter.end()

    def _open(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._line is not None:
            shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            query: MatterQuery = self._line.out_of if shifted else self._line.counted
            self.opened.emit(query)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(self.value)
        line.addWidget(self.trend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(0)
        column.addWidget(Label(self._figure.label, "muted"))
        column.addLayout(line)
        column.addWidget(self.arithmetic)


class FigureCards(QWidget):
    """The figures side by side.

    Signals:
        opened: a ``MatterQuery``.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.S)
        self._columns = 0
        self.cards = {figure: FigureCard(figure) for figure in Figure}
        for card in self.cards.values():
            card.opened.connect(self.opened)
        self._place(len(self.cards))

    def show_figures(self, figures: Figures) -> None:
        """Show the figures of another period."""
        for line in figures.lines:
            self.cards[line.figure].show_line(line)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self._width(_FEWEST_COLUMNS), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the cards in one line, or in two where large type leaves no room for one."""
        count = len(self.cards)
        self._place(count if self._width(count) <= self.width() else _FEWEST_COLUMNS)

    def _width(self, columns: int) -> int:
        widest = max(card.minimumSizeHint().width() for card in self.cards.values())
        return columns * (widest + theme.S) - theme.S

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, *divmod(place, columns))
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, int(column < columns))


def _height(rate: Rate, *, is_rate: bool) -> float | None:
    if not is_rate:
        return float(rate.numerator)
    return rate.numerator / rate.denominator if rate.denominator else None
