"""Papers to a printer: drawn in memory, no file is left behind."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from centre_app.domain.errors import PrinterError
from centre_app.views.paper.pages import Pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_POINTS_PER_INCH = 72
_FINEST_DPI = 300
"""Finer is not seen on a laser printer and takes four times the memory."""


def new_printer() -> "QPrinter":
    """Return the computer's own printer, ready for a dialog; QtPrintSupport is read on first use."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - read on first use

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    return printer


def ask_printer(
    parent: QWidget, *, pages: int = 0, done: "Callable[[QPrinter], object]"
) -> "QPrintDialog":
    """Ask for a printer, and for a choice among so many pages; ``done`` gets the printer."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - read on first use

    printer = new_printer()
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if pages:
        dialog.setMinMax(1, pages)
    # Qt does not keep the printer it is handed: what is asked lives as long as whoever asks.
    dialog.accepted.connect(lambda: done(printer))
    QDialog.open(dialog)
    return dialog


def print_pages(pages: Pages, printer: "QPrinter") -> None:
    """Print a paper, or the pages of it that were chosen, each in its own size.

    Raises:
        PrinterError: the printer did not take it.
    """
    chosen = _chosen(pages, printer)
    painter = QPainter()
    for turn, place in enumerate(chosen):
        printer.setPageLayout(_layout(pages.sizes[place]))
        started = printer.newPage() if turn else painter.begin(printer)
        if not started:
            raise PrinterError
        dpi = min(printer.resolution(), _FINEST_DPI)
        picture = pages.image(place, dpi / _POINTS_PER_INCH)
        painter.drawImage(QRectF(printer.paperRect(printer.Unit.DevicePixel)), picture)
    if not painter.end():
        raise PrinterError
    if printer.printerState() == printer.PrinterState.Error:
        raise PrinterError


def _chosen(pages: Pages, printer: "QPrinter") -> list[int]:
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    once = [place for place in range(len(pages)) if first <= place + 1 <= last]
    if printer.supportsMultipleCopies():
        return once
    return once * printer.copyCount()


def _layout(size: QSizeF) -> QPageLayout:
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
