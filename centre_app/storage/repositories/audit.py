"""The audit: lines are gathered while a unit runs and sealed into one chain at its commit."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from centre_app.domain.clock_doubt import CLOCK_CONFIRMED, COMING_IN, clock_doubt, told
from centre_app.storage.tables.upkeep import audit_events, audit_head

GENESIS = "0" * 64
"""The hash before the first line."""

_HEAD = select(audit_head.c.seq, audit_head.c.hash, audit_head.c.at)
_LAST_AT = select(audit_head.c.at)
_HEAD_LOCKED = _HEAD.with_for_update()
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
    """The audit trail of one unit; no line of it is earlier than the one before."""

    def __init__(
        self, session: Session, actor_id: UUID, now: datetime, *, in_the_present: bool = True
    ) -> None:
        """Write for somebody at a moment; one in a made-up past is not held against the last."""
        self._session = session
        self._in_the_present = in_the_present
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
        """Add a line; details hold codes and numbers, never data of visitors."""
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
        """Write the lines behind the last of the chain; the head stays locked until the commit.

        Raises:
            RuleError: the clock does not fit to the last line.
        """
        if not self._lines:
            return
        seq, previous, last = self._session.execute(_HEAD_LOCKED).one()
        rows = []
        for line in self._lines:
            seq += 1
            placed = _in_order(line, last) if self._in_the_present else line
            rows.append(_row(previous, seq, placed))
            previous, last = rows[-1]["hash"], placed.at
        self._session.execute(_ADD, rows)
        self._session.execute(_MOVE, {"seq": seq, "hash": previous, "at": last})
        self._lines.clear()

    def last_at(self) -> datetime | None:
        """Return when the last line was written, if there is one."""
        at: datetime | None = self._session.scalars(_LAST_AT).one()
        return at


def _in_order(line: AuditLine, last: datetime | None) -> AuditLine:
    """Return a line as it may stand behind one of that moment.

    Who only comes in may do so by a wrong clock; his line stands at the last moment known to be
    right, with what the clock told beside it, so that the clock stays in doubt for all others.
    """
    doubt = clock_doubt(line.at, last)
    if doubt is None:
        return line if last is None else replace(line, at=max(line.at, last))
    if line.tag in COMING_IN:
        details = {**json.loads(line.details), "clock": told(line.at)}
        return replace(line, at=doubt.last, details=_canonical(details))
    if line.tag == CLOCK_CONFIRMED and doubt.is_ahead:
        return line
    raise doubt.refusal()


def _canonical(details: Mapping[str, str]) -> str:
    return json.dumps(details, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _row(previous: str, seq: int, line: AuditLine) -> dict[str, Any]:
    return {**vars(line), "seq": seq, "previous_hash": previous, "hash": seal(previous, seq, line)}


def broken_links(session: Session) -> list[int]:
    """Return the numbers of the lines whose hash does not follow from the line before.

    A head that points elsewhere than the last line is reported as line 0.
    """
    previous, last, at, broken = GENESIS, 0, None, []
    for row in session.execute(select(audit_events).order_by(audit_events.c.seq)).mappings():
        line = AuditLine(**{name: row[name] for name in AuditLine.__dataclass_fields__})
        if (
            row["seq"] != last + 1
            or row["previous_hash"] != previous
            or row["hash"] != seal(previous, row["seq"], line)
        ):
            broken.append(int(row["seq"]))
        previous, last, at = row["hash"], row["seq"], row["at"]
    head = session.execute(_HEAD).one()
    return broken if tuple(head) == (last, previous, at) else [0, *broken]
