"""The sheet with the recovery code, which is sealed away; drawn straight to the printer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from centre_app.domain.errors import CentreError, PrinterError
from centre_app.views.application import words
from centre_app.views.messages import sentence
from centre_app.views.paper.printer import new_printer
from centre_app.views.sign_in.recovery_page import RecoverySlotPage

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM, _MM_PER_INCH = 25, 25.4
_LINES = ((20.0, 18), (18.0, 24), (12.0, 60))
"""Size in points, and room in millimetres, of title, code and what to do with it."""


def print_code(page: RecoverySlotPage, code: str, centre_name: str) -> None:
    """Ask for a printer, then print the code; the page tells if the printer did not take it."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - read on first use

    dialog = QPrintDialog(new_printer(), page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def draw() -> None:
        try:
            draw_code(dialog.printer(), code, centre_name)
        except CentreError as error:
            page.refuse(sentence(error))

    dialog.accepted.connect(draw)
    QDialog.open(dialog)


def draw_code(printer: "QPrinter", code: str, centre_name: str) -> None:
    """Draw the sheet.

    Raises:
        PrinterError: the printer did not take it.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError
    mm = printer.resolution() / _MM_PER_INCH
    wide = printer.paperRect(printer.Unit.DevicePixel).width() - 2 * _MARGIN_MM * mm
    top = _MARGIN_MM * mm
    texts = (words.CODE_TITLE.format(centre=centre_name), code, words.CODE_TEXT)
    for text, (points, height) in zip(texts, _LINES, strict=True):
        font = QFont(QWidget().font().family())
        font.setPointSizeF(points)
        painter.setFont(font)
        box = QRectF(_MARGIN_MM * mm, top, wide, height * mm)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), text)
        top += height * mm
    if not painter.end():
        raise PrinterError
