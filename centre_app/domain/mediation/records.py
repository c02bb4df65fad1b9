"""The record of a session (笔录): who was there and what was said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.mediation import acts
from centre_app.domain.mediation.acts import RecordAct
from centre_app.domain.mediation.codes import (
    ActKind,
    AttendanceRole,
    ReadBackWay,
    SessionResult,
)
from centre_app.domain.mediation.written import RecordLine, WrittenRecord

__all__ = ["Attendee", "RecordLine", "SessionRecord"]


@dataclass(frozen=True)
class Attendee:
    """Somebody who was to be there; ``call`` is how lines call him: 甲方, 调解员 and so on.

    ``behalf`` is how lines call the party he stands for.
    """

    role: AttendanceRole
    name: str
    call: str
    present: bool = True
    behalf: str = ""


@dataclass(eq=False, kw_only=True)
class SessionRecord(WrittenRecord):
    """The record of one session; read back and signed on paper."""

    session_id: UUID
    subject: str
    attendance: list[dict[str, str]] = field(default_factory=list)
    result: SessionResult | None = None

    @property
    def paused(self) -> bool:
        """Return whether the session has a break now."""
        halts = acts.breaks(self.done())
        return bool(halts) and halts[-1].until is None

    def attendees(self) -> tuple[Attendee, ...]:
        """Return who was to be there."""
        return tuple(
            Attendee(
                role=AttendanceRole(one["role"]),
                name=one["name"],
                call=one["call"],
                present=one["present"] == "yes",
                behalf=one.get("behalf", ""),
            )
            for one in self.attendance
        )

    @property
    def somebody_came(self) -> bool:
        """Return whether a party, or who acts for it, was there."""
        return bool(self._parties_there())

    def set_attendees(self, attendees: Iterable[Attendee]) -> None:
        """Write down who was to be there, and who was."""
        self.attendance = [
            {
                "role": one.role.value,
                "name": one.name,
                "call": one.call,
                "present": "yes" if one.present else "no",
                "behalf": one.behalf,
            }
            for one in attendees
        ]

    def read_rights(self, to: Iterable[str], *, at: datetime, by: str) -> None:
        """Note to whom rights and duties were read.

        Source: 《人民调解法》第二十三、二十四条.

        Raises:
            FieldError: they were read to nobody.
        """
        told = tuple(dict.fromkeys(to))
        if not told:
            raise FieldError(rights="rights_read_to_nobody")
        self.note_act(RecordAct(ActKind.RIGHTS_READ, at, by, told))

    def pause(self, *, at: datetime, by: str) -> None:
        """Begin a break (休会).

        Raises:
            RuleError: there is one already.
        """
        if self.paused:
            raise RuleError("record_paused")
        self.note_act(RecordAct(ActKind.PAUSED, at, by))

    def resume(self, *, at: datetime, by: str) -> None:
        """Go on after a break (续会).

        Raises:
            RuleError: there is none.
        """
        if not self.paused:
            raise RuleError("record_not_paused")
        self.note_act(RecordAct(ActKind.RESUMED, at, by))

    def note_read_back(self, way: ReadBackWay, *, at: datetime, by: str) -> None:
        """Note that all that is written was read back; from now on it is only corrected.

        Raises:
            FieldError: nothing was written.
        """
        there = tuple(one.call for one in self.attendees() if one.present and _speaks(one))
        self.note_read_to(there, way, at=at, by=by)

    def refuse_unless_complete(self, *, owed: Collection[str] = ()) -> None:
        """Let a record pass that can be signed; ``owed`` are parties who had no notice of rights.

        Source: 《人民调解法》第二十三、二十七条; 人民调解文书格式 2010, 人民调解记录.

        Raises:
            FieldError: nothing was written, no result chosen, nobody there, an agreement without
                one of the parties, somebody not told his rights, a break that goes on, or the
                record was not read back.
        """
        reasons: dict[str, str] = {}
        if not self.lines:
            reasons["lines"] = "record_empty"
        if reason := self._attendance_fault():
            reasons["attendance"] = reason
        if self.untold(owed):
            reasons["rights"] = "rights_not_read"
        if self.result is None:
            reasons["result"] = "session_result_missing"
        if self.paused:
            reasons["acts"] = "record_paused"
        if self.lines and not self.read_back:
            reasons["read_back"] = "record_not_read_back"
        if reasons:
            raise FieldError(**reasons)

    def untold(self, owed: Collection[str]) -> tuple[str, ...]:
        """Return who of those is there, himself or by another, and was not read his rights."""
        knowing = acts.told_of_rights(self.done())
        return tuple(call for call in owed if call not in knowing and self.represented(call))

    def represented(self, call: str) -> bool:
        """Return whether a party is there, or somebody for it."""
        return any(one.present and call in (one.call, one.behalf) for one in self.attendees())

    def _parties_there(self) -> list[str]:
        parties = [one for one in self.attendees() if one.role is AttendanceRole.PARTY]
        return [one.call for one in parties if self.represented(one.call)]

    def _attendance_fault(self) -> str:
        there = self.attendees()
        parties = [one for one in there if one.role is AttendanceRole.PARTY]
        # To nobody who came: the session is closed all the same, or its case could never end.
        if not self.somebody_came and self.result is not SessionResult.ADJOURNED:
            return "no_party_present"
        if not any(one.present for one in there if one.role is AttendanceRole.MEDIATOR):
            return "no_mediator_present"
        if self.result is SessionResult.AGREED and len(self._parties_there()) < len(parties):
            return "agreed_without_party"
        return ""


def _speaks(one: Attendee) -> bool:
    return one.role is AttendanceRole.PARTY or bool(one.behalf)
