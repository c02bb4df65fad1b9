"""One transaction at a time, and no silent writes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.centre.bodies import Area, GridStaff, Mediator, Organization, Room
from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.entity import NEVER, NOBODY, Entity, Root
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.deadlines import MatterDeadline, WorkOrder
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation import cases
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.papers.issued import Paper
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor
from centre_app.domain.reception.visits import Visit
from centre_app.services.ports.unit import UnitOfWork
from centre_app.storage.engine import READING
from centre_app.storage.faults import translate
from centre_app.storage.mapping import start_mapping
from centre_app.storage.registers.audit import SqlAuditRegister
from centre_app.storage.registers.cases import SqlCaseRegister
from centre_app.storage.registers.follow_up import SqlFollowUpRegister
from centre_app.storage.registers.matters import SqlMatterRegister
from centre_app.storage.registers.people import SqlPeopleRegister
from centre_app.storage.registers.reports import SqlReportRegister
from centre_app.storage.registers.staff import SqlStaffRegister
from centre_app.storage.registers.today import SqlTodayRegister
from centre_app.storage.repositories.audit import SqlAudit
from centre_app.storage.repositories.bookings import SqlBookings
from centre_app.storage.repositories.centre_book import SqlCentreBook
from centre_app.storage.repositories.drafts import SqlDrafts
from centre_app.storage.repositories.month_counts import SqlMonthCounts
from centre_app.storage.repositories.numbers import SqlNumbers
from centre_app.storage.repositories.operations import SqlOperations
from centre_app.storage.repositories.paper_files import SqlPaperFiles
from centre_app.storage.repositories.shelf import SqlShelf
from centre_app.storage.repositories.vault import SqlVault
from centre_app.storage.search import SqlSearchIndex


class UnauditedChangeError(AssertionError):
    """A unit tried to commit changes that the audit does not tell of: a bug."""


class WrongThreadError(AssertionError):
    """The window's own thread asked for the database: a bug."""


class SqlUnitOfWork(UnitOfWork):
    """The unit of work on a SQLAlchemy session."""

    def __init__(self, session: Session, actor: Actor, now: datetime) -> None:
        self.now, self.today, self.actor = now, civil_day(now), actor
        self._session = session
        self._touched = False
        session.info["changing"] = set()
        event.listen(session, "before_flush", self._fill_in)
        event.listen(session, "after_flush", self._note_flush)
        self._lay_out_shelves(session)
        self._lay_out_parts(session)
        self._lay_out_registers(session)

    def _lay_out_shelves(self, session: Session) -> None:
        self.staff = SqlShelf(session, Staff)
        self.organizations = SqlShelf(session, Organization)
        self.areas = SqlShelf(session, Area)
        self.grid_staff = SqlShelf(session, GridStaff)
        self.rooms = SqlShelf(session, Room)
        self.mediators = SqlShelf(session, Mediator)
        self.people = SqlShelf(session, Person)
        self.visits = SqlShelf(session, Visit)
        self.matters = SqlShelf(session, Matter)
        self.deadlines = SqlShelf(session, MatterDeadline)
        self.orders = SqlShelf(session, WorkOrder)
        self.cases = SqlShelf(session, cases.MediationCase)
        self.sessions = SqlShelf(session, cases.Session)
        self.session_records = SqlShelf(session, SessionRecord)
        self.agreements = SqlShelf(session, Agreement)
        self.revisits = SqlShelf(session, Revisit)
        self.papers = SqlShelf(session, Paper)

    def _lay_out_parts(self, session: Session) -> None:
        staff_id, org_id = self.actor.staff_id, self.actor.org_id
        self.numbers = SqlNumbers(session, org_id, self.today)
        self.audit = self._trail = SqlAudit(session, staff_id, self.now)
        self.operations = SqlOperations(session, staff_id, self.now)
        self.drafts = SqlDrafts(session, staff_id, self.now)
        self.vault = SqlVault(session)
        self.bookings = SqlBookings(session, org_id, staff_id)
        self.paper_files = SqlPaperFiles(session)
        self.search = SqlSearchIndex(session)
        self.month_counts = SqlMonthCounts(session, org_id)
        self.centre = SqlCentreBook(session, self.now)

    def _lay_out_registers(self, session: Session) -> None:
        self.people_register = SqlPeopleRegister(session)
        self.matter_register = SqlMatterRegister(session)
        self.case_register = SqlCaseRegister(session)
        self.follow_up_register = SqlFollowUpRegister(session)
        self.report_register = SqlReportRegister(session)
        self.audit_register = SqlAuditRegister(session)
        self.staff_register = SqlStaffRegister(session)
        self.today_register = SqlTodayRegister(session)

    def commit(self) -> None:
        """Make everything stand, or raise and make none of it stand."""
        self._session.flush()
        if self._touched and not self._trail.recorded:
            raise UnauditedChangeError
        self._trail.seal()
        self._session.commit()

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


class UnitOpener:
    """Opens units on an engine; never on the window's own thread."""

    def __init__(
        self, engine: Engine, clock: Clock, *, never_on: threading.Thread | None = None
    ) -> None:
        start_mapping()
        self._engine = engine
        self._clock = clock
        self._never_on = never_on

    @contextmanager
    def __call__(self, actor: Actor, *, reading: bool = False) -> Iterator[UnitOfWork]:
        """Yield a unit; commit at the end of its block, roll back on any exception.

        Raises:
            CentreError: what went wrong in the database, translated.
        """
        if threading.current_thread() is self._never_on:
            raise WrongThreadError
        try:
            with Session(self._engine) as session:
                if reading:
                    session.connection(execution_options=READING)
                unit = SqlUnitOfWork(session, actor, self._clock.now())
                yield unit
                unit.commit()
        except Exception as error:
            ours = translate(error)
            if ours is None:
                raise
            raise ours from error
