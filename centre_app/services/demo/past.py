"""A unit of work in which the past can be written, as a protocol that storage fills."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from centre_app.domain.permissions import Actor
from centre_app.services.ports.unit import UnitOfWork


class PastUnit(UnitOfWork, Protocol):
    """A unit of work whose actor and moment change under way."""

    def move(self, actor: Actor, moment: datetime) -> None:
        """Go on as somebody else, at a later moment."""

    def as_usual(self) -> AbstractContextManager[None]:
        """Let every question see what was done so far, as an ordinary use case expects."""

    def keep(self) -> None:
        """Make everything so far stand, and go on."""


class OpenPast(Protocol):
    """Opens a unit that begins at a moment in the past."""

    def __call__(self, actor: Actor, moment: datetime) -> AbstractContextManager[PastUnit]:
        """Return the unit as a context manager; what was not kept at its end is lost."""
