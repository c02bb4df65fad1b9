"""Who writes a record: one at a time; who reads along can take over, nothing is lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.pens import Pen, unhanded
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.parts import RecordPens
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.pens import (
    Following,
    KeptDraft,
    Left,
    PenKey,
    RecordDraft,
    Seat,
    TakeOver,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a record stands; ``refuse_unless_open`` raises a ``RuleError`` once it is over."""

    case_id: UUID
    version: int
    under_way: bool
    refuse_unless_open: Callable[[], None]


@dataclass(frozen=True)
class Written:
    """A kind of record that one person at a time writes.

    ``form`` names its drafts. What is half typed belongs to the record, not to one of those who
    write it; what was taken over from somebody, and what he typed after that, is kept aside.
    ``find`` raises ``NotFoundError`` where the record is not on file, or closed to the actor.
    """

    form: str
    find: Callable[[UnitOfWork, UUID], Standing]
    pens: Callable[[UnitOfWork], RecordPens]

    @property
    def handed_form(self) -> str:
        """Return what names the drafts as they were taken over."""
        return f"{self.form}_handed"

    @property
    def left_form(self) -> str:
        """Return what names the drafts that came too late."""
        return f"{self.form}_left"

    def seat(self, unit: UnitOfWork, record_id: UUID) -> Seat | None:
        """Return who writes, as the window tells it."""
        pen = self.pens(unit).holder(record_id)
        return _seat_of(pen, unit.actor) if pen else None

    def draft(self, unit: UnitOfWork, record_id: UUID) -> Mapping[str, Any] | None:
        """Return what is half typed."""
        return unit.drafts.load_of(NOBODY, self.form, record_id)

    def forget_draft(self, unit: UnitOfWork, record_id: UUID) -> None:
        """Forget what was half typed: it is on file now.

        What the writer before had left is not: it waits for who takes it in.
        """
        unit.drafts.drop_of(NOBODY, self.form, record_id)

    def refuse_unless_writer(self, unit: UnitOfWork, record_id: UUID) -> None:
        """Let pass who has the pen, or anybody while nobody has it.

        Raises:
            RuleError: somebody else has it.
        """
        pen = self.pens(unit).holder(record_id)
        if pen is not None and pen.staff_id != unit.actor.staff_id:
            raise RuleError("record_in_other_hands", name=pen.name)


class Pens(UseCases):
    """Passes the pen of a record from one to the other; a class for each kind of record."""

    written: ClassVar[Written]

    @repeatable(Permission.RECORD_WRITE)
    def sit_down(self, unit: UnitOfWork, actor: Actor, key: PenKey) -> Seat | None:
        """Give the actor the pen if nobody has it, and return who has; None once all is written."""
        if not self.written.find(unit, key.record_id).under_way:
            return None
        return _seat_of(self.written.pens(unit).take_free(key.record_id), actor)

    @repeatable(Permission.RECORD_WRITE)
    def leave(self, unit: UnitOfWork, actor: Actor, key: PenKey) -> None:
        """Lay the pen down: the next who opens the record writes."""
        self.written.find(unit, key.record_id)
        self.written.pens(unit).lay_down(key.record_id)

    @repeatable(Permission.RECORD_WRITE)
    def keep_draft(self, unit: UnitOfWork, actor: Actor, draft: RecordDraft) -> KeptDraft:
        """Keep what is half typed, and tell who took the pen over, if somebody did."""
        written, key = self.written, draft.record_id
        written.find(unit, key)
        pen = written.pens(unit).holder(key)
        if pen is None or pen.staff_id == actor.staff_id:
            written.pens(unit).wrote(key)
            return KeptDraft(unit.drafts.save_of(NOBODY, written.form, key, draft.body))
        return KeptDraft(unit.drafts.save(written.left_form, key, draft.body), pen.name)

    @reading(Permission.CASE_READ)
    def follow(self, unit: UnitOfWork, actor: Actor, key: PenKey) -> Following:
        """Return who writes, what he typed so far, and what the writer before could not hand over."""
        standing = self.written.find(unit, key.record_id)
        pen = self.written.pens(unit).holder(key.record_id)
        mine = pen is not None and pen.staff_id == actor.staff_id
        return Following(
            version=standing.version,
            under_way=standing.under_way,
            seat=_seat_of(pen, actor) if pen else None,
            body=None if mine else self.written.draft(unit, key.record_id),
            left=self._left_to(unit, pen, key.record_id) if mine and pen else None,
        )

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS)
    def take_over(self, unit: UnitOfWork, actor: Actor, request: TakeOver) -> Done:
        """Take the pen from whoever has it, with all that he typed.

        Raises:
            RuleError: the record is over.
        """
        written, key = self.written, request.record_id
        standing = written.find(unit, key)
        standing.refuse_unless_open()
        before = written.pens(unit).holder(key)
        written.pens(unit).seize(key)
        if before is not None and before.staff_id != actor.staff_id:
            handed = written.draft(unit, key) or {}
            unit.drafts.save_of(before.staff_id, written.handed_form, key, handed)
            unit.drafts.drop_of(before.staff_id, written.left_form, key)
        case = unit.cases.look(standing.case_id)
        name = before.name if before else ""
        unit.audit.record(f"{written.form}:taken_over", key, case.number, writer=name)
        return Done(key, case.number)

    @repeatable(Permission.RECORD_WRITE)
    def take_in(self, unit: UnitOfWork, actor: Actor, draft: RecordDraft) -> datetime:
        """Keep a draft into which the actor took what the writer before had left.

        Raises:
            RuleError: somebody else has the pen.
        """
        written, key = self.written, draft.record_id
        written.find(unit, key)
        written.refuse_unless_writer(unit, key)
        pen = written.pens(unit).holder(key)
        if pen is not None and pen.from_id is not None:
            unit.drafts.drop_of(pen.from_id, written.left_form, key)
        return unit.drafts.save_of(NOBODY, written.form, key, draft.body)

    def _left_to(self, unit: UnitOfWork, pen: Pen, record_id: UUID) -> Left | None:
        if pen.from_id is None:
            return None
        typed = unit.drafts.load_of(pen.from_id, self.written.left_form, record_id)
        if typed is None:
            return None
        handed = unit.drafts.load_of(pen.from_id, self.written.handed_form, record_id) or {}
        text = unhanded(handed.get("text", ""), typed.get("text", ""))
        return Left(pen.from_name, text) if text else None


def _seat_of(pen: Pen, actor: Actor) -> Seat:
    return Seat(pen.name, pen.since, pen.wrote_at, mine=pen.staff_id == actor.staff_id)
