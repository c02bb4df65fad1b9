"""A line to type into, and the kinds of lines a centre knows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from centre_app.views.parts import words
from centre_app.views.parts.labelled import ENTER, Echo, Labelled, commits

_NO_CUT = 2**30
"""QLineEdit would cut a long paste without a word; we refuse it with a sentence instead."""


class LineEdit(QLineEdit):
    """One line; Enter goes on to the next field.

    Signals:
        entered: Enter was pressed.
        left: the focus went away.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_NO_CUT)
        self.limit = _Limit(limit, self)
        self.setValidator(self.limit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event):
            event.ignore()
        elif event.key() in ENTER:
            self.entered.emit()
            # Whoever heard it may have gone elsewhere; from there it does not go on.
            if self.hasFocus():
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Field(Labelled):
    """A labelled line.

    Signals:
        entered: Enter was pressed in it.
    """

    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        key: str = "",
        required: bool = False,
        limit: int = 200,
        placeholder: str = "",
        hint: str = "",
        echo: Echo | None = None,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, key=key, required=required, hint=hint, echo=echo, parent=parent)
        self._edit = LineEdit(limit)
        self._edit.setPlaceholderText(placeholder)
        if secret:
            self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.entered.connect(self.entered)
        self._edit.left.connect(self.left)
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.inputRejected.connect(self._refuse)
        self.assemble()

    def editor(self) -> LineEdit:
        return self._edit

    def text(self) -> str:
        return self._edit.text().strip()

    def raw_text(self) -> str:
        """Return what was entered, blanks around it included: passwords may have them."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Put a text in; one that is already on file is shown whole, however long."""
        self._edit.setText(text)

    def clear(self) -> None:
        """Empty the field and forget what was wrong."""
        self._edit.clear()
        self.clear_error()

    def _on_text_changed(self, text: str) -> None:
        self.show_remaining(len(text), self._edit.limit.characters)
        self._on_edited()

    def _refuse(self) -> None:
        self.set_notice(self._edit.limit.refusal())


class IdField(Field):
    """An identity number, with sex, birth and age read from it beneath."""

    def __init__(
        self,
        echo: Echo,
        *,
        label: str = words.IDENTITY_NUMBER,
        key: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(label, key=key, required=required, limit=30, echo=echo)
        self.editor().setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)


class PhoneField(Field):
    """A telephone number."""

    def __init__(
        self,
        *,
        echo: Echo | None = None,
        label: str = words.PHONE,
        key: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(label, key=key, required=required, limit=30, echo=echo)
        self.editor().setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)


class DateField(Field):
    """A day as clerks type it, read back with its weekday."""

    def __init__(
        self, echo: Echo, *, label: str = words.DAY, key: str = "", required: bool = False
    ) -> None:
        super().__init__(
            label,
            key=key,
            required=required,
            limit=20,
            echo=echo,
            placeholder=words.DAY_EXAMPLES,
        )


class MoneyField(Field):
    """A sum in yuan, read back in capitals."""

    def __init__(
        self, echo: Echo, *, label: str = words.AMOUNT, key: str = "", required: bool = False
    ) -> None:
        super().__init__(label, key=key, required=required, limit=20, echo=echo)
        self.editor().setAlignment(Qt.AlignmentFlag.AlignRight)


class _Limit(QValidator):
    """Refuses what is longer than a field takes, and remembers what it refused."""

    def __init__(self, characters: int, parent: QLineEdit) -> None:
        super().__init__(parent)
        self.characters = characters
        self._edit = parent
        self._length = 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        self._length = len(text)
        # What is on file may be longer than today's limit; it may always be made shorter.
        if self._length <= max(self.characters, len(self._edit.text()) - 1):
            return QValidator.State.Acceptable, text, position
        return QValidator.State.Invalid, text, position

    def refusal(self) -> str:
        """Return the sentence for what was refused last."""
        return too_long(self._length, self.characters)


def too_long(length: int, limit: int) -> str:
    """Return why a text of that length was not taken in."""
    pasted = length > limit + 1
    sentence = words.TOO_LONG_PASTED if pasted else words.TOO_LONG_TYPED
    return sentence.format(length=f"{length:,}", limit=f"{limit:,}")
