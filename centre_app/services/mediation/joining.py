"""Who of a matter is party of its mediation case: at its opening, and who comes in later."""

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.services.conflicts.conflicts import refuse_newcomer
from centre_app.services.conflicts.guard import ask_for_conflicts, open_cases_of
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork

SIDES = (
    MatterRole.APPLICANT,
    MatterRole.PETITIONER,
    MatterRole.RESPONDENT,
    MatterRole.THIRD_PARTY,
    MatterRole.PARTY,
)
"""Who of a matter is a party of its case, in the order of 甲方, 乙方 and so on."""


def party_of(case: MediationCase, one: MatterParty, ordinal: int) -> CaseParty:
    """Return the party of a case that somebody's part in the matter makes."""
    return CaseParty(
        case_id=case.id,
        matter_party_id=one.id,
        person_id=one.person_id,
        role=one.role,
        ordinal=ordinal,
        name=one.name,
    )


def join_open_case(unit: UnitOfWork, matter: Matter, one: MatterParty) -> None:
    """Let whoever became a party of the matter be one of the case that is under way.

    He stands behind the others, so that 甲方 and 乙方 stay who they are on paper; before the next
    sitting he must agree and be told his rights. Who speaks for a party is compared with the
    mediators as a party is.

    Source: 《人民调解法》第十七、二十三条; RULE 09, 10, 12.

    Raises:
        RuleError: an agreement of the others waits for signatures, or a mediator stands too near to
            him.
    """
    if one.role not in SIDES and not one.role.speaks_for_another:
        return
    for found in open_cases_of(unit, matter):
        refuse_newcomer(unit, found, matter, one.person_id)
        case = unit.cases.get(found.id, seen=found.version)
        if one.role in SIDES and all(party.matter_party_id != one.id for party in case.parties):
            _join(unit, matter, case, one)
        ask_for_conflicts(unit, case, matter, about=one.person_id)


def join_for_change(
    unit: UnitOfWork, matter: Matter, case: MediationCase, one: MatterParty
) -> None:
    """Let somebody be party of a case that has ended, while what was agreed in it is changed.

    The case stays ended: what it came to is changed by agreement, with no new sitting.

    Source: 《人民调解法》第三十三条 (变更原调解协议).

    Raises:
        RuleError: no change is in work, or one waits for signatures.
    """
    found = unit.agreements.find(case_id=case.id, status=AgreementStatus.DRAFT)
    changing = any(agreement.replaces_id for agreement in found)
    _join(unit, matter, case, one, changing=changing)


def _join(
    unit: UnitOfWork,
    matter: Matter,
    case: MediationCase,
    one: MatterParty,
    *,
    changing: bool = False,
) -> None:
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.ISSUED):
        raise RuleError("agreement_waits_for_signatures", number=agreement.number)
    last = max(party.ordinal for party in case.parties)
    party = party_of(case, one, last + 1)
    case.join(party, changing=changing)
    told = f"{case.number} {party.label} {party.name}"
    matter.note(step_now(unit, matter, "case:joined", note=told))
    unit.audit.record("case:joined", case.id, case.number, role=one.role.value)
