"""The window turned to the visitor: his own words in large type, and nothing of anybody else."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.reception import read_back_words as words
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.style_sheet import set_part

_SHARE = 0.6
"""How much of the only screen the window takes at first."""


@dataclass(frozen=True)
class Told:
    """What a visitor told, as it is read back to him; no number of anybody's papers is in it."""

    name: str = ""
    demand: str = ""
    others: str = ""
    next: str = ""
    number: str = ""


def told_in(form: IntakeForm) -> Told:
    """Return what the form holds of the visitor's own words; nothing of an empty one."""
    if form.is_blank():
        return Told()
    nameless, known = form.visitor.anonymous.isChecked(), form.attached
    others = [one.name for one in form.other.people.entries() if one.name]
    coming = words.NEW_NAMELESS if nameless else words.NEW_MATTER
    return Told(
        name=words.NAMELESS if nameless else form.visitor.name.text() or words.NOT_SAID,
        demand=form.demand.demand.text() or words.NOT_SAID,
        others="" if known else words.AND.join(others),
        next=words.KNOWN_MATTER if known else coming,
        number=known.number if known else "",
    )


class ReadBack(QWidget):
    """A window of its own beside the desk's; it never takes the keyboard."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._owner = owner
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        set_part(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.dress(self)
        self.setWindowTitle(words.TITLE)
        set_names(self, words.TITLE)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        self._column.setSpacing(theme.XS)
        self._lines = {
            name: (Label(title, "told_title"), Label(part="told", wrap=True))
            for name, title in (
                ("name", words.NAME),
                ("demand", words.DEMAND),
                ("others", words.OTHERS),
                ("next", words.NEXT),
                ("number", words.NUMBER),
            )
        }
        self._empty = Label(words.EMPTY, "told", wrap=True)
        for pair in (*self._lines.values(), (self._empty,)):
            for label in pair:
                self._column.addWidget(label)
        self._column.addStretch(1)
        self._scrolled = Scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled)
        self.show_told(Told())

    def show_told(self, told: Told) -> None:
        """Show what was told in place of everything before."""
        for name, (title, label) in self._lines.items():
            text = getattr(told, name)
            label.setText(text)
            title.setVisible(bool(text))
            label.setVisible(bool(text))
        self._empty.setVisible(told == Told())
        # The end of a long demand is where words are being added.
        QTimer.singleShot(0, self, self._follow)

    def turn(self) -> None:
        """Show the window on the other screen if there is one, else beside the desk's."""
        self.setGeometry(_place(self._owner))
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            # Not every window manager heeds that a window wants no keyboard.
            self._owner.window().activateWindow()
        return super().event(event)

    def _follow(self) -> None:
        demand = self._lines["demand"][1]
        self._scrolled.ensureVisible(0, demand.geometry().bottom(), 0, theme.L)


class VisitorScreen(QObject):
    """Keeps the window in step with the form while it is turned to the visitor."""

    def __init__(self, form: IntakeForm, owner: QWidget) -> None:
        super().__init__(owner)
        self._form, self._owner = form, owner
        self._window: ReadBack | None = None
        form.changed.connect(self._refresh)

    @property
    def shown(self) -> bool:
        """Return whether the visitor is shown anything."""
        return self._window is not None and self._window.isVisible()

    def toggle(self) -> None:
        """Turn the window to the visitor, or put it away."""
        if self.shown:
            self.put_away()
            return
        if self._window is None:
            self._window = ReadBack(self._owner)
            self._owner.window().installEventFilter(self)
        self._refresh(even_hidden=True)
        self._window.turn()

    def put_away(self) -> None:
        """Take the window off, and every word out of it."""
        if self._window is not None:
            self._window.hide()
            self._window.show_told(Told())

    def tell_number(self, number: str) -> None:
        """Tell the visitor the number his matter got, once the form is emptied."""
        if self._window is not None and self.shown:
            self._window.show_told(Told(next=words.DONE.format(number=number)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._owner.window():
            self.put_away()
        return False

    def _refresh(self, *, even_hidden: bool = False) -> None:
        if self._window is not None and (even_hidden or self.shown):
            self._window.show_told(told_in(self._form))


def _place(owner: QWidget) -> QRect:
    here = owner.window().screen()
    others = [one for one in QGuiApplication.screens() if one is not here]
    if others:
        return others[0].availableGeometry()
    room = here.availableGeometry()
    left = room.right() - round(room.width() * _SHARE)
    return QRect(left, room.top(), round(room.width() * _SHARE), round(room.height() * _SHARE))
