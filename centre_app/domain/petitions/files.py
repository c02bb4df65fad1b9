"""The petition file of a matter, and what was asked, served and appealed in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.asks import Ask
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.petitions.codes import (
    AppealLevel,
    AppealResult,
    AskKind,
    HandleMode,
    OpinionResult,
    PetitionClass,
    PetitionContent,
    PetitionFlag,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    PetitionState,
    Repeat,
    ServedPaper,
    StatutoryRoute,
)
from centre_app.domain.petitions.delivery import Delivery
from centre_app.domain.petitions.moves import may_go

GROUP_FROM = 5
"""So many people make a petition a 集体访."""

OUR_SIDE = frozenset({MatterRole.APPLICANT, MatterRole.PETITIONER, MatterRole.REPRESENTATIVE})
"""Those who bring a petition; the others are told nothing."""

SHORTEST_PART = 3
"""Characters a name must have to be looked for within a longer one."""


@dataclass(eq=False, kw_only=True)
class PetitionAsk(Ask):
    """What the head was asked to approve of a petition, and what he said.

    ``clock_from`` is the acceptance whose 60 days an extension prolongs.
    """

    petition_id: UUID
    kind: AskKind
    days: int = 0
    clock_from: date | None = None


@dataclass(eq=False, kw_only=True)
class PetitionService(Delivery, Entity):
    """A paper that has to reach the petitioner; ``served_on`` once it did (送达)."""

    petition_id: UUID
    paper: ServedPaper
    since: date


@dataclass(eq=False, kw_only=True)
class PetitionItem(Entity):
    """One request and the opinion on it (《信访工作条例》第三十二条)."""

    petition_id: UUID
    ordinal: int
    request: str
    result: OpinionResult
    facts: str
    basis: str
    opinion: str


@dataclass(eq=False, kw_only=True)
class PetitionAppeal(Entity):
    """A review or recheck by the next higher body, as far as the centre knows of it."""

    petition_id: UUID
    level: AppealLevel
    body: str
    asked_on: date
    grounds: str = ""
    hearing_days: int = 0
    answered_on: date | None = None
    result: AppealResult | None = None
    words: str = ""


@dataclass(eq=False, kw_only=True)
class PetitionFile(Root):
    """What a matter on the petition route is, and how far it came; at most one a matter.

    Attributes:
        statutory_route: which of the six ways an appeal goes; None for the other classes.
        unreachable: name or address are unclear, so that no notice is owed (第二十三条).
        received_on: when it came in, at the centre or from the body above.
        assigner: who sent it down; ``assigner_due_on`` is that body's own term.
        accused: who is complained of in an accusation; must never be handed it (第三十条).
        sent_to: who was given it, where it was forwarded, assigned, guided or returned.
    """

    matter_id: UUID
    state: PetitionState = PetitionState.REGISTERED
    kind: PetitionClass
    statutory_route: StatutoryRoute | None = None
    purpose: PetitionPurpose
    mode: PetitionMode
    size: PetitionSize
    repeat: Repeat
    content: PetitionContent
    flags: list[PetitionFlag] = field(default_factory=list)
    handling: HandleMode | None = None
    unreachable: bool = False
    received_on: date
    from_above: bool = False
    assigner: str = ""
    assigner_due_on: date | None = None
    accused: str = ""
    accused_body_id: UUID | None = None
    sent_to: str = ""
    sent_on: date | None = None
    accepted_on: date | None = None
    opinion_on: date | None = None
    asks: list[PetitionAsk] = field(default_factory=list)
    services: list[PetitionService] = field(default_factory=list)
    items: list[PetitionItem] = field(default_factory=list)
    appeals: list[PetitionAppeal] = field(default_factory=list)

    @property
    def sixty_days(self) -> bool:
        """Return whether acceptance begins the 60 days: only on the sixth way of an appeal."""
        return self.statutory_route is StatutoryRoute.GENERAL

    @property
    def in_group(self) -> bool:
        """Return whether it is a 集体访."""
        return self.size is PetitionSize.GROUP

    @property
    def pending(self) -> PetitionAsk | None:
        """Return what waits for the head's word."""
        return next((one for one in self.asks if one.approved is None), None)

    @property
    def extension(self) -> PetitionAsk | None:
        """Return the extension that was allowed since the file was last accepted."""
        return next(
            (
                one
                for one in self.asks
                if one.kind is AskKind.EXTENSION
                and one.approved
                and one.clock_from == self.accepted_on
            ),
            None,
        )

    @property
    def unserved(self) -> list[PetitionService]:
        """Return the papers that have not reached the petitioner yet."""
        return [one for one in self.services if one.served_on is None]

    def go(self, there: PetitionState) -> None:
        """Take the file one step on.

        Raises:
            RuleError: the life of a petition of this kind knows no such step.
        """
        if not may_go(self.state, there, self.kind):
            raise RuleError("petition_step", here=self.state.label, there=there.label)
        self.state = there

    def refuse_to_become(self, kind: PetitionClass) -> None:
        """Let a kind pass that the file may have where it stands.

        Raises:
            RuleError: what was accepted already is no accusation; that goes to its own body.
        """
        begun = self.state not in {PetitionState.REGISTERED, PetitionState.LEFT}
        if begun and kind is PetitionClass.ACCUSATION:
            raise RuleError("accusation_handed_on")

    def accuses(
        self, *, body_id: UUID | None = None, name: str = "", parties: Iterable[MatterParty] = ()
    ) -> bool:
        """Return whether a body is one complained of, in the file or among the parties (RULE 08)."""
        if self.kind is not PetitionClass.ACCUSATION:
            return False
        named = [self.accused, *accused_among(parties)]
        by_key = body_id is not None and body_id == self.accused_body_id
        return by_key or any(one and name and _same_name(one, name) for one in named)

    def waits_for(self, paper: ServedPaper, since: date) -> None:
        """Note that a paper must reach the petitioner."""
        self.services.append(PetitionService(petition_id=self.id, paper=paper, since=since))

    def ask(self, ask: PetitionAsk) -> None:
        """Put a question to the head; one at a time.

        Raises:
            RuleError: he has not answered the last one.
        """
        if self.pending is not None:
            raise RuleError("petition_ask_pending", what=self.pending.kind.label)
        self.asks.append(ask)

    def appeal(self, level: AppealLevel) -> PetitionAppeal | None:
        """Return the last appeal of a level."""
        found = [one for one in self.appeals if one.level is level]
        return found[-1] if found else None


def accused_among(parties: Iterable[MatterParty]) -> list[str]:
    """Return the names of those complained of who take part in the matter."""
    return [one.name for one in parties if one.role is MatterRole.ACCUSED_UNIT]


def size_of(people: int) -> PetitionSize:
    """Return the size of a petition by the people who brought it."""
    return PetitionSize.GROUP if people >= GROUP_FROM else PetitionSize.INDIVIDUAL


def _same_name(one: str, other: str) -> bool:
    """Return whether two names of bodies mean the same: one often leaves the township out."""
    if min(len(one), len(other)) < SHORTEST_PART:
        return one == other
    return one in other or other in one
