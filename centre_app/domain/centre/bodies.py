"""Bodies, villages, grids, rooms and mediators."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, time
from uuid import UUID

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.codes import AreaKind, GridPost, MediatorKind, OrgKind
from centre_app.domain.centre.committees import CommitteeMember, CommitteePost, term_end
from centre_app.domain.centre.week import Shift, Week
from centre_app.domain.codes import Code
from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.people.codes import Sex


@dataclass(eq=False, kw_only=True)
class Organization(Root):
    """A body of the township; ``short_name`` stands inside document numbers.

    ``minorities`` are the smaller ethnic groups of its ground, as written; nothing where there are
    none (《人民调解法》第八条).
    """

    kind: OrgKind
    name: str
    short_name: str
    seal_name: str
    parent_id: UUID | None = None
    field: str = ""
    phone: str = ""
    minorities: str | None = None
    active: bool = True
    members: list[CommitteeMember] = dataclass_field(default_factory=list)

    def seat(
        self, mediator_id: UUID, post: CommitteePost, *, since: date, until: date
    ) -> CommitteeMember:
        """Give somebody a seat; one he has already ends the day before, as at a re-election.

        Source: 《人民调解法》第九条 (terms of three years, re-election allowed).

        Raises:
            FieldError: the term ends before it begins or is too long, or his seat is younger.
        """
        if until < since:
            raise FieldError(until="term_reversed")
        if until > term_end(since):
            raise FieldError(until="term_too_long")
        for one in self.members:
            if one.mediator_id == mediator_id and one.sits_on(max(since, one.since)):
                if since <= one.since:
                    raise FieldError(since="seat_is_younger")
                one.left_on = since - ONE_DAY
        member = CommitteeMember(
            body_id=self.id, mediator_id=mediator_id, post=post, since=since, until=until
        )
        self.members.append(member)
        return member

    def end_seat(self, member_id: UUID, *, on: date) -> CommitteeMember:
        """Let a seat end with the day before; one that had not begun then never was.

        Raises:
            NotFoundError: there is no such seat, or it has ended.
        """
        found = next((one for one in self.members if one.id == member_id), None)
        if found is None or found.left_on is not None:
            raise NotFoundError
        if found.since >= on:
            self.members.remove(found)
        else:
            found.left_on = on - ONE_DAY
        return found


@dataclass(eq=False, kw_only=True)
class Area(Root):
    """A village or a grid; grids are re-drawn, so each carries the days it was valid."""

    kind: AreaKind
    name: str
    code: str
    parent_id: UUID | None = None
    valid_from: date
    valid_to: date | None = None


@dataclass(eq=False, kw_only=True)
class GridStaff(Root):
    """Somebody who serves in a grid; need not be a user of the program."""

    area_id: UUID
    post: GridPost
    name: str
    phone: str = ""


@dataclass(eq=False, kw_only=True)
class Room(Root):
    """A mediation room; ``kinds`` (``SessionKind``) are the sessions it is kept for, none of them means all."""

    name: str
    seats: int
    active: bool = True
    kinds: Sequence[Code] = dataclass_field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class MediatorHours(Entity):
    """Hours a mediator works on one day of the week, Monday is 0."""

    mediator_id: UUID
    weekday: int
    opens: time
    shuts: time


@dataclass(eq=False, kw_only=True)
class MediatorLeave(Entity):
    """Days on which a mediator is away, the last one included."""

    mediator_id: UUID
    first: date
    last: date
    reason: str

    def covers(self, first: date, last: date) -> bool:
        """Return whether he is away on any of some days."""
        return self.first <= last and first <= self.last


@dataclass(eq=False, kw_only=True)
class Mediator(Root):
    """A people's mediator, registered with one body; may be a user too.

    ``fields`` are the kinds of dispute (``DisputeType``) he is good at, none of them means all; ``languages`` what he speaks
    beside the common language, as written; without ``hours`` he keeps those of the office.
    """

    body_id: UUID
    kind: MediatorKind
    name: str
    sex: Sex = Sex.UNKNOWN
    ethnic: str = ""
    phone: str = ""
    staff_id: UUID | None = None
    fields: Sequence[Code] = dataclass_field(default_factory=list)
    languages: str = ""
    active: bool = True
    hours: list[MediatorHours] = dataclass_field(default_factory=list)
    leaves: list[MediatorLeave] = dataclass_field(default_factory=list)

    @property
    def week(self) -> Week:
        """Return the hours he works in a week, in order."""
        return tuple(sorted(Shift(one.weekday, one.opens, one.shuts) for one in self.hours))

    def work(self, week: Iterable[Shift]) -> None:
        """Let him work these hours and no others."""
        wanted = set(week)
        kept = [one for one in self.hours if Shift(one.weekday, one.opens, one.shuts) in wanted]
        wanted -= {Shift(one.weekday, one.opens, one.shuts) for one in kept}
        self.hours = kept + [
            MediatorHours(
                mediator_id=self.id, weekday=one.weekday, opens=one.opens, shuts=one.shuts
            )
            for one in sorted(wanted)
        ]

    def leave_on(self, first: date, last: date) -> MediatorLeave | None:
        """Return the earliest leave that falls on any of some days."""
        found = [one for one in self.leaves if one.covers(first, last)]
        return min(found, key=lambda one: one.first, default=None)

    def take_leave(self, first: date, last: date, *, reason: str) -> MediatorLeave:
        """Note that he will be away.

        Raises:
            FieldError: it ends before it begins, or he is away then already.
        """
        if last < first:
            raise FieldError(last="leave_reversed")
        if self.leave_on(first, last) is not None:
            raise FieldError(first="leave_overlapping")
        leave = MediatorLeave(mediator_id=self.id, first=first, last=last, reason=reason)
        self.leaves.append(leave)
        return leave

    def drop_leave(self, leave_id: UUID) -> MediatorLeave:
        """Take a leave back.

        Raises:
            NotFoundError: there is none of that key.
        """
        found = next((one for one in self.leaves if one.id == leave_id), None)
        if found is None:
            raise NotFoundError
        self.leaves.remove(found)
        return found
