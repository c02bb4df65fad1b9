"""Reading, straight from the tables into records, one protocol a subject."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.director.periods import MonthSpan
from centre_app.domain.director.rates import Rate
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.conflicts import EarlierPart
from centre_app.domain.mediation.slots import Span
from centre_app.domain.repeats.scoring import Complaint
from centre_app.domain.road.next_steps import RoadFacts
from centre_app.services.records.accounts import StaffRow
from centre_app.services.records.attachments import (
    AttachmentCheck,
    AttachmentOwner,
    AttachmentRow,
)
from centre_app.services.records.audit import AuditQuery, AuditRow, ChainCheck
from centre_app.services.records.case_files import ShelfCounts, ShelfQuery, ShelfRow
from centre_app.services.records.case_lists import CaseQuery, CaseRow, CommitteeRow, WaitingMatter
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.centre import MeansInUse, SeatLine
from centre_app.services.records.confirmation_ledger import ConfirmationLine, ConfirmationSpan
from centre_app.services.records.follow_up import (
    ConfirmationRow,
    FollowUpQuery,
    PerformanceRow,
    RevisitRow,
)
from centre_app.services.records.invitations import BodyRow
from centre_app.services.records.matters import MatterKeys, MatterPage, MatterQuery, MatterRow
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.people import PeopleQuery, PersonCard, PersonHit
from centre_app.services.records.petitions import EarlierPetition
from centre_app.services.records.reception import VisitLine, VisitQuery, VisitRow
from centre_app.services.records.repeats import MatterOnFile, RepeatLink, RepeatQuery
from centre_app.services.records.reports import CountLine, ReportQuery
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.search import MatterHit, SearchQuery
from centre_app.services.records.sessions import CalendarQuery, MediatorDays, SessionBlock
from centre_app.services.records.today import DueRow, RoomCounts, Share, TodaySession, WaitingRow
from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerQuery,
    LedgerSlice,
    Receiver,
)


class AttachmentRegister(Protocol):
    """Lists attachments, and compares them all with their files."""

    def rows(self, owner: AttachmentOwner, actor_id: UUID) -> Sequence[AttachmentRow]:
        """Return what belongs to something and was not taken off, in the order it was brought.

        What belongs to a draft is shown to the draft's author alone.
        """

    def place(self, attachment: Attachment) -> int:
        """Return the place of an attachment among those it lies with, counted from 1."""

    def check(self) -> AttachmentCheck:
        """Compare every attachment with its file, and every file with its hash."""


class PeopleRegister(Protocol):
    """People in lists; numbers come out masked."""

    def search(self, query: PeopleQuery, *, on: date) -> Sequence[PersonHit]:
        """Return the people found, those meant exactly first, then those filed last first."""

    def by_id_number(self, number: str) -> UUID | None:
        """Return who bears the identity number, if anybody on file does."""

    def by_name_and_phone(self, name: str, phone: str) -> UUID | None:
        """Return who has both the name and the telephone, the one filed first."""

    def may_find(self, person_id: UUID) -> bool:
        """Return whether somebody is known to other than matters closed to whoever asks."""

    def card(self, person_id: UUID, *, on: date) -> PersonCard:
        """Return who somebody is, what is open with him, when he came and what is owed.

        Raises:
            NotFoundError: he is not on file.
        """


class MatterRegister(Protocol):
    """Matters and visits in lists."""

    def page(self, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""

    def keys(self, query: MatterQuery) -> MatterKeys:
        """Return the keys of everything the query finds, newest first; for the long lane."""

    def rows(self, keys: MatterKeys) -> tuple[MatterRow, ...]:
        """Return the lines of these keys, in their order; one gone meanwhile is left out."""

    def count(self, query: MatterQuery) -> int:
        """Return how many matters a query finds."""

    def case_page(self, matter_id: UUID) -> CasePage:
        """Return everything of a matter's page; lights, missing papers and steps are left open.

        Raises:
            NotFoundError: there is no such matter.
        """

    def road(self, matter_id: UUID) -> RoadFacts:
        """Return how far a matter has come.

        Raises:
            NotFoundError: there is no such matter.
        """

    def visit_count(self, matter_id: UUID) -> int:
        """Return how often somebody came about a matter."""

    def visits(self, query: VisitQuery) -> Sequence[VisitRow]:
        """Return visits, latest first."""

    def visits_of(self, matter_id: UUID) -> Sequence[VisitLine]:
        """Return the visits of a matter, the latest first; none of one closed to the actor."""

    def mentioned(self, query: SearchQuery) -> Sequence[MatterHit]:
        """Return the newest matters that hold the words, and those of the visits so numbered."""


class RepeatRegister(Protocol):
    """Matters that may be the one being typed, and what was decided about pairs of them."""

    def typed(self, query: RepeatQuery, *, day: date) -> Complaint:
        """Return what is typed as it is compared: numbers become marks, those picked are read."""

    def candidates(self, typed: Complaint) -> Sequence[MatterOnFile]:
        """Return matters that share somebody with what is typed, the newest of them.

        Closed ones are among them, marked: they may be compared, but not told.
        """

    def whom_to_ask(self, matter_id: UUID) -> tuple[str, ...] | None:
        """Return who may read a closed matter; None where its existence is not to be told."""

    def links(self, matter_id: UUID) -> Sequence[RepeatLink]:
        """Return the matters somebody compared with this one, the latest decision first."""


class VisitLedger(Protocol):
    """The ledger of visits, in order of coming."""

    def count(self, query: LedgerQuery) -> LedgerCount:
        """Return how many visits and people a query finds."""

    def lines(self, part: LedgerSlice) -> Sequence[LedgerLine]:
        """Return the lines of a slice."""

    def receivers(self) -> Sequence[Receiver]:
        """Return those who ever received somebody, by name."""

    def contacts(self, query: LedgerQuery) -> Mapping[bytes, tuple[str, str]]:
        """Return whole phone and address of the visitors; the caller leaves an audit line."""


class BodyRegister(Protocol):
    """Bodies and their people, in lists."""

    def seats(self, day: date) -> Sequence[SeatLine]:
        """Return the seats of all committees that are taken on a day, heads first."""

    def in_use(self) -> MeansInUse:
        """Return whether there is anybody to mediate, and a room to do it in."""


class CaseRegister(Protocol):
    """Cases, sessions and bookings in lists."""

    def page(self, query: CaseQuery, *, staff_id: UUID) -> Sequence[CaseRow]:
        """Return cases, worst deadline first; the lights are left to whoever knows the day.

        ``staff_id`` says who asks, for his own cases.
        """

    def counts(self) -> dict[CaseStage, int]:
        """Return how many cases there are in each stage that has not ended."""

    def waiting(self, wanted: UUID | None = None) -> Sequence[WaitingMatter]:
        """Return accepted matters without a case, those accepted first before the others.

        ``wanted`` is one that is to be mediated although its way is another: a petition.
        """

    def committees(self) -> Sequence[CommitteeRow]:
        """Return the bodies that can open cases, with what each has on hand."""

    def handed(self) -> int:
        """Return how many open cases wait for another body to take them."""

    def mediators(self) -> Sequence[MediatorRow]:
        """Return active mediators with how many open cases each has."""

    def earlier_parts(
        self, own: Collection[UUID], people: Collection[UUID], *, leaving_out: UUID
    ) -> Sequence[EarlierPart]:
        """Return what somebody, by his own files, was to these people in other matters.

        Matters closed to whoever asks are left out, and so is the one named.
        """

    def open_of(self, mediator_id: UUID) -> Sequence[UUID]:
        """Return a mediator's cases that have not ended, but for those closed to whoever asks."""

    def rooms(self) -> Sequence[RoomRow]:
        """Return the rooms in use."""

    def party_names(self, cases: Collection[UUID]) -> Mapping[UUID, Sequence[str]]:
        """Return the parties of some cases by name; of one closed to whoever asks, no name."""

    def mediating(self) -> Sequence[BodyRow]:
        """Return the bodies that mediate."""

    def mediator_days(self, searched: Span) -> Sequence[MediatorDays]:
        """Return what active mediators are good at, and when each is away within some days."""

    def blocks(self, query: CalendarQuery) -> Sequence[SessionBlock]:
        """Return the sessions of some days that were not cancelled, in order."""

    def busy(
        self, resources: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Span]:
        """Return when any of these is taken within a span, but for one session."""


class CaseFileRegister(Protocol):
    """Case files in lists."""

    def rows(self, query: ShelfQuery, today: date) -> Sequence[ShelfRow]:
        """Return files, those that wait or are due longest first."""

    def counts(self, today: date) -> ShelfCounts:
        """Return how many files stand in each list."""

    def filed(self, attachment_id: UUID) -> bool:
        """Return whether an attachment lies in a closed volume."""


class ConfirmationLedgerRegister(Protocol):
    """Lists applications for judicial confirmation."""

    def lines(self, span: ConfirmationSpan, *, most: int) -> Sequence[ConfirmationLine]:
        """Return the applications filed in a span, each with its steps that stand."""


class FollowUpRegister(Protocol):
    """Promises, revisits and confirmation windows in lists, the most pressing first."""

    def performance(self, query: FollowUpQuery, today: date) -> Sequence[PerformanceRow]:
        """Return promises under agreements in effect."""

    def unending(self, until: date) -> Sequence[UUID]:
        """Return the agreements of which a period without an end begins by a day."""

    def revisits(self, query: FollowUpQuery, today: date) -> Sequence[RevisitRow]:
        """Return revisits."""

    def confirmations(self, query: FollowUpQuery, today: date) -> Sequence[ConfirmationRow]:
        """Return agreements whose window for confirmation is open."""


class PetitionRegister(Protocol):
    """Reads petition files."""

    def earlier(self, matter_id: UUID) -> Sequence[EarlierPetition]:
        """Return other petitions of the people who ask in a matter, the latest first (RULE 05)."""


class ReportRegister(Protocol):
    """Counts and series."""

    def counts(self, query: ReportQuery) -> Sequence[CountLine]:
        """Return accepted and resolved by month, type or body; what has neither is left out."""

    def cohorts(self, query: ReportQuery) -> dict[str, Rate]:
        """Return, of the matters accepted in the span, how many are resolved by now, by line."""

    def mediations(self, span: MonthSpan) -> dict[str, Rate]:
        """Return agreements over mediations that ended, by month; withdrawn ones are left out."""

    def ratings(self, span: MonthSpan) -> dict[str, Rate]:
        """Return good grades over all grades given at revisits, by month."""

    def confirmations(self, span: MonthSpan) -> dict[str, Rate]:
        """Return agreements a court confirmed over those it might, by the month of their effect."""

    def applications(self, span: MonthSpan) -> int:
        """Return how many agreements were taken to a court in the span, by the day of filing."""


class StaffRegister(Protocol):
    """Accounts in lists."""

    def rows(self) -> Sequence[StaffRow]:
        """Return all accounts by name."""


class AuditRegister(Protocol):
    """The audit in lists, and the proof of its chain."""

    def page(self, query: AuditQuery) -> Sequence[AuditRow]:
        """Return lines, newest first."""

    def check(self) -> ChainCheck:
        """Follow the chain from its first line."""


class TodayRegister(Protocol):
    """What waits for somebody today, one question a column."""

    def waiting(self, share: Share) -> tuple[Sequence[WaitingRow], int]:
        """Return what waits for a step of somebody, the oldest first, and how much there is."""

    def sessions(self, share: Share) -> Sequence[TodaySession]:
        """Return the sessions of the day that were not cancelled, by their hour."""

    def due(self, share: Share) -> tuple[Sequence[DueRow], int]:
        """Return what is due within a week or overdue, the latest first, and how much there is."""

    def counts(self, share: Share) -> RoomCounts:
        """Return how much waits in each room, nothing counted further than to ``COUNTED_TO``."""
