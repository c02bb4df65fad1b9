"""Chance that falls the same way every time, and a clock and keys that go with it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from random import Random
from typing import TypeVar
from uuid import UUID

from centre_app.domain.ids import shaped_id

T = TypeVar("T")
_KEYS_A_MOMENT = 1 << 12


class MovingClock:
    """A clock that stands where it was put last."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment at which it stands."""
        return self.moment


class Chance:
    """A row of dice throws that is the same for the same seed."""

    def __init__(self, seed: int | str) -> None:
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 - nothing secret; it must be repeatable

    def of(self, name: str) -> "Chance":
        """Return a row of its own for something that has a name: no throw here changes one there."""
        return Chance(f"{self._seed}/{name}")

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return self._random.randint(least, most)

    def happens(self, percent: float) -> bool:
        """Return true in so many of a hundred throws."""
        return self._random.random() * 100 < percent

    def pick(self, things: Sequence[T]) -> T:
        """Return one of the things."""
        return self._random.choice(things)

    def weighed(self, things: Sequence[T], weight: Callable[[T], float]) -> T:
        """Return one of the things, heavy ones more often."""
        return self._random.choices(things, [weight(one) for one in things])[0]

    def draw(self, things: Sequence[T], weights: Sequence[float], *, count: int) -> list[T]:
        """Return so many throws of weighed things."""
        return self._random.choices(things, weights, k=count)

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return the things in another order."""
        return self._random.sample(things, len(things))

    def bits(self, count: int) -> int:
        """Return so many bits."""
        return self._random.getrandbits(count)


def keys_of(chance: Chance, clock: MovingClock) -> Callable[[], UUID]:
    """Return a maker of keys that lie in the order of their making; their throws are their own."""
    made, own = 0, chance.of("keys")

    def make() -> UUID:
        nonlocal made
        made += 1
        milliseconds = round(clock.moment.timestamp() * 1000)
        return shaped_id(milliseconds, (made % _KEYS_A_MOMENT) << 64 | own.bits(64))

    return make
