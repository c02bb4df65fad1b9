"""A session of a mediation case: planned, moved, begun and held, with those who are called to it."""

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import Span


@dataclass(eq=False, kw_only=True)
class Session(Root):
    """One sitting, in a room or at a place, over a half-open span of time.

    ``face_to_face`` says why both sides meet although domestic violence was reported. A second
    committee mediates with that of the case (共同调解).
    """

    case_id: UUID
    ordinal: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None = None
    place: str = ""
    state: SessionState = SessionState.PLANNED
    face_to_face: str = ""
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    second_committee_id: UUID | None = None
    invitees: list[Invitee] = field(default_factory=list)

    def move(self, span: Span, *, room_id: UUID | None, place: str) -> None:
        """Put a planned session into other hours, another room, or both; all are to be told anew.

        Who was told is told anew only if there is something to tell: longer or shorter is not, nor
        is what he was told of at first.

        Raises:
            RuleError: it has begun, or was cancelled.
        """
        self._refuse_unless(SessionState.PLANNED)
        before = self._whereabouts()
        self.starts_at, self.ends_at = span.starts_at, span.ends_at
        self.room_id, self.place = room_id, place
        after = self._whereabouts()
        if before != after:
            for one in self.invitees:
                one.call_anew(before=before, after=after)

    def _whereabouts(self) -> str:
        """Return what stands for hours and place; a place may be a home, and is not kept twice."""
        told = f"{self.starts_at:%Y-%m-%dT%H:%M:%S%z} {self.room_id} {self.place}"
        return sha256(told.encode("utf-8", "backslashreplace")).hexdigest()

    def invite(self, invitee: Invitee) -> None:
        """Call somebody to a planned session.

        Raises:
            RuleError: he is called already, the session has begun, or was cancelled.
        """
        self._refuse_unless(SessionState.PLANNED)
        if any(one.same_as(invitee) for one in self.invitees):
            raise RuleError("already_invited", name=invitee.name)
        self.invitees.append(invitee)

    def invitee(self, invitee_id: UUID) -> Invitee:
        """Return somebody who is called.

        Raises:
            RuleError: nobody of that id is.
        """
        for one in self.invitees:
            if one.id == invitee_id:
                return one
        raise RuleError("no_such_invitee")

    def refuse_unless_planned(self) -> None:
        """Let a session pass that has not begun.

        Raises:
            RuleError: it has begun, or was cancelled.
        """
        self._refuse_unless(SessionState.PLANNED)

    def meet_all_the_same(self, reason: str) -> None:
        """Keep why both sides meet in spite of domestic violence; an earlier reason goes on.

        Raises:
            RuleError: nobody ever said why.
        """
        self.face_to_face = reason or self.face_to_face
        if not self.face_to_face:
            raise RuleError("violence_face_to_face")

    def cancel(self) -> None:
        """Call a planned session off.

        Raises:
            RuleError: it has begun, or was cancelled before.
        """
        self._refuse_unless(SessionState.PLANNED)
        self.state = SessionState.CANCELLED

    def begin(self) -> None:
        """Open a planned session.

        Raises:
            RuleError: it has begun, was cancelled, or is an appointment of which no record is kept.
        """
        self._refuse_unless(SessionState.PLANNED)
        if self.kind.appointment:
            raise RuleError("appointment_without_record", kind=self.kind.label)
        self.state = SessionState.OPEN

    def keep_appointment(self) -> None:
        """Close an appointment: nothing is recorded of what was said.

        Raises:
            RuleError: it was kept, was cancelled, or is no appointment.
        """
        self._refuse_unless(SessionState.PLANNED)
        if not self.kind.appointment:
            raise RuleError("no_appointment", kind=self.kind.label)
        self.state = SessionState.HELD

    def hold(self) -> None:
        """Close a session that is under way.

        Raises:
            RuleError: it has not begun, or is over.
        """
        self._refuse_unless(SessionState.OPEN)
        self.state = SessionState.HELD

    def refuse_unless_open(self) -> None:
        """Let a session pass that is under way.

        Raises:
            RuleError: it has not begun, or is over.
        """
        self._refuse_unless(SessionState.OPEN)

    def _refuse_unless(self, state: SessionState) -> None:
        if self.state is not state:
            raise RuleError("session_step", here=self.state.label)
