"""The cells of the calendar: which session lies where, and what the cursor stands on."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from centre_app.services.records.sessions import SessionBlock
from centre_app.views import theme
from centre_app.views.mediation.calendar_layout import (
    DAYS,
    ROWS,
    SLOTS_PER_HOUR,
    Lane,
    Placed,
    place,
)
from centre_app.views.mediation.calendar_painter import CalendarPainter, Scene

_WEEK_EM, _LANE_EM = 5, 7


class CalendarCells(QWidget):
    """Columns of half hours with sessions in them, and a cursor; whoever moves it comes above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes: Sequence[Lane] = ()
        self.placed: list[Placed] = []
        self._blocks: Sequence[SessionBlock] = ()
        self._abreast = 0
        self.cursor_at = (0, 2 * SLOTS_PER_HOUR)
        self._part = 0
        """Which of the sessions side by side the cursor stands on."""
        self.moving: SessionBlock | None = None
        self._painter = CalendarPainter()

    def ghost(self) -> tuple[int, float, float] | None:
        """Return column and rows of what is carried about."""
        return None

    def go_to(self, session_id: UUID) -> None:
        """Put the cursor on a session, if it is shown."""
        for one in self.placed:
            if session_id in (block.session_id for block in one.blocks):
                self.cursor_at, self._part = (one.lane, int(one.top)), one.part
                self.update()
                return

    def here(self) -> Placed | None:
        """Return what the cursor stands on; several side by side are gone through left to right."""
        beside = self._beside(self.cursor_at)
        return beside[min(self._part, len(beside) - 1)] if beside else None

    def under_cursor(self) -> SessionBlock | None:
        """Return the session the cursor stands on; one that stands for several is none."""
        here = self.here()
        return None if here is None or here.more else here.block

    def sizeHint(self) -> QSize:
        wear = theme.current()
        # A week is seen whole at every size of type; many columns of a day may scroll.
        least = _WEEK_EM if len(self.lanes) <= DAYS else _LANE_EM
        width = self._painter.gutter() + len(self.lanes) * wear.em(least)
        return QSize(width, self._painter.header() + ROWS * self._painter.row_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(replace(self._scene(), share=self._share()), event.rect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def rect_of(self, one: Placed) -> QRect:
        """Return where a session is painted."""
        return self._painter.rect(
            self._scene(), one.lane, one.top, one.bottom, (one.part, one.parts)
        )

    def cell_rect(self) -> QRect:
        """Return where the cursor stands."""
        lane, row = self.cursor_at
        return self._painter.rect(self._scene(), lane, row, row + 1, self._share())

    def _share(self) -> tuple[int, int]:
        here = self.here()
        return (here.part, here.parts) if here is not None and self.moving is None else (0, 1)

    def _beside(self, cell: tuple[int, int]) -> list[Placed]:
        lane, row = cell
        found = [
            one
            for one in self.placed
            if one.lane == lane and one.top < row + 1 and one.bottom > row
        ]
        return sorted(found, key=lambda one: one.part)

    def _place(self) -> None:
        self._abreast = self._painter.abreast(self._scene())
        self.placed = place(self._blocks, self.lanes, abreast=self._abreast)

    def _fit(self) -> None:
        """Lay the sessions out anew where more or fewer can stand side by side."""
        if self._painter.abreast(self._scene()) != self._abreast:
            self._place()
            self.update()

    def _scene(self) -> Scene:
        return Scene(
            self,
            self.lanes,
            self.placed,
            self.cursor_at,
            moving=self.moving,
            ghost=self.ghost(),
        )

    def _cell(self, at: QPointF) -> tuple[int, int] | None:
        return self._painter.cell(self._scene(), at)

    def _hit(self, at: QPointF) -> Placed | None:
        for one in self.placed:
            if self.rect_of(one).contains(at.toPoint()):
                return one
        return None
