"""How sessions look in the calendar: laid out when they change, drawn whenever the cursor moves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.sessions import SessionBlock
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.calendar_layout import Placed
from centre_app.views.mediation.texts import span_text

COLORS = {
    SessionState.PLANNED: "accent",
    SessionState.OPEN: "warn",
    SessionState.HELD: "good",
    SessionState.CANCELLED: "muted",
}
BLOCK_SHARE = 0.16
"""How much of its state's colour lies under the words of a block."""

LEAST = 4
"""So many characters wide a block must be to say its hour and its number."""

NARROW = 6
"""Below so many characters a block says less, one thing a line."""

HOUR = len("09:00")
EDGE_PX = 3
GHOST = 0.4
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class _Line:
    """Words with the left end of their baseline; ``cut`` if they may reach out of their block."""

    left: int
    base: int
    text: str
    strong: bool
    cut: bool


@dataclass(frozen=True)
class BlockPicture:
    """A session laid out: its ground, the edge that tells its state, its words."""

    block: SessionBlock
    rect: QRect
    ground: QColor
    edge: QRect
    color: QColor
    lines: tuple[_Line, ...]


@dataclass(frozen=True)
class _Pen:
    """What the words of a block are written with."""

    font: QFont
    metrics: QFontMetrics
    height: int
    color: QColor

    @classmethod
    def of(cls, token: str, *, strong: bool) -> Self:
        wear = theme.current()
        font = wear.font(px=wear.small_px, strong=strong)
        metrics = QFontMetrics(font)
        return cls(font, metrics, metrics.height(), wear.color(token))


class BlockPens:
    """What the theme that is worn now has for blocks."""

    def __init__(self) -> None:
        wear = theme.current()
        self._pens = {True: _Pen.of("text", strong=True), False: _Pen.of("muted", strong=False)}
        self._grounds = {state: wear.tint(token, BLOCK_SHARE) for state, token in COLORS.items()}
        self._colors = {state: wear.color(token) for state, token in COLORS.items()}
        self._narrow = wear.em(NARROW)

    def picture(self, one: Placed, rect: QRect) -> BlockPicture:
        """Return a session laid out in a rectangle."""
        # One that stands for several has no state of its own.
        state = SessionState.CANCELLED if one.more else one.block.state
        return BlockPicture(
            block=one.block,
            rect=rect,
            ground=self._grounds[state],
            edge=QRect(rect.left(), rect.top(), EDGE_PX, rect.height()),
            color=self._colors[state],
            lines=tuple(self._lines(one, rect)),
        )

    def draw(self, painter: QPainter, pictures: Sequence[BlockPicture]) -> None:
        """Draw sessions that lie beside one another: first the grounds, then what is written."""
        for one in pictures:
            painter.fillRect(one.rect, one.ground)
            painter.fillRect(one.edge, one.color)
        for strong, pen in self._pens.items():
            painter.setFont(pen.font)
            painter.setPen(pen.color)
            for one in pictures:
                _write(painter, one, strong=strong)

    def _lines(self, one: Placed, rect: QRect) -> Iterator[_Line]:
        inner = rect.adjusted(theme.S, 2, -2, -2)
        width, top = inner.width(), inner.top()
        if width < self._pens[False].height:
            return  # not even a sign that there is more would fit
        for text, strong in told(one, narrow=width < self._narrow):
            pen = self._pens[strong]
            if top + pen.height > inner.bottom() + 4:
                return
            # Measuring costs more than drawing; no character is wider than the type is high.
            if len(text) * pen.height > width:
                text = pen.metrics.elidedText(text, _ELIDE, width)  # noqa: PLW2901
            cut = top + pen.height > rect.bottom()
            yield _Line(inner.left(), top + pen.metrics.ascent(), text, strong, cut)
            top += pen.height


def draw_ghost(painter: QPainter, pens: BlockPens, pictures: Iterable[BlockPicture]) -> None:
    """Draw, pale, where a session lies that is carried about."""
    painter.save()
    painter.setOpacity(GHOST)
    pens.draw(painter, list(pictures))
    painter.restore()


def told(one: Placed, *, narrow: bool) -> list[tuple[str, bool]]:
    """Return what a block says: whose case first, the rest as far as there is room."""
    block = one.block
    if one.more:
        count = words.MERGED.format(count=len(one.blocks))
        return [(count, True), (hours_of(one)[: HOUR if narrow else None], False)]
    number = block.number[block.number.find(words.NUMBER_FROM) :]
    # The colour at the edge says it too, but not to everybody.
    state = "" if block.state is SessionState.PLANNED else block.state.label
    hours = span_text(block.span).split(" ")[-1]
    where = block.room or block.place
    if narrow:
        told_of = [(hours[:HOUR], True), (number, False), (state, False), (block.surnames, False)]
        return [one for one in told_of if one[0]]
    number = f"{state} {number}".strip()
    who = words.AND.join(block.mediators)
    return [
        (f"{block.surnames}  {number}", True),
        (f"{hours}  {who}", False),
        (where, False),
    ]


def hours_of(one: Placed) -> str:
    """Return from when until when the sessions are that something stands for."""
    span = Span(
        min(block.starts_at for block in one.blocks), max(block.ends_at for block in one.blocks)
    )
    return span_text(span).split(" ")[-1]


def _write(painter: QPainter, one: BlockPicture, *, strong: bool) -> None:
    for line in one.lines:
        if line.strong is not strong:
            continue
        if line.cut:
            painter.setClipRect(one.rect)
        painter.drawText(line.left, line.base, line.text)
        if line.cut:
            painter.setClipping(False)
