"""What every room is given: the use cases, the person signed in, the bar, and word of changes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.use_case import Topic
from centre_app.views.messages import Level, Message, sentence, worth_another_try
from centre_app.views.tasks import Lane, Tasks, Ticket

Q = TypeVar("Q")
R = TypeVar("R")


class Desk(QObject):
    """Sends use cases to the lanes on behalf of the person signed in.

    Signals:
        changed: a use case left these topics changed (a ``Topic``).
        said: a ``Message`` for the bar under the heading.
        covered: the screen was blinded or locked; what was shown for a while goes.
    """

    changed = Signal(object)
    said = Signal(object)
    covered = Signal()

    def __init__(self, actor: Actor, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actor = actor
        self._tasks = tasks

    @property
    def actor(self) -> Actor:
        """Return the person signed in."""
        return self._actor

    @property
    def tasks(self) -> Tasks:
        """Return the lanes, for work that is no use case."""
        return self._tasks

    def may(self, permission: Permission) -> bool:
        """Return whether to offer an action; the use case itself decides whether it runs."""
        return self._actor.may(permission)

    def send(
        self,
        use_case: Callable[[Actor, Q], R],
        request: Q,
        *,
        owner: QObject,
        done: Callable[[R], None],
        refused: Callable[[CentreError], None] | None = None,
        lane: Lane = Lane.DESK,
        supersedes: str | None = None,
    ) -> Ticket:
        """Run a use case, then call done or refused on the UI thread; a bug goes to the crash dialog.

        Without ``refused`` the bar says why not, and offers another try where that may help.
        """

        def again() -> None:
            self.send(
                use_case,
                request,
                owner=owner,
                done=done,
                refused=refused,
                lane=lane,
                supersedes=supersedes,
            )

        def finished(answer: R) -> None:
            done(answer)
            if topics := touched_by(use_case):
                self.changed.emit(topics)

        def failed(error: Exception) -> None:
            if not isinstance(error, CentreError):
                raise error
            if refused is None:
                self.complain(error, again=again)
            else:
                refused(error)

        return self._tasks.run(
            lambda: use_case(self._actor, request),
            owner=owner,
            done=finished,
            failed=failed,
            lane=lane,
            supersedes=supersedes,
        )

    def say(self, text: str, level: Level = Level.GOOD) -> None:
        """Show a sentence in the bar."""
        self.said.emit(Message(text=text, level=level))

    def complain(self, error: CentreError, *, again: Callable[[], None] | None = None) -> None:
        """Show why something was refused; offer ``again`` if the reason may pass by itself."""
        passing = worth_another_try(error)
        level = Level.DANGER if passing else Level.WARN
        self.said.emit(Message(text=sentence(error), level=level, again=again if passing else None))


def touched_by(use_case: Callable[[Actor, Q], R]) -> Topic:
    """Return what a use case may leave changed."""
    topics: Topic = getattr(use_case, "touches", Topic.NOTHING)
    return topics
