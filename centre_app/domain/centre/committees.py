"""Who sits on a mediation committee, for how long, and what the law finds wanting.

Source: 《人民调解法》第八、九、三十四条. Warnings warn and never block: a committee that is short of a
member mediates on, its agreements stand, and only its villagers can elect the one that is missing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY, DayUnit, WorkCalendar
from centre_app.domain.codes import Code
from centre_app.domain.entity import Entity
from centre_app.domain.people.codes import Sex

FEWEST, MOST = 3, 9
TERM_YEARS = 3
SOON = timedelta(days=90)
"""An election takes about a season to prepare."""


class CommitteePost(Code):
    """Posts on a committee, 《人民调解法》第八条: one head, deputies where needed."""

    HEAD = "head", "主任"
    DEPUTY = "deputy", "副主任"
    MEMBER = "member", "委员"


class WarningKind(Code):
    """What is wanting, with the article that wants it."""

    NO_MEMBERS = "no_members", "还没有登记委员"
    TERM_ENDED = "term_ended", "任期已满"
    TOO_FEW = "too_few", "委员不足三人"
    TOO_MANY = "too_many", "委员超过九人"
    NO_HEAD = "no_head", "没有主任"
    TWO_HEADS = "two_heads", "主任不止一人"
    NO_WOMAN = "no_woman", "没有妇女成员"
    NO_MINORITY = "no_minority", "没有人数较少民族的成员"
    TERM_ENDING = "term_ending", "任期将满"

    @property
    def article(self) -> str:
        """Return the article it rests on."""
        ends = self in {WarningKind.TERM_ENDED, WarningKind.TERM_ENDING}
        return "《人民调解法》第九条" if ends else "《人民调解法》第八条"


@dataclass(eq=False, kw_only=True)
class CommitteeMember(Entity):
    """A seat on a committee; ``until`` is the last day of the term, ``left_on`` of the sitting.

    Who is not elected anew sits on until another is: a committee is not without members for a day.
    """

    body_id: UUID
    mediator_id: UUID
    post: CommitteePost
    since: date
    until: date
    left_on: date | None = None

    def sits_on(self, day: date) -> bool:
        """Return whether the seat is taken on a day."""
        return self.since <= day and (self.left_on is None or day <= self.left_on)


class Seat(Protocol):
    """A seat that is taken, with who sits on it."""

    @property
    def post(self) -> CommitteePost:
        """Return the post."""

    @property
    def sex(self) -> Sex:
        """Return the member's sex."""

    @property
    def ethnic(self) -> str:
        """Return the member's ethnic group as written, or nothing."""

    @property
    def until(self) -> date:
        """Return the last day of the term."""


@dataclass(frozen=True)
class BodyWarning:
    """Something wanting; ``count`` members concerned, ``unknown`` of whom the register says too little.

    ``day`` is the end of a term.
    """

    kind: WarningKind
    count: int = 0
    unknown: int = 0
    day: date | None = None


def term_end(since: date) -> date:
    """Return the last day of a full term, 《人民调解法》第九条."""
    months = TERM_YEARS * 12
    return WorkCalendar().add(since, months, unit=DayUnit.MONTHS, roll=False).day - ONE_DAY


def warnings(
    seats: Sequence[Seat], *, minorities: Iterable[str], today: date
) -> tuple[BodyWarning, ...]:
    """Return what the law finds wanting in the seats taken today, the gravest first."""
    if not seats:
        return (BodyWarning(WarningKind.NO_MEMBERS),)
    found = [*_of_size(seats), *_of_posts(seats), *_of_people(seats, minorities)]
    found += _of_terms(seats, today)
    order = list(WarningKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def ethnic_names(written: str) -> tuple[str, ...]:
    """Return the ethnic groups in a text: 藏族、回 are 藏 and 回."""
    parts = "".join("、" if one in ",，;； /" else one for one in written).split("、")
    return tuple(_bare(one) for one in parts if one)


def _of_size(seats: Sequence[Seat]) -> Iterator[BodyWarning]:
    if len(seats) < FEWEST:
        yield BodyWarning(WarningKind.TOO_FEW, len(seats))
    if len(seats) > MOST:
        yield BodyWarning(WarningKind.TOO_MANY, len(seats))


def _of_posts(seats: Sequence[Seat]) -> Iterator[BodyWarning]:
    heads = sum(one.post is CommitteePost.HEAD for one in seats)
    if heads != 1:
        yield BodyWarning(WarningKind.TWO_HEADS if heads else WarningKind.NO_HEAD, heads)


def _of_people(seats: Sequence[Seat], minorities: Iterable[str]) -> Iterator[BodyWarning]:
    if not any(one.sex is Sex.FEMALE for one in seats):
        unknown = sum(one.sex is not Sex.MALE for one in seats)
        yield BodyWarning(WarningKind.NO_WOMAN, unknown=unknown)
    wanted = set(minorities)
    if wanted and not any(_bare(one.ethnic) in wanted for one in seats):
        unknown = sum(not one.ethnic for one in seats)
        yield BodyWarning(WarningKind.NO_MINORITY, unknown=unknown)


def _of_terms(seats: Sequence[Seat], today: date) -> Iterator[BodyWarning]:
    ended = [one.until for one in seats if one.until < today]
    ending = [one.until for one in seats if today <= one.until <= today + SOON]
    if ended:
        yield BodyWarning(WarningKind.TERM_ENDED, len(ended), day=min(ended))
    if ending:
        yield BodyWarning(WarningKind.TERM_ENDING, len(ending), day=min(ending))


def _bare(ethnic: str) -> str:
    return ethnic.strip().removesuffix("族")
