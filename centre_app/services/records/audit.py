"""Requests and answers about the audit."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class AuditQuery:
    """Which lines to read, newest first; ``before`` is the number of the last line seen.

    A line is found by its words, or by one of the ``tags`` that these words mean.
    """

    words: str = ""
    tags: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    before: int | None = None
    limit: int = 200


@dataclass(frozen=True)
class AuditRow:
    """A line of the audit; ``details`` hold codes and numbers, never data of visitors."""

    seq: int
    at: datetime
    actor: str
    tag: str
    subject: str
    details: str


@dataclass(frozen=True)
class ChainCheck:
    """How the chain of the audit stands; ``broken`` are the numbers of lines that do not follow."""

    lines: int
    broken: tuple[int, ...]
