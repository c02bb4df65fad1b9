"""Requests and answers about agreements."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    Bond,
    ClauseKind,
    ConfirmationStatus,
    Guarantee,
    OpenCourse,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.matters.codes import DisputeType, Outcome
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.domain.matters.signing import Hand
from centre_app.domain.mediation.codes import CaseStage, EndReason, NoticeWay
from centre_app.services.records.papers import PaperRow
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Change


@dataclass(frozen=True)
class CaseKey:
    """Names a mediation case."""

    case_id: UUID


@dataclass(frozen=True)
class AgreementKey:
    """Names an agreement."""

    agreement_id: UUID


@dataclass(frozen=True, kw_only=True)
class ItemEntry:
    """A performance item as entered; what is not entered yet is None or empty.

    A periodic one without ``times`` has no end.
    ``debtor_id`` and ``creditor_id`` are parties of the case, or ``EVERYBODY`` of
    ``domain.agreements.clauses``.
    """

    kind: ClauseKind = ClauseKind.PAY
    debtor_id: UUID | None = None
    creditor_id: UUID | None = None
    co_debtors: tuple[UUID, ...] = ()
    co_creditors: tuple[UUID, ...] = ()
    guarantor_id: UUID | None = None
    guarantee: Guarantee | None = None
    within_estate: bool = False
    every: Period | None = None
    times: int | str | None = None
    what: str = ""
    amount: Decimal | str | None = None
    manner: PayManner | None = None
    manner_note: str = ""
    due_on: date | None = None
    at_once: bool = False


@dataclass(frozen=True, kw_only=True)
class AgreementDraft(Change):
    """The whole draft as it stands on the cards; ``agreement_id`` is None for a new one.

    ``copies`` is None where the usual number shall be taken.
    """

    case_id: UUID
    agreement_id: UUID | None = None
    version: int = 0
    form: AgreementForm = AgreementForm.WRITTEN
    facts: str = ""
    disputed: str = ""
    items: tuple[ItemEntry, ...] = ()
    further_terms: tuple[str, ...] = ()
    open_points: str = ""
    open_course: OpenCourse | None = None
    copies: int | None = None
    confirmation_intended: bool = False
    reached_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class JoinBound(Change):
    """Somebody is to be bound by an agreement, or owed by it, who is no party of the case yet.

    ``beside`` is the party whose debt or claim it is. ``willing`` says that he agrees to the
    mediation, ``told`` how he was told his rights and duties; None if he was not yet.
    """

    case_id: UUID
    beside: UUID
    bond: Bond
    person: PersonEntry
    willing: bool = False
    told: NoticeWay | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementStep(Change):
    """A step with an agreement as it was seen: issue, take back, conclude orally."""

    agreement_id: UUID
    version: int


@dataclass(frozen=True, kw_only=True)
class SignatureEntry:
    """Whose signature it is, on which day, and whose hand wrote it: his own where that is None."""

    signer_id: UUID
    signed_on: date
    fingerprinted: bool = True
    signed_by: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Signatures(Change):
    """All signatures on the paper, in place of those noted before."""

    agreement_id: UUID
    version: int
    entries: tuple[SignatureEntry, ...]


@dataclass(frozen=True, kw_only=True)
class Sealing(Change):
    """The committee's seal and its day."""

    agreement_id: UUID
    version: int
    sealed_on: date


@dataclass(frozen=True, kw_only=True)
class ReasonedStep(Change):
    """A step that needs a reason: make void, or change what is in effect."""

    agreement_id: UUID
    version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class FindingReason(Change):
    """Why a finding of the check is let stand; ``finding`` is its key."""

    agreement_id: UUID
    finding: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CaseEnding(Change):
    """The end of a mediation without agreement."""

    case_id: UUID
    version: int
    outcome: Outcome = Outcome.FAILED
    reason: EndReason | None = None
    note: str = ""
    ended_on: date | None = None


@dataclass(frozen=True)
class Preflight:
    """The text as it will print, and what the check found."""

    clauses: tuple[str, ...]
    manner_and_time: str
    copies: int
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> bool:
        """Return whether the paper may not be issued yet."""
        return any(one.blocks for one in self.findings)


@dataclass(frozen=True)
class Side:
    """A party of the case as the cards offer it."""

    party_id: UUID
    label: str
    name: str


@dataclass(frozen=True)
class Signer:
    """Somebody whose signature the paper needs, and the signature if it is there.

    ``hands`` are all who could sign for a party. ``signed_by`` is who did, or is proposed to;
    ``signed_as`` is None before anybody signed, of mediators, and where it was not kept yet.
    """

    signer_id: UUID
    name: str
    label: str
    is_party: bool
    signed_on: date | None
    fingerprinted: bool
    hands: tuple[Hand, ...] = ()
    signed_by: UUID | None = None
    signed_as: SignedAs | None = None
    by_name: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """A performance item on file, with the clause it makes."""

    item_id: UUID
    entry: ItemEntry
    text: str
    status: PerformanceStatus
    done_on: date | None
    done_note: str


@dataclass(frozen=True, kw_only=True)
class AgreementView:
    """An agreement on file; ``wages_by_order`` says that its wages may be had by a payment order."""

    agreement_id: UUID
    version: int
    number: str
    form: AgreementForm
    status: AgreementStatus
    facts: str
    disputed: str
    items: tuple[ItemView, ...]
    further_terms: tuple[str, ...]
    open_points: str
    open_course: OpenCourse | None
    copies: int
    confirmation: ConfirmationStatus
    reached_on: date | None
    sealed_on: date | None
    effective_on: date | None
    confirm_by: date | None
    paper_id: UUID | None
    replaces_id: UUID | None
    wages_by_order: bool
    signers: tuple[Signer, ...]


@dataclass(frozen=True, kw_only=True)
class CaseAgreements:
    """Everything the agreement page shows of a case: the agreement in hand comes last.

    ``usual_copies`` leaves the court's copy out. ``refusal`` is a reason code if no agreement can
    be written now, empty otherwise.
    """

    case_id: UUID
    case_version: int
    case_number: str
    matter_id: UUID
    matter_number: str
    title: str
    dispute: DisputeType
    demand: str
    committee: str
    stage: CaseStage
    outcome: Outcome | None
    accepted_on: date | None
    sides: tuple[Side, ...]
    mediators: tuple[str, ...]
    agreements: tuple[AgreementView, ...]
    papers: tuple[PaperRow, ...]
    usual_copies: int
    refusal: str
    refusal_name: str
    today: date
    calendar: WorkCalendar
