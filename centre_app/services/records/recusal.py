"""Requests and answers about conflicts, ties of mediators, and recusal."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflict_codes import (
    ConflictKind,
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalRule,
    RecusalTarget,
    TieKind,
)
from centre_app.services.records.mediation import MediatorChoice
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.recusal_lines import RecusalLine
from centre_app.services.requests import Change


@dataclass(frozen=True)
class NearQuery:
    """Asks what speaks against some mediators in a case."""

    case_id: UUID
    mediator_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class ConflictLine:
    """One thing that speaks against a mediator; ``answered`` says that it was dealt with."""

    mediator_id: UUID
    mediator: str
    person: str
    kind: ConflictKind
    why: str
    answered: bool


@dataclass(frozen=True, kw_only=True)
class TieEdit(Change):
    """Somebody on file is something to a mediator; without ``id`` a new line.

    ``active`` false ends it today.
    """

    id: UUID | None = None
    version: int = 0
    mediator_id: UUID | None = None
    person_id: UUID | None = None
    kind: TieKind | None = None
    note: str = ""
    active: bool = True


@dataclass(frozen=True, kw_only=True)
class TieLine:
    """A declared tie; the name of somebody closed matters alone know is left out."""

    id: UUID
    version: int
    mediator_id: UUID
    mediator: str
    person_id: UUID
    name: str
    kind: TieKind
    note: str
    ended_on: date | None


@dataclass(frozen=True)
class TieList:
    """The register of ties, and the mediators to choose from."""

    ties: tuple[TieLine, ...]
    mediators: tuple[MediatorRow, ...]


@dataclass(frozen=True)
class PartyAnswer:
    """What a party of the case said when asked whether somebody is to withdraw."""

    party_id: UUID
    answer: RecusalAnswerKind


@dataclass(frozen=True, kw_only=True)
class NoteAnswers(Change):
    """The answers at the opening of a session, in place of earlier ones; ``seen`` is the session's."""

    session_id: UUID
    seen: int
    answers: tuple[PartyAnswer, ...]


@dataclass(frozen=True, kw_only=True)
class AskRecusal(Change):
    """Somebody is asked to withdraw: by a party, or by himself if ``party_id`` is left out.

    ``asked_on`` is today if left out.
    """

    case_id: UUID
    seen: int
    target: RecusalTarget
    mediator_id: UUID | None = None
    party_id: UUID | None = None
    reason: str = ""
    asked_on: date | None = None
    session_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class DecideRecusal(Change):
    """What is decided, why, and who takes the place of whoever withdraws.

    ``successor`` is a mediator as he is named, whether he leads follows from whom he succeeds;
    ``successor_name`` a recorder. ``all_agreed`` says that all parties agreed in writing to whoever
    is kept.
    """

    recusal_id: UUID
    seen: int
    case_seen: int
    outcome: RecusalOutcome | None = None
    words: str = ""
    all_agreed: bool = False
    successor: MediatorChoice | None = None
    successor_name: str = ""


@dataclass(frozen=True, kw_only=True)
class IssueRecusal(Change):
    """Prints a request, with the decision if there is one (F13)."""

    recusal_id: UUID


@dataclass(frozen=True)
class AnswerLine:
    """A party at a session, and what it said; None if it was not asked."""

    party_id: UUID
    label: str
    name: str
    answer: RecusalAnswerKind | None


@dataclass(frozen=True, kw_only=True)
class SessionRecusals:
    """The question and its answers at a session, and what waits for a decision in its case."""

    session_id: UUID
    version: int
    state: SessionState
    case_id: UUID
    case_version: int
    answers: tuple[AnswerLine, ...]
    mediators: tuple[tuple[UUID, str], ...]
    recorder: str
    waiting: tuple[RecusalLine, ...]


@dataclass(frozen=True, kw_only=True)
class RecusalRuleChoice(Change):
    """Which requests must be granted from now on."""

    rule: RecusalRule
