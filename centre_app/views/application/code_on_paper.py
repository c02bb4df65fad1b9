"""The sheet with the recovery code, which is sealed away; laid out in the lane and kept nowhere."""

from pathlib import Path
from typing import TYPE_CHECKING

from centre_app.domain.errors import CentreError, PrinterError
from centre_app.views.messages import sentence
from centre_app.views.paper.pages import Pages
from centre_app.views.paper.printer import ask_printer, print_pages
from centre_app.views.sign_in.recovery_page import RecoverySlotPage

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_code(page: RecoverySlotPage, pdf: bytes) -> None:
    """Ask for a printer, then print the sheet; the page tells if the printer did not take it."""

    def put(printer: "QPrinter") -> None:
        try:
            put_on_paper(printer, pdf)
        except CentreError as error:
            page.refuse(sentence(error))

    ask_printer(page, done=put)


def put_on_paper(printer: "QPrinter", pdf: bytes) -> None:
    """Print the sheet; into a file it goes as it is, so that the code can be copied out of it.

    Raises:
        PrinterError: the printer did not take it, or the file could not be written.
    """
    if printer.outputFileName():
        try:
            Path(printer.outputFileName()).write_bytes(pdf)
        except OSError as error:
            raise PrinterError from error
        return
    pages = Pages(pdf)
    try:
        print_pages(pages, printer)
    finally:
        pages.close()
