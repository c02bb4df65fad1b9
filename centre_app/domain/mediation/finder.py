"""The search for hours in which everybody is free, and what stands in the way of the others.

Every half hour at which a session might begin is a bit of a whole number. Whatever is in the way is
a number in which the bits of its half hours are set, found by two bisections a span: to ask when
everybody is free costs an "or", to count what stood in the way an "and", and neither looks at an
hour one by one.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from centre_app.domain.mediation.obstacles import (
    Candidate,
    Constraints,
    Obstacle,
    Standing,
)
from centre_app.domain.mediation.slots import STEP, Span, next_step, openings

WANTED = 3


@dataclass(frozen=True)
class Found:
    """Hours that do, who of each need is free then, and what stood in the way of earlier ones."""

    span: Span
    free: tuple[tuple[Candidate, ...], ...]
    before: tuple[Standing, ...]


class Search:
    """Looks through one stretch of days after the other, until there are enough answers.

    Answers are the earliest, begin on a half hour of the office's, and do not overlap one another,
    nor those known ``already``.
    """

    def __init__(
        self,
        *,
        after: datetime,
        length: timedelta,
        count: int = WANTED,
        already: Sequence[Span] = (),
    ) -> None:
        self._after, self._length, self._count = after, length, count
        self._already = already
        self._standing: Counter[Obstacle] = Counter()
        self.found: list[Found] = []
        self.tried = 0

    @property
    def done(self) -> bool:
        """Return whether there are as many answers as were wanted."""
        return len(self.found) >= self._count

    def more(self) -> "Search":
        """Return the search for what is wanting, beside the answers there are."""
        return Search(
            after=self._after,
            length=self._length,
            count=self._count - len(self.found),
            already=[one.span for one in self.found],
        )

    def in_the_way(self) -> tuple[Standing, ...]:
        """Return what stood in the way since the last answer, the most frequent first."""
        return tuple(Standing(what, times) for what, times in self._standing.most_common())

    def look_through(self, days: Iterable[date], constraints: Constraints) -> None:
        """Look for answers in the office hours of some days, all later than those before."""
        starts = self._starts(days)
        self.tried += len(starts)
        free_of = [
            [(one, ~self._mask(starts, one.taken)) for one in need.candidates]
            for need in constraints.needs
        ]
        blocked = self._blocked(starts, constraints, free_of)
        free = _all(len(starts)) & ~self._mask(starts, self._already)
        for bits in blocked.values():
            free &= ~bits
        since = 0
        while free and not self.done:
            at = (free & -free).bit_length() - 1
            self._count_standing(blocked, since, at)
            span = Span(starts[at], starts[at] + self._length)
            there = tuple(tuple(c for c, bits in one if bits >> at & 1) for one in free_of)
            self.found.append(Found(span, there, self.in_the_way()))
            self._standing.clear()
            since = bisect_left(starts, span.ends_at)
            free &= -1 << since
        if not self.done:
            self._count_standing(blocked, since, len(starts))

    def _starts(self, days: Iterable[date]) -> list[datetime]:
        starts: list[datetime] = []
        for opening in openings(days):
            start = next_step(max(opening.starts_at, self._after)).astimezone(UTC)
            while start + self._length <= opening.ends_at:
                starts.append(start)
                start += STEP
        return starts

    def _blocked(
        self,
        starts: Sequence[datetime],
        constraints: Constraints,
        free_of: Sequence[Sequence[tuple[Candidate, int]]],
    ) -> Mapping[Obstacle, int]:
        blocked: dict[Obstacle, int] = {}
        for one in constraints.hindrances:
            known = blocked.get(one.obstacle, 0)
            blocked[one.obstacle] = known | self._mask(starts, one.spans)
        for need, there in zip(constraints.needs, free_of, strict=True):
            some = 0
            for _, bits in there:
                some |= bits
            known = blocked.get(need.obstacle, 0)
            blocked[need.obstacle] = known | (_all(len(starts)) & ~some)
        return blocked

    def _mask(self, starts: Sequence[datetime], spans: Iterable[Span]) -> int:
        """Return the half hours that a session would overlap one of the spans from."""
        bits = 0
        for span in spans:
            low = bisect_right(starts, span.starts_at - self._length)
            high = bisect_left(starts, span.ends_at, low)
            bits |= (1 << high) - (1 << low)
        return bits

    def _count_standing(self, blocked: Mapping[Obstacle, int], since: int, until: int) -> None:
        passed = (1 << until) - (1 << since) if until > since else 0
        for obstacle, bits in blocked.items():
            times = (bits & passed).bit_count()
            if times:
                self._standing[obstacle] += times


def _all(count: int) -> int:
    return (1 << count) - 1
