"""The line above a room: its heading, its one primary action, and what stands behind the dots."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.frame.room import Room
from centre_app.views.parts import words as common
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.labels import Label, set_hint


class HeadingRow(QWidget):
    """Shows what the open room says of itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(part="title", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.primary = Button("", "primary", pressed=self._trigger)
        self.primary.setObjectName("heading.primary")
        self.more = IconButton("more", words.MORE)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._action: QAction | None = None
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.title, 1)
        row.addWidget(self.primary)
        row.addWidget(self.more)

    def show_room(self, room: Room) -> None:
        """Take over heading and actions of a room."""
        self.title.setText(room.heading)
        self._show_primary(room.primary_action)
        self._menu.clear()
        self._menu.addActions(list(room.more_actions))
        self.more.setVisible(bool(room.more_actions))

    def _show_primary(self, action: QAction | None) -> None:
        if self._action is not None:
            self._action.changed.disconnect(self._refresh)
        self._action = action
        self.primary.setVisible(action is not None)
        if action is not None:
            action.changed.connect(self._refresh)
            self._refresh()

    def _refresh(self) -> None:
        assert self._action is not None
        text = self._action.text()
        self.primary.set_text(text)
        set_hint(self.primary, common.WITH_COMMIT_KEYS.format(text=text))
        self.primary.setIcon(self._action.icon())
        self.primary.setEnabled(self._action.isEnabled())

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()
