"""Writing what happened in the past: one session in which the clock moves on from deed to deed.

Everything else, the audit's chain and the search lines included, is what it is in daily work.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import cast

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.clock import civil_day
from centre_app.domain.permissions import Actor
from centre_app.services.demo.past import PastUnit
from centre_app.storage.access import let_read
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.mapping import start_mapping
from centre_app.storage.repositories.centre_book import SqlCentreBook
from centre_app.storage.unit_of_work import SqlUnitOfWork


class _KnownBook(SqlCentreBook):
    """The centre's book where the calendar is read once: nobody changes it meanwhile."""

    @cached_property
    def _calendar(self) -> WorkCalendar:
        return super().calendar()

    def calendar(self) -> WorkCalendar:
        """Return the working days published so far."""
        return self._calendar


class SqlPastUnit(SqlUnitOfWork):
    """A unit of work whose actor and moment change under way."""

    in_the_present = False

    def __init__(self, session: Session, actor: Actor, now: datetime, asked: AskedBefore) -> None:
        super().__init__(session, actor, now, asked)
        self.watch()
        self.centre = _KnownBook(session, now, asked)

    def move(self, actor: Actor, moment: datetime) -> None:
        """Go on as somebody else, at a later moment."""
        # What was made until now is signed; it is written with more of its kind later on.
        self._sign_all(self._session)
        self.now, self.today, self.actor = moment, civil_day(moment), actor
        let_read(self._session, actor)
        self.audit.turn(actor.staff_id, moment)
        self.forget_who()

    @contextmanager
    def as_usual(self) -> Iterator[None]:
        """Let every question see what was done so far, as an ordinary use case expects."""
        self._session.autoflush = True
        try:
            yield
            # Here, not with the next deed: it would be signed by whoever does that.
            self._session.flush()
        finally:
            self._session.autoflush = False

    def keep(self) -> None:
        """Make everything so far stand, and go on."""
        self.commit()
        self._touched = False


@contextmanager
def open_past(engine: Engine, actor: Actor, moment: datetime) -> Iterator[PastUnit]:
    """Yield a unit that begins at a moment; what was not kept at its end is lost."""
    start_mapping()
    # Things stay at hand from deed to deed, and are written once a deed: reading each again and
    # writing before every question would take most of the time.
    with Session(engine, expire_on_commit=False, autoflush=False) as session:
        yield cast("PastUnit", SqlPastUnit(session, actor, moment, AskedBefore(engine)))
