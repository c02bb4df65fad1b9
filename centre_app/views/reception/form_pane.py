"""The middle of the room: the form, and beneath it what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Rule, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.reception import words
from centre_app.views.reception.intake_form import IntakeForm


class FormPane(Card):
    """Holds the form; the primary action of the room stands under it.

    ``urgent`` is laid by the room over the columns, where nobody presses it by mistake.

    Signals:
        register_wanted, print_wanted, shelve_wanted, hand_over_wanted, urgent_wanted: a button was
            pressed.
    """

    register_wanted = Signal()
    print_wanted = Signal()
    shelve_wanted = Signal()
    hand_over_wanted = Signal()
    urgent_wanted = Signal()

    def __init__(self, form: IntakeForm, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.outer.setContentsMargins(1, 1, 1, theme.S)
        self.form = form
        self._scrolled = Scrolled(form)
        self.body.addWidget(self._scrolled, 1)
        self.register = Button(
            words.REGISTER_KEYS, "primary", icon_name="ok", pressed=self.register_wanted.emit
        )
        self.print = Button(words.PRINT_KEYS, icon_name="print", pressed=self.print_wanted.emit)
        self.shelve = Button(words.SHELVE_KEYS, pressed=self.shelve_wanted.emit)
        self.hand_over = Button(words.HAND_OVER_SHORT, "quiet", pressed=self.hand_over_wanted.emit)
        self.urgent = Button(
            words.URGENT, icon_name="warning", shortcut="F11", pressed=self.urgent_wanted.emit
        )
        for button, name, word in (
            (self.register, "register", words.REGISTER),
            (self.print, "print_receipt", words.PRINT),
            (self.shelve, "shelve", words.SHELVE),
            (self.hand_over, "hand_over", words.HAND_OVER),
            (self.urgent, "urgent", words.URGENT_NAME),
        ):
            button.setObjectName(f"intake.{name}")
            set_names(button, word)
        # At the largest type they stand in two lines, so that the columns beside keep their width.
        foot = in_flow(self.register, self.print, self.shelve, self.hand_over)
        foot.setContentsMargins(theme.L, 0, theme.L, 0)
        self.body.addWidget(Rule())
        self.body.addWidget(foot)

    def to_top(self) -> None:
        """Show the beginning of the form, for the next visitor."""
        self._scrolled.verticalScrollBar().setValue(0)

    def follow(self, widget: QWidget) -> None:
        """Bring the field that has the focus into view."""
        if self.form.isAncestorOf(widget):
            self._scrolled.ensureWidgetVisible(widget, theme.XL, theme.XL * 2)
