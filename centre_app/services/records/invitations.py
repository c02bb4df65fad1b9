"""Requests and answers about who is called to a session."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.mediation.sittings import InviteePart, InviteeState, TellWay
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class Invite(Change):
    """Calls somebody beside those the case names.

    A mediator is named by ``mediator_id``; a department by ``body_id``, or in words by ``name``; a
    helper by ``name``.
    """

    session_id: UUID
    seen: int
    part: InviteePart
    name: str = ""
    mediator_id: UUID | None = None
    body_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Uninvite(Change):
    """Lets somebody go who was called beside those the case names."""

    session_id: UUID
    seen: int
    invitee_id: UUID


@dataclass(frozen=True, kw_only=True)
class JoinCommittee(Change):
    """A second committee mediates too; None takes it away."""

    session_id: UUID
    seen: int
    committee_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class NoteTold(Change):
    """These people were told when and where; ``told_at`` is now if left out."""

    session_id: UUID
    seen: int
    invitee_ids: tuple[UUID, ...]
    way: TellWay
    told_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class NoteAnswer(Change):
    """Somebody says that he comes, does not, or is there; who does not come has a reason."""

    session_id: UUID
    seen: int
    invitee_id: UUID
    state: InviteeState
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class KeepAppointment(Change):
    """An appointment was kept; ``note`` is for the history, never what was said in confidence."""

    session_id: UUID
    seen: int
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class IssueNotices(Change):
    """Prints the notices of a session in one paper: of these people, or of all who may come.

    ``choose_mediators`` adds for each party the notice of who mediates.
    """

    session_id: UUID
    seen: int
    invitee_ids: tuple[UUID, ...] = ()
    choose_mediators: bool = False


@dataclass(frozen=True)
class InviteeLine:
    """Somebody who is called, as the window shows him; ``of_second`` for the second committee."""

    invitee_id: UUID
    part: InviteePart
    name: str
    by_case: bool
    state: InviteeState
    again: bool
    told_at: datetime | None
    told_way: TellWay | None
    reason: str = ""
    of_second: bool = False


@dataclass(frozen=True)
class BodyRow:
    """A body that can be asked to take part."""

    body_id: UUID
    name: str
    mediates: bool = field(default=False)


@dataclass(frozen=True)
class ImpossibleLine:
    """When somebody cannot come, as the card of the case shows it; ``week`` is in words."""

    impossible_id: UUID
    name: str
    first: date | None
    last: date | None
    week: str
    reason: str
