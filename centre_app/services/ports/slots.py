"""What the search for free hours asks the books, in few words: it is waited for."""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID

from centre_app.domain.mediation.availability import Working
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.slots import CaseToSeat, Taken


class SlotRegister(Protocol):
    """Whom a case calls, when they work, and when they and the rooms are taken."""

    def case(self, case_id: UUID) -> CaseToSeat:
        """Return whom a case calls, and the rooms in use.

        Raises:
            NotFoundError: it is not there, or closed to whoever asks.
        """

    def working(self, keys: Collection[UUID]) -> Sequence[Working]:
        """Return when these mediators work, by name."""

    def of_body(self, body_id: UUID) -> Sequence[UUID]:
        """Return the active mediators of a body."""

    def taken(
        self, keys: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have these, but for one session."""

    def invited(
        self, bodies: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Taken]:
        """Return for which hours within a span sessions have invited these, but for one session."""
