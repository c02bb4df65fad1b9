"""What is said of somebody's part in a matter, and what cannot stand of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    PartySide,
    Power,
    fixed_side,
)
from centre_app.domain.matters.signing import Standing
from centre_app.domain.people.capacity import capacity_at
from centre_app.domain.people.codes import Capacity, PartyKind
from centre_app.domain.reception.groups import too_many_representatives
from centre_app.domain.refusals import Reason

MOST_AGENTS = 2
"""Of one party. Source: 《民事诉讼法》第六十一条, followed in mediation."""

_ASKING = frozenset({MatterRole.APPLICANT, MatterRole.PETITIONER})
_HELPING = frozenset(
    {
        MatterRole.INVITED,
        MatterRole.WITNESS,
        MatterRole.APPRAISER,
        MatterRole.INTERPRETER,
        MatterRole.LISTENER,
    }
)


@dataclass(frozen=True, kw_only=True)
class Part:
    """Role and side, on whose behalf, and by what authority, guardianship or capacity."""

    role: MatterRole = MatterRole.APPLICANT
    side: PartySide | None = None
    behalf_of_id: UUID | None = None
    capacity: Capacity | None = None
    relation: GuardianRelation | None = None
    proof: GuardianProof | None = None
    authority: AuthorityKind | None = None
    powers: tuple[Power, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    document: str = ""


def tidied(part: Part, behalf: MatterParty | None) -> Part:
    """Return the part without what its role has no use for, on the side it stands on."""
    role = part.role
    if role.speaks_for_another:
        side = behalf.side if behalf else part.side
    else:
        side = fixed_side(role) or part.side or (PartySide.NEUTRAL if role in _HELPING else None)
    guards = role is MatterRole.STATUTORY_AGENT
    return replace(
        part,
        side=side,
        behalf_of_id=part.behalf_of_id if role.speaks_for_another else None,
        relation=part.relation if guards else None,
        proof=part.proof if guards else None,
        authority=part.authority if role.is_agent else None,
        powers=part.powers if role.is_agent else (),
        valid_from=part.valid_from if role.is_agent else None,
        valid_to=part.valid_to if role.is_agent else None,
    )


def what_is_wrong(
    part: Part, *, kind: PartyKind, age: int | None, behalf: Standing | None
) -> Iterator[tuple[str, str]]:
    """Yield the fields of a part that cannot stand, each with its reason.

    ``kind`` and ``age`` are those of whoever takes part, ``behalf`` is who is spoken for.
    """
    if part.side is None and not part.role.speaks_for_another:
        yield "side", Reason.REQUIRED
    if part.role.speaks_for_another:
        if behalf is None:
            yield "behalf_of_id", Reason.REQUIRED
        else:
            yield from _wrong_with_behalf(part.role, behalf)
    if kind is not PartyKind.PERSON and (part.role.is_agent or part.role.heads_a_body):
        yield "role", "must_be_a_person"
    yield from _wrong_with_capacity(part, kind, age)
    yield from _wrong_with_authority(part)
    if part.role is MatterRole.STATUTORY_AGENT and part.relation is None:
        yield "relation", Reason.REQUIRED


def _wrong_with_behalf(role: MatterRole, behalf: Standing) -> Iterator[tuple[str, str]]:
    is_person = behalf.kind is PartyKind.PERSON
    if behalf.role.is_agent or (role.heads_a_body and is_person):
        yield "behalf_of_id", "no_agent_of_agent" if behalf.role.is_agent else "not_a_body"
    elif role in {MatterRole.AGENT_RELATIVE, MatterRole.STATUTORY_AGENT} and not is_person:
        yield "behalf_of_id", "a_body_has_no_relatives"
    elif role is MatterRole.AGENT_STAFF and is_person:
        yield "behalf_of_id", "not_a_body"
    elif role is MatterRole.STATUTORY_AGENT and not behalf.finding.needs_guardian:
        yield "behalf_of_id", "has_full_capacity"


def _wrong_with_capacity(part: Part, kind: PartyKind, age: int | None) -> Iterator[tuple[str, str]]:
    if part.capacity is None:
        return
    by_age = Capacity.FULL if age is None else capacity_at(max(0, age), earns_living=True).capacity
    if kind is not PartyKind.PERSON or _MEASURE[part.capacity] > _MEASURE[by_age]:
        yield "capacity", "capacity_against_age"
    elif not part.document:
        yield "document", "capacity_basis_missing"


_MEASURE = {Capacity.NONE: 0, Capacity.LIMITED: 1, Capacity.FULL: 2}


def _wrong_with_authority(part: Part) -> Iterator[tuple[str, str]]:
    if part.authority is AuthorityKind.SPECIAL and not part.powers:
        yield "powers", Reason.REQUIRED
    if part.powers and part.authority is not AuthorityKind.SPECIAL:
        yield "authority", "powers_need_special"
    if part.valid_from and part.valid_to and part.valid_to < part.valid_from:
        yield "valid_to", Reason.SPAN_REVERSED


def too_many(part: Part, matter: Matter, *, beside: UUID | None = None) -> str | None:
    """Return which rule forbids one more of this role, if one does (RULE 02).

    ``beside`` is the participation that is changed and counts no second time. Source:
    《信访工作条例》第二十条;《民事诉讼法》第六十一条.
    """
    others = [one for one in matter.taking_part if one.id != beside]
    if part.role is MatterRole.REPRESENTATIVE:
        speaking = sum(one.role is MatterRole.REPRESENTATIVE for one in others)
        first = any(one.role in _ASKING for one in others)
        if too_many_representatives(speaking + first + 1):
            return "sixth_representative"
    if part.role.is_agent:
        agents = [
            one for one in others if one.role.is_agent and one.behalf_of_id == part.behalf_of_id
        ]
        if len(agents) >= MOST_AGENTS:
            return "third_agent"
    return None


def is_last_asking(matter: Matter, party: MatterParty) -> bool:
    """Return whether nobody would be left who asks for something."""
    asking = [one for one in matter.taking_part if one.role in _ASKING]
    return asking == [party]
