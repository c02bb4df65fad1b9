"""How the people in a matter read: who somebody is, whom he speaks for, whether he may sign."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.signing import Standing
from centre_app.services.records.case_page import PartyLine
from centre_app.views.matters import party_words as words
from centre_app.views.matters.words import PERSON_LINE


def name_of(line: PartyLine) -> str:
    """Return the name with the age on the day of registration."""
    return line.name if line.age is None else PERSON_LINE.format(name=line.name, age=line.age)


def said_of(line: PartyLine, names: Mapping[UUID, str]) -> list[str]:
    """Return what is said of somebody's part, a sentence a line."""
    one = line.standing
    behalf = names.get(one.behalf_of_id, "") if one.behalf_of_id else ""
    who = (
        line.role.label,
        line.side.label if not line.role.speaks_for_another else "",
        words.ON_BEHALF.format(name=behalf) if behalf else "",
        line.masked_phone,
    )
    lines = ["  ".join(filter(None, who)), authority_of(one), guardianship_of(one)]
    if one.capacity is not None:
        lines.append(words.CAPACITY.format(capacity=one.capacity.label))
    if one.document:
        lines.append(words.DOCUMENT.format(document=one.document))
    if line.masked_id:
        lines.append(words.ID_MASKED.format(number=line.masked_id))
    if one.ended_on is not None:
        lines.append(words.ENDED.format(day=one.ended_on.isoformat(), reason=line.end_reason))
    return list(filter(None, lines))


def authority_of(one: Standing) -> str:
    """Return an agent's authority with its powers and its span."""
    if not one.role.is_agent or one.authority is None:
        return ""
    kind = one.authority.label
    if one.powers:
        powers = words.AND.join(power.label for power in sorted(one.powers))
        kind = words.AUTHORITY.format(kind=kind, powers=powers)
    span = words.SPAN.format(
        since=one.valid_from.isoformat() if one.valid_from else words.OPEN,
        until=one.valid_to.isoformat() if one.valid_to else words.OPEN,
    )
    return f"{kind}  {span}"


def guardianship_of(one: Standing) -> str:
    """Return what a guardian is to his ward, and what proved it."""
    if one.role is not MatterRole.STATUTORY_AGENT or one.relation is None:
        return ""
    proof = one.proof.label if one.proof else words.NO_PROOF
    return words.GUARDIAN.format(relation=one.relation.label, proof=proof)


def then_of(line: PartyLine) -> str:
    """Return what was known of somebody on the day he was registered."""
    said = [line.snapshot.get(name, "") for name in ("sex", "ethnic", "occupation", "work_unit")]
    age = words.AGE_THEN.format(age=line.age) if line.age is not None else ""
    told = words.THEN_MARK.join(filter(None, (*said[:1], age, *said[1:])))
    return words.THEN.format(said=told) if told else ""


def may_sign(line: PartyLine, names: Mapping[UUID, str]) -> str:
    """Return who may sign for a party where he himself may not, or why nobody may."""
    signing = line.signing
    if signing is None or signing.able[:1] == (line.standing.party_id,):
        return ""
    if signing.blocked is not None:
        blocked = signing.blocked
        return words.MAY_NOT_SIGN.format(name=blocked.name, why=blocked.why.label)
    able = [names[key] for key in signing.able if key in names]
    return words.MAY_SIGN.format(names=words.AND.join(able))


def names_in(parties: Sequence[PartyLine]) -> dict[UUID, str]:
    """Return the names of those in a matter by the keys of their parts."""
    return {one.standing.party_id: one.name for one in parties}
