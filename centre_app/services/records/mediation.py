"""Requests about mediation cases."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.mediation.codes import (
    CaseSource,
    Consent,
    NoticeWay,
    Referral,
    Selection,
)
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class OpenCase(Change):
    """Makes a mediation case of an accepted matter.

    ``applied_on`` is today if left out; the others tell who entrusted the case, when, and how.
    """

    matter_id: UUID
    seen: int
    committee_id: UUID
    source: CaseSource
    open_to_public: bool = True
    applied_on: date | None = None
    entrusted_by: str = ""
    entrust_ref: str = ""
    entrusted_on: date | None = None
    referral: Referral | None = None
    letter_on: date | None = None
    contact: str = ""
    asked: str = ""
    reply_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class NoteConsent(Change):
    """What a party wants; ``on`` is the day he said so, today if left out."""

    case_id: UUID
    seen: int
    party_id: UUID
    consent: Consent
    on: date | None = None


@dataclass(frozen=True)
class MediatorChoice:
    """A mediator to be named, and what he declared himself (RULE 10).

    ``reason`` says why something found that speaks against him does not matter.
    """

    mediator_id: UUID
    leads: bool = False
    selection: Selection = Selection.DESIGNATED
    relation: str = ""
    kept_by_all: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class AssignMediators(Change):
    """The mediators of a case, in place of those named before."""

    case_id: UUID
    seen: int
    choices: tuple[MediatorChoice, ...]
    recorder: str = ""


@dataclass(frozen=True, kw_only=True)
class NoteNotice(Change):
    """A party was told rights and duties; ``on`` is today if left out."""

    case_id: UUID
    seen: int
    party_id: UUID
    way: NoticeWay
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class IssueApplication(Change):
    """Prints the application of a case; ``requests`` are the numbered wishes."""

    case_id: UUID
    seen: int
    facts: str = ""
    requests: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IssueRightsNotice(Change):
    """Prints the rights notice for one party."""

    case_id: UUID
    seen: int
    party_id: UUID
    way: NoticeWay = NoticeWay.WRITTEN


@dataclass(frozen=True, kw_only=True)
class NoteRiskReport(Change):
    """A high risk was reported to somebody who can act (RULE 29)."""

    case_id: UUID
    seen: int
    told: str


@dataclass(frozen=True)
class CaseKey:
    """Names a mediation case."""

    case_id: UUID
