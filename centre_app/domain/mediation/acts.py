"""What happens in a session besides talking: rights read, breaks, the record read back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from centre_app.domain.mediation.codes import ActKind, ReadBackWay


@dataclass(frozen=True)
class RecordAct:
    """Something done at a moment; ``to`` are those it was done to, as the record calls them.

    ``by`` is the name of who noted it. ``way`` says how the record was read back.
    """

    kind: ActKind
    at: datetime
    by: str
    to: tuple[str, ...] = ()
    way: ReadBackWay | None = None


@dataclass(frozen=True)
class Break:
    """A break of a session (休会); without ``until`` it still goes on."""

    since: datetime
    until: datetime | None


def kept(act: RecordAct) -> dict[str, Any]:
    """Return an act as plain values."""
    return {
        "kind": act.kind.value,
        "at": act.at.isoformat(),
        "by": act.by,
        "to": list(act.to),
        "way": act.way.value if act.way else "",
    }


def read_act(one: dict[str, Any]) -> RecordAct:
    """Return the act of plain values."""
    return RecordAct(
        ActKind(one["kind"]),
        datetime.fromisoformat(one["at"]),
        one["by"],
        tuple(one["to"]),
        ReadBackWay(one["way"]) if one["way"] else None,
    )


def breaks(acts: Iterable[RecordAct]) -> Sequence[Break]:
    """Return the breaks in their order; only the last can still go on."""
    found: list[Break] = []
    for one in acts:
        if one.kind is ActKind.PAUSED:
            found.append(Break(one.at, None))
        elif one.kind is ActKind.RESUMED and found:
            found[-1] = Break(found[-1].since, one.at)
    return found


def time_sat(began: datetime, acts: Iterable[RecordAct], now: datetime) -> timedelta:
    """Return how long people have sat together until now, breaks not counted."""
    away = sum(((one.until or now) - one.since for one in breaks(acts)), timedelta())
    return max(now - began - away, timedelta())


def told_of_rights(acts: Iterable[RecordAct]) -> frozenset[str]:
    """Return to whom rights and duties were read, as the record calls them."""
    return frozenset(who for one in acts if one.kind is ActKind.RIGHTS_READ for who in one.to)


def last_of(acts: Sequence[RecordAct], kind: ActKind) -> RecordAct | None:
    """Return the latest act of a kind."""
    return next((one for one in reversed(acts) if one.kind is kind), None)
