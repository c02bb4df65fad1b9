"""Requests and answers about who writes a record: of a session, or of an inquiry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.services.requests import Change


@dataclass(frozen=True)
class PenKey:
    """Names a record by its session or inquiry."""

    record_id: UUID


@dataclass(frozen=True)
class RecordDraft:
    """What is half typed in a record; ``body`` holds plain values."""

    record_id: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True)
class KeptDraft:
    """When a draft was kept; ``writer`` is who took the record over meanwhile, if somebody did.

    What is typed after that is kept too, aside, and offered to the new writer.
    """

    at: datetime
    writer: str = ""


@dataclass(frozen=True, kw_only=True)
class TakeOver(Change):
    """Takes the pen of a record from whoever writes it."""

    record_id: UUID


@dataclass(frozen=True)
class Seat:
    """Who writes a record, since when, and when he last did; ``mine`` if it is the actor."""

    name: str
    since: datetime
    wrote_at: datetime
    mine: bool


@dataclass(frozen=True)
class Left:
    """What the writer before typed and could no longer hand over."""

    name: str
    text: str


@dataclass(frozen=True)
class Following:
    """How a record stands for who reads along; ``body`` is the draft of who writes.

    ``under_way`` says that it is still written.
    """

    version: int
    under_way: bool
    seat: Seat | None
    body: Mapping[str, Any] | None = None
    left: Left | None = None
