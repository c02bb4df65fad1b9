"""The road of a matter as a strip: what is done, where it stands, what is still to come."""

import itertools

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.domain.road.next_steps import RoadFacts
from centre_app.domain.road.stations import Road, Station, passed, road_of, station
from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.matters import words
from centre_app.views.parts.labels import set_names


class RoadStrip(QWidget):
    """The stations of a road on a line; words stay readable at every size of type."""

    def __init__(self) -> None:
        super().__init__()
        self._road: Road = (Station.REGISTERED,)
        self._here = Station.REGISTERED
        self._passed: frozenset[Station] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_names(self, words.STRIP_NAME)

    @property
    def here(self) -> Station:
        """Return the station that is marked."""
        return self._here

    @property
    def road(self) -> Road:
        """Return the stations that are drawn."""
        return self._road

    def show_road(self, road: RoadFacts) -> None:
        """Mark where a matter stands."""
        self._road, self._here, self._passed = road_of(road), station(road), passed(road)
        set_names(self, words.STRIP_READ.format(here=self._here.label))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        return QSize(wear.em(5 * len(self._road)), wear.icon_px + wear.row_px)

    def minimumSizeHint(self) -> QSize:
        wear = theme.current()
        return QSize(wear.em(3 * len(self._road)), wear.icon_px + wear.row_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / len(self._road)
        middles = [round(share * (place + 0.5)) for place in range(len(self._road))]
        here = self._road.index(self._here)
        for place, (before, after) in enumerate(itertools.pairwise(middles)):
            self._paint_way(painter, before, after, behind=place < here)
        for at, middle in zip(self._road, middles, strict=True):
            self._paint_station(painter, at, middle)
        painter.end()

    def _paint_way(self, painter: QPainter, before: int, after: int, *, behind: bool) -> None:
        wear = theme.current()
        painter.setPen(QPen(wear.color("accent" if behind else "muted"), 2))
        height, gap = wear.icon_px // 2 + theme.XS, wear.icon_px // 2 + theme.XS
        painter.drawLine(before + gap, height, after - gap, height)

    def _paint_station(self, painter: QPainter, place: Station, middle: int) -> None:
        wear = theme.current()
        side, top = wear.icon_px, theme.XS
        mark = QRect(middle - side // 2, top, side, side)
        if place in self._passed:
            paint_icon(painter, mark, name="ok", color="accent")
        else:
            color = wear.color("accent" if place == self._here else "muted")
            painter.setPen(QPen(color, 2))
            painter.setBrush(color if place == self._here else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPoint(middle, top + side // 2), side // 3, side // 3)
        font = wear.font(px=wear.small_px, strong=place == self._here)
        painter.setFont(font)
        painter.setPen(wear.color("text" if place in {*self._passed, self._here} else "muted"))
        wide = QFontMetrics(font).horizontalAdvance(place.label) + theme.S
        below = QRect(middle - wide // 2, top + side, wide, self.height() - side - top)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, place.label)
