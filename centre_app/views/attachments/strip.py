"""The strip of attachments: what came in, and the way in for more."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import (
    AttachmentOwner,
    AttachmentRemoval,
    AttachmentRow,
)
from centre_app.views.attachments import words
from centre_app.views.attachments.tile import Tile
from centre_app.views.attachments.viewer import Viewer
from centre_app.views.attachments.way_in import WayIn
from centre_app.views.desk import Desk
from centre_app.views.parts.reason_dialog import ask_reason


class AttachmentStrip(WayIn):
    """What belongs to one draft or matter, and the way in for more of it.

    ``counted`` tells how many attachments lie here, those under way included.
    """

    def __init__(self, desk: Desk, attachments: Attachments, parent: QWidget | None = None) -> None:
        super().__init__(desk, attachments, parent)
        self.viewer: Viewer | None = None

    def show_owner(self, owner: AttachmentOwner, *, ask: bool = True) -> None:
        """Show what belongs to something else; a new draft has nothing that could be asked for."""
        self.bring_for(owner)
        if ask:
            self.refresh()

    def refresh(self) -> None:
        """Ask for what lies here."""
        self._desk.send(
            self._attachments.rows,
            self._owner,
            owner=self,
            done=self._show_rows,
            supersedes="attachments",
        )

    def _came(self, tile: Tile, attachment_id: UUID) -> None:
        tile.finish()
        self.refresh()
        self.taken.emit(attachment_id)

    def _show_rows(self, rows: Sequence[AttachmentRow]) -> None:
        """Show what is on file, and under it what was refused or is still under way."""
        if [*rows] == [tile.row for tile in self.tiles]:
            return
        # Of this window, even while a dialog lies over it.
        there = self.window().focusWidget()
        focused = next((at for at, tile in enumerate(self.tiles) if tile is there), None)
        open_yet = [tile for tile in self.tiles if tile.row is None and not tile.finished]
        shown = [self._made(row.title) for row in rows]
        for tile, row in zip(shown, rows, strict=True):
            tile.show_row(row)
        self._hold([*shown, *open_yet])
        if focused is not None:
            self._focus(focused)

    def _open(self, tile: Tile) -> None:
        super()._open(tile)
        if tile.row is not None:
            row = tile.row
            self.viewer = Viewer(self._desk, self._attachments, row, parent=self.window())
            self.viewer.changed.connect(self.refresh)
            self.viewer.remove_wanted.connect(lambda: self._ask_reason(row))
            self.viewer.open()

    def _remove_tile(self, tile: Tile) -> None:
        if tile.row is None:
            super()._remove_tile(tile)
        elif self._may_add:
            self._ask_reason(tile.row)

    def _ask_reason(self, row: AttachmentRow) -> None:
        text = words.REMOVE_TEXT.format(title=row.title)
        ask_reason(self.window(), words.REMOVE, text, done=lambda reason: self._remove(row, reason))

    def _remove(self, row: AttachmentRow, reason: str) -> None:
        removal = AttachmentRemoval(
            attachment_id=row.attachment_id, version=row.version, reason=reason
        )
        self._desk.send(
            self._attachments.remove, removal, owner=self, done=lambda _: self.refresh()
        )
