"""A paper on the screen: zoom, page keys, print, save a copy."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from centre_app.domain.errors import DiskFullError, PrinterError, RuleError
from centre_app.views import theme
from centre_app.views.paper import words
from centre_app.views.paper.folding import Folding, line
from centre_app.views.paper.page_canvas import PageCanvas
from centre_app.views.paper.pages import Pages, UnreadablePaperError
from centre_app.views.paper.printer import ask_printer, print_pages
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.style_sheet import set_part

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_STEP = 1.2
_SMALLEST, _LARGEST = 0.3, 5.0
_PIXELS_PER_POINT = 96 / 72


class _Held:
    """The paper of a view, which outlives the view's own C++ side by a moment."""

    pages: Pages | None = None

    def close(self, *_: object) -> None:
        """Close the paper, if there is one."""
        if self.pages is not None:
            self.pages.close()
        self.pages = None


class PaperView(QWidget):
    """Shows the stored bytes of a paper; whatever ends the view closes the paper.

    Signals:
        printed: name of the printer, and how many copies.
        saved: where a copy was put.
        failed: a ``CentreError``; the paper is still there.
    """

    printed = Signal(str, int)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        data: bytes = b"",
        *,
        file_name: str = "",
        gaps: str = "",
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``bare`` leaves the buttons out, where there is nothing to print or to keep."""
        super().__init__(parent)
        self._data, self._file_name = b"", file_name
        self._held = _Held()
        self.destroyed.connect(self._held.close)
        application = QCoreApplication.instance()
        assert application is not None
        # Where a program ends, its windows are let go without being destroyed.
        application.aboutToQuit.connect(self._put_away)
        self._fit_width = True
        self.canvas = PageCanvas()
        self._area = _Area(self.canvas)
        self._area.turned.connect(self.turn)
        self._area.resized.connect(self._fit)
        self._area.verticalScrollBar().valueChanged.connect(lambda _: self._refresh())
        self.empty = EmptyState(words.NO_PAPER)
        self.gaps = Label(part="strong", wrap=True, selectable=True)
        self._page = Label(part="muted")
        self._zoom = Label(part="muted")
        self._lay_out()
        self._tools.setVisible(not bare)
        self._bind_keys()
        self.setFocusProxy(self._area)
        self.show_paper(data, file_name=file_name, gaps=gaps)

    @property
    def pages(self) -> Pages | None:
        """Return the paper that is shown."""
        return self._held.pages

    def show_paper(self, data: bytes, *, file_name: str = "", gaps: str = "") -> None:
        """Show another paper; no bytes show none. ``gaps`` are the code points left for the pen."""
        self._held.close()
        self._data, self._file_name = data, file_name
        self.gaps.setText(words.GAPS.format(codes=gaps) if gaps else "")
        self.gaps.setVisible(bool(gaps))
        self.empty.set_text(words.NO_PAPER)
        self._held.pages = self._open(data) if data else None
        self.canvas.show_pages(self.pages)
        self._stack.setCurrentIndex(0 if self.pages is None else 1)
        self._tools.setEnabled(self.pages is not None)
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    def zoom(self, factor: float) -> None:
        """Show larger or smaller."""
        self._fit_width = False
        self._set_scale(self.canvas.scale * factor)

    def fit_width(self) -> None:
        """Let the page take the width there is, now and when the window changes."""
        self._fit_width = True
        self._fit()

    def fit_page(self) -> None:
        """Show one page whole."""
        if self.pages is None:
            return
        self._fit_width = False
        free = self._area.viewport().height() - 2 * theme.M
        self._set_scale(free / self.pages.sizes[0].height())

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        boxes = self.canvas.boxes()
        if boxes:
            place = max(0, min(self.page + by, len(boxes) - 1))
            self._area.verticalScrollBar().setValue(boxes[place].top() - theme.M)

    @property
    def page(self) -> int:
        """Return the page that is seen, counted from 0."""
        return self.canvas.page_at(self._area.verticalScrollBar().value())

    def print_paper(self) -> None:
        """Ask for a printer, then print."""
        if self.pages is not None:
            ask_printer(self, pages=len(self.pages), done=self.print_to)

    def save_copy(self) -> None:
        """Ask for a place, then save the bytes there."""
        dialog = QFileDialog(self, words.SAVE_TITLE, self._file_name, words.SAVE_FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Put a copy of the bytes at a place."""
        try:
            Path(path).write_bytes(self._data)
        except OSError as error:
            full = error.errno == errno.ENOSPC
            self.failed.emit(DiskFullError() if full else RuleError("file_not_written"))
        else:
            self.saved.emit(path)

    def _put_away(self) -> None:
        self.show_paper(b"")

    def _open(self, data: bytes) -> Pages | None:
        try:
            return Pages(data)
        except UnreadablePaperError:
            self.empty.set_text(words.UNREADABLE)
            return None

    def print_to(self, printer: "QPrinter") -> None:
        """Print without asking."""
        if self.pages is None:
            return
        try:
            print_pages(self.pages, printer)
        except PrinterError as error:
            self.failed.emit(error)
        else:
            self.printed.emit(printer.printerName(), printer.copyCount())

    def _fit(self) -> None:
        if self.pages is None or not self._fit_width:
            return
        free = self._area.viewport().width() - 2 * theme.M
        widest = max(size.width() for size in self.pages.sizes)
        self._set_scale(min(free / widest, _PIXELS_PER_POINT * 1.6))

    def _set_scale(self, scale: float) -> None:
        page = self.page
        self.canvas.set_scale(max(_SMALLEST, min(scale, _LARGEST)))
        self.turn(page - self.page)
        self._refresh()

    def _refresh(self) -> None:
        total = len(self.pages) if self.pages else 0
        self._page.setText(words.PAGES.format(number=self.page + 1, total=total))
        self._zoom.setText(
            words.ZOOM.format(percent=round(self.canvas.scale / _PIXELS_PER_POINT * 100))
        )
        self.canvas.setAccessibleDescription(
            words.PAGE_READ.format(number=self.page + 1, total=total)
        )

    def _bind_keys(self) -> None:
        for keys, answer in (
            ("Ctrl++", lambda: self.zoom(_STEP)),
            ("Ctrl+=", lambda: self.zoom(_STEP)),
            ("Ctrl+-", lambda: self.zoom(1 / _STEP)),
            ("Ctrl+0", self.fit_width),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(answer)

    def _lay_out(self) -> None:
        zooms = line(self._page, *self._zooms())
        self._tools = Folding(Folding(zooms, line(*self._fits())), line(*self._ends()))
        # As narrow as the page it stands above: further lines make room.
        self._tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        self._stack = QStackedLayout()
        column.addWidget(self._tools)
        column.addWidget(self.gaps)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._area)

    def _zooms(self) -> tuple[QWidget, ...]:
        return (
            IconButton("minus", words.ZOOM_OUT, pressed=lambda: self.zoom(1 / _STEP)),
            self._zoom,
            IconButton("plus", words.ZOOM_IN, pressed=lambda: self.zoom(_STEP)),
        )

    def _fits(self) -> tuple[QWidget, ...]:
        return (
            Button(words.FIT_WIDTH, "quiet", pressed=self.fit_width),
            Button(words.FIT_PAGE, "quiet", pressed=self.fit_page),
        )

    def _ends(self) -> tuple[QWidget, ...]:
        return (
            Button(words.SAVE_COPY, icon_name="save", pressed=self.save_copy),
            Button(words.PRINT, icon_name="print", pressed=self.print_paper),
        )


class _Area(QScrollArea):
    """Scrolls the pages; the page keys turn whole pages.

    Signals:
        turned: by so many pages.
        resized: there is more room, or less.
    """

    turned = Signal(int)
    resized = Signal()

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # One that comes only with the page takes the width the page was just fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        set_names(self, words.PREVIEW)
        set_part(self, "pages")
        set_part(canvas, "scrolled")
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)
