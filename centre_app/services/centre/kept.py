"""How the settings put a thing on file: attributes told by name, one audit line, one answer."""

from typing import TypeVar

from centre_app.domain.entity import Root
from centre_app.services.ports.unit import Shelf, UnitOfWork
from centre_app.services.requests import Done

T = TypeVar("T", bound=Root)


def tell(thing: Root, **values: object) -> None:
    """Set attributes of a thing."""
    for name, value in values.items():
        setattr(thing, name, value)


def kept(
    unit: UnitOfWork, shelf: Shelf[T], thing: T, *, tag: str, name: str, **details: str
) -> Done:
    """Write the thing, tell the audit, and answer with the version it has now."""
    version = shelf.version(thing)
    unit.audit.record(tag, thing.id, name, **details)
    return Done(thing.id, name, version)
