"""The way of files into what they belong to: by drag, key, chooser or scanner."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from centre_app.domain.attachments.codes import Origin
from centre_app.domain.attachments.scans import ImageDevice, TakenImage
from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Permission
from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.attachments import words
from centre_app.views.attachments.brought import (
    Brought,
    holds_something,
    of_device,
    of_mime,
    of_paths,
)
from centre_app.views.attachments.scan_desk import ScanDesk
from centre_app.views.attachments.scanner_folder import ScannerFolder
from centre_app.views.attachments.scanner_tray import ScannerTray
from centre_app.views.attachments.taking import Taking
from centre_app.views.attachments.tile import Tile
from centre_app.views.desk import Desk
from centre_app.views.messages import Level, sentence
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label


class WayIn(QWidget):
    """Takes files in for one draft or matter; they may be dropped anywhere on it.

    What is under way or was refused has a tile; what has come in is somebody else's to show.

    Signals:
        counted: so many tiles are here, those refused left out.
        taken: the key of an attachment that has just come in.
    """

    counted = Signal(int)
    taken = Signal(object)

    def __init__(self, desk: Desk, attachments: Attachments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._attachments = desk, attachments
        self._owner = AttachmentOwner()
        self._may_add = desk.may(Permission.ATTACHMENT_ADD)
        self._waiting: Callable[[], object] | None = None
        self.taking = Taking(desk, attachments, self)
        self.taking.rested.connect(self._go_on)
        self.tiles: list[Tile] = []
        self.scan = ScanDesk(desk, self.taking, self)
        self.scan.delivered.connect(self._bring_image)
        self.tray = ScannerTray(ScannerFolder.of(desk))
        self.tray.taken.connect(lambda paths: self.bring(of_paths(paths, Origin.SCANNER)))
        self.setAcceptDrops(self._may_add)
        self._lay_out()

    def bring_for(self, owner: AttachmentOwner) -> None:
        """Bring files for something else from now on; what is under way stays with what it is for."""
        if owner != self._owner:
            self.let_go()
        self._owner = owner

    def let_go(self) -> None:
        """Show no more of what is under way; it comes in all the same."""
        # Pages that are still to come would lie with somebody else.
        self.scan.stop()
        self._hold([])
        self._waiting = None

    def must_wait(self, again: Callable[[], object]) -> bool:
        """Return whether files are still being looked into; ``again`` is called when they are done."""
        if not self.taking.busy:
            return False
        self._waiting = again
        self._desk.say(words.BUSY, Level.NOTICE)
        return True

    def bring(self, brought: Sequence[Brought]) -> None:
        """Take files in, each with a tile that tells how far it is."""
        if not self._may_add:
            return
        tiles = [self._made(one.name) for one in brought]
        self._hold([*self.tiles, *tiles])
        for one, tile in zip(brought, tiles, strict=True):
            self._begin(one, tile)

    def bring_mime(self, mime: QMimeData, origin: Origin) -> bool:
        """Take in what was dragged or copied; return whether there was anything."""
        brought = of_mime(mime, origin, number=len(self.tiles) + 1)
        self.bring(brought)
        return bool(brought)

    def paste(self) -> None:
        """Take in what was copied, or say that there is nothing."""
        if not self.bring_mime(QApplication.clipboard().mimeData(), Origin.PASTE):
            self._desk.say(words.NOTHING_COPIED, Level.NOTICE)

    def choose(self) -> QFileDialog:
        """Ask for files."""
        dialog = QFileDialog(self, words.CHOOSE_TITLE)
        dialog.setObjectName("attachments.chooser")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.bring(of_paths(paths, Origin.FILE)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_something(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.bring_mime(event.mimeData(), Origin.DRAG):
            event.acceptProposedAction()

    def _lay_out(self) -> None:
        self.add = Button(words.ADD, "quiet", icon_name="plus", key="E", pressed=self.choose)
        self.add.setObjectName("attachments.add")
        self.paste_button = Button(words.PASTE, "quiet", pressed=self.paste)
        self.paste_button.setObjectName("attachments.paste")
        self._hint = Label(words.HINT, "small", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addLayout(self._list)
        column.addWidget(self._hint)
        column.addWidget(in_flow(self.add, self.paste_button, self.scan.button))
        column.addWidget(self.scan.told)
        column.addWidget(self.tray)
        for part in (self._hint, self.add, self.paste_button, self.tray):
            part.setVisible(self._may_add)
        self.scan.show_if_any(allowed=self._may_add)

    def _bring_image(self, device: ImageDevice, image: TakenImage) -> None:
        self.bring([of_device(device, image, number=len(self.tiles) + 1)])

    def _begin(self, one: Brought, tile: Tile) -> None:
        def done(answer: Done) -> None:
            if tile in self.tiles:
                self._came(tile, answer.id)

        def refused(error: CentreError) -> None:
            if tile in self.tiles:
                tile.refuse(sentence(error))
                self._count()
            else:
                # The form has moved on to somebody else meanwhile.
                told = words.NOT_TAKEN.format(name=one.name, why=sentence(error))
                self._desk.say(told, Level.WARN)

        self.taking.begin(one, self._owner, done=done, refused=refused)

    def _came(self, tile: Tile, attachment_id: UUID) -> None:
        """Let a file that has come in go from here."""
        self._hold([one for one in self.tiles if one is not tile])
        self.taken.emit(attachment_id)

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not any(tile.refused for tile in self.tiles):
            waiting()

    def _made(self, title: str) -> Tile:
        tile = Tile(title, self)
        tile.setObjectName("attachments.tile")
        tile.clicked.connect(lambda _: self._open(tile))
        tile.remove_wanted.connect(lambda: self._remove_tile(tile))
        tile.moved.connect(lambda step: self._move(tile, step))
        return tile

    def _hold(self, tiles: Sequence[Tile]) -> None:
        for old in self.tiles:
            self._list.removeWidget(old)
            if old not in tiles:
                old.hide()
                old.deleteLater()
        self.tiles = list(tiles)
        before: QWidget | None = None
        for tile in tiles:
            self._list.addWidget(tile)
            tile.show()
            if before is not None:
                QWidget.setTabOrder(before, tile)
            before = tile
        if before is not None:
            QWidget.setTabOrder(before, self.add)
        self._count()

    def _move(self, tile: Tile, step: int) -> None:
        place = self.tiles.index(tile) + step
        if 0 <= place < len(self.tiles):
            self.tiles[place].setFocus()

    def _focus(self, place: int) -> None:
        """Put the focus on the tile that stands where one was, or on the first button."""
        left = self.tiles[: place + 1]
        (left[-1] if left else self.add).setFocus()

    def _count(self) -> None:
        self._hint.setVisible(self._may_add and not self.tiles)
        self.counted.emit(sum(not tile.refused for tile in self.tiles))

    def _open(self, tile: Tile) -> None:
        """Put away what was refused."""
        if tile.refused:
            place = self.tiles.index(tile)
            self._hold([one for one in self.tiles if one is not tile])
            self._focus(place)

    def _remove_tile(self, tile: Tile) -> None:
        self._open(tile)
