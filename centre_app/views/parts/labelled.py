"""What every entry of a form has: a caption above, an editor, and one sentence beneath."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.labels import Label, set_names, with_key
from centre_app.views.style_sheet import set_part, set_state

Echo = Callable[[str], str]
"""Reads what was typed and answers with what the program understood, or nothing."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEAR_LIMIT = 20
_NEAR_SHARE = 5


class Labelled(QWidget):
    """Base of the entries of a form.

    Signals:
        changed: the text or the choice is another.
        left: the clerk went on to something else.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        label: str,
        *,
        key: str = "",
        required: bool = False,
        hint: str = "",
        echo: Echo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self._key, self._required, self._hint, self._echo = key, required, hint, echo
        self._error = self._notice = ""
        self._caption = Label(with_key(label, key))
        self._head, self._column = QHBoxLayout(), QVBoxLayout()
        # Made when there is something to say: a form has dozens of entries, and a window puts its
        # dress on every label inside it, seen or not.
        self._count: Label | None = None
        self._note: Label | None = None

    @property
    def required(self) -> bool:
        """Return whether the entry must be filled."""
        return self._required

    @property
    def error(self) -> str:
        """Return the sentence of what is wrong, or nothing."""
        return self._error

    def editor(self) -> QWidget:
        """Return the widget that is typed into."""
        raise NotImplementedError

    def text(self) -> str:
        """Return what was entered, without blanks around it."""
        raise NotImplementedError

    def set_label(self, label: str) -> None:
        """Call the entry something else."""
        self.label = label
        self._caption.setText(with_key(label, self._key))
        set_names(self.editor(), label, self.editor().accessibleDescription())

    def set_error(self, sentence: str) -> None:
        """Say beneath the editor what is wrong and what to do; what was typed stays."""
        self._error = sentence
        self._refresh()

    def clear_error(self) -> None:
        """Take the error away."""
        self.set_error("")

    def set_notice(self, sentence: str) -> None:
        """Say something about the entry until it changes: less than an error."""
        self._notice = sentence
        self._refresh()

    def set_hint_beneath(self, sentence: str) -> None:
        """Say beneath the editor how to fill it."""
        self._hint = sentence
        self._refresh()

    def assemble(self) -> None:
        """Put caption, editor and sentence together; called once the editor stands."""
        editor = self.editor()
        self._caption.setBuddy(editor)
        set_names(editor, self.label, words.REQUIRED if self._required else "")
        self.setFocusProxy(editor)
        self._head.setSpacing(theme.S)
        self._head.addWidget(self._caption)
        if self._required:
            mark = Label(words.REQUIRED, "small")
            self._head.addWidget(mark, 0, Qt.AlignmentFlag.AlignBottom)
        self._head.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)
        self._column.addLayout(self._head)
        self._column.addWidget(editor)
        self.setLayout(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._refresh()

    def show_remaining(self, length: int, limit: int) -> None:
        """Tell how much may still be written, once it becomes little."""
        remaining = limit - length
        little = remaining <= min(_NEAR_LIMIT, limit // _NEAR_SHARE)
        if self._count is None and little:
            self._count = Label(part="small")
            self._head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        if self._count is not None:
            self._count.setText(words.REMAINING.format(count=max(0, remaining)))
            self._count.setVisible(little)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Keep room for all lines of the sentence at the width there is.

        Qt guesses a width for wrapped words, and lets the field be no higher than they are at that.
        """
        if self._note is None:
            return
        # A label is never told to be lower than it must be now: room once made would stay.
        if self._note.minimumHeight():
            self._note.setMinimumHeight(0)
        self._note.setMinimumHeight(max(0, self._note.heightForWidth(self.width())))

    def _on_edited(self) -> None:
        self._error = self._notice = ""
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        echoed = self._echo(self.text()) if self._echo else ""
        shown = self._error or self._notice or echoed or self._hint
        self._say(shown)
        set_state(self.editor(), name="wrong", value=bool(self._error))
        required = words.REQUIRED if self._required else ""
        self.editor().setAccessibleDescription(" ".join(filter(None, (required, shown))))

    def _say(self, sentence: str) -> None:
        # A field that echoes keeps the line free, so that the form does not jump while typing.
        needed = bool(sentence) or self._echo is not None
        if self._note is None and needed:
            self._note = Label(part="small", wrap=True)
            self._column.addWidget(self._note)
        if self._note is not None:
            set_part(self._note, "error" if self._error else "small")
            self._note.setText(sentence)
            self._note.setVisible(needed)
            self._make_room()


def commits(event: QKeyEvent) -> bool:
    """Return whether a key means *done*: Ctrl+Enter; editors let it pass to the form."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in ENTER
