"""Requests and answers about notes of a caucus (背靠背)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.domain.mediation.caucus import ReleasedPiece, ReleaseReason, ReleaseTo
from centre_app.services.records.drafts import Colleague
from centre_app.services.requests import Change


@dataclass(frozen=True)
class CaucusDraft:
    """What is half typed of the notes of a session; ``body`` holds plain values."""

    session_id: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True)
class SideNote:
    """What the actor noted of one side; ``seen`` is the version he typed over, 0 for none."""

    party_id: UUID
    text: str
    seen: int = 0


@dataclass(frozen=True, kw_only=True)
class SaveCaucus(Change):
    """The actor's notes of a session, side by side."""

    session_id: UUID
    notes: tuple[SideNote, ...]


@dataclass(frozen=True)
class NoteSeen:
    """A note in the version that was shown when somebody confirmed to let it out."""

    note_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class ReleaseCaucus(Change):
    """Lets notes out: which, to whom, why. ``confirmed`` is the second yes, to exactly this."""

    session_id: UUID
    notes: tuple[NoteSeen, ...]
    to: ReleaseTo
    reason: ReleaseReason
    words: str
    to_id: UUID | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class CaucusSide:
    """A party of the case, as the record calls it."""

    party_id: UUID
    label: str
    name: str


@dataclass(frozen=True)
class CaucusLine:
    """A note; without its text for who only knows that it is there."""

    note_id: UUID
    party_id: UUID
    author: str
    saved_at: datetime
    version: int
    mine: bool
    text: str = ""


@dataclass(frozen=True)
class ReleaseLine:
    """Notes that were let out; ``pieces`` for whom they were meant and who may read them anyway."""

    release_id: UUID
    at: datetime
    by: str
    to: ReleaseTo
    to_name: str
    reason: ReleaseReason
    words: str
    pieces: tuple[ReleasedPiece, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CaucusPage:
    """The notes of a session for whoever asks.

    ``may_claim`` says that he is not to read them, but may do so by an act of his own with a
    reason. ``colleagues`` are those to whom notes can be let out.
    """

    session_id: UUID
    sides: tuple[CaucusSide, ...]
    may_read: bool
    may_write: bool
    may_release: bool
    may_claim: bool
    notes: tuple[CaucusLine, ...] = ()
    releases: tuple[ReleaseLine, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    draft: Mapping[str, Any] | None = None
