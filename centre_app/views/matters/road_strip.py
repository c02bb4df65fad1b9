"""The road of a matter as a strip: what is done, where it stands, what is still to come."""

import itertools

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.matters.triage import HANDLED_HERE
from centre_app.domain.road.next_steps import RoadFacts
from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.matters import words
from centre_app.views.parts.labels import set_names

REGISTERED, ACCEPTED, MEDIATED, AGREED, PERFORMED, REVISITED, FILED = range(7)

_STATIONS = {
    MatterState.REGISTERED: REGISTERED,
    MatterState.TRIAGED: REGISTERED,
    MatterState.CLOSED: FILED,
    MatterState.ARCHIVED: FILED,
}


def station(road: RoadFacts) -> int:
    """Return where on the strip a matter stands."""
    if road.state in _STATIONS:
        return _STATIONS[road.state]
    effective = road.agreement is AgreementStatus.EFFECTIVE
    if not road.live:
        return PERFORMED if effective and road.performance_open else REVISITED
    if road.agreement is not None:
        return PERFORMED if effective else AGREED
    return MEDIATED if road.cases or road.orders else ACCEPTED


def passed(road: RoadFacts) -> frozenset[int]:
    """Return the stations that were really passed; not every matter stops at all of them."""
    effective = road.agreement is AgreementStatus.EFFECTIVE
    reached = {
        REGISTERED: True,
        ACCEPTED: road.route in HANDLED_HERE,
        MEDIATED: bool(road.cases or road.orders),
        AGREED: effective,
        PERFORMED: effective and not road.performance_open,
        REVISITED: road.revisits_done > 0,
    }
    here = station(road)
    return frozenset(place for place, is_so in reached.items() if is_so and place < here)


class RoadStrip(QWidget):
    """Seven stations on a line; words stay readable at every size of type."""

    def __init__(self) -> None:
        super().__init__()
        self._here = 0
        self._passed: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_names(self, words.STRIP_NAME)

    @property
    def here(self) -> int:
        """Return the station that is marked."""
        return self._here

    def show_road(self, road: RoadFacts) -> None:
        """Mark where a matter stands."""
        self._here, self._passed = station(road), passed(road)
        set_names(self, words.STRIP_READ.format(here=words.STRIP[self._here]))
        self.update()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        return QSize(wear.em(5 * len(words.STRIP)), wear.icon_px + wear.row_px)

    def minimumSizeHint(self) -> QSize:
        wear = theme.current()
        return QSize(wear.em(3 * len(words.STRIP)), wear.icon_px + wear.row_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / len(words.STRIP)
        middles = [round(share * (place + 0.5)) for place in range(len(words.STRIP))]
        for before, after in itertools.pairwise(middles):
            self._paint_way(painter, before, after)
        for place, middle in enumerate(middles):
            self._paint_station(painter, place, middle)
        painter.end()

    def _paint_way(self, painter: QPainter, before: int, after: int) -> None:
        wear = theme.current()
        behind = after <= self.width() / len(words.STRIP) * (self._here + 1)
        painter.setPen(QPen(wear.color("accent" if behind else "muted"), 2))
        height, gap = wear.icon_px // 2 + theme.XS, wear.icon_px // 2 + theme.XS
        painter.drawLine(before + gap, height, after - gap, height)

    def _paint_station(self, painter: QPainter, place: int, middle: int) -> None:
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
        wide = QFontMetrics(font).horizontalAdvance(words.STRIP[place]) + theme.S
        below = QRect(middle - wide // 2, top + side, wide, self.height() - side - top)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words.STRIP[place])
