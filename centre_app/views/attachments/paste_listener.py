"""Ctrl+V anywhere on a page: what was copied is taken in, unless it is words for a field."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from centre_app.domain.attachments.codes import Origin
from centre_app.views import theme
from centre_app.views.attachments.brought import holds_something
from centre_app.views.attachments.way_in import WayIn


class PasteListener(QObject):
    """Listens at the one widget that has the focus, and only while it stands on the page."""

    def __init__(self, page: QWidget, way_in: WayIn) -> None:
        super().__init__(page)
        self._page, self._way_in = page, way_in
        theme.application().focusChanged.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        copied = QApplication.clipboard().mimeData()
        return holds_something(copied) and self._way_in.bring_mime(copied, Origin.PASTE)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and (new is self._page or self._page.isAncestorOf(new)):
            new.installEventFilter(self)
