"""One transaction at a time, and no silent writes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.set_asides import SetAside
from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.centre.bodies import Area, GridStaff, Mediator, Organization, Room
from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.confirmation.confirmations import Confirmation
from centre_app.domain.confirmation.courts import Court
from centre_app.domain.entity import NEVER, NOBODY, Entity, Root
from centre_app.domain.evidence.items import EvidenceItem
from centre_app.domain.evidence.showings import EvidenceShowing
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.ladder.steps import LadderStep
from centre_app.domain.matters.access import MatterAccess
from centre_app.domain.matters.deadlines import MatterDeadline, WorkOrder
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation import cases, sessions
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.recusal import Recusal, RecusalAnswer
from centre_app.domain.mediation.rest_asks import RestAsk
from centre_app.domain.mediation.ties import MediatorTie
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.templates.own import FormText
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
from centre_app.services.ports.unit import UnitOfWork
from centre_app.storage.access import let_read
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.engine import for_reading
from centre_app.storage.faults import translate, translated
from centre_app.storage.mapping import start_mapping
from centre_app.storage.registers.attachments import SqlAttachmentRegister
from centre_app.storage.registers.audit import SqlAuditRegister
from centre_app.storage.registers.bodies import SqlBodyRegister
from centre_app.storage.registers.case_files import SqlCaseFileRegister
from centre_app.storage.registers.cases import SqlCaseRegister
from centre_app.storage.registers.confirmation_ledger import SqlConfirmationLedger
from centre_app.storage.registers.follow_up import SqlFollowUpRegister
from centre_app.storage.registers.matters import SqlMatterRegister
from centre_app.storage.registers.people import SqlPeopleRegister
from centre_app.storage.registers.petitions import SqlPetitionRegister
from centre_app.storage.registers.repeats import SqlRepeatRegister
from centre_app.storage.registers.reports import SqlReportRegister
from centre_app.storage.registers.slots import SqlSlots
from centre_app.storage.registers.staff import SqlStaffRegister
from centre_app.storage.registers.today import SqlTodayRegister
from centre_app.storage.registers.visit_ledger import SqlVisitLedger
from centre_app.storage.repositories.attachment_files import SqlAttachmentFiles
from centre_app.storage.repositories.audit import SqlAudit
from centre_app.storage.repositories.bookings import SqlBookings
from centre_app.storage.repositories.caucus import SqlCaucus
from centre_app.storage.repositories.centre_book import SqlCentreBook
from centre_app.storage.repositories.drafts import SqlDrafts
from centre_app.storage.repositories.escalation_book import SqlEscalationBook
from centre_app.storage.repositories.filing_book import SqlFilingBook
from centre_app.storage.repositories.key_slots import SqlKeySlots
from centre_app.storage.repositories.ledger_book import SqlLedgerBook
from centre_app.storage.repositories.merges import SqlMerges
from centre_app.storage.repositories.module_counts import SqlModuleCounts
from centre_app.storage.repositories.month_counts import SqlMonthCounts
from centre_app.storage.repositories.numbers import SqlNumbers
from centre_app.storage.repositories.operations import SqlOperations
from centre_app.storage.repositories.own_words import SqlOwnWords
from centre_app.storage.repositories.paper_files import SqlPaperFiles
from centre_app.storage.repositories.query_codes import SqlQueryCodes
from centre_app.storage.repositories.record_pens import SqlRecordPens
from centre_app.storage.repositories.shelf import SqlShelf
from centre_app.storage.repositories.vault import SqlVault
from centre_app.storage.search import SqlSearchIndex
from centre_app.storage.tables.pens import inquiry_pens, record_pens

PLAIN = DraftSeal()
"""Leaves drafts as they are, in a file that is encrypted as a whole."""


class UnauditedChangeError(AssertionError):
    """A unit tried to commit changes that the audit does not tell of: a bug."""


class WrongThreadError(AssertionError):
    """The window's own thread asked for the database: a bug."""


class SqlUnitOfWork:
    """The unit of work on a SQLAlchemy session.

    What it offers, by the names of the port, is made when it is first asked for: most units want three things of forty.
    """

    in_the_present = True

    def __init__(
        self,
        session: Session,
        actor: Actor,
        now: datetime,
        asked: AskedBefore,
        seal: DraftSeal = PLAIN,
    ) -> None:
        self.now, self.today, self.actor = now, civil_day(now), actor
        self._session, self._asked, self.draft_seal = session, asked, seal
        self._touched = False
        let_read(session, actor)
        # Before the first question: it notes which state of the memory this unit may add to.
        self.centre = SqlCentreBook(session, now, asked)

    def __getattr__(self, name: str) -> Any:
        """Make a shelf, a part or a register."""
        if name in _SHELVES:
            made: Any = SqlShelf(self._session, _SHELVES[name])
        elif name in _REGISTERS:
            made = _REGISTERS[name](self._session)
        elif name in _PARTS:
            made = _PARTS[name](self, self._session)
        else:
            raise AttributeError(name)
        setattr(self, name, made)
        return made

    def forget_who(self) -> None:
        """Make anew what depends on who works and when; the audit's lines stay."""
        for name in _PARTS.keys() - {"audit"}:
            vars(self).pop(name, None)

    def watch(self) -> None:
        """Sign and count what is changed, for a unit that may change something."""
        self._session.info["changing"] = set()
        event.listen(self._session, "before_flush", self._fill_in)
        event.listen(self._session, "after_flush", self._note_flush)

    def commit(self) -> None:
        """Make everything stand, or raise and make none of it stand."""
        if "search" in vars(self):
            self.search.write()
        self._session.flush()
        if self._touched and not self.audit.recorded:
            raise UnauditedChangeError
        self.audit.seal()
        self._session.commit()

    def part(self) -> None:
        """End a unit that only reads; it commits nothing, whatever it did."""
        session = self._session
        if session.new or session.dirty or session.deleted:
            raise UnauditedChangeError

    def _fill_in(self, session: Session, _context: object, _instances: object) -> None:
        self._sign_all(session)

    def _sign_all(self, session: Session) -> None:
        for thing in session.new:
            if isinstance(thing, Entity):
                self._sign(thing)
        for root in session.info["changing"]:
            # A child row alone would not raise its root's version; once a unit is enough.
            root.revised_at = self.now
            flag_modified(root, "revised_at")
        session.info["changing"].clear()

    def _sign(self, thing: Entity) -> None:
        if thing.org_id == NOBODY:
            thing.org_id = self.actor.org_id
        if thing.created_by == NOBODY:
            thing.created_by = self.actor.staff_id
        if thing.created_at == NEVER:
            thing.created_at = self.now
        if isinstance(thing, Root) and thing.revised_at == NEVER:
            thing.revised_at = self.now

    def _note_flush(self, session: Session, _context: object) -> None:
        self._touched |= bool(session.new or session.dirty or session.deleted)


_SHELVES: dict[str, type[Any]] = {
    "staff": Staff,
    "organizations": Organization,
    "areas": Area,
    "grid_staff": GridStaff,
    "rooms": Room,
    "mediators": Mediator,
    "people": Person,
    "person_merges": PersonMerge,
    "visits": Visit,
    "matters": Matter,
    "access": MatterAccess,
    "deadlines": MatterDeadline,
    "orders": WorkOrder,
    "refusals": MatterRefusal,
    "cases": cases.MediationCase,
    "entrustments": Entrustment,
    "rest_asks": RestAsk,
    "sessions": sessions.Session,
    "session_records": SessionRecord,
    "ties": MediatorTie,
    "recusals": Recusal,
    "recusal_answers": RecusalAnswer,
    "evidence_items": EvidenceItem,
    "evidence_showings": EvidenceShowing,
    "handovers": Handover,
    "inquiries": Inquiry,
    "agreements": Agreement,
    "set_asides": SetAside,
    "revisits": Revisit,
    "courts": Court,
    "confirmations": Confirmation,
    "petitions": PetitionFile,
    "papers": Paper,
    "attachments": Attachment,
    "case_files": CaseFile,
    "repeat_verdicts": RepeatVerdict,
    "risk_reports": RiskReport,
    "ladder_steps": LadderStep,
    "risk_dismissals": RiskDismissal,
    "text_modules": TextModule,
    "form_texts": FormText,
}

_REGISTERS: dict[str, Callable[[Session], Any]] = {
    "attachment_register": SqlAttachmentRegister,
    "petition_register": SqlPetitionRegister,
    "body_register": SqlBodyRegister,
    "case_register": SqlCaseRegister,
    "case_file_register": SqlCaseFileRegister,
    "follow_up_register": SqlFollowUpRegister,
    "confirmation_ledger": SqlConfirmationLedger,
    "report_register": SqlReportRegister,
    "audit_register": SqlAuditRegister,
    "staff_register": SqlStaffRegister,
    "vault": SqlVault,
    "key_slots": SqlKeySlots,
    "merges": SqlMerges,
    "paper_files": SqlPaperFiles,
    "own_words": SqlOwnWords,
    "attachment_files": SqlAttachmentFiles,
    "search": SqlSearchIndex,
}

_PARTS: dict[str, Callable[[SqlUnitOfWork, Session], Any]] = {
    "people_register": lambda unit, session: SqlPeopleRegister(session, unit._asked),  # noqa: SLF001
    "slot_register": lambda unit, session: SqlSlots(session, unit._asked),  # noqa: SLF001
    "visit_ledger": lambda unit, session: SqlVisitLedger(session, unit._asked),  # noqa: SLF001
    "repeat_register": lambda unit, session: SqlRepeatRegister(session, unit._asked),  # noqa: SLF001
    "matter_register": lambda unit, session: SqlMatterRegister(
        session,
        unit._asked,  # noqa: SLF001
        unit.today,
        unit.actor.org_id,
    ),
    "numbers": lambda unit, session: SqlNumbers(session, unit.actor.org_id, unit.today),
    "audit": lambda unit, session: SqlAudit(
        session, unit.actor.staff_id, unit.now, in_the_present=unit.in_the_present
    ),
    "operations": lambda unit, session: SqlOperations(session, unit.actor.staff_id, unit.now),
    "drafts": lambda unit, session: SqlDrafts(
        session,
        unit.draft_seal,
        unit.actor.staff_id,
        unit.now,
    ),
    "caucus": lambda unit, session: SqlCaucus(session, unit.draft_seal, unit.actor, unit.now),
    "filing": lambda unit, session: SqlFilingBook(session, unit.now),
    "escalation": lambda unit, session: SqlEscalationBook(session, unit.now),
    "record_pens": lambda unit, session: SqlRecordPens(
        session, unit.actor, unit.now, table=record_pens
    ),
    "inquiry_pens": lambda unit, session: SqlRecordPens(
        session, unit.actor, unit.now, table=inquiry_pens
    ),
    "today_register": lambda unit, session: SqlTodayRegister(session, unit.draft_seal),
    "query_codes": lambda unit, session: SqlQueryCodes(session, unit.now),
    "bookings": lambda unit, session: SqlBookings(session, unit.actor.org_id, unit.actor.staff_id),
    "month_counts": lambda unit, session: SqlMonthCounts(session, unit.actor.org_id),
    "module_counts": lambda unit, session: SqlModuleCounts(session, unit.actor.org_id),
    "ledgers": lambda unit, session: SqlLedgerBook(session, unit.actor, unit.now),
}


class UnitOpener:
    """Opens units on an engine; never on the window's own thread."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        *,
        seal: DraftSeal = PLAIN,
        never_on: threading.Thread | None = None,
    ) -> None:
        start_mapping()
        self._engine = engine
        # A connection in place of the engine has its transaction already, and its options with it.
        is_engine = isinstance(engine, Engine)
        self._reading = for_reading(engine) if is_engine else engine
        self._asked = AskedBefore(engine)
        self._clock, self._seal = clock, seal
        self._never_on = never_on

    def __call__(
        self, actor: Actor, *, reading: bool = False
    ) -> AbstractContextManager[UnitOfWork]:
        """Give a unit; one that may change something commits at the end of its block, or rolls back.

        Raises:
            CentreError: what went wrong in the database, translated.
        """
        if threading.current_thread() is self._never_on:
            raise WrongThreadError
        session = Session(self._reading if reading else self._engine)
        unit = SqlUnitOfWork(session, actor, self._clock.now(), self._asked, self._seal)
        return _Reading(unit, session) if reading else _changing(unit, session)


@contextmanager
def _changing(unit: SqlUnitOfWork, session: Session) -> Iterator[UnitOfWork]:
    with translated(), session:
        unit.watch()
        yield cast("UnitOfWork", unit)
        unit.commit()


class _Reading:
    """The block of a unit that only reads.

    Not a generator: lists are asked for in little more time than two generators take.
    """

    __slots__ = ("_session", "_unit")

    def __init__(self, unit: SqlUnitOfWork, session: Session) -> None:
        self._unit, self._session = unit, session

    def __enter__(self) -> UnitOfWork:
        return cast("UnitOfWork", self._unit)

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        try:
            if error is None:
                self._unit.part()
        finally:
            # What was asked before is asked past the session; to close one unused is not free.
            if self._session.in_transaction():
                with translated():
                    self._session.close()
        if isinstance(error, Exception) and (ours := translate(error)):
            raise ours from error
