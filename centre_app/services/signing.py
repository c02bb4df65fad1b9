"""Who may sign an agreement of a case (RULE 13, 14)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.signing import Signing, who_may_sign
from centre_app.domain.mediation.cases import MediationCase
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.taking_part import standings


def signing_of(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, on: date
) -> Mapping[UUID, Signing]:
    """Return for each party of a case who may sign for it on a day."""
    everybody = standings(unit, matter)
    known = {one.party_id: one for one in everybody}
    return {
        party.id: who_may_sign(known[party.matter_party_id], everybody, on=on)
        for party in case.parties
        if party.matter_party_id in known
    }


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
