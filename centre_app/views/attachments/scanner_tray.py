"""Offers what the scanner has just written, to be taken in with one key."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.attachments import words
from centre_app.views.attachments.scanner_folder import ScannerFolder
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label

_SHOWN = 3
_KEY = "K"


class ScannerTray(QWidget):
    """Says which folder is watched, and what is new there.

    Signals:
        taken: a list of paths to take in.
    """

    taken = Signal(list)

    def __init__(self, folder: ScannerFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.set_up = Button(words.SCANNER_SET_UP, "quiet", pressed=self.choose)
        self.set_up.setObjectName("scanner.set_up")
        self.stop = Button(words.SCANNER_STOP, "quiet", pressed=lambda: folder.watch(""))
        self.stop.setObjectName("scanner.stop")
        self.take = Button("", "chip", icon_name="plus", key=_KEY, pressed=self._take)
        self.take.setObjectName("scanner.take")
        self._told = Label(part="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(in_flow(self.take, self.set_up, self.stop))
        column.addWidget(self._told)
        folder.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._folder.attend(1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._folder.attend(-1)

    def choose(self) -> QFileDialog:
        """Ask for the folder the scanner writes into."""
        dialog = QFileDialog(self, words.SCANNER_TITLE, self._folder.folder)
        dialog.setObjectName("scanner.chooser")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.watch)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self) -> None:
        paths = list(self._folder.offered)
        self._folder.take(paths)
        self.taken.emit(paths)

    def _show(self) -> None:
        folder, offered = self._folder.folder, self._folder.offered
        self.set_up.setVisible(not folder)
        self.stop.setVisible(bool(folder))
        self.take.setVisible(bool(offered))
        self.take.set_text(words.SCANNER_TAKE.format(count=len(offered)), key=_KEY)
        names = words.COMMA.join(Path(path).name for path in offered[:_SHOWN])
        more = words.AND_MORE if len(offered) > _SHOWN else ""
        told = (
            words.SCANNER_NEW.format(names=names, more=more)
            if offered
            else (words.SCANNER_WATCHED.format(folder=folder) if folder else "")
        )
        self._told.setText("\u200b".join(told))
        self._told.setVisible(bool(told))
