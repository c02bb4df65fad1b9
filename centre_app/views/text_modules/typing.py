"""Puts text modules into whatever long text is typed into, wherever in a window it stands."""

from collections.abc import Callable
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QRegularExpression, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.book import ModuleBook, Offered, Typed, typed_at_end
from centre_app.domain.text_modules.modules import PLACEHOLDER
from centre_app.services.text_modules import TextModules
from centre_app.services.use_case import Topic
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts.plain_edit import PlainEdit
from centre_app.views.text_modules.offer_list import OfferList

K = Qt.Key
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_MOVING = {QEvent.Type.Resize, QEvent.Type.Move}
_PLACEHOLDER = QRegularExpression(PLACEHOLDER)


@runtime_checkable
class AboutDispute(Protocol):
    """A form that knows of what type the dispute is; texts inside it are offered what fits."""

    def dispute_about(self) -> DisputeType | None:
        """Return the type, if one was chosen."""


class ModuleTyping(QObject):
    """Watches the text that has the focus; one for a whole window.

    While the list is open it takes Tab, Enter, Esc and the arrows up and down, and nothing else.
    What an input method has not handed over yet is none of its business.
    """

    def __init__(self, window: QWidget, desk: Desk, modules: TextModules) -> None:
        super().__init__(window)
        self._window, self._desk, self._modules = window, desk, modules
        self._book: ModuleBook | None = None
        self._edit: PlainEdit | None = None
        self._typed: Typed | None = None
        self._declined: int | None = None
        self._stepping_back = False
        self._moving: list[QAbstractScrollArea] = []
        self._list: OfferList | None = None
        self._answers: dict[K, Callable[[], bool]] = {
            K.Key_Tab: self._put_chosen,
            K.Key_Return: self._put_chosen,
            K.Key_Enter: self._put_chosen,
            K.Key_Escape: self._decline,
            K.Key_Up: lambda: self._step(-1),
            K.Key_Down: lambda: self._step(1),
        }
        theme.application().focusChanged.connect(self._on_focus)
        desk.changed.connect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return self._on_key(cast(QKeyEvent, event))
        if kind == QEvent.Type.InputMethod:
            self._stepping_back = False
            if cast(QInputMethodEvent, event).preeditString():
                self._close()
        elif kind in _MOVING:
            self._follow()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in _PLAIN
        answer = self._answers.get(K(event.key())) if plain and self._is_open else None
        if event.type() == QEvent.Type.ShortcutOverride:
            if answer is not None:
                event.accept()
            return answer is not None
        keys = QKeySequence.StandardKey
        self._stepping_back = event.matches(keys.Undo) or event.matches(keys.Redo)
        if answer is not None:
            return answer()
        return plain and event.key() == K.Key_Tab and self._next_placeholder()

    @property
    def _is_open(self) -> bool:
        return self._list is not None and isValid(self._list) and self._list.isVisible()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if isinstance(new, PlainEdit) and new.takes_modules and self._is_ours(new):
            self._enter(new)

    def _is_ours(self, widget: QWidget) -> bool:
        """Return whether a widget stands in the window or in a dialog over it."""
        above: QWidget | None = widget
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is not None

    def _enter(self, edit: PlainEdit) -> None:
        self._edit, self._declined = edit, None
        edit.installEventFilter(self)
        edit.textChanged.connect(self._look)
        edit.cursorPositionChanged.connect(self._close_if_left)
        self._moving = _scrolling(edit)
        for area in self._moving:
            area.verticalScrollBar().valueChanged.connect(self._follow)
        if self._book is None:
            self._ask()

    def _leave(self) -> None:
        self._close()
        edit, self._edit = self._edit, None
        for area in filter(isValid, self._moving):
            area.verticalScrollBar().valueChanged.disconnect(self._follow)
        self._moving = []
        if edit is None or not isValid(edit):
            return
        edit.removeEventFilter(self)
        edit.textChanged.disconnect(self._look)
        edit.cursorPositionChanged.disconnect(self._close_if_left)

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.TEXTS and self._book is not None:
            self._ask()

    def _ask(self) -> None:
        self._desk.send(self._modules.book, None, owner=self, done=self._take, supersedes="book")

    def _take(self, book: ModuleBook) -> None:
        self._book = book

    def _look(self) -> None:
        """Offer what is meant by the name before the caret, if there is one."""
        typed = self._typed_here()
        found = self._book.find(typed.name, self._about()) if self._book and typed else []
        if typed is None:
            self._declined = None
        declined = typed is not None and self._start(typed) == self._declined
        if typed is None or not found or declined or self._stepping_back:
            self._close()
            return
        self._typed = typed
        sure = typed.sure and bool(typed.name)
        self._offers().offer(found, sure=sure, caret=self._caret())

    def _typed_here(self) -> Typed | None:
        edit = self._edit
        if edit is None or edit.isReadOnly():
            return None
        cursor = edit.textCursor()
        if cursor.hasSelection() or cursor.block().layout().preeditAreaText():
            return None
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return typed_at_end(cursor.selectedText())

    def _about(self) -> DisputeType | None:
        above: QWidget | None = self._edit
        while above is not None:
            if isinstance(above, AboutDispute):
                return above.dispute_about()
            above = above.parentWidget()
        return None

    def _start(self, typed: Typed) -> int:
        assert self._edit is not None
        return self._edit.textCursor().position() - _units(typed.text)

    def _caret(self) -> QRect:
        assert self._edit is not None
        box = self._edit.cursorRect()
        corner = self._edit.viewport().mapTo(self._edit.window(), box.topLeft())
        return QRect(corner, box.size())

    def _offers(self) -> OfferList:
        """Return the list; a dialog has one of its own over it."""
        assert self._edit is not None
        top = self._edit.window()
        if self._list is None or not isValid(self._list) or self._list.parentWidget() is not top:
            self._list = OfferList(top)
            self._list.picked.connect(self._put)
        return self._list

    def _close(self) -> None:
        if self._is_open and self._list is not None:
            self._list.hide()

    def _follow(self, _value: int = 0) -> None:
        """Stay beneath the caret where the text or the form around it is scrolled."""
        if self._is_open and self._list is not None:
            self._list.place(self._caret())

    def _close_if_left(self) -> None:
        """Close the list when the caret goes where no name was begun."""
        if self._is_open and self._typed_here() != self._typed:
            self._close()

    def _step(self, by: int) -> bool:
        assert self._list is not None
        self._list.step(by)
        return True

    def _decline(self) -> bool:
        assert self._typed is not None
        self._declined = self._start(self._typed)
        self._close()
        return True

    def _put_chosen(self) -> bool:
        chosen = self._list.chosen() if self._list is not None else None
        if chosen is None:
            self._close()
            return False
        self._put(chosen)
        return True

    def _put(self, module: Offered) -> None:
        """Put a module in the place of its name, and choose the first place to be filled in."""
        edit, typed = self._edit, self._typed
        if edit is None or typed is None:
            return
        start = self._start(typed)
        chosen = edit.textCursor()
        chosen.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self._close()
        if edit.replace(chosen, module.text):
            self._choose_placeholder(start, until=start + _units(module.text))

    def _next_placeholder(self) -> bool:
        edit = self._edit
        return (
            edit is not None
            and not edit.isReadOnly()
            and self._choose_placeholder(edit.textCursor().selectionEnd())
        )

    def _choose_placeholder(self, start: int, *, until: int | None = None) -> bool:
        assert self._edit is not None
        found = self._edit.document().find(_PLACEHOLDER, start)
        if found.isNull() or (until is not None and found.selectionEnd() > until):
            return False
        self._edit.setTextCursor(found)
        return True


def _scrolling(edit: PlainEdit) -> list[QAbstractScrollArea]:
    """Return a text and everything around it that scrolls."""
    found: list[QAbstractScrollArea] = []
    above: QWidget | None = edit
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            found.append(above)
        above = above.parentWidget()
    return found


def _units(text: str) -> int:
    """Return how many places a text takes in a document, where rare characters take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
