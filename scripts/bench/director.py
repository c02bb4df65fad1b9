"""The director's chart beside raw SQL over the index and a painter of a few lines."""

import os
from contextlib import closing
from datetime import date
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Engine

from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.reports import ReportQuery
from centre_app.storage.engine import open_local
from centre_app.views import theme
from centre_app.views.director.chart_loading import load_chart
from centre_app.views.theme import TypeSize
from scripts.bench.data.million import NEWEST, large_centre
from scripts.bench.data.sizes import VERY_LARGE
from scripts.bench.measure import Row, medians, row
from tests.fixed_clock import FixedClock
from tests.town import KEY, Town, town_on

ROUNDS = 15
SIZE = (1200, 600)
TEN_YEARS = MonthSpan(Month(2016, 11), Month(2026, 10))

BY_MONTH = """SELECT strftime('%Y-%m', {date}, '+8 hours'), count(*) FROM matters
    WHERE {date} >= ? AND {date} < ? {more} GROUP BY 1"""
TAKEN = BY_MONTH.format(date="accepted_at", more="")
SOLVED = BY_MONTH.format(
    date="resolved_at",
    more="""AND outcome IN ('agreed_written', 'agreed_oral', 'partial', 'settled_self',
    'explained', 'handled')""",
)


def rows() -> list[Row]:
    """Measure chart.paint and chart.drill."""
    app = QApplication.instance() or QApplication(["bench", *theme.QT_ARGUMENTS])
    assert isinstance(app, QApplication)
    theme.apply_theme(app, dark=False, size=TypeSize.STANDARD)
    engine = open_local(large_centre(VERY_LARGE), KEY)
    scene = Scene(town_on(engine, FixedClock(NEWEST)), engine)
    chart = medians({"program": scene.chart, "bare": scene.bare_chart}, rounds=ROUNDS, warm_up=3)
    drill = medians({"program": scene.drill, "bare": scene.list_page}, rounds=ROUNDS, warm_up=3)
    engine.dispose()
    return [
        row(
            "chart.paint",
            "director",
            value=chart["program"],
            unit="ms",
            floor=chart["bare"],
            first=1,
            goal=0.3,
            peer="2.8 s naive SQL at 3M",
            n=ROUNDS,
        ),
        row(
            "chart.drill",
            "director",
            value=drill["program"],
            unit="ms",
            floor=drill["bare"],
            first=1.5,
            goal=1.1,
            n=ROUNDS,
        ),
    ]


class Scene:
    """One large centre, looked at by its director."""

    def __init__(self, town: Town, engine: Engine) -> None:
        self._services, self._engine = town.services, engine
        self._director = town.actor(Role.DIRECTOR)
        self._module = load_chart()
        report = self._services.reports.monthly(self._director, ReportQuery(TEN_YEARS))
        self._month: MatterQuery = report.lines[len(report.lines) // 2].accepted_matters

    def chart(self) -> None:
        """Count ten years through the use case and paint the chart for the first time."""
        report = self._services.reports.monthly(self._director, ReportQuery(TEN_YEARS))
        chart = self._module.Chart()
        chart.resize(*SIZE)
        chart.show_report(report)
        chart.grab()
        chart.close()
        chart.deleteLater()

    def bare_chart(self) -> None:
        """Count ten years off the index and paint the same with a painter."""
        days = (_moment(TEN_YEARS.since), _moment(date(2026, 11, 1)))
        taken, solved = dict(self._raw(TAKEN, days)), dict(self._raw(SOLVED, days))
        months = [month.key for month in TEN_YEARS]
        bare = BareChart([(taken.get(key, 0), solved.get(key, 0)) for key in months])
        bare.resize(*SIZE)
        bare.grab()
        bare.close()

    def drill(self) -> None:
        """Ask for the matters of a bar as the register does for its first picture."""
        self._services.matters.page(self._director, self._month)

    def list_page(self) -> None:
        """Ask for the newest matters of all, as the register does when it opens."""
        self._services.matters.page(self._director, MatterQuery())

    def _raw(self, statement: str, values: tuple[str, ...]) -> list[Any]:
        with closing(self._engine.raw_connection()) as raw:
            found: list[Any] = raw.cursor().execute(statement, values).fetchall()
            return found


class BareChart(QWidget):
    """The same bars, line and numbers, painted by hand."""

    def __init__(self, months: list[tuple[int, int]]) -> None:
        super().__init__()
        self._months = months

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, grid, bars, line and words."""
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.color("surface"))
        painter.setFont(look.font(px=look.small_px))
        area = QRectF(self.rect()).adjusted(50, 20, -50, -40)
        most = max(max(pair) for pair in self._months) * 1.1
        step, line = area.width() / len(self._months), QPolygonF()
        for place in range(6):
            level = area.bottom() - area.height() * place / 5
            painter.setPen(look.color("line"))
            painter.drawLine(int(area.left()), int(level), int(area.right()), int(level))
            painter.setPen(look.color("muted"))
            painter.drawText(4, int(level), f"{most * place / 5:,.0f}")
            painter.drawText(int(area.right()) + 4, int(level), f"{place * 20}%")
        for place, (taken, solved) in enumerate(self._months):
            left = area.left() + place * step
            for offset, count, token in ((0.1, taken, "accent"), (0.5, solved, "good")):
                high = area.height() * count / most
                bar = QRectF(left + offset * step, area.bottom() - high, step * 0.38, high)
                painter.fillRect(bar, look.color(token))
            rate = solved / taken if taken else 0
            line.append(
                QRectF(left + step / 2, area.bottom() - area.height() * rate / 2, 0, 0).center()
            )
            if place % 12 == 2:
                painter.setPen(look.color("muted"))
                painter.drawText(int(left), int(area.bottom()) + 20, f"{2017 + place // 12}年")
        painter.setPen(look.color("slip_orange"))
        painter.drawPolyline(line)
        painter.end()


def _moment(day: date) -> str:
    """Return the first moment of a day at the centre as the database writes it, in UTC."""
    before = date.fromordinal(day.toordinal() - 1)
    return f"{before} 16:00:00.000000"
