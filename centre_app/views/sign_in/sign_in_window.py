"""The small window before the window; shows one page at a time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.sign_in import words
from centre_app.views.style_sheet import set_part

_FIRST_SIZE = (960, 690)


class SignInWindow(QWidget):
    """Holds the page that is wanted now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self)
        set_part(self, "page")
        self.setWindowTitle(words.APP)
        self.resize(*_FIRST_SIZE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.page: QWidget | None = None

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before."""
        if self.page is not None:
            self._column.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self._column.addWidget(page)
        page.show()
        page.setFocus()
