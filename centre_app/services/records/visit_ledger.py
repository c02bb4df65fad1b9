"""Requests and answers about the ledger of visits."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.matters.codes import DisputeType, Outcome, Route
from centre_app.domain.people.codes import Sex
from centre_app.domain.reception.codes import Channel, CountedAs
from centre_app.services.records.people import RevealReason


@dataclass(frozen=True, kw_only=True)
class LedgerQuery:
    """Which visits: civil days, both inclusive, narrowed by what is named."""

    first: date
    last: date
    channel: Channel | None = None
    receiver_id: UUID | None = None
    route: Route | None = None
    counted_as: CountedAs | None = None


@dataclass(frozen=True)
class LedgerSlice:
    """Some lines of a ledger, counted from 0, in order of coming."""

    query: LedgerQuery
    start: int
    count: int


@dataclass(frozen=True)
class LedgerOrder:
    """The ledger of a query shall leave the house as a workbook.

    Numbers and addresses are masked, unless somebody who may see them whole says why.
    """

    query: LedgerQuery
    whole_for: RevealReason | None = None


@dataclass(frozen=True)
class LedgerCount:
    """How many visits there are, and how many people came.

    Every registration is one 件次, the first about its matter (初件) or a repeated one (重复件);
    ``groups`` are those of people who came in person (批次), however many.

    Source: 《信访工作条例》第四十一条.
    """

    visits: int = 0
    people: int = 0
    repeats: int = 0
    groups: int = 0

    @property
    def firsts(self) -> int:
        """Return how many visits were the first about their matter."""
        return self.visits - self.repeats


class LedgerLine(NamedTuple):
    """One visit with what became of its matter; a tuple, because ledgers have thousands.

    ``place`` is counted from 1 over all that the query finds; keys are ids in sixteen bytes.
    """

    place: int
    visit_key: bytes
    matter_key: bytes
    visited_at: datetime
    visitor_key: bytes | None
    visitor: str
    sex: Sex | None
    masked_phone: str
    village: str
    people_count: int
    words: str
    dispute_type: DisputeType
    received_by: str
    route: Route | None
    ended_at: datetime | None
    outcome: Outcome | None
    satisfaction: Satisfaction | None

    @property
    def visit_id(self) -> UUID:
        """Return which visit it is."""
        return UUID(bytes=self.visit_key)

    @property
    def matter_id(self) -> UUID:
        """Return which matter the visit was about."""
        return UUID(bytes=self.matter_key)


class Receiver(NamedTuple):
    """Somebody who received visitors."""

    staff_id: UUID
    name: str
