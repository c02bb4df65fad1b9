"""The chart as a picture for a report: with title, legend and how it was counted, on white."""

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from centre_app.services.records.reports import Report
from centre_app.views import theme
from centre_app.views.director import words
from centre_app.views.director.legend import paint_legend

WIDTH_PX = 2400


def picture(chart: Any, report: Report) -> bytes:
    """Return the chart as a PNG, 2400 pixels wide, in light colours whatever the window wears."""
    look = theme.Theme(theme.LIGHT, theme.current().size)
    chart.dress(look, pen_scale=WIDTH_PX / chart.viewport().width())
    try:
        return _png(_drawn(chart, report, look))
    finally:
        chart.dress(theme.current())


def heading(report: Report) -> str:
    """Return what stands above the chart."""
    span = report.query.span
    months = words.MONTHS.format(first=span.first.key, last=span.last.key)
    as_of = words.AS_OF.format(day=report.as_of) if report.as_of else ""
    title = words.CHART_TITLES[report.query.breakdown]
    return words.PICTURE_HEADING.format(title=title, months=months, as_of=as_of)


def _drawn(chart: Any, report: Report, look: theme.Theme) -> QImage:
    width, height = chart.viewport().width(), chart.viewport().height()
    top, bottom = look.em(4), look.em(2.4)
    scale = WIDTH_PX / (width + 2 * theme.L)
    size = WIDTH_PX, round((height + top + bottom) * scale)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(look.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(look.color("text"))
    painter.setFont(look.font(px=look.heading_px, strong=True))
    painter.drawText(theme.L, round(top * 0.45), heading(report))
    paint_legend(painter, (theme.L, top * 0.6), look=look)
    chart.paint_onto(painter, QRectF(theme.L, top, width, height))
    painter.setPen(look.color("muted"))
    painter.setFont(look.font(px=look.small_px))
    note = QRectF(theme.L, top + height, width, bottom)
    painter.drawText(note, Qt.AlignmentFlag.AlignVCenter, words.PICTURE_NOTE)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here
    return bytes(content.data())
