"""The unit of work: one transaction, one actor, one moment."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.set_asides import SetAside
from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.centre.bodies import Area, GridStaff, Mediator, Organization, Room
from centre_app.domain.confirmation.confirmations import Confirmation
from centre_app.domain.confirmation.courts import Court
from centre_app.domain.evidence.items import EvidenceItem
from centre_app.domain.evidence.showings import EvidenceShowing
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.ladder.steps import LadderStep
from centre_app.domain.matters.access import MatterAccess
from centre_app.domain.matters.deadlines import MatterDeadline, WorkOrder
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.recusal import Recusal, RecusalAnswer
from centre_app.domain.mediation.rest_asks import RestAsk
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.ties import MediatorTie
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.templates.own import FormText, OwnWords
from centre_app.domain.people.merging import PersonMerge
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor
from centre_app.domain.petitions.files import PetitionFile
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.domain.reception.visits import Visit
from centre_app.domain.repeats.verdicts import RepeatVerdict
from centre_app.domain.risk.dismissals import RiskDismissal
from centre_app.domain.risk.reports import RiskReport
from centre_app.domain.text_modules.modules import TextModule
from centre_app.services.ports.ledgers import LedgerBook
from centre_app.services.ports.parts import (
    AttachmentFiles,
    AuditTrail,
    Bookings,
    CaucusBook,
    CentreBook,
    Drafts,
    EscalationBook,
    FilingBook,
    KeySlots,
    Merges,
    MonthCounts,
    Numbers,
    Operations,
    PaperFiles,
    QueryCodes,
    RecordPens,
    SearchIndex,
    Vault,
)
from centre_app.services.ports.registers import (
    AttachmentRegister,
    AuditRegister,
    BodyRegister,
    CaseFileRegister,
    CaseRegister,
    ConfirmationLedgerRegister,
    FollowUpRegister,
    MatterRegister,
    PeopleRegister,
    PetitionRegister,
    RepeatRegister,
    ReportRegister,
    StaffRegister,
    TodayRegister,
    VisitLedger,
)
from centre_app.services.ports.slots import SlotRegister
from centre_app.services.ports.text_modules import ModuleCounts

T = TypeVar("T")


class Shelf(Protocol[T]):
    """The stored things of one kind; those of a matter closed to the actor are not there."""

    def add(self, thing: T) -> T:
        """Put a new thing on the shelf and return it."""

    def get(self, thing_id: UUID, *, seen: int) -> T:
        """Return the thing for change; it will count a new version.

        Raises:
            StaleRecordError: somebody changed it since version ``seen``.
            NotFoundError: it is not there.
        """

    def look(self, thing_id: UUID) -> T:
        """Return the thing to read from.

        Raises:
            NotFoundError: it is not there.
        """

    def find(self, **equal: Any) -> Sequence[T]:
        """Return all whose attributes equal these, in order of making."""

    def version(self, thing: T) -> int:
        """Return the version the thing will have once the unit is committed."""


class UnitOfWork(Protocol):
    """One transaction; commits at the end of its block, rolls back on any exception."""

    now: datetime
    today: date
    actor: Actor

    staff: Shelf[Staff]
    organizations: Shelf[Organization]
    areas: Shelf[Area]
    grid_staff: Shelf[GridStaff]
    rooms: Shelf[Room]
    mediators: Shelf[Mediator]
    people: Shelf[Person]
    person_merges: Shelf[PersonMerge]
    visits: Shelf[Visit]
    matters: Shelf[Matter]
    access: Shelf[MatterAccess]
    deadlines: Shelf[MatterDeadline]
    orders: Shelf[WorkOrder]
    refusals: Shelf[MatterRefusal]
    cases: Shelf[MediationCase]
    entrustments: Shelf[Entrustment]
    rest_asks: Shelf[RestAsk]
    sessions: Shelf[Session]
    session_records: Shelf[SessionRecord]
    ties: Shelf[MediatorTie]
    recusals: Shelf[Recusal]
    recusal_answers: Shelf[RecusalAnswer]
    evidence_items: Shelf[EvidenceItem]
    evidence_showings: Shelf[EvidenceShowing]
    handovers: Shelf[Handover]
    inquiries: Shelf[Inquiry]
    agreements: Shelf[Agreement]
    set_asides: Shelf[SetAside]
    revisits: Shelf[Revisit]
    courts: Shelf[Court]
    confirmations: Shelf[Confirmation]
    petitions: Shelf[PetitionFile]
    papers: Shelf[Paper]
    attachments: Shelf[Attachment]
    case_files: Shelf[CaseFile]
    repeat_verdicts: Shelf[RepeatVerdict]
    risk_reports: Shelf[RiskReport]
    ladder_steps: Shelf[LadderStep]
    risk_dismissals: Shelf[RiskDismissal]
    text_modules: Shelf[TextModule]
    form_texts: Shelf[FormText]

    numbers: Numbers
    audit: AuditTrail
    operations: Operations
    drafts: Drafts
    record_pens: RecordPens
    inquiry_pens: RecordPens
    caucus: CaucusBook
    key_slots: KeySlots
    vault: Vault
    merges: Merges
    query_codes: QueryCodes
    bookings: Bookings
    paper_files: PaperFiles
    own_words: OwnWords
    attachment_files: AttachmentFiles
    search: SearchIndex
    month_counts: MonthCounts
    module_counts: ModuleCounts
    centre: CentreBook
    escalation: EscalationBook
    filing: FilingBook
    ledgers: LedgerBook

    attachment_register: AttachmentRegister
    people_register: PeopleRegister
    petition_register: PetitionRegister
    matter_register: MatterRegister
    visit_ledger: VisitLedger
    body_register: BodyRegister
    case_register: CaseRegister
    case_file_register: CaseFileRegister
    slot_register: SlotRegister
    follow_up_register: FollowUpRegister
    confirmation_ledger: ConfirmationLedgerRegister
    report_register: ReportRegister
    repeat_register: RepeatRegister
    staff_register: StaffRegister
    audit_register: AuditRegister
    today_register: TodayRegister


class OpenUnit(Protocol):
    """Opens a unit for an actor; a reading one cannot write."""

    def __call__(
        self, actor: Actor, *, reading: bool = False
    ) -> AbstractContextManager[UnitOfWork]:
        """Return the unit as a context manager."""
