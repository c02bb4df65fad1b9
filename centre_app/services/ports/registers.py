"""Reading, straight from the tables into records, one protocol a subject."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from centre_app.domain.matters.next_steps import RoadFacts
from centre_app.services.records.accounts import StaffRow
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKeys, MatterPage, MatterQuery, MatterRow
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


class CaseRegister(Protocol):
    """Cases, sessions and bookings in lists."""


class ReportRegister(Protocol):
    """Counts and series."""


class StaffRegister(Protocol):
    """Accounts in lists."""

    def rows(self) -> Sequence[StaffRow]:
        """Return all accounts by name."""


class TodayRegister(Protocol):
    """What waits for somebody today."""
