"""The top line: name of the program, the box that finds everything, and who is signed in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.frame.person_button import PersonButton
from centre_app.views.icons import icon
from centre_app.views.parts.buttons import IconButton
from centre_app.views.parts.labels import Label
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.style_sheet import set_part
from centre_app.views.theme import TypeSize

PERSON_SHARE = 3
"""The person takes a third of the line at most."""


class Header(QFrame):
    """What stands above everything.

    Signals:
        blind_wanted, lock_wanted, password_wanted, sign_out_wanted, about_wanted: as they say.
        look_wanted: dark (bool) and a ``TypeSize``.
    """

    blind_wanted = Signal()
    lock_wanted = Signal()
    password_wanted = Signal()
    sign_out_wanted = Signal()
    about_wanted = Signal()
    look_wanted = Signal(bool, object)

    def __init__(self, *, name: str, posts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "header")
        self.box = SearchBox(words.FIND)
        self.box.setAccessibleName(words.FIND_NAME)
        set_part(self.box, "jump")
        self.person = PersonButton(name, posts)
        self.person.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, 0, theme.S, 0)
        row.setSpacing(theme.S)
        row.addWidget(Label(words.APP, "strong"))
        row.addSpacing(theme.XL)
        row.addWidget(self.box, 3)
        row.addStretch(2)
        row.addWidget(self.person)
        row.addWidget(IconButton("eye-off", words.BLIND, pressed=self.blind_wanted.emit))
        row.addWidget(IconButton("lock", words.LOCK, pressed=self.lock_wanted.emit))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.person.fit(self.width() // PERSON_SHARE)

    def _measure(self) -> None:
        self.setFixedHeight(round(theme.current().body_px * 3.15))
        self.person.fit(self.width() // PERSON_SHARE)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add(menu, "lock", words.LOCK, self.lock_wanted)
        self._add(menu, "eye-off", words.BLIND, self.blind_wanted)
        menu.addSeparator()
        menu.addMenu(self._sizes(menu))
        self._dark = menu.addAction(icon("today"), words.DARK)
        self._dark.setCheckable(True)
        self._dark.setChecked(theme.current().dark)
        self._dark.triggered.connect(lambda on: self._want(dark=on))
        menu.addSeparator()
        self._add(menu, "pen", words.CHANGE_PASSWORD, self.password_wanted)
        self._add(menu, "people", words.SIGN_OUT, self.sign_out_wanted)
        self._add(menu, "info", words.ABOUT, self.about_wanted)
        return menu

    def _sizes(self, menu: QMenu) -> QMenu:
        sizes = QMenu(words.TYPE_SIZE, menu)
        group = QActionGroup(sizes)
        for size in TypeSize:
            action = QAction(size.label, group)
            action.setCheckable(True)
            action.setChecked(size is theme.current().size)
            action.triggered.connect(lambda _, size=size: self._want(size=size))
            sizes.addAction(action)
        return sizes

    def _want(self, *, dark: bool | None = None, size: TypeSize | None = None) -> None:
        wear = theme.current()
        self.look_wanted.emit(wear.dark if dark is None else dark, size or wear.size)

    def _add(self, menu: QMenu, icon_name: str, text: str, wanted: SignalInstance) -> None:
        menu.addAction(icon(icon_name), text).triggered.connect(lambda _: wanted.emit())
