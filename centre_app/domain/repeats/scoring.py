"""同人 and 同事: how likely a complaint is one that is on file, and why.

Source: 《信访工作条例》第十九条、第三十六条; RULE 04, 05. The program only points out; a person
decides, and two matters are never put together by themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise, product

from centre_app.domain.folding import fold
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.repeats.codes import Likeness, Sign
from centre_app.domain.repeats.people import Somebody, compare, names
from centre_app.domain.repeats.texts import figures, overlap, pairs
from centre_app.domain.repeats.weights import (
    LIKELY_MATTER,
    LIKELY_PERSON,
    POSSIBLE_MATTER,
    POSSIBLE_PERSON,
    likeness,
    points_of,
    strongest,
)

SAME_TEXT, NEAR_TEXT, TOUCHING_TEXT, STRANGE_TEXT = 0.42, 0.25, 0.14, 0.04
"""Overlaps from which on demands are the same, near, touch, and beneath which they differ."""

SAME_PLACE, NEAR_PLACE = 0.85, 0.4
WORDY = 14
"""Pairs of characters a text must have before its being different says anything."""

LONG_AGO = timedelta(days=3 * 365)
_TELLING = {Sign.NAME_SAME: Sign.OTHER_NAME, Sign.NAME_SOUNDS: Sign.OTHER_SOUNDS}
_KNOWN = frozenset({Sign.ON_FILE, Sign.ID_SAME, Sign.PHONE_SAME})


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """Who asks for what of whom: as it is typed, or as it stands on file.

    ``asking`` are petitioners, joint signers, representatives and the principals of agents;
    an agent himself is none of them, he is one of the ``speaking``.
    """

    asking: tuple[Somebody, ...] = field(default=())
    speaking: tuple[Somebody, ...] = field(default=())
    others: tuple[Somebody, ...] = field(default=())
    demand: str = ""
    place: str = ""
    dispute_type: DisputeType = DisputeType.OTHER
    day: date

    @cached_property
    def _pairs(self) -> dict[str, float]:
        """Return what the demand says beside names and place, which are compared by themselves."""
        known = [one.name for one in (*self.asking, *self.speaking, *self.others)]
        return dict(pairs(self.demand, leaving_out=[*known, self.place]))

    @cached_property
    def _figures(self) -> frozenset[float]:
        return figures(self.demand.replace(self.place, " ") if self.place else self.demand)


@dataclass(frozen=True)
class Comparison:
    """What was found, with how much it counts on either side."""

    people: tuple[Sign, ...]
    matter: tuple[Sign, ...]

    @property
    def signs(self) -> tuple[Sign, ...]:
        """Return all that speaks for and against, the people first."""
        return (*self.people, *self.matter)

    @property
    def points(self) -> int:
        """Return the rank among others: as good as the weaker of the two sides allows."""
        return min(100, points_of(self.people)) * min(100, points_of(self.matter)) // 100

    @property
    def likeness(self) -> Likeness:
        """Return how likely the same people come about the same matter.

        Who only spoke for another is no petitioner, however surely it is he: possible at most, and
        only where the matter is likely the same. People who speak for others come about much.
        """
        people = likeness(points_of(self.people), likely=LIKELY_PERSON, possible=POSSIBLE_PERSON)
        matter = likeness(points_of(self.matter), likely=LIKELY_MATTER, possible=POSSIBLE_MATTER)
        if Likeness.NONE in {people, matter}:
            return Likeness.NONE
        if Sign.ONLY_SPOKE in self.people:
            return Likeness.POSSIBLE if matter is Likeness.LIKELY else Likeness.NONE
        return Likeness.POSSIBLE if Likeness.POSSIBLE in {people, matter} else Likeness.LIKELY


def likeness_of(new: Complaint, old: Complaint) -> Comparison:
    """Return how a complaint stands to one on file; the text is read only where people agree."""
    people = _people(new.asking, old)
    if points_of(people) < POSSIBLE_PERSON:
        return Comparison(people, ())
    signs = (*_others(new, old), *_places(new, old), *_types(new, old))
    return Comparison(people, strongest((*signs, *_demands(new, old), *_times(new, old))))


def _people(here: Sequence[Somebody], there: Complaint) -> tuple[Sign, ...]:
    """Return the signs of the pair that is most alike: one identical petitioner is enough.

    Who only spoke for one of them counts less, and says so.
    """
    own = (compare(a, b) for a, b in product(here, there.asking))
    spoke = (compare(a, b) for a, b in product(here, there.speaking))
    lesser = (strongest((*signs, Sign.ONLY_SPOKE)) for signs in spoke if signs)
    return max((*own, *lesser), key=points_of, default=())


def _others(new: Complaint, old: Complaint) -> Iterator[Sign]:
    found = [_other(a, b) for a, b in product(new.others, old.others) if a.name and b.name]
    told = [sign for sign in found if sign is not None]
    if told:
        yield from strongest(told)
    elif found:
        yield Sign.OTHER_DIFFERS
    elif _told_in(new.demand, old.others) or _told_in(old.demand, new.others):
        yield Sign.OTHER_TOLD


def _told_in(demand: str, others: Sequence[Somebody]) -> bool:
    """Return whether a story names one of the other side."""
    return any(len(one.name) > 1 and one.name in demand for one in others)


def _other(one: Somebody, other: Somebody) -> Sign | None:
    signs = compare(one, other)
    if _KNOWN & set(signs):
        return Sign.OTHER_KNOWN
    if Sign.ID_DIFFERS in signs:
        return None
    for sign in names(one, other):
        if sign in _TELLING:
            return _TELLING[sign]
    return Sign.OTHER_SOUNDS if _one_firm(one.name, other.name) else None


def _one_firm(one: str, other: str) -> bool:
    """Return whether one name holds the other, as a firm's short name is in its whole one."""
    short, whole = sorted((fold(one), fold(other)), key=len)
    return len(short) > 3 and (short in whole or overlap(pairs(short), pairs(whole)) > SAME_PLACE)  # noqa: PLR2004 - names of people are shorter


def _places(new: Complaint, old: Complaint) -> Iterator[Sign]:
    here, there = fold(new.place).strip(), fold(old.place).strip()
    if not here or not there:
        return
    alike = overlap(_spelled(here), _spelled(there))
    if here == there or alike >= SAME_PLACE:
        yield Sign.PLACE_SAME
    elif alike >= NEAR_PLACE:
        yield Sign.PLACE_NEAR
    else:
        yield Sign.PLACE_DIFFERS


def _spelled(place: str) -> dict[str, float]:
    """Return all pairs of a place's characters: here digits count like any other."""
    return dict.fromkeys((a + b for a, b in pairwise(place)), 1.0)


def _types(new: Complaint, old: Complaint) -> Iterator[Sign]:
    if DisputeType.OTHER not in {new.dispute_type, old.dispute_type}:
        same = new.dispute_type is old.dispute_type
        yield Sign.TYPE_SAME if same else Sign.TYPE_DIFFERS


def _demands(new: Complaint, old: Complaint) -> Iterator[Sign]:
    here, there = new._pairs, old._pairs  # noqa: SLF001 - of the same class of values
    alike = overlap(here, there)
    if alike >= SAME_TEXT:
        yield Sign.DEMAND_SAME
    elif alike >= NEAR_TEXT:
        yield Sign.DEMAND_NEAR
    elif alike >= TOUCHING_TEXT:
        yield Sign.DEMAND_TOUCHES
    elif alike < STRANGE_TEXT and min(len(here), len(there)) >= WORDY:
        yield Sign.DEMAND_DIFFERS
    if new._figures & old._figures:  # noqa: SLF001
        yield Sign.FIGURE_SAME


def _times(new: Complaint, old: Complaint) -> Iterator[Sign]:
    if new.day - old.day > LONG_AGO:
        yield Sign.LONG_AGO
