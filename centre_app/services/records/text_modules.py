"""Requests and answers about text modules."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType
from centre_app.services.requests import Change


@dataclass(frozen=True)
class ModuleLine:
    """A module as the settings list it, with how often it was used."""

    id: UUID
    version: int
    short_name: str
    text: str
    dispute_type: DisputeType | None
    active: bool
    uses: int


@dataclass(frozen=True)
class LearnedSentence:
    """A sentence that stands in many demands of a type."""

    id: UUID
    dispute_type: DisputeType
    sentence: str
    seen: int


@dataclass(frozen=True)
class ModulePage:
    """All modules by name, what was learned, and how many the program brings that are not here."""

    modules: tuple[ModuleLine, ...]
    learned: tuple[LearnedSentence, ...]
    starters: int


@dataclass(frozen=True, kw_only=True)
class ModuleEdit(Change):
    """A module as it should read; without ``id`` it is a new one, made of ``learned_id`` if given."""

    id: UUID | None = None
    version: int = 0
    short_name: str
    text: str
    dispute_type: DisputeType | None = None
    active: bool = True
    learned_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class SentenceDismissal(Change):
    """A learned sentence nobody wants as a module."""

    id: UUID


@dataclass(frozen=True, kw_only=True)
class StarterWish(Change):
    """The modules the program brings along are wanted, as far as their names are free."""


@dataclass(frozen=True)
class VisitKey:
    """A visit just put on file."""

    visit_id: UUID
