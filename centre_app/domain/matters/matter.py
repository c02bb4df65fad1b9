"""The matter and its life from registration to closing (《信访工作条例》 and 《人民调解法》 routes alike)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import (
    CaseLevel,
    DisputeType,
    MatterRole,
    MatterState,
    Outcome,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    PartySide,
    Power,
)
from centre_app.domain.people.codes import Capacity
from centre_app.domain.reception.codes import Channel

S = MatterState
STEPS: dict[MatterState, frozenset[MatterState]] = {
    S.REGISTERED: frozenset({S.TRIAGED, S.WITHDRAWN}),
    S.TRIAGED: frozenset({S.ACCEPTED, S.NOT_ACCEPTED, S.TRANSFERRED, S.RESOLVED, S.WITHDRAWN}),
    S.ACCEPTED: frozenset(
        {S.IN_PROGRESS, S.RESOLVED, S.UNRESOLVED, S.WITHDRAWN, S.TRANSFERRED, S.NOT_ACCEPTED}
    ),
    S.IN_PROGRESS: frozenset(
        {S.SUSPENDED, S.RESOLVED, S.UNRESOLVED, S.WITHDRAWN, S.TRANSFERRED, S.NOT_ACCEPTED}
    ),
    S.SUSPENDED: frozenset({S.IN_PROGRESS, S.RESOLVED, S.UNRESOLVED, S.WITHDRAWN, S.TRANSFERRED}),
    S.RESOLVED: frozenset({S.CLOSED, S.ACCEPTED}),
    S.UNRESOLVED: frozenset({S.CLOSED, S.ACCEPTED}),
    S.NOT_ACCEPTED: frozenset({S.CLOSED}),
    S.TRANSFERRED: frozenset({S.CLOSED, S.TRIAGED}),
    S.WITHDRAWN: frozenset({S.CLOSED}),
    S.CLOSED: frozenset({S.ARCHIVED, S.ACCEPTED}),
    S.ARCHIVED: frozenset({S.ACCEPTED}),
}
"""From each state the states a matter may go to next.

Re-opening leads back to ACCEPTED, and so does another way after a failed mediation, or an opinion
that the higher body annulled. What another body gave back stands before the sorting again.
"""

OPEN_STATES = frozenset({S.REGISTERED, S.TRIAGED, S.ACCEPTED, S.IN_PROGRESS, S.SUSPENDED})
"""States in which somebody still owes the visitor an answer."""

OVER = frozenset({S.CLOSED, S.ARCHIVED})
"""States in which nothing of the matter changes any more, unless it is taken up again."""


@dataclass(eq=False, kw_only=True)
class MatterParty(Entity):
    """Somebody's part in a matter, with his data as they were then; it is ended, never deleted.

    ``behalf_of_id`` is the part of him who is spoken for. ``capacity`` is set where something else
    than the age decides it. ``document`` is what was seen of authority, guardianship or capacity.
    """

    matter_id: UUID
    person_id: UUID
    role: MatterRole
    side: PartySide = PartySide.ASKING
    ordinal: int
    name: str
    age: int | None = None
    snapshot: dict[str, str] = field(default_factory=dict)
    behalf_of_id: UUID | None = None
    capacity: Capacity | None = None
    relation: GuardianRelation | None = None
    proof: GuardianProof | None = None
    authority: AuthorityKind | None = None
    powers: list[Power] = field(default_factory=list)
    valid_from: date | None = None
    valid_to: date | None = None
    document: str = ""
    ended_on: date | None = None
    end_reason: str = ""


@dataclass(eq=False, kw_only=True)
class MatterStep(Entity):
    """A line of the matter's history; never changed afterwards."""

    matter_id: UUID
    at: datetime
    actor_id: UUID
    from_state: MatterState | None
    to_state: MatterState
    tag: str
    note: str = ""
    paper_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class Matter(Root):
    """One thing somebody wants settled; one number from the window to the archive.

    ``final_on`` is the day its last review (复核) ended: the same facts and reasons are no longer
    accepted. Source: 《信访工作条例》第三十六条.
    """

    number: str
    title: str
    demand: str
    place: str = ""
    channel: Channel
    dispute_type: DisputeType
    state: MatterState = MatterState.REGISTERED
    route: Route | None = None
    level: CaseLevel = CaseLevel.ORDINARY
    risk: RiskLevel = RiskLevel.LOW
    responsible_id: UUID | None = None
    village_id: UUID | None = None
    people_count: int = 1
    parties_text: str = ""
    anonymous: bool = False
    outcome: Outcome | None = None
    received_at: datetime
    accepted_at: datetime | None = None
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    final_on: date | None = None
    parties: list[MatterParty] = field(default_factory=list)
    steps: list[MatterStep] = field(default_factory=list)

    @property
    def taking_part(self) -> list[MatterParty]:
        """Return those whose part was not ended."""
        return [one for one in self.parties if one.ended_on is None]

    @property
    def counts_as_resolved(self) -> bool:
        """Return whether the matter counts in 化解数.

        A question answered at the window was never accepted: it is no dispute resolved.
        """
        return (
            self.accepted_at is not None
            and self.resolved_at is not None
            and self.outcome is not None
            and self.outcome.resolves
        )

    def go(self, to: MatterState, *, step: MatterStep) -> None:
        """Take the matter one step on and keep the line of history.

        Raises:
            RuleError: the life of a matter knows no such step.
        """
        if to not in STEPS[self.state]:
            raise RuleError("matter_step", here=self.state.label, there=to.label)
        step.from_state, step.to_state = self.state, to
        self.state = to
        self.note(step)

    def note(self, step: MatterStep) -> None:
        """Add a line to the history without leaving the state."""
        self.steps.append(step)

    def triage(
        self,
        route: Route,
        level: CaseLevel,
        *,
        risk: RiskLevel,
        responsible_id: UUID | None,
        step: MatterStep,
    ) -> None:
        """Decide which way the matter goes; before acceptance the decision may be made anew."""
        if self.state is MatterState.TRIAGED:
            self.note(step)
        else:
            self.go(MatterState.TRIAGED, step=step)
        self.route, self.level, self.risk = route, level, risk
        self.responsible_id = responsible_id

    def accept(self, *, step: MatterStep) -> None:
        """Take the matter on: from now on the centre owes a result."""
        self.go(MatterState.ACCEPTED, step=step)
        self.accepted_at = step.at

    def turn_away(self, to: MatterState, outcome: Outcome, *, step: MatterStep) -> None:
        """End the matter without handling it: refused, transferred, or withdrawn."""
        self.go(to, step=step)
        self.outcome = outcome

    def reopen(self, route: Route, *, step: MatterStep) -> None:
        """Take a closed matter up again; what was counted as its result counts no more."""
        self.route = route
        self.go(MatterState.ACCEPTED, step=step)
        self.accepted_at = self.accepted_at or step.at
        self.outcome = self.resolved_at = self.closed_at = None

    def reroute(self, route: Route, *, responsible_id: UUID | None, step: MatterStep) -> None:
        """Go on another way under the same number; what failed before counts as no result."""
        if self.state is MatterState.UNRESOLVED:
            self.reopen(route, step=step)
        else:
            self.note(step)
        self.route, self.responsible_id = route, responsible_id

    def take_back(self, *, step: MatterStep) -> None:
        """Take a matter back that the body it was handed to does not answer for."""
        self.go(MatterState.TRIAGED, step=step)
        self.outcome = None

    def resolve(self, outcome: Outcome, *, step: MatterStep) -> None:
        """End the handling with an outcome: resolved, or led to another lawful route."""
        to = MatterState.RESOLVED if outcome.resolves else MatterState.UNRESOLVED
        self.go(to, step=step)
        self.outcome, self.resolved_at = outcome, step.at

    def close(self, *, step: MatterStep) -> None:
        """Close the matter once the follow-up is done."""
        self.go(MatterState.CLOSED, step=step)
        self.closed_at = step.at
