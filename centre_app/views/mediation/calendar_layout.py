"""Where sessions lie in the calendar: plain arithmetic, nothing is painted here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from centre_app.domain.clock import centre_zone, civil_day, local
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.sessions import SessionBlock

FIRST_HOUR, LAST_HOUR = 7, 21
SLOTS_PER_HOUR = 2
SLOT = timedelta(hours=1) / SLOTS_PER_HOUR
DAYS = 7
MANY = 1000
"""More than ever sit at once."""

ROWS = (LAST_HOUR - FIRST_HOUR) * SLOTS_PER_HOUR


@dataclass(frozen=True)
class Shade:
    """Rows of a column in which somebody is away; ``label`` stands in them, ``text`` says all."""

    top: float
    bottom: float
    label: str
    text: str


@dataclass(frozen=True)
class Lane:
    """A column: a day, and in the view of one day a room, a mediator or a body.

    ``hint`` is what its head tells who asks; ``away`` are shaded.
    """

    day: date
    title: str
    room_id: UUID | None = None
    mediator_id: UUID | None = None
    elsewhere: bool = False
    rest: bool = False
    body_id: UUID | None = None
    hint: str = ""
    away: tuple[Shade, ...] = ()

    def holds(self, block: SessionBlock) -> bool:
        """Return whether a session stands in this column."""
        if civil_day(block.starts_at) != self.day:
            return False
        if self.mediator_id is not None:
            return self.mediator_id in block.mediator_ids
        if self.body_id is not None:
            return self.body_id in block.body_ids
        if self.room_id is not None:
            return block.room_id == self.room_id
        return block.room_id is None if self.elsewhere else True

    @property
    def whose(self) -> tuple[UUID | None, UUID | None, UUID | None, bool]:
        """Return whose column it is, on whatever day."""
        return self.room_id, self.mediator_id, self.body_id, self.elsewhere

    def away_in(self, row: float) -> Shade | None:
        """Return why somebody is away in a row, if he is."""
        return next((one for one in self.away if one.top <= row < one.bottom), None)


@dataclass(frozen=True)
class Drop:
    """A session that was carried from one column to hours in another, or in the same."""

    block: SessionBlock
    span: Span
    came: Lane
    lane: Lane

    @property
    def hands_over(self) -> bool:
        """Return whether it was carried from one mediator to another."""
        return None not in (self.came.mediator_id, self.lane.mediator_id) and (
            self.came.mediator_id != self.lane.mediator_id
        )


@dataclass(frozen=True)
class Placed:
    """A session in its column, in halves of an hour from the first; side by side if they overlap.

    ``more`` are those for which there was no room beside it: it stands for all of them.
    """

    block: SessionBlock
    lane: int
    top: float
    bottom: float
    part: int
    parts: int
    more: tuple[SessionBlock, ...] = ()

    @property
    def blocks(self) -> tuple[SessionBlock, ...]:
        """Return every session it stands for."""
        return (self.block, *self.more)


def place(
    blocks: Iterable[SessionBlock], lanes: Sequence[Lane], *, abreast: int = MANY
) -> list[Placed]:
    """Return every session in every column that it stands in, so many side by side at most."""
    ordered = sorted(blocks, key=lambda block: (block.starts_at, block.ends_at))
    by_day: dict[date, list[SessionBlock]] = {}
    for block in ordered:
        by_day.setdefault(civil_day(block.starts_at), []).append(block)
    placed: list[Placed] = []
    for at, lane in enumerate(lanes):
        inside = [block for block in by_day.get(lane.day, []) if lane.holds(block)]
        placed += _side_by_side(inside, at, abreast)
    return placed


def within(span: Span, day: date) -> Span | None:
    """Return what of a span lies in a day."""
    begins, ends = morning_of(day), morning_of(day + timedelta(days=1))
    starts_at, ends_at = max(span.starts_at, begins), min(span.ends_at, ends)
    return Span(starts_at, ends_at) if starts_at < ends_at else None


def row_of(moment: datetime, *, last: bool = False) -> float:
    """Return how many half hours after the first row a moment lies, within the day's rows.

    Where it is the ``last`` of something, midnight ends the day before.
    """
    at = local(moment)
    hour = 24 if last and at.time() == time() else at.hour
    hours = hour + at.minute / 60 - FIRST_HOUR
    return max(0.0, min(hours * SLOTS_PER_HOUR, float(ROWS)))


def moment_of(day: date, row: int) -> datetime:
    """Return the moment at which a row of a day begins, in UTC."""
    hour, half = divmod(row, SLOTS_PER_HOUR)
    opens = time(FIRST_HOUR + hour, half * 60 // SLOTS_PER_HOUR)
    return datetime.combine(day, opens, centre_zone()).astimezone(UTC)


def morning_of(day: date) -> datetime:
    """Return the moment at which a civil day begins, in UTC."""
    return datetime.combine(day, time(), centre_zone()).astimezone(UTC)


def _side_by_side(blocks: Sequence[SessionBlock], lane: int, abreast: int) -> list[Placed]:
    """Give each of the overlapping sessions a share of the column."""
    placed: list[Placed] = []
    cluster: list[SessionBlock] = []
    for block in blocks:
        if cluster and block.starts_at >= max(one.ends_at for one in cluster):
            placed += _merged(_shared(cluster, lane), abreast)
            cluster = []
        cluster.append(block)
    return placed + _merged(_shared(cluster, lane), abreast)


def _merged(placed: list[Placed], abreast: int) -> list[Placed]:
    """Let one stand for all that do not fit beside the others."""
    if not placed or placed[0].parts <= abreast:
        return placed
    last = abreast - 1
    rest = [one for one in placed if one.part >= last]
    merged = replace(
        rest[0],
        top=min(one.top for one in rest),
        bottom=max(one.bottom for one in rest),
        part=last,
        more=tuple(one.block for one in rest[1:]),
    )
    shown = [one for one in placed if one.part < last]
    return [replace(one, parts=abreast) for one in (*shown, merged)]


def _shared(cluster: Sequence[SessionBlock], lane: int) -> list[Placed]:
    ends: list[datetime] = []
    parts: list[int] = []
    for block in cluster:
        free = [at for at, end in enumerate(ends) if end <= block.starts_at]
        part = free[0] if free else len(ends)
        if free:
            ends[part] = block.ends_at
        else:
            ends.append(block.ends_at)
        parts.append(part)
    return [
        Placed(block, lane, row_of(block.starts_at), row_of(block.ends_at), part, len(ends))
        for block, part in zip(cluster, parts, strict=True)
    ]


def moved(block: SessionBlock, *, day: date, row: int) -> Span:
    """Return the hours of a session that begins in another row."""
    starts_at = moment_of(day, row)
    return Span(starts_at, starts_at + block.span.length)
