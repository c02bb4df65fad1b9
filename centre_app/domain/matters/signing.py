"""Who may sign for a party to a matter, and why the others may not (RULE 13, 14)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    Power,
    SignedAs,
    WhyNot,
)
from centre_app.domain.people.capacity import ADULT_FROM, CapacityFinding, capacity_at
from centre_app.domain.people.codes import Capacity, PartyKind

R, P = GuardianRelation, GuardianProof

_OF_MINORS = {R.PARENT: 1, R.GRANDPARENT: 2, R.SIBLING: 3}
_OF_ADULTS = {R.SPOUSE: 1, R.PARENT: 2, R.CHILD: 2, R.GRANDPARENT: 3, R.SIBLING: 3}
_OF_ADULTS |= {R.CLOSE_RELATIVE: 3}
LAST_IN_ORDER = 4

_OVER_THE_ORDER = frozenset({P.PRIOR_UNABLE, P.CONSENT, P.DESIGNATION, P.JUDGMENT})
_FOR_STRANGERS = frozenset({P.CONSENT, P.DESIGNATION, P.JUDGMENT})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What decides whether somebody may sign: his part in the matter and his age today."""

    party_id: UUID
    name: str
    role: MatterRole
    kind: PartyKind = PartyKind.PERSON
    age: int | None = None
    behalf_of_id: UUID | None = None
    capacity: Capacity | None = None
    relation: GuardianRelation | None = None
    proof: GuardianProof | None = None
    authority: AuthorityKind | None = None
    powers: frozenset[Power] = frozenset()
    valid_from: date | None = None
    valid_to: date | None = None
    document: str = ""
    ended_on: date | None = None

    @property
    def is_minor(self) -> bool:
        """Return whether he is known to be under eighteen."""
        return self.age is not None and self.age < ADULT_FROM

    @property
    def finding(self) -> CapacityFinding:
        """Return his capacity: what was stated of him, else what his age says; bodies have it."""
        if self.kind is PartyKind.PERSON and self.capacity is not None:
            return CapacityFinding(self.capacity, "《民法典》第十八条、第二十一条、第二十二条")
        if self.kind is PartyKind.PERSON and self.age is not None:
            return capacity_at(max(0, self.age))
        return CapacityFinding(Capacity.FULL, "《民法典》第十八条、第五十九条")


@dataclass(frozen=True)
class Hand:
    """Somebody who could sign for a party, as what, and why he may not; None if he may."""

    party_id: UUID
    name: str
    signed_as: SignedAs
    why: WhyNot | None = None


@dataclass(frozen=True)
class Unable:
    """Somebody who takes part for a party and may not sign for him."""

    party_id: UUID
    name: str
    why: WhyNot


@dataclass(frozen=True)
class Signing:
    """Who may sign for one party; nobody may where ``able`` is empty."""

    able: tuple[UUID, ...]
    unable: tuple[Unable, ...]

    @property
    def blocked(self) -> Unable | None:
        """Return what stands in the way if nobody may sign: what is nearest to being mended."""
        return None if self.able else self.unable[-1]


def guardian_rank(relation: GuardianRelation, *, minor: bool) -> int:
    """Return the place of a guardian in the order of the law, the first being 1.

    Source: 《民法典》第二十七条 (minors)、第二十八条 (adults).
    """
    return (_OF_MINORS if minor else _OF_ADULTS).get(relation, LAST_IN_ORDER)


def who_may_sign(party: Standing, everybody: Sequence[Standing], *, on: date) -> Signing:
    """Return who may sign an agreement for a party on a day, himself first.

    Whoever lacks capacity signs through his guardian, a parent before others, whose guardianship was
    proved; an agent signs if his authority names settling, was seen, and runs. A body signs with
    its seal unless an agent came for it: then he or its head must be able to. Source:
    《民法典》第十九、二十、二十七、二十八、一百六十五条;《民事诉讼法》第六十二条.
    """
    hands = hands_for(party, everybody, on=on)
    able = [one.party_id for one in hands if one.why is None]
    unable = [Unable(one.party_id, one.name, one.why) for one in hands if one.why is not None]
    if not able and len(unable) == 1:
        unable.append(Unable(party.party_id, party.name, WhyNot.NO_GUARDIAN))
    return Signing(tuple(able), tuple(unable))


def hands_for(party: Standing, everybody: Sequence[Standing], *, on: date) -> tuple[Hand, ...]:
    """Return everybody who could sign for a party on a day, himself first, with what forbids it."""
    acting = [one for one in everybody if one.ended_on is None]
    return tuple(
        Hand(
            one.party_id,
            one.name,
            _signs_as(one, party),
            _why_not(one, party, acting, on=on),
        )
        for one in (party, *_behind(party, acting))
    )


def _signs_as(one: Standing, party: Standing) -> SignedAs:
    if one is party:
        return SignedAs.SELF
    if one.role is MatterRole.STATUTORY_AGENT:
        return SignedAs.GUARDIAN
    return SignedAs.AGENT if one.role.is_agent else SignedAs.HEAD


def _behind(party: Standing, acting: Sequence[Standing]) -> Iterator[Standing]:
    """Yield those who act for a party: guardians and heads, then agents, his own and theirs."""
    own = [one for one in acting if one.behalf_of_id == party.party_id and one is not party]
    first = [one for one in own if not one.role.is_agent]
    chain = {one.party_id for one in first}
    yield from first
    yield from (one for one in own if one.role.is_agent)
    yield from (one for one in acting if one.role.is_agent and one.behalf_of_id in chain)


def _why_not(
    one: Standing, party: Standing, acting: Sequence[Standing], *, on: date
) -> WhyNot | None:
    if one is party:
        return _why_not_himself(party, acting)
    if one.role is MatterRole.STATUTORY_AGENT:
        return why_no_guardian(one, minor=party.is_minor)
    if one.role.is_agent:
        return why_no_agent(one, on=on) or _why_not_through(one, party, acting)
    return None


def _why_not_himself(party: Standing, acting: Sequence[Standing]) -> WhyNot | None:
    if party.finding.needs_guardian:
        return WhyNot.LACKS_CAPACITY
    behind = list(_behind(party, acting))
    agents_only = bool(behind) and all(one.role.is_agent for one in behind)
    return WhyNot.SENT_AN_AGENT if party.kind is not PartyKind.PERSON and agents_only else None


def why_no_guardian(one: Standing, *, minor: bool) -> WhyNot | None:
    """Return why a guardian may not sign for his ward; None if he may."""
    if one.finding.needs_guardian:
        return WhyNot.GUARDIAN_INCAPABLE
    if one.proof is None or not one.document:
        return WhyNot.PROOF_MISSING
    rank = guardian_rank(one.relation or R.OTHER, minor=minor)
    enough = {1: frozenset(P), LAST_IN_ORDER: _FOR_STRANGERS}.get(rank, _OVER_THE_ORDER)
    return None if one.proof in enough else WhyNot.OUT_OF_ORDER


def why_no_agent(one: Standing, *, on: date) -> WhyNot | None:
    """Return why an agent may not sign an agreement on a day; None if he may (RULE 14)."""
    may_settle = one.authority is AuthorityKind.SPECIAL and Power.SETTLE in one.powers
    doubts = (
        (one.finding.needs_guardian, WhyNot.AGENT_INCAPABLE),
        (not one.document, WhyNot.NO_DOCUMENT),
        (not may_settle, WhyNot.NO_SETTLE),
        (one.valid_from is None or one.valid_to is None, WhyNot.NO_PERIOD),
        (on < (one.valid_from or on), WhyNot.NOT_YET),
        (on > (one.valid_to or on), WhyNot.EXPIRED),
    )
    return next((why for holds, why in doubts if holds), None)


def _why_not_through(agent: Standing, party: Standing, acting: Sequence[Standing]) -> WhyNot | None:
    """Return why an agent's own authority carries nothing: whoever gave it could not."""
    if agent.behalf_of_id == party.party_id:
        return WhyNot.PRINCIPAL_UNABLE if party.finding.needs_guardian else None
    givers = [one for one in acting if one.party_id == agent.behalf_of_id]
    unable = [one for one in givers if _guardian_unable(one, party)]
    return WhyNot.PRINCIPAL_UNABLE if unable else None


def _guardian_unable(one: Standing, party: Standing) -> bool:
    if one.role is not MatterRole.STATUTORY_AGENT:
        return False
    return why_no_guardian(one, minor=party.is_minor) is not None


def standing_of(party: MatterParty, *, kind: PartyKind, age: int | None) -> Standing:
    """Return what decides of a participation whether he may sign; ``age`` is that of the day."""
    return Standing(
        party_id=party.id,
        name=party.name,
        role=party.role,
        kind=kind,
        age=age,
        behalf_of_id=party.behalf_of_id,
        capacity=party.capacity,
        relation=party.relation,
        proof=party.proof,
        authority=party.authority,
        powers=frozenset(party.powers),
        valid_from=party.valid_from,
        valid_to=party.valid_to,
        document=party.document,
        ended_on=party.ended_on,
    )
