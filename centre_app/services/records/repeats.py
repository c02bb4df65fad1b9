"""Requests and answers about repeat petitioners."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType, MatterState, Outcome
from centre_app.domain.repeats.codes import Likeness, Sign, Verdict
from centre_app.domain.repeats.scoring import Complaint
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class RepeatQuery:
    """What is being typed: who asks, against whom, for what, where; anything may be blank yet."""

    asking: tuple[PersonEntry, ...]
    others: tuple[PersonEntry, ...] = field(default=())
    demand: str = ""
    place: str = ""
    dispute_type: DisputeType = DisputeType.OTHER
    limit: int = 5

    @property
    def asks_nothing(self) -> bool:
        """Return whether too little is typed to be like anything."""
        return not any(one.name or one.person_id for one in self.asking) or not (
            self.demand or self.place or self.others
        )


@dataclass(frozen=True, kw_only=True)
class MatterOnFile:
    """A matter as it is compared, and how lists call it.

    ``final_on`` is the day its last review ended: the same facts are no longer accepted.
    ``closed`` says that whoever reads may not: it is compared, and never handed out.
    """

    matter_id: UUID
    number: str
    title: str
    state: MatterState
    outcome: Outcome | None
    received_at: datetime
    final_on: date | None
    closed: bool
    complaint: Complaint


@dataclass(frozen=True)
class RepeatHit:
    """A matter on file that may be the one being typed, with what speaks for it and against."""

    matter: MatterOnFile
    likeness: Likeness
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class RepeatFindings:
    """The matters pointed out, and whom to ask about one that is closed to whoever reads.

    ``ask`` are the names of colleagues who may read it; None if there is no such matter.
    """

    hits: Sequence[RepeatHit] = ()
    ask: tuple[str, ...] | None = None


@dataclass(frozen=True)
class RepeatAnswer:
    """What the clerk said to a matter that was pointed out, for the reasons shown to him."""

    matter_id: UUID
    verdict: Verdict
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RepeatDecision(Change):
    """Somebody decides, perhaps anew, how a matter and an earlier one stand to each other."""

    matter_id: UUID
    earlier_id: UUID
    verdict: Verdict


@dataclass(frozen=True)
class RepeatLink:
    """Another matter that somebody compared with this one, and what he said."""

    matter_id: UUID
    number: str
    title: str
    state: MatterState
    received_at: datetime
    verdict: Verdict
    signs: Sequence[Sign]
    decided_by: str
    decided_at: datetime
    earlier: bool
