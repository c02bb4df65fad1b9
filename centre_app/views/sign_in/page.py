"""The look of the pages before the window: one narrow column on a card."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.style_sheet import set_part

_COLUMN_EM = 26


class Page(QWidget):
    """One page before the window: title, text, fields, one primary button.

    A sentence that belongs to no field stands above the button.
    """

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "page")
        self.form = FormColumn()
        self.form.committed.connect(self.commit)
        self._title = Label(title, "title", wrap=True)
        self._text = Label(text, "muted", wrap=True)
        # Hidden only, never shown: without a parent it would flash up as a window of its own.
        if not text:
            self._text.hide()
        self._refusal = Label(part="error", wrap=True)
        self._refusal.hide()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.S)
        self.primary = Button("", "primary", pressed=self.commit)
        self._idle_word = ""
        self._lay_out()

    def set_words(self, title: str, text: str = "") -> None:
        """Put other words above the fields."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def commit(self) -> None:
        """Hand over what was entered, if it can stand."""
        raise NotImplementedError

    def set_primary(self, text: str) -> None:
        """Word the primary button."""
        self._idle_word = text
        self.primary.set_text(text)

    def wait(self, text: str) -> None:
        """Show that the answer is under way; the button answers again with ``refuse`` or ``ready``."""
        self.primary.setEnabled(False)
        self.primary.set_text(text)

    def ready(self) -> None:
        """Take the button into use again."""
        self.primary.setEnabled(True)
        self.primary.set_text(self._idle_word)

    def refuse(self, sentence: str) -> None:
        """Say why it did not go on; what was typed stays."""
        self.ready()
        self._tell(sentence)

    def refuse_fields(self, reasons: Mapping[str, str]) -> None:
        """Say at each field what is wrong, by reason codes."""
        self.refuse("")
        self.form.show_errors(reasons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_stops()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From the buttons and boxes outside the form; the form itself hears it first.
        if not commits(event):
            super().keyPressEvent(event)
        elif self.primary.isEnabled():
            self.commit()

    def check(self, *rules: tuple[str, Callable[[], str]]) -> bool:
        """Ask a rule for each named field; say the sentences at the fields.

        Returns whether all stand, and no answer to an earlier commit is under way.
        """
        if not self.primary.isEnabled():
            return False
        self._tell("")
        self.form.clear_errors()
        wrong = [(name, sentence) for name, rule in rules if (sentence := rule())]
        for name, sentence in wrong:
            self.form.field(name).set_error(sentence)
        if wrong:
            self.form.field(wrong[0][0]).setFocus()
        return not wrong

    def add_beneath(self, widget: QWidget) -> None:
        """Put something under the button."""
        self._column.addWidget(widget)

    def _order_stops(self) -> None:
        """Let Tab and Enter walk the fields first, then the primary button, then the others."""
        foot = [item.widget() for item in map(self.foot.itemAt, range(self.foot.count())) if item]
        others = [widget for widget in foot if widget is not None and widget is not self.primary]
        stops = [*(field.editor() for field in self.form.fields()), self.primary, *others]
        for stop, after in pairwise(stops):
            QWidget.setTabOrder(stop, after)

    def _tell(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        card = QFrame()
        set_part(card, "card")
        card.setFixedWidth(theme.current().em(_COLUMN_EM) + 2 * theme.XL)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        self._column.setSpacing(theme.L)
        self.foot.addStretch(1)
        self.foot.addWidget(self.primary)
        for widget in (self._title, self._text, self.form, self._refusal):
            self._column.addWidget(widget)
        self._column.addLayout(self.foot)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        centred = QVBoxLayout()
        centred.addStretch(1)
        centred.addWidget(card)
        centred.addStretch(2)
        middle.addStretch(1)
        middle.addLayout(centred)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(inside))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
