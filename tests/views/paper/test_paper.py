import gc
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.errors import DiskFullError, PrinterError, RuleError
from centre_app.paths import root
from centre_app.views.paper import words
from centre_app.views.paper.pages import Pages, UnreadablePaperError
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.paper.printer import new_printer
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from tests.views.looking import settle

A4 = (595.0, 842.0)


def a_pdf(*sizes: tuple[float, float]) -> bytes:
    writer = PdfWriter()
    for width, height in sizes:
        writer.add_blank_page(width, height)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PaperView]:
    view = PaperView(a_pdf(A4, A4, A4), file_name="0042.pdf")
    qtbot.addWidget(view)
    view.resize(800, 600)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.show_paper(b"")


def area(view: PaperView) -> QWidget:
    return view._area


def test_a_page_is_a_picture_of_its_size() -> None:
    pages = Pages(a_pdf(A4))
    picture = pages.image(0, 2.0)
    assert (len(pages), pages.sizes) == (1, [QSizeF(*A4)])
    assert (picture.width(), picture.height()) == (1190, 1684)
    assert picture.pixelColor(5, 5).name() == "#ffffff"
    assert pages.image(0, 2.0) is picture
    pages.close()


def test_only_a_few_pictures_are_kept() -> None:
    pages = Pages(a_pdf(*[A4] * 12))
    for place in range(12):
        pages.image(place, 0.1)
    assert len(pages._drawn) == 8
    pages.close()


def test_bytes_that_are_no_paper_say_so(view: PaperView) -> None:
    with pytest.raises(UnreadablePaperError):
        Pages(b"no paper")
    view.show_paper(b"no paper")
    assert view.empty.isVisible()
    assert not view._tools.isEnabled()


def test_page_keys_turn_pages(view: PaperView, qtbot: QtBot) -> None:
    seen = [view.page]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(area(view), key)
        seen.append(view.page)
    assert seen == [0, 1, 2, 1]
    assert view._page.text() == "2 / 3 页"


def test_zoom_keeps_the_page_and_the_width_can_be_fitted_again(
    view: PaperView, qtbot: QtBot
) -> None:
    fitted = view.canvas.scale
    view.turn(1)
    qtbot.keyClick(area(view), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.canvas.scale == pytest.approx(fitted * 1.2)
    assert view.page == 1
    view.resize(700, 600)
    assert view.canvas.scale == pytest.approx(fitted * 1.2)
    view.fit_page()
    assert view.canvas.boxes()[0].height() <= area(view).height()
    view.fit_width()
    assert view.canvas.boxes()[0].width() <= area(view).width()
    for _ in range(30):
        view.zoom(1.5)
    assert view.canvas.scale == 5.0


def test_a_page_fits_the_pane_that_comes_into_view_with_it(qtbot: QtBot) -> None:
    pane, view = QStackedWidget(), PaperView()
    qtbot.addWidget(pane)
    pane.addWidget(QWidget())
    pane.addWidget(view)
    pane.resize(420, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    view.show_paper(a_pdf(A4))
    pane.setCurrentWidget(view)
    settle()
    assert view._area.horizontalScrollBar().maximum() == 0
    view.show_paper(b"")


@pytest.mark.parametrize("width", [900, 460, 270])
def test_what_stands_above_the_page_has_the_width_it_needs(view: PaperView, width: int) -> None:
    view.resize(width, 600)
    settle()
    parts: list[QWidget] = [
        *view._tools.findChildren(Label),
        *view._tools.findChildren(QAbstractButton),
    ]
    assert [one for one in parts if one.width() < one.sizeHint().width()] == []
    assert max(one.mapTo(view, one.rect().topRight()).x() for one in parts) < width


def test_a_copy_holds_the_very_bytes(view: PaperView, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "copy.pdf"
    with qtbot.waitSignal(view.saved):
        view.save_to(str(place))
    assert place.read_bytes() == a_pdf(A4, A4, A4)


@pytest.mark.parametrize(
    ("place", "error"), [("/dev/full", DiskFullError), ("/nowhere/copy.pdf", RuleError)]
)
def test_a_copy_that_cannot_be_written_is_told(
    view: PaperView, place: str, error: type[Exception], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.failed) as failed:
        view.save_to(place)
    assert failed.args is not None
    assert isinstance(failed.args[0], error)


def a_printer(path: Path) -> QPrinter:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    return printer


def into_a_file(dialog: QPrintDialog, path: Path) -> None:
    """Choose a file: whoever runs the tests may have a real printer."""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))


def test_the_button_asks_for_a_printer_and_prints(
    view: PaperView, tmp_path: Path, qtbot: QtBot
) -> None:
    button = next(one for one in view.findChildren(Button) if one.text() == words.PRINT)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    gc.collect()
    dialog = view.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    into_a_file(dialog, tmp_path / "printed.pdf")
    dialog.printer().setResolution(72)
    with qtbot.waitSignal(view.printed):
        dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 3


def test_every_page_is_printed_in_its_own_size(
    view: PaperView, tmp_path: Path, qtbot: QtBot
) -> None:
    view.show_paper(a_pdf(A4, (842, 595)))
    printed = tmp_path / "printed.pdf"
    with qtbot.waitSignal(view.printed) as told:
        view.print_to(a_printer(printed))
    sizes = [
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in PdfReader(printed).pages
    ]
    assert sizes == [(595, 842), (842, 595)]
    assert told.args is not None
    assert told.args[1] == 1


def test_chosen_pages_are_printed_alone(view: PaperView, tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "printed.pdf")
    printer.setFromTo(2, 3)
    view.print_to(printer)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


@pytest.mark.qt_log_ignore("QPainter|QPdf", extend=True)
def test_a_printer_that_refuses_is_told_and_the_paper_stays(
    view: PaperView, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.failed) as failed:
        view.print_to(a_printer(tmp_path / "nowhere" / "printed.pdf"))
    assert failed.args is not None
    assert isinstance(failed.args[0], PrinterError)
    assert view.pages is not None


def test_no_paper_prints_nothing(view: PaperView, tmp_path: Path) -> None:
    view.show_paper(b"")
    view.print_paper()
    view.print_to(a_printer(tmp_path / "printed.pdf"))
    assert not (tmp_path / "printed.pdf").exists()


def test_a_view_that_is_taken_away_closes_its_paper(qtbot: QtBot, qapp: QApplication) -> None:
    view = PaperView(a_pdf(A4))
    pages = view.pages
    assert pages is not None
    assert pages.is_open
    view.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not pages.is_open


ENDING = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from centre_app.views.paper.paper_view import PaperView
from tests.open_papers import open_papers
from tests.views.paper.test_paper import A4, a_pdf
application = QApplication([])
view = PaperView(a_pdf(A4))
view.show()
QTimer.singleShot(0, application.quit)
application.exec()
print(open_papers())
"""


def test_a_program_that_ends_has_no_paper_open() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ENDING], cwd=root(), capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
