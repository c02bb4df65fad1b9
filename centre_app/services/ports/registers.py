"""Reading, straight from the tables into records, one protocol a subject."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from centre_app.services.records.accounts import StaffRow
from centre_app.services.records.follow_up import (
    ConfirmationRow,
    FollowUpQuery,
    PerformanceRow,
    RevisitRow,
)
from centre_app.services.records.matters import MatterPage, MatterQuery
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.reception import VisitQuery, VisitRow


class PeopleRegister(Protocol):
    """People in lists; numbers come out masked."""

    def search(self, query: PeopleQuery) -> Sequence[PersonHit]:
        """Return the people found, those seen last first."""

    def by_id_number(self, number: str) -> UUID | None:
        """Return who bears the identity number, if anybody on file does."""


class MatterRegister(Protocol):
    """Matters and visits in lists."""

    def page(self, query: MatterQuery) -> MatterPage:
        """Return a page of matters, newest first."""

    def visits(self, query: VisitQuery) -> Sequence[VisitRow]:
        """Return visits, latest first."""


class CaseRegister(Protocol):
    """Cases, sessions and bookings in lists."""


class FollowUpRegister(Protocol):
    """Promises, revisits and confirmation windows in lists, the most pressing first."""

    def performance(self, query: FollowUpQuery, today: date) -> Sequence[PerformanceRow]:
        """Return promises under agreements in effect."""

    def revisits(self, query: FollowUpQuery, today: date) -> Sequence[RevisitRow]:
        """Return revisits."""

    def confirmations(self, query: FollowUpQuery, today: date) -> Sequence[ConfirmationRow]:
        """Return agreements whose window for confirmation is open."""


class ReportRegister(Protocol):
    """Counts and series."""


class StaffRegister(Protocol):
    """Accounts in lists."""

    def rows(self) -> Sequence[StaffRow]:
        """Return all accounts by name."""


class TodayRegister(Protocol):
    """What waits for somebody today."""
