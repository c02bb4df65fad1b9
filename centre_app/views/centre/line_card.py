"""One line of a form to be worded, with the blanks it must have."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.papers.templates.blanks import in_braces
from centre_app.domain.papers.templates.lines import LineKind
from centre_app.services.records.form_texts import WordedLine
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.blank_marks import BlankMarks
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import FlowLayout
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.text_area import TextArea

_LONGEST = 2000


class LineField(TextArea):
    """The text of one line; the delivered one stands beneath where it reads otherwise.

    Signals:
        typed: the line and how it reads now.
    """

    typed = Signal(str, str)

    line: WordedLine | None = None

    def __init__(self) -> None:
        super().__init__(words.LINE, limit=_LONGEST, lines=3)
        self.editor().takes_modules = False
        self.editor().setObjectName("centre.forms.line")
        self._marks = BlankMarks(self.editor().document())
        self.blanks = BlankRow(self)
        self.changed.connect(self._tell)

    def show_line(self, line: WordedLine | None, text: str = "", *, caption: str = "") -> None:
        """Show another line, or none."""
        self.line = None
        self.set_text(text)
        self.line = line
        self.set_label(caption or words.LINE)
        fixed = line is None or line.kind is LineKind.FIXED
        self.editor().setReadOnly(fixed)
        self.blanks.show_blanks(() if line is None or fixed else line.blanks)
        self._say_hint()

    def raw(self) -> str:
        """Return the text with the white around it, which is part of a line."""
        return self.editor().toPlainText()

    def insert(self, blank: str) -> None:
        """Put a blank where the caret stands."""
        self.editor().insertPlainText(in_braces(blank))
        self.editor().setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.line is not None:
            self._marks.rehighlight()

    def _tell(self) -> None:
        if self.line is not None:
            self._say_hint()
            self.typed.emit(self.line.line, self.raw())

    def _say_hint(self) -> None:
        line = self.line
        if line is None:
            self.set_hint_beneath("")
        elif line.kind is LineKind.FIXED:
            self.set_hint_beneath(words.FIXED_HINT)
        elif self.raw() != line.delivered:
            self.set_hint_beneath(words.DELIVERED.format(text=line.delivered))
        else:
            self.set_hint_beneath(words.LINE_HINT if line.blanks else "")


class BlankRow(QWidget):
    """A button for each blank of a line."""

    def __init__(self, field: LineField) -> None:
        super().__init__()
        self._field = field
        self._flow = FlowLayout(self)
        self._shown: tuple[str, ...] = ()
        self.buttons: list[Button] = []
        self.hide()

    def show_blanks(self, blanks: tuple[str, ...]) -> None:
        """Offer these blanks instead."""
        if blanks != self._shown:
            self._shown = blanks
            for old in self.buttons:
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.buttons = [self._button(one) for one in blanks]
        self.setVisible(bool(blanks))

    def _button(self, blank: str) -> Button:
        button = Button(blank, icon_name="plus", pressed=lambda: self._field.insert(blank))
        set_names(button, words.INSERT_BLANK.format(blank=blank))
        self._flow.addWidget(button)
        button.show()
        return button
