"""What keeps people from sitting down together at an hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.mediation.slots import Span


class ObstacleKind(Code):
    """Why an hour does not do."""

    ROOMS = "rooms", "调解室都有排期"
    SEATS = "seats", "没有坐得下的调解室"
    TOO_SMALL = "too_small", "坐不下"
    KEPT = "kept", "平时用于别的场次"
    COMMITTEE = "committee", "调解员都没有空"
    BOOKED = "booked", "已有排期"
    LEAVE = "leave", "请假"
    OFF_HOURS = "off_hours", "不在工作时间"
    ON_THE_WAY = "on_the_way", "在路上"
    IMPOSSIBLE = "impossible", "不便"
    MARKET = "market", "赶集日"
    NOTICE = "notice", "来不及提前通知"


@dataclass(frozen=True)
class Obstacle:
    """Something in the way; ``name`` is in whose, empty where it is in everybody's."""

    kind: ObstacleKind
    name: str = ""
    note: str = ""


@dataclass(frozen=True)
class Hindrance:
    """An obstacle and the hours in which it stands."""

    obstacle: Obstacle
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Candidate:
    """A room, or a mediator, that would do while it is not taken."""

    key: UUID
    name: str
    taken: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Need:
    """Candidates one of whom is enough, those preferred first; the obstacle stands where none is free."""

    obstacle: Obstacle
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Constraints:
    """All that must go together: nothing of ``hindrances``, and one of each of ``needs``."""

    hindrances: tuple[Hindrance, ...] = ()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class Standing:
    """How many of the half hours tried an obstacle stood in the way of."""

    obstacle: Obstacle
    times: int


def hindrances(found: Iterable[tuple[Obstacle, Span]]) -> tuple[Hindrance, ...]:
    """Return hours told one by one, those of an obstacle together."""
    together: dict[Obstacle, list[Span]] = {}
    for obstacle, span in found:
        together.setdefault(obstacle, []).append(span)
    return tuple(Hindrance(obstacle, tuple(spans)) for obstacle, spans in together.items())
