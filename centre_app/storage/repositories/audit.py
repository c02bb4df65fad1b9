"""The audit: lines are gathered while a unit runs and sealed into one chain at its commit."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from centre_app.storage.tables.upkeep import audit_events, audit_head

GENESIS = "0" * 64
"""The hash before the first line."""

_HEAD = select(audit_head.c.seq, audit_head.c.hash).with_for_update()
_ADD = insert(audit_events)
_MOVE = update(audit_head)


@dataclass(frozen=True)
class AuditLine:
    """A line before it is sealed."""

    at: datetime
    actor_id: UUID
    tag: str
    subject_id: UUID
    subject: str
    details: str


def seal(previous: str, seq: int, line: AuditLine) -> str:
    """Return the hash that ties a line to the one before it.

    The text is canonical: a version tag, UTC with microseconds, fields in a fixed order.
    """
    text = json.dumps(
        [
            "v1",
            seq,
            line.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            str(line.actor_id),
            line.tag,
            str(line.subject_id),
            line.subject,
            line.details,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(f"{previous}{text}".encode()).hexdigest()


class SqlAudit:
    """The audit trail of one unit."""

    def __init__(self, session: Session, actor_id: UUID, now: datetime) -> None:
        self._session = session
        self._actor_id = actor_id
        self._now = now
        self._lines: list[AuditLine] = []

    @property
    def recorded(self) -> bool:
        """Return whether the unit left a line."""
        return bool(self._lines)

    def turn(self, actor_id: UUID, now: datetime) -> None:
        """Let the lines from here on be another person's, of another moment."""
        self._actor_id, self._now = actor_id, now

    def record(self, tag: str, subject_id: UUID, subject: str, **details: str) -> None:
        """Add a line; details hold codes and numbers, never personal data."""
        self._lines.append(
            AuditLine(
                at=self._now,
                actor_id=self._actor_id,
                tag=tag,
                subject_id=subject_id,
                subject=subject,
                details=_canonical(details),
            )
        )

    def seal(self) -> None:
        """Write the lines behind the last of the chain; the head stays locked until the commit."""
        if not self._lines:
            return
        seq, previous = self._session.execute(_HEAD).one()
        rows = []
        for line in self._lines:
            seq += 1
            rows.append(_row(previous, seq, line))
            previous = rows[-1]["hash"]
        self._session.execute(_ADD, rows)
        self._session.execute(_MOVE, {"seq": seq, "hash": previous})
        self._lines.clear()


def _canonical(details: Mapping[str, str]) -> str:
    return json.dumps(details, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _row(previous: str, seq: int, line: AuditLine) -> dict[str, Any]:
    return {**vars(line), "seq": seq, "previous_hash": previous, "hash": seal(previous, seq, line)}


def broken_links(session: Session) -> list[int]:
    """Return the numbers of the lines whose hash does not follow from the line before.

    A head that points elsewhere than the last line is reported as line 0.
    """
    previous, last, broken = GENESIS, 0, []
    for row in session.execute(select(audit_events).order_by(audit_events.c.seq)).mappings():
        line = AuditLine(**{name: row[name] for name in AuditLine.__dataclass_fields__})
        if (
            row["seq"] != last + 1
            or row["previous_hash"] != previous
            or row["hash"] != seal(previous, row["seq"], line)
        ):
            broken.append(int(row["seq"]))
        previous, last = row["hash"], row["seq"]
    head = session.execute(select(audit_head.c.seq, audit_head.c.hash)).one()
    return broken if tuple(head) == (last, previous) else [0, *broken]
