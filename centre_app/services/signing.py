"""Who may sign an agreement of a case (RULE 13, 14)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.signing import Hand, Signing, Standing, hands_for, who_may_sign
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.taking_part import standings
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import SignatureEntry

J = TypeVar("J")


def signing_of(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, on: date
) -> Mapping[UUID, Signing]:
    """Return for each party of a case who may sign for it on a day."""
    return _judged(unit, case, matter, partial(who_may_sign, on=on))


def hands_of(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, on: date
) -> Mapping[UUID, tuple[Hand, ...]]:
    """Return for each party of a case who could sign for it on a day, and who of them may not."""
    return _judged(unit, case, matter, partial(hands_for, on=on))


def _judged(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    judge: Callable[[Standing, Sequence[Standing]], J],
) -> Mapping[UUID, J]:
    """Return for each party of a case what is said of it among everybody who takes part."""
    everybody = standings(unit, matter)
    known = {one.party_id: one for one in everybody}
    return {
        party.id: judge(known[party.matter_party_id], everybody)
        for party in case.parties
        if party.matter_party_id in known
    }


def hands_that_signed(
    unit: UnitOfWork, case: MediationCase, matter: Matter, entries: Iterable[SignatureEntry]
) -> Mapping[UUID, Hand]:
    """Return who signed for each party, each by his own right on the day he signed.

    An agent must have been given special authority that names settling. Source:
    《民法典》第一百六十一、一百六十五条;《民事诉讼法》第六十二条; RULE 13, 14.

    Raises:
        FieldError: somebody signed who may not, or who does not act for the party.
    """
    checks = FieldChecks()
    places = {party.id: place for place, party in enumerate(case.parties)}
    found = {}
    for entry in entries:
        if entry.signer_id not in places:
            continue
        hands = hands_of(unit, case, matter, on=entry.signed_on).get(entry.signer_id, ())
        by = [one for one in hands if entry.signed_by in {None, one.party_id}]
        field = f"signed_by{places[entry.signer_id]}"
        if hands and not by:
            checks.refuse(field, Reason.NOT_A_CHOICE)
        elif by and by[0].why is not None:
            checks.refuse(field, f"hand_may_not:{by[0].name}：{by[0].why.label}")
        elif by:
            found[entry.signer_id] = by[0]
    checks.done()
    return found


def refuse_unsigned(
    unit: UnitOfWork, case: MediationCase, matter: Matter, signed: Mapping[UUID, date]
) -> None:
    """Let signatures pass that somebody may give for the party on the day he gave it.

    Source: 《民法典》第十九、二十、一百六十五条;《民事诉讼法》第六十二条.

    Raises:
        RuleError: nobody may sign for one of the parties; says who tried, and why he may not.
    """
    for party in case.parties:
        if party.id not in signed:
            continue
        signing = signing_of(unit, case, matter, on=signed[party.id]).get(party.id)
        if signing and (blocked := signing.blocked):
            why = blocked.why.label
            raise RuleError("may_not_sign", party=party.name, name=blocked.name, why=why)


def refuse_lapsed(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    signatures: Iterable[AgreementSignature],
) -> None:
    """Let signatures pass that were given by right, as far as is known on the day of the seal.

    A guardianship, an authority or a loss of capacity may come to light after the signature: what
    nobody could give binds nobody. Source: 《民法典》第一百四十四、一百四十五、一百七十一条; RULE 13, 14.

    Raises:
        RuleError: whoever signed for a party may not have; says why.
    """
    for one in signatures:
        hands = hands_of(unit, case, matter, on=one.signed_on).get(one.signer_id, ())
        if not hands:
            continue
        by = [hand for hand in hands if one.signed_by in {None, hand.party_id}]
        if not by:
            raise RuleError("hand_left", party=one.name, name=one.by_name)
        if by[0].why is not None:
            why = by[0].why.label
            raise RuleError("may_not_sign", party=one.name, name=by[0].name, why=why)
