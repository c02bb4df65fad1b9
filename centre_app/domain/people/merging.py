"""Two files of one person become one, and can be parted again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.people.codes import IdCheck, IdKind, Sex
from centre_app.domain.people.persons import Person

FILLED: Mapping[str, object] = {
    "sex": Sex.UNKNOWN,
    "birth_date": None,
    "ethnic": "",
    "country": "",
    "occupation": "",
    "work_unit": "",
    "head": "",
    "village_id": None,
}
"""What the one who stays takes over where his own file says nothing, and how nothing is said."""


@dataclass(eq=False, kw_only=True)
class PersonMerge(Root):
    """A merge: who stays, whose file was laid into his, and exactly what went over.

    ``moved`` names rows by table and key, the copies made of contacts and aliases, and the fields
    that were blank before. The merged file itself stays whole, to be opened again.
    """

    kept_id: UUID
    merged_id: UUID
    reason: str
    moved: dict[str, Any] = field(default_factory=dict)
    undone_at: datetime | None = None
    undone_by: UUID | None = None
    undone_reason: str = ""


def refuse_merge(kept: Person, merged: Person, *, same_number: bool, opposed: bool) -> None:
    """Refuse what cannot be one person.

    ``opposed`` says that they stand against each other in a matter.

    Raises:
        RuleError: says why they are two.
    """
    if kept.id == merged.id:
        raise RuleError("merge_with_himself")
    if kept.merged_into_id or merged.merged_into_id:
        raise RuleError("merged_already")
    if kept.kind.is_body is not merged.kind.is_body:
        raise RuleError("merge_person_and_body")
    if opposed:
        raise RuleError("merge_opponents")
    if not same_number and _proved(kept) and _proved(merged):
        raise RuleError("merge_two_numbers")


def _proved(person: Person) -> bool:
    """Return whether somebody bears a number that belongs to him alone and passed its check."""
    return person.id_check is IdCheck.OK and person.id_kind in {IdKind.RESIDENT, IdKind.USCC}


def fill_blanks(kept: Person, merged: Person) -> list[str]:
    """Take over what one's own file does not say; return the names of the fields."""
    taken = [
        name
        for name, blank in FILLED.items()
        if getattr(kept, name) == blank and getattr(merged, name) != blank
    ]
    for name in taken:
        setattr(kept, name, getattr(merged, name))
    return taken


def empty_again(kept: Person, merged: Person, taken: Iterable[str]) -> None:
    """Give up what was taken over, but for what was corrected since."""
    for name in taken:
        if getattr(kept, name) == getattr(merged, name):
            setattr(kept, name, FILLED[name])
