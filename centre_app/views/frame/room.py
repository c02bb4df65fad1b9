"""What the window knows of a room, and what a room is given to say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from centre_app.domain.permissions import Permission
from centre_app.views.parts.buttons import main_button
from centre_app.views.parts.labelled import commits


@dataclass(frozen=True)
class Subject:
    """What a room is asked to open: ``kind`` is matter, person, case and the like."""

    kind: str
    id: UUID


class Room(QWidget):
    """Base of the rooms; each overrides what it needs.

    Signals:
        go: open another room by its key, with a ``Subject``, a query of that room, or None.
        heading_changed: the heading, the primary action or the menu is another.
        draft_kept: a draft was saved at this moment (aware datetime).
        waits_changed: something was put aside or taken up; no use case told of it.
        alone_wanted: take all that stands around the room out of sight, or put it back.
    """

    go = Signal(str, object)
    heading_changed = Signal()
    draft_kept = Signal(object)
    waits_changed = Signal()
    alone_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._primary: QAction | None = None
        self._more: tuple[QAction, ...] = ()

    @property
    def heading(self) -> str:
        """Return what stands above the room."""
        return self._heading

    @property
    def primary_action(self) -> QAction | None:
        """Return the one action of this screen, if it has one."""
        return self._primary

    @property
    def more_actions(self) -> Sequence[QAction]:
        """Return what stands behind the three dots."""
        return self._more

    def set_heading(self, heading: str) -> None:
        """Put other words above the room."""
        if heading != self._heading:
            self._heading = heading
            self.heading_changed.emit()

    def set_primary_action(self, action: QAction | None) -> None:
        """Offer another action, or none."""
        if action is not self._primary:
            self._primary = action
            self.heading_changed.emit()

    def set_more_actions(self, *actions: QAction) -> None:
        """Put other actions behind the three dots."""
        self._more = actions
        self.heading_changed.emit()

    def prepare(self) -> Iterator[None]:
        """Make what is inside step by step before anybody comes; in between the window answers."""
        yield from ()

    def opened(self) -> None:
        """Come to the front: put the focus into the search box and look whether data is fresh."""

    def open_subject(self, kind: str, subject_id: UUID) -> None:
        """Show one matter, person or case."""

    def open_whole(self) -> None:
        """Show all there is again: it was asked for by its own key, and by nothing else."""

    def open_query(self, query: object) -> None:
        """Show what another room counted; the room that counts knows the kind of query."""

    def may_leave(self) -> bool:
        """Return whether the window may show another room; whoever refuses says why."""
        return True

    def commit(self) -> None:
        """Answer Ctrl+Enter: press the main button in view, else do the action of the heading."""
        button = main_button(self)
        if button is not None:
            button.click()
        elif self._primary is not None:
            self._primary.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Forms take the keys before they come here; a key held down must not walk two steps.
        if not commits(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.commit()

    def stand_alone(self, alone: bool) -> None:  # noqa: FBT001 - told by the window
        """Suit to a window that shows nothing else, or to one that does again."""

    def step_back(self) -> bool:
        """Answer Esc: close the innermost thing, losing no text; return whether there was one."""
        return False

    def panes(self) -> Sequence[QWidget]:
        """Return the panes Ctrl+F6 walks through, in order."""
        return (self,)

    def print_view(self) -> bool:
        """Print what is in view; return whether there was anything to print."""
        return False


@dataclass(frozen=True)
class RoomEntry:
    """A room as the rail lists it; it is built when it is first visited.

    A room ``under`` another stands in no list: it is opened from inside, and the other stays marked.
    ``waiting`` says what its badge counts, with ``{count}`` in it. One that is wanted ``soon`` by
    most who may enter is made ahead.
    """

    key: str
    title: str
    icon: str
    shortcut: str
    permission: Permission
    build: Callable[[], Room]
    under: str = ""
    waiting: str = ""
    soon: bool = False
