"""What became of somebody's data, line by line."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from centre_app.domain.codes import Code
from centre_app.domain.people.codes import PersonField
from centre_app.domain.people.persons import Person
from centre_app.services.ports.unit import UnitOfWork

PLAIN = ("ethnic", "country", "occupation", "work_unit", "head", "village_id", "birth_date")
"""What is overwritten by what was typed, and stays where nothing was."""

_TOLD = (*PLAIN, "kind", "name", "sex", "id_remark")
_PAPER = ("id_kind", "masked_id")


def state_of(person: Person) -> Mapping[str, Any]:
    """Return what stands on file of somebody, to be compared with later."""
    return {name: getattr(person, name) for name in (*_TOLD, *_PAPER)}


def note_changes(unit: UnitOfWork, person: Person, before: Mapping[str, Any]) -> None:
    """Add a line to somebody's history for everything that differs from what stood there."""
    for name in _TOLD:
        old, new = before[name], getattr(person, name)
        if old != new:
            person.note(PersonField(name), _said(unit, name, old), _said(unit, name, new))
    old, new = _paper(before), _paper(state_of(person))
    if old != new:
        person.note(PersonField.ID_NUMBER, old, new)


def _paper(state: Mapping[str, Any]) -> str:
    kind, masked = (state[name] for name in _PAPER)
    return f"{kind.label} {masked}" if masked else ""


def _said(unit: UnitOfWork, name: str, value: Any) -> str:
    """Return a value as people read it."""
    if not value:
        return ""
    if name == "village_id":
        return unit.areas.look(value).name
    if isinstance(value, Code):
        return value.label
    return value.value if isinstance(value, Enum) else str(value)
