"""The record of a session (笔录): who was there and what was said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError
from centre_app.domain.mediation.codes import AttendanceRole, LineKind, SessionResult


@dataclass(frozen=True)
class RecordLine:
    """One line: who spoke, whether he asked or answered, and the words as typed."""

    speaker: str
    kind: LineKind
    text: str


@dataclass(frozen=True)
class Attendee:
    """Somebody who was to be there; ``call`` is how lines call him: 甲方, 调解员 and so on."""

    role: AttendanceRole
    name: str
    call: str
    present: bool = True


@dataclass(eq=False, kw_only=True)
class SessionRecord(Root):
    """The record of one session; read back and signed on paper."""

    session_id: UUID
    subject: str
    attendance: list[dict[str, str]] = field(default_factory=list)
    lines: list[dict[str, str]] = field(default_factory=list)
    result: SessionResult | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    read_back: bool = False

    def spoken(self) -> tuple[RecordLine, ...]:
        """Return the lines as they stand."""
        return tuple(
            RecordLine(speaker=one["speaker"], kind=LineKind(one["kind"]), text=one["text"])
            for one in self.lines
        )

    def attendees(self) -> tuple[Attendee, ...]:
        """Return who was to be there."""
        return tuple(
            Attendee(
                role=AttendanceRole(one["role"]),
                name=one["name"],
                call=one["call"],
                present=one["present"] == "yes",
            )
            for one in self.attendance
        )

    @property
    def somebody_came(self) -> bool:
        """Return whether a party, or who acts for it, was there."""
        return any(one.present for one in self.attendees() if one.role is AttendanceRole.PARTY)

    def set_attendees(self, attendees: Iterable[Attendee]) -> None:
        """Write down who was to be there, and who was."""
        self.attendance = [
            {
                "role": one.role.value,
                "name": one.name,
                "call": one.call,
                "present": "yes" if one.present else "no",
            }
            for one in attendees
        ]

    def write(self, lines: Iterable[RecordLine]) -> None:
        """Put these lines in place of the earlier ones; empty ones are left out."""
        self.lines = [
            {"speaker": one.speaker, "kind": one.kind.value, "text": one.text}
            for one in lines
            if one.text.strip()
        ]

    def refuse_unless_complete(self) -> None:
        """Let a record pass that can be signed.

        Source: 《人民调解法》第二十七条; 人民调解文书格式 2010, 人民调解记录.

        Raises:
            FieldError: nothing was written, no result chosen, nobody there, an agreement without
                one of the parties, or the record was not read back.
        """
        reasons: dict[str, str] = {}
        if not self.lines:
            reasons["lines"] = "record_empty"
        if reason := self._attendance_fault():
            reasons["attendance"] = reason
        if self.result is None:
            reasons["result"] = "session_result_missing"
        if not self.read_back:
            reasons["read_back"] = "record_not_read_back"
        if reasons:
            raise FieldError(**reasons)

    def _attendance_fault(self) -> str:
        there = self.attendees()
        parties = [one for one in there if one.role is AttendanceRole.PARTY]
        # To nobody who came: the session is closed all the same, or its case could never end.
        if not self.somebody_came and self.result is not SessionResult.ADJOURNED:
            return "no_party_present"
        if not any(one.present for one in there if one.role is AttendanceRole.MEDIATOR):
            return "no_mediator_present"
        if self.result is SessionResult.AGREED and not all(one.present for one in parties):
            return "agreed_without_party"
        return ""
