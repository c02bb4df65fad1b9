"""A list of what a search found: two lines an entry, groups with headings, driven from its box."""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCursor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from centre_app.views import theme
from centre_app.views.parts.found import FOUND_ROLE, Found
from centre_app.views.parts.found_delegate import FoundDelegate
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.table_model import Index

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHIFT = Qt.KeyboardModifier.ShiftModifier

SETTLING_MS = 250
"""How long a list that changed under the pointer takes no click: less than a hand needs to see it."""


class FoundModel(QAbstractListModel):
    """What was found, with a heading before each group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Found | str] = []

    def replace(self, found: Sequence[Found]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = []
        group = ""
        for one in found:
            if one.group and one.group != group:
                self._lines.append(one.group)
            group = one.group
            self._lines.append(one)
        self.endResetModel()

    def place_of(self, sought: Found) -> QModelIndex:
        """Return where an entry is by now; nowhere if it is gone."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Found) and line.ident == sought.ident:
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == FOUND_ROLE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Found):
            # Where a line is cut the whole of it can be read, never as markup.
            return f"<span>{html.escape(line.title)}<br>{html.escape(line.detail)}</span>"
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.read
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FoundList(QListView):
    """The list itself.

    Signals:
        picked: a ``Found`` (click or Enter).
        opened: a ``Found`` (Shift+Enter).
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = FoundModel(self)
        self._delegate = FoundDelegate(self)
        self._chosen = False
        # Time to see what changed under the pointer counts from when it is painted.
        self._unseen = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self.setModel(self._found)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # How high an entry is depends on how wide the list is.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        set_names(self, name)
        self.clicked.connect(self._pick)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show what was found and stand on the first, or where somebody chose to stand before.

        Who has gone to an entry goes on standing on it, wherever it is now; if it is gone, on none.
        A click that was meant for what lay there a moment ago picks nothing.
        """
        chosen = self.current() if self._chosen else None
        pointed = self._pointed()
        self._found.replace(found)
        if self._pointed() != pointed:
            self._unseen = True
        if chosen is None or chosen.ident is None:
            self._stand(1)
        else:
            self.setCurrentIndex(self._found.place_of(chosen))

    def begin_anew(self) -> None:
        """Forget where somebody chose to stand: he asks for something else."""
        self._chosen = False

    def current(self) -> Found | None:
        """Return the entry the cursor stands on."""
        line = self.currentIndex().data(FOUND_ROLE)
        return line if isinstance(line, Found) else None

    def step(self, by: int) -> None:
        """Move the cursor by so many entries, over headings, and keep it on the one it comes to."""
        self._stand(by)
        self._chosen = self.current() is not None

    def _stand(self, by: int) -> None:
        places = [at for at in range(self._found.rowCount()) if self._pickable(at)]
        if not places:
            return
        here = self.currentIndex().row()
        at = places.index(here) + by if here in places else 0
        self.setCurrentIndex(self._found.index(places[max(0, min(at, len(places) - 1))], 0))

    def pick_current(self) -> bool:
        """Pick the entry the cursor stands on; return whether there is one."""
        one = self.current()
        if one is not None:
            self.picked.emit(one)
        return one is not None

    def open_current(self) -> None:
        """Open the entry the cursor stands on, if there is one."""
        one = self.current()
        if one is not None:
            self.opened.emit(one)

    def wanted_height(self, at_most: int) -> int:
        """Return the height the entries need, so many pixels at most."""
        rows = (self._found.index(at, 0) for at in range(self._found.rowCount()))
        high = sum(self.sizeHintForIndex(row).height() for row in rows)
        return min(at_most, high + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self.pick_current()
        elif event.key() in _ENTER and event.modifiers() == SHIFT:
            self.open_current()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Qt heeds the height alone; a scroll bar that comes takes width, and rows need more of them.
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            self._settling.start()

    def sizeHint(self) -> QSize:
        wear = theme.current()
        return QSize(wear.em(16), self.wanted_height(wear.row_px * 8))

    def _pick(self, index: QModelIndex) -> None:
        if self._pickable(index.row()) and not (self._unseen or self._settling.isActive()):
            self.pick_current()

    def _pointed(self) -> object:
        """Return what the pointer lies on, if it lies on the list."""
        if not self.isVisible() or not self.underMouse():
            return None
        line = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).data(FOUND_ROLE)
        return line.ident if isinstance(line, Found) else line

    def _pickable(self, row: int) -> bool:
        return isinstance(self._found.index(row, 0).data(FOUND_ROLE), Found)
