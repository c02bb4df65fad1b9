"""Requests and answers about what is typed and not yet saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.services.requests import Change


@dataclass(frozen=True)
class DraftKey:
    """Names a half-typed form of the actor's own."""

    form: str
    subject_id: UUID


@dataclass(frozen=True)
class DraftText:
    """What is half typed; ``body`` maps field names to plain values."""

    form: str
    subject_id: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True)
class DraftQuery:
    """All half-typed forms of one kind."""

    form: str


@dataclass(frozen=True)
class DraftRow:
    """A half-typed form on the shelf: since when somebody waits, and which colleague handed it over.

    ``saved_at`` is when it was typed into last.
    """

    subject_id: UUID
    body: Mapping[str, Any]
    saved_at: datetime
    begun_at: datetime
    handed_by: str = ""


@dataclass(frozen=True, kw_only=True)
class HandingOver(Change):
    """A half-typed form for a colleague to go on with."""

    form: str
    subject_id: UUID
    to_id: UUID


@dataclass(frozen=True)
class Colleague:
    """Somebody who may go on with a form."""

    staff_id: UUID
    name: str
