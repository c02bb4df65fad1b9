"""Who was spoken to about a promise, and what came of it when it was broken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.breach_codes import (
    AfterAgreement,
    PromptKind,
    PromptWay,
    Right,
)
from centre_app.domain.entity import Entity


@dataclass(eq=False, kw_only=True)
class Prompt(Entity):
    """Somebody was reminded, urged or told of a right, on a day, and this is what he answered.

    ``right`` and ``article`` say of which right the one who is owed was told; ``paper_id`` is the
    letter, if one was sent.
    """

    agreement_id: UUID
    item_id: UUID
    kind: PromptKind
    way: PromptWay
    made_on: date
    person_name: str
    answer: str = ""
    right: Right | None = None
    article: str = ""
    paper_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class BreachEvent(Entity):
    """What came of a broken promise, by its day; ``document`` is the number of a court's paper."""

    agreement_id: UUID
    item_id: UUID
    came: AfterAgreement
    came_on: date
    document: str = ""
    note: str = ""


def prompts_of(prompts: Iterable[Prompt], item_id: UUID, kind: PromptKind) -> list[Prompt]:
    """Return what was said of one kind about one promise, by day."""
    found = [one for one in prompts if one.item_id == item_id and one.kind is kind]
    return sorted(found, key=lambda one: one.made_on)
