"""The record of a session (笔录): who was there and what was said."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.mediation.codes import LineKind, SessionResult


@dataclass(frozen=True)
class RecordLine:
    """One line: who spoke, whether he asked or answered, and the words as typed."""

    speaker: str
    kind: LineKind
    text: str


@dataclass(eq=False, kw_only=True)
class SessionRecord(Root):
    """The record of one session; read back and signed on paper."""

    session_id: UUID
    subject: str
    attendance: list[dict[str, str]] = field(default_factory=list)
    lines: list[dict[str, str]] = field(default_factory=list)
    result: SessionResult | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    read_back: bool = False

    def spoken(self) -> tuple[RecordLine, ...]:
        """Return the lines as they stand."""
        return tuple(
            RecordLine(speaker=one["speaker"], kind=LineKind(one["kind"]), text=one["text"])
            for one in self.lines
        )
