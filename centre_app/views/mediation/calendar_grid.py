"""The painted calendar: hours as rows, sessions as blocks, everything reachable by keys."""

import html
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.sessions import SessionBlock
from centre_app.views import theme
from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_cells import CalendarCells
from centre_app.views.mediation.calendar_layout import (
    MANY,
    ROWS,
    SLOT,
    Drop,
    Lane,
    Placed,
    moment_of,
    moved,
    row_of,
)
from centre_app.views.mediation.calendar_texts import free_text, placed_text, rows_of
from centre_app.views.mediation.texts import span_text
from centre_app.views.parts.labels import Label, set_names

_MOVES = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PULLS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DRAG_PX = 6
_EDGE_PX = 5
_NOTE_EM = 16


class CalendarGrid(CalendarCells):
    """Columns of half hours with a cursor; sessions are opened, moved and dropped in it.

    Signals:
        opened: a ``SessionBlock``.
        crowd_opened: a ``Placed`` that stands for several sessions.
        cell_chosen: a ``Lane`` and the moment of a free half hour.
        span_chosen: a ``Lane`` and the ``Span`` that was pulled open in it.
        dropped: a ``Drop``.
        turned: -1, 0 or 1, to days before, today, days after.
        moving_changed: whether a session is carried about.
        stepped: where the cursor stands now.
    """

    opened = Signal(object)
    crowd_opened = Signal(object)
    cell_chosen = Signal(object, object)
    span_chosen = Signal(object, object)
    dropped = Signal(object)
    turned = Signal(int)
    moving_changed = Signal(bool)
    stepped = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moved_from: Lane | None = None
        self._pressed: tuple[QPoint, Placed, int] | None = None
        self._pulled_from: tuple[QPoint, tuple[int, int]] | None = None
        self._stretching = False
        self.pulled: int | None = None
        """How many rows are pulled open: of free time, or of the session that is carried."""
        self._note = Label(part="error", wrap=True, parent=self)
        self._note.hide()
        self._told_of: Lane | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_names(self, words.CALENDAR)

    def show_blocks(self, blocks: Sequence[SessionBlock], lanes: Sequence[Lane]) -> None:
        """Show these sessions in these columns; the cursor stays where it can."""
        self._blocks, self.lanes = blocks, lanes
        self._place()
        lane, row = self.cursor_at
        self.cursor_at = (max(0, min(lane, len(lanes) - 1)), row)
        self._drop_moving()
        self._note.hide()
        self.updateGeometry()
        self._tell()

    def ghost(self) -> tuple[int, float, float] | None:
        """Return column and rows of the session that is carried about."""
        lane, row = self.cursor_at
        if self.pulled is not None:
            return lane, row, row + self.pulled
        if self.moving is None:
            return None
        return lane, row, row + rows_of(self.moving)

    def go_to(self, session_id: UUID) -> None:
        super().go_to(session_id)
        self._tell()

    def pull(self, by: int) -> None:
        """Make the session under the cursor longer or shorter, or pull free time open."""
        if self.pulled is None:
            if self.moving is None:
                self.start_moving()
            self.pulled = round(rows_of(self.moving)) if self.moving else 1
            self.moving_changed.emit(True)
        room = ROWS - self.cursor_at[1]
        self.pulled = max(1, min(self.pulled + by, room))
        self.update()

    def explain(self, session_id: UUID, sentence: str) -> None:
        """Say beside a session why it could not be put where it was dropped."""
        for one in self.placed:
            if session_id in (block.session_id for block in one.blocks):
                rect = self.rect_of(one)
                self._note.setText(sentence)
                self._note.setFixedWidth(max(rect.width(), theme.current().em(_NOTE_EM)))
                self._note.adjustSize()
                left = min(rect.left(), self.width() - self._note.width())
                self._note.move(max(0, left), rect.bottom() + 2)
                self._note.show()
                self._note.raise_()
                return

    def start_moving(self) -> None:
        """Take up the session under the cursor, if it may still be moved."""
        block = self.under_cursor()
        if block is not None and block.state is SessionState.PLANNED:
            self.moving, self._moved_from = block, self.lanes[self.cursor_at[0]]
            self.cursor_at = (self.cursor_at[0], int(row_of(block.starts_at)))
            self.moving_changed.emit(True)
            self.update()

    def stop_moving(self) -> bool:
        """Let the session spring back; return whether one was carried."""
        carried = self.moving is not None or self.pulled is not None
        self._drop_moving()
        return carried

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._note.hide()
        if key in _MOVES and not event.modifiers():
            self._step(*_MOVES[key])
        elif self._carry(key, event.modifiers()):
            return
        elif key in _ENTER and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_M:
            self.start_moving()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_T:
            self.turned.emit(0)
        elif not (key == Qt.Key.Key_Escape and self.stop_moving()):
            super().keyPressEvent(event)

    def _carry(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Pull or carry by an arrow with Shift or Control; return whether it was one."""
        if key in _PULLS and held == Qt.KeyboardModifier.ShiftModifier:
            self.pull(_PULLS[key])
        elif key in _MOVES and held == Qt.KeyboardModifier.ControlModifier:
            if self.pulled is None:
                self.start_moving()
            self._step(*_MOVES[key])
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        cell = self._cell(event.position())
        if cell is None:
            return
        self._note.hide()
        hit = self._hit(event.position())
        self.cursor_at, self._part = cell, hit.part if hit else 0
        if hit is not None and not hit.more and hit.block.state is SessionState.PLANNED:
            self._pressed = (event.position().toPoint(), hit, cell[1] - int(hit.top))
            edge = self.rect_of(hit).bottom() - event.position().y()
            self._stretching = edge <= _EDGE_PX
        elif hit is None:
            self._pulled_from = (event.position().toPoint(), cell)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pulled_from is not None:
            self._pull_open(event)
            return
        if self._pressed is None:
            self._show_edge(event.position())
            return
        start, hit, grip = self._pressed
        if (event.position().toPoint() - start).manhattanLength() < _DRAG_PX and not self.moving:
            return
        if self.moving is None:
            self.moving, self._moved_from = hit.block, self.lanes[hit.lane]
            self.moving_changed.emit(True)
        cell = self._cell(event.position())
        if cell is not None and self._stretching:
            self.cursor_at = (hit.lane, int(hit.top))
            self.pulled = max(1, cell[1] - int(hit.top) + 1)
            self.update()
        elif cell is not None:
            self.cursor_at = (cell[0], max(0, min(cell[1] - grip, ROWS - 1)))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._pulled_from = None
        self._stretching = False
        if self.moving is not None or self.pulled is not None:
            self._enter()

    def _pull_open(self, event: QMouseEvent) -> None:
        """Pull free time open from where it was pressed."""
        assert self._pulled_from is not None
        start, (lane, row) = self._pulled_from
        far = (event.position().toPoint() - start).manhattanLength() >= _DRAG_PX
        cell = self._cell(event.position())
        if cell is None or (self.pulled is None and not far):
            return
        self.cursor_at = (lane, min(row, cell[1]))
        self.pulled = abs(cell[1] - row) + 1
        self.update()

    def _show_edge(self, at: QPointF) -> None:
        """Show by the pointer where a session can be made longer."""
        hit = self._hit(at)
        planned = hit is not None and not hit.more and hit.block.state is SessionState.PLANNED
        edge = planned and hit is not None and self.rect_of(hit).bottom() - at.y() <= _EDGE_PX
        self.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self._enter()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = html.escape(self._hint_at(QPointF(event.pos()))).replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<span>{text}</span>" if text else "", self)
            return True
        return super().event(event)

    def _step(self, across: int, down: int) -> None:
        lane, row = self.cursor_at
        beside = self._beside(self.cursor_at) if self.ghost() is None else []
        here = min(self._part, max(0, len(beside) - 1))
        if across and 0 <= here + across < len(beside):
            self._part = here + across
        else:
            lane = max(0, min(lane + across, len(self.lanes) - 1))
            self.cursor_at = (lane, max(0, min(row + down, ROWS - 1)))
            # From the right one comes to the last of those side by side.
            self._part = MANY if across < 0 else 0 if across else here
        self._tell()

    def _enter(self) -> None:
        if not self.lanes:
            return
        lane, row = self.cursor_at
        if self.moving is not None:
            block, pulled, came = self.moving, self.pulled, self._moved_from or self.lanes[lane]
            self._drop_moving()
            span = moved(block, day=self.lanes[lane].day, row=row)
            if pulled is not None:
                span = Span(span.starts_at, span.starts_at + pulled * SLOT)
            self.dropped.emit(Drop(block, span, came, self.lanes[lane]))
        elif self.pulled is not None:
            starts_at = moment_of(self.lanes[lane].day, row)
            span = Span(starts_at, starts_at + self.pulled * SLOT)
            self._drop_moving()
            self.span_chosen.emit(self.lanes[lane], span)
        elif (here := self.here()) is not None and here.more:
            self.crowd_opened.emit(here)
        elif here is not None:
            self.opened.emit(here.block)
        else:
            self.cell_chosen.emit(self.lanes[lane], moment_of(self.lanes[lane].day, row))

    def _drop_moving(self) -> None:
        if self.moving is not None or self.pulled is not None:
            self.moving = self.pulled = None
            self.moving_changed.emit(False)
        self.update()

    def _hint_at(self, at: QPointF) -> str:
        """Return what lies at a point: a session, why somebody is away, or whose column it is."""
        hit = self._hit(at)
        if hit is not None:
            return placed_text(hit)
        cell = self._cell(at)
        head = at.y() - self.visibleRegion().boundingRect().top() < self._painter.header()
        if cell is not None and not head:
            shade = self.lanes[cell[0]].away_in(cell[1])
            return shade.text if shade else ""
        lane = self._painter.lane_at(self._scene(), at)
        return "\n".join(filter(None, (lane.title, lane.hint))) if lane else ""

    def _tell(self) -> None:
        """Say to whoever cannot see it what the cursor stands on."""
        if self.lanes:
            lane, row = self.cursor_at
            here, found = self.lanes[lane], self.here()
            moment = moment_of(here.day, row)
            when = f"{here.title} {span_text(Span(moment, moment))[-5:]}"
            read = words.CALENDAR_READ.format(
                when=when, what=placed_text(found) if found else free_text(here, row)
            )
            if here is not self._told_of:
                # Who comes into another column hears once what its head tells.
                read = calendar_words.THEN.join(filter(None, (read, *here.hint.split("\n"))))
            self._told_of = here
            self.setAccessibleDescription(read)
            self.stepped.emit(self.cell_rect())
        self.update()
