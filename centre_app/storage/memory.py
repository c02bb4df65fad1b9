"""What hardly ever changes, remembered for an engine so that it is not read again and again."""

from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool, event
from sqlalchemy.orm import Session

T = TypeVar("T")


@dataclass(eq=False)
class Memory:
    """Values read from one database.

    Each holds under a stamp that says which state of the database it was read in. ``generation``
    counts how often everything was forgotten: what was read before that is not kept.
    """

    generation: int = 0
    values: dict[str, tuple[object, Any]] = field(default_factory=dict)

    def forget(self) -> None:
        """Forget everything, also what is being read at this moment."""
        self.generation += 1
        self.values.clear()


_DOOR = Lock()
_MEMORIES: WeakKeyDictionary[Pool | Connection, Memory] = WeakKeyDictionary()
"""By pool, of which every engine has its own: an engine with other options shares it."""


def memory_of(session: Session) -> Memory:
    """Return the memory of the database a session works on."""
    bind = session.get_bind()
    owner = bind if isinstance(bind, Connection) else bind.pool
    known = _MEMORIES.get(owner)
    if known is None:
        with _DOOR:
            known = _MEMORIES.setdefault(owner, Memory())
    return known


class Recall:
    """One unit's way into the memory: it never sees what others read before its own changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._memory = memory_of(session)
        self._generation = self._memory.generation
        self._changed = False

    def recall(self, name: str, stamp: object, kind: type[T]) -> T | None:
        """Return what is remembered under a name, if it was read in the state of the stamp."""
        if self._changed:
            return None
        known = self._memory.values.get(name)
        return cast("T", known[1]) if known and known[0] == stamp else None

    def keep(self, name: str, stamp: object, value: object) -> None:
        """Remember a value, unless somebody changed something since this unit began."""
        if not self._changed and self._memory.generation == self._generation:
            self._memory.values[name] = (stamp, value)

    def change(self) -> None:
        """Ask the database alone from here on, and let everybody forget once it is committed."""
        if not self._changed:
            self._changed = True
            event.listen(self._session, "after_commit", lambda _: self._memory.forget())
