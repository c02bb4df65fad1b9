"""How far a matter has come, as far as the next step depends on it."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.petitions.facts import PetitionFacts

LIVE = frozenset({MatterState.ACCEPTED, MatterState.IN_PROGRESS})
CLOSABLE = frozenset(
    {
        MatterState.RESOLVED,
        MatterState.UNRESOLVED,
        MatterState.NOT_ACCEPTED,
        MatterState.TRANSFERRED,
        MatterState.WITHDRAWN,
    }
)


@dataclass(frozen=True, kw_only=True)
class RoadFacts:
    """How far a matter has come, as far as the next step depends on it.

    ``evidence`` counts the pieces on the list of the last case that were not struck out, ``inquiries``
    those that were closed in it;
    ``performance_open`` counts the promises to be watched under every agreement in effect,
    ``performance_late`` those of them whose day has passed; ``reopen_wanted`` the bad grades that ask
    for the matter to be taken up again. ``petition`` is the file of a matter
    on the petition route, once it was opened. ``entrusted`` says that another body sent the last
    case, ``feedback_sent`` that it was told how that ended. ``recusals``
    counts the requests in it that somebody withdraw, but for those taken back. ``refusal_asked_by`` asked the head not to take the
    matter on and has no answer yet; ``refusal_unserved`` counts notices of it not handed over.
    """

    state: MatterState
    route: Route | None = None
    told: bool = True
    orders: int = 0
    orders_open: int = 0
    cases: int = 0
    stage: CaseStage | None = None
    unwilling: bool = False
    sessions_planned: int = 0
    sessions_held: int = 0
    sessions_open: int = 0
    evidence: int = 0
    inquiries: int = 0
    agreement: AgreementStatus | None = None
    oral: bool = False
    ended_without_agreement: bool = False
    entrusted: bool = False
    feedback_sent: int = 0
    recusals: int = 0
    signatures_missing: int = 0
    performance_open: int = 0
    performance_late: int = 0
    revisits_open: int = 0
    revisits_done: int = 0
    reopen_wanted: int = 0
    dates_open: int = 0
    petition: PetitionFacts | None = None
    refusal_asked_by: UUID | None = None
    refusal_unserved: int = 0

    @property
    def case_open(self) -> bool:
        """Return whether a mediation case is under way."""
        return self.stage is not None and self.stage is not CaseStage.ENDED

    @property
    def resting(self) -> bool:
        """Return whether a mediation case is suspended."""
        return self.stage is CaseStage.SUSPENDED

    @property
    def mediating(self) -> bool:
        """Return whether a mediation case is going on."""
        return self.live and self.case_open and not self.resting

    @property
    def feedback_owed(self) -> bool:
        """Return whether who entrusted the case is still to be told how it ended."""
        return self.entrusted and self.stage is CaseStage.ENDED and not self.feedback_sent

    @property
    def live(self) -> bool:
        """Return whether the matter is accepted and being handled."""
        return self.state in LIVE

    @property
    def file(self) -> PetitionFacts | None:
        """Return the petition file, unless the matter went another way since."""
        found = self.petition if self.route is Route.PETITION else None
        return None if found and found.state is PetitionState.LEFT else found

    @property
    def asked_by(self) -> UUID | None:
        """Return who waits for the head's word on the matter; None if nobody does."""
        if self.file is not None:
            return self.file.asked_by
        return self.refusal_asked_by if self.state is MatterState.TRIAGED else None

    @property
    def unserved(self) -> int:
        """Return how many papers have not reached the visitor yet."""
        return self.file.unserved if self.file is not None else self.refusal_unserved

    def petition_in(self, states: frozenset[PetitionState]) -> bool:
        """Return whether the matter is a petition that stands in one of these states."""
        return self.file is not None and self.file.state in states
