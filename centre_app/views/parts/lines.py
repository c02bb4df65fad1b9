"""Lists of lines, each with a widget of its own: what stays as it was is left alone."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from centre_app.views.parts.chip import Chip, ChipLook
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.link import Link


class Line(ABC):
    """What a list shows in one place: a value that equals another if it looks and does the same."""

    @abstractmethod
    def made(self) -> QWidget:
        """Return a new widget that shows the line."""

    def put_on(self, _widget: QWidget, _before: "Line") -> bool:
        """Show the line on a widget that showed another; return whether that can be done."""
        return False


@dataclass(frozen=True)
class Words(Line):
    """A text that wraps."""

    text: str
    part: str = ""
    selectable: bool = False

    def made(self) -> Label:
        """Return a label."""
        return Label(self.text, self.part, wrap=True, selectable=self.selectable)

    def put_on(self, widget: QWidget, before: Line) -> bool:
        """Say it with the label of other words that look the same."""
        if not isinstance(widget, Label) or not isinstance(before, Words):
            return False
        alike = (before.part, before.selectable) == (self.part, self.selectable)
        if alike:
            widget.setText(self.text)
        return alike


@dataclass(frozen=True)
class Stamp(Line):
    """A chip."""

    look: ChipLook
    hint: str = ""

    def made(self) -> Chip:
        """Return a chip."""
        return Chip(self.look, hint=self.hint)

    def put_on(self, widget: QWidget, _before: Line) -> bool:
        """Show another chip."""
        if isinstance(widget, Chip):
            widget.show_look(self.look, hint=self.hint)
            return True
        return False


@dataclass(frozen=True)
class Door(Line):
    """A link to what ``to`` names; ``opened`` is called with it."""

    text: str
    to: object
    opened: Callable[[], object] = field(compare=False)
    icon_name: str = "paper"
    name: str = ""
    hint: str = ""

    def made(self) -> Link:
        """Return a link."""
        link = Link(self.text, icon_name=self.icon_name, pressed=self.opened)
        link.setObjectName(self.name)
        set_names(link, self.text, self.hint)
        return link


@dataclass(frozen=True)
class Block(Line):
    """Whatever else shows something: made anew when that something is another."""

    of: object
    make: Callable[[], QWidget] = field(compare=False)

    def made(self) -> QWidget:
        """Return a new block."""
        return self.make()


_Held = tuple[Line, QWidget]


class Lines:
    """The lines of one column.

    Every widget that comes into a window is dressed, measured and placed: a page that is asked for
    again because something changed somewhere keeps the widgets of all lines that did not.
    """

    def __init__(self, column: QBoxLayout, *, after: QWidget | None = None) -> None:
        """``after`` is where Tab comes from."""
        self._column, self._after = column, after
        self._held: list[_Held] = []

    @property
    def widgets(self) -> list[QWidget]:
        """Return the widgets of the lines in their order."""
        return [widget for _, widget in self._held]

    def show(self, lines: Sequence[Line]) -> bool:
        """Show these lines instead; return whether anything is another."""
        if [line for line, _ in self._held] == [*lines]:
            return False
        with waiting(self._column):
            free = self._held
            self._held = [*zip(lines, _widgets(lines, free), strict=True)]
            for _, old in free:
                self._column.removeWidget(old)
                # Hidden at once, gone when Qt comes to it: it may be what was just clicked.
                old.hide()
                old.deleteLater()
            for place, (_, widget) in enumerate(self._held):
                self._place(place, widget)
        walk_through([*filter(None, [self._after]), *self.widgets])
        return True

    def _place(self, place: int, widget: QWidget) -> None:
        if self._column.indexOf(widget) == place:
            return
        self._column.removeWidget(widget)
        self._column.insertWidget(place, widget, 0, _place_of(widget))
        # Visible at once: the focus may go there before the layout has its turn.
        widget.show()


def _widgets(lines: Sequence[Line], free: list[_Held]) -> list[QWidget]:
    """Return a widget for each line, its own before another's; take those from what is free."""
    found = [_taken(free, lambda old, _, line=line: old == line) for line in lines]  # type: ignore[misc]
    return [
        widget or _taken(free, lambda old, one, line=line: line.put_on(one, old)) or line.made()  # type: ignore[misc]
        for line, widget in zip(lines, found, strict=True)
    ]


def _taken(free: list[_Held], fits: Callable[[Line, QWidget], bool]) -> QWidget | None:
    for place, (old, widget) in enumerate(free):
        if fits(old, widget):
            del free[place]
            return widget
    return None


def _place_of(widget: QWidget) -> Qt.AlignmentFlag:
    # Aligned, a line takes the height its words need at the width there is.
    top = Qt.AlignmentFlag.AlignTop
    return top | Qt.AlignmentFlag.AlignLeft if isinstance(widget, Link) else top


@contextmanager
def waiting(layout: QLayout) -> Iterator[None]:
    """Let the layouts around wait for everything that is put in.

    Each widget that shows itself in one that does not wait has all of them measured anew.
    """
    held: list[QLayout] = []
    around = layout.parentWidget()
    while around is not None:
        if (one := around.layout()) is not None and one.isEnabled():
            one.setEnabled(False)
            held.append(one)
        around = around.parentWidget()
    try:
        yield
    finally:
        for one in held:
            one.setEnabled(True)


def walk_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab go through widgets in this order, and through what is inside each."""
    inside = (one for widget in widgets for one in (widget, *widget.findChildren(QWidget)))
    stops = (one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
