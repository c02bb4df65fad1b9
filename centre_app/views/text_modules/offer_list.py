"""The small list under the caret; it has no focus and takes no key of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centre_app.domain.text_modules.book import MOST_OFFERED, Offered
from centre_app.views import theme
from centre_app.views.parts.found import FOUND_ROLE, Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label
from centre_app.views.style_sheet import set_part
from centre_app.views.text_modules import words

_WIDE = 24


class OfferList(QFrame):
    """Modules to choose from, laid over the window beneath a place in it.

    Signals:
        picked: an ``Offered`` was clicked.
    """

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        set_part(self, "raised")
        self.setObjectName("text_modules.offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = FoundList(words.OFFERED, self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.picked.connect(lambda found: self.picked.emit(found.value))
        self._keys = Label(part="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        column.setSpacing(theme.XS)
        column.addWidget(self._list)
        column.addWidget(self._keys)
        self.hide()

    def offer(self, modules: Sequence[Offered], *, sure: bool, caret: QRect) -> None:
        """Show modules beneath the caret, a rectangle of the window; the first is chosen if sure."""
        self._list.begin_anew()
        self._list.show_found([_found(one) for one in modules])
        if not sure:
            self._list.setCurrentIndex(QModelIndex())
        self._keys.setText(words.KEYS if sure else words.KEYS_UNSURE)
        self.place(caret)
        self.show()
        self.raise_()

    def chosen(self) -> Offered | None:
        """Return the module that would be put in."""
        one = self._list.current()
        return one.value if one is not None else None

    def shown(self) -> list[Offered]:
        """Return the modules on offer."""
        rows = range(self._list.model().rowCount())
        return [self._list.model().index(row, 0).data(FOUND_ROLE).value for row in rows]

    def step(self, by: int) -> None:
        """Choose another module."""
        self._list.step(by)

    def place(self, caret: QRect) -> None:
        """Stand beneath the caret, or above it where there is no room."""
        window = self._window.rect().adjusted(theme.S, theme.S, -theme.S, -theme.S)
        wear = theme.current()
        width = min(wear.em(_WIDE), window.width())
        self._list.setFixedHeight(self._list.wanted_height(wear.row_px * 2 * MOST_OFFERED))
        self.resize(width, self.sizeHint().height())
        below = caret.bottom() + theme.XS
        fits = below + self.height() <= window.bottom()
        top = below if fits else max(window.top(), caret.top() - theme.XS - self.height())
        left = min(max(caret.left(), window.left()), window.right() - width)
        self.move(QPoint(left, top))


def _found(one: Offered) -> Found:
    about = one.dispute_type.label if one.dispute_type else words.ANY_TYPE
    return Found(
        title=f"{one.short_name}  {about}",
        title_marks=((0, len(one.short_name)),),
        detail=" ".join(one.text.split()),
        value=one,
        ident=one.id,
    )
