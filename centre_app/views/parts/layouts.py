"""How fields and groups stand together: columns, cards, folding sections, panes."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from centre_app.views import messages, remembered, theme
from centre_app.views.icons import icon
from centre_app.views.parts import words
from centre_app.views.parts.labelled import Labelled, commits
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.style_sheet import set_part


class FormColumn(QWidget):
    """Fields one under another, known by the names the use cases give them.

    Signals:
        committed: Ctrl+Enter was pressed somewhere in it.
    """

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Labelled] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.M)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: a button of the room may have the same keys, and two would cancel each other.
        if commits(event):
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def add(self, name: str, field: Labelled) -> None:
        """Put a field under the others."""
        self._fields[name] = field
        self._column.addWidget(field)

    def add_row(self, **fields: Labelled) -> None:
        """Put fields side by side under the others."""
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        for name, field in fields.items():
            self._fields[name] = field
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Put something that is no field under the others."""
        self._column.addWidget(widget)

    def adopt(self, name: str, field: Labelled) -> None:
        """Take in a field that stands somewhere inside, so that errors find it."""
        self._fields[name] = field

    def add_stretch(self) -> None:
        """Leave the rest of the height free."""
        self._column.addStretch(1)

    def field(self, name: str) -> Labelled:
        """Return the field of that name."""
        return self._fields[name]

    def fields(self) -> list[Labelled]:
        """Return the fields in their order."""
        return list(self._fields.values())

    def show_errors(self, reasons: Mapping[str, str]) -> list[str]:
        """Say at each field what is wrong and go to the first; return the names nobody knows."""
        self.clear_errors()
        wrong = [name for name in self._fields if name in reasons]
        for name in wrong:
            field = self._fields[name]
            field.set_error(messages.reason(reasons[name], field=field.label))
        if wrong:
            self._fields[wrong[0]].setFocus()
        return [name for name in reasons if name not in self._fields]

    def clear_errors(self) -> None:
        """Take all errors away."""
        for field in self._fields.values():
            field.clear_error()


class Card(QFrame):
    """A white sheet with an optional heading."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "card")
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.S)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.S)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.outer.setSpacing(theme.S)
        self.outer.addLayout(self.head)
        self.outer.addLayout(self.body, 1)
        # Takes the height that nothing on the card wants, so that the heading stays at the top.
        self.outer.addStretch(0)
        self.title = Label(title, "strong")
        self.head.addWidget(self.title)
        # Only now: what is shown before it stands somewhere opens a window of its own.
        self.title.setVisible(bool(title))
        self.head.addStretch(1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something on the card, under what is there."""
        self.body.addWidget(widget, stretch)


class Section(QWidget):
    """A group that folds away; its heading tells how much is in it.

    Signals:
        toggled: True when it was opened, False when it was folded.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        *,
        folded: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._name, self._count = title, name, ""
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_part(self._button, "fold")
        self._button.clicked.connect(self._on_clicked)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, theme.XS, 0, theme.S)
        self.body.setSpacing(theme.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._button)
        column.addWidget(self._inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fold(remembered.is_folded(name, otherwise=folded) if name else folded)

    @property
    def folded(self) -> bool:
        """Return whether only the heading shows."""
        return self._inside.isHidden()

    def add(self, widget: QWidget) -> None:
        """Put something into the group."""
        self.body.addWidget(widget)

    def set_count(self, count: int | str) -> None:
        """Tell in the heading how much is inside; 0 tells nothing."""
        self._count = str(count) if count else ""
        self._refresh()

    def open(self) -> None:
        """Show what is inside."""
        self._fold(False)

    def fold(self) -> None:
        """Show the heading alone."""
        self._fold(True)

    def _on_clicked(self) -> None:
        self._fold(not self.folded)
        if self._name:
            remembered.keep_folded(self._name, folded=self.folded)
        self.toggled.emit(not self.folded)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - private, both callers name it
        self._inside.setVisible(not folded)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._refresh()

    def _refresh(self) -> None:
        side = theme.current().icon_px * 2 // 3
        self._button.setIconSize(QSize(side, side))
        self._button.setIcon(icon("next" if self.folded else "down", "muted"))
        self._button.setText("  ".join(filter(None, (self._title, self._count))))
        read = words.FOLDED if self.folded else words.UNFOLDED
        set_names(self._button, read.format(title=self._title, count=self._count))


class Panes(QSplitter):
    """Panes side by side whose shares are remembered under a name."""

    def __init__(self, name: str, *panes: QWidget, shares: tuple[int, ...] = ()) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._name = name
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.M)
        for position, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(position, shares[position] if shares else 1)
        if shares:
            self.setSizes([share * 100 for share in shares])
        remembered.restore_panes(self, name)
        self.splitterMoved.connect(lambda *_: remembered.keep_panes(self, self._name))


class Scrolled(QScrollArea):
    """What may be higher than the window; never wider."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_part(inside, "scrolled")
        self._inside = inside
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # One line that cannot be broken must not take the ends of all the others out of sight.
        self._inside.setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)
