"""How groups stand together: cards, folding sections, panes."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from centre_app.views import remembered, theme
from centre_app.views.icons import icon
from centre_app.views.parts import words
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.lines import Lines
from centre_app.views.style_sheet import set_part


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

    ``lines`` is for a group of which every line comes and goes; others are added to.

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
        self.fold_button = QPushButton()
        self.fold_button.setAutoDefault(False)
        self.fold_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_part(self.fold_button, "fold")
        self.fold_button.clicked.connect(self._on_clicked)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, theme.XS, 0, theme.S)
        self.body.setSpacing(theme.M)
        self.lines = Lines(self.body, after=self.fold_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fold_button)
        column.addWidget(self._inside)
        self._fold(remembered.is_folded(name, otherwise=folded) if name else folded)

    def in_order(self) -> list[QWidget]:
        """Return what Tab goes through: the heading, then the lines."""
        return [self.fold_button, *self.lines.widgets]

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

    def furnish(self) -> None:
        """Make what is inside, where that was put off until somebody looks."""

    def _on_clicked(self) -> None:
        self._fold(not self.folded)
        if self._name:
            remembered.keep_folded(self._name, folded=self.folded)
        self.toggled.emit(not self.folded)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - private, both callers name it
        if not folded:
            self.furnish()
        self._inside.setVisible(not folded)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._refresh()

    def _refresh(self) -> None:
        side = theme.current().icon_px * 2 // 3
        self.fold_button.setIconSize(QSize(side, side))
        self.fold_button.setIcon(icon("next" if self.folded else "down", "muted"))
        self.fold_button.setText("  ".join(filter(None, (self._title, self._count))))
        read = words.FOLDED if self.folded else words.UNFOLDED
        set_names(self.fold_button, read.format(title=self._title, count=self._count))


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
