"""One out of a list, by arrow, by typing its first characters or its pinyin initials."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from centre_app.views import theme
from centre_app.views.icons import paint_icon
from centre_app.views.parts import words
from centre_app.views.parts.labelled import ENTER, Labelled, commits

T = TypeVar("T")

Initials = Callable[[str], str]
"""Gives the pinyin initials of a word, in small letters."""

_FORGET_MS = 1200


class TypeAhead:
    """Remembers the letters typed one after another and finds the option they mean."""

    def __init__(self, initials: Initials | None = None) -> None:
        self._initials = initials
        self._typed = ""
        self._since = QElapsedTimer()

    def find(self, letters: str, labels: Sequence[str]) -> int:
        """Return the first option the letters lead to, or -1."""
        if not self._since.isValid() or self._since.elapsed() > _FORGET_MS:
            self._typed = ""
        self._since.start()
        self._typed += letters.casefold()
        for matches in (str.startswith, str.__contains__):
            for position, label in enumerate(labels):
                if any(matches(key, self._typed) for key in self._keys(label)):
                    return position
        self._typed = ""
        return -1

    def _keys(self, label: str) -> Iterable[str]:
        yield label.casefold()
        if self._initials is not None:
            yield self._initials(label)


class Combo(QComboBox):
    """A closed list that answers to letters and never changes under a passing wheel."""

    def __init__(self, ahead: TypeAhead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ahead = ahead
        self.setView(_List(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def labels(self) -> list[str]:
        """Return the options as they read."""
        return [self.itemText(position) for position in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event):
            event.ignore()
        elif event.key() in ENTER:
            self.focusNextChild()
        elif event.text().isalnum() and not self.choose_by(event.text()):
            event.accept()
        elif not event.text().isalnum():
            super().keyPressEvent(event)

    def choose_by(self, letters: str) -> bool:
        """Choose the option the letters lead to; return whether there is one."""
        found = self._ahead.find(letters, self.labels())
        if found >= 0:
            self.setCurrentIndex(found)
        return found >= 0

    def found_by(self, letters: str) -> int:
        """Return the option the letters lead to, or -1."""
        return self._ahead.find(letters, self.labels())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A form is scrolled with the wheel; a list under the pointer must not change by it.
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.current().icon_px * 2 // 3
        corner = QPoint(self.width() - side - theme.S, (self.height() - side) // 2)
        painter = QPainter(self)
        paint_icon(painter, QRect(corner.x(), corner.y(), side, side), name="down", color="muted")
        painter.end()


class Choice(Labelled, Generic[T]):
    """A labelled choice among options, each a value and its label."""

    def __init__(
        self,
        label: str,
        options: Iterable[tuple[T, str]] = (),
        *,
        key: str = "",
        required: bool = False,
        hint: str = "",
        initials: Initials | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, key=key, required=required, hint=hint, parent=parent)
        self._values: list[T] = []
        self._combo = Combo(TypeAhead(initials))
        self._combo.setPlaceholderText(words.CHOOSE)
        self.set_options(options)
        self._combo.currentIndexChanged.connect(lambda _: self._on_edited())
        self.assemble()

    def editor(self) -> Combo:
        return self._combo

    def text(self) -> str:
        return self._combo.currentText() if self._combo.currentIndex() >= 0 else ""

    def value(self) -> T | None:
        """Return the chosen value, or None."""
        position = self._combo.currentIndex()
        return self._values[position] if position >= 0 else None

    def values(self) -> Sequence[T]:
        """Return the values on offer."""
        return tuple(self._values)

    def set_value(self, value: T | None) -> None:
        """Choose a value; None chooses nothing."""
        known = value is not None and value in self._values
        self._combo.setCurrentIndex(self._values.index(value) if known else -1)  # type: ignore[arg-type]

    def set_options(self, options: Iterable[tuple[T, str]]) -> None:
        """Offer other options; what was chosen stays chosen if it is among them."""
        chosen = self.value() if self._values else None
        pairs = list(options)
        self._values = [value for value, _ in pairs]
        self._combo.clear()
        self._combo.addItems([label for _, label in pairs])
        self.set_value(chosen)

    def clear(self) -> None:
        """Choose nothing and forget what was wrong."""
        self.set_value(None)
        self.clear_error()


class _List(QListView):
    """The opened list; letters lead to an option here too."""

    def __init__(self, combo: Combo) -> None:
        super().__init__(combo)
        self._combo = combo
        self.setUniformItemSizes(True)

    def keyboardSearch(self, search: str) -> None:
        found = self._combo.found_by(search)
        if found >= 0:
            self.setCurrentIndex(self.model().index(found, 0))
