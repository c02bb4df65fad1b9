"""Who comes in while an agreement is drafted: a guarantor, a joint debtor or creditor, an heir."""

from datetime import date

from centre_app.domain.agreements.codes import Bond
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.participation import Part
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.codes import CaseStage, Consent, NoticeWay
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.mediation.consents import hear_consent, tell_rights
from centre_app.services.mediation.joining import join_for_change, join_open_case
from centre_app.services.participation import put_in
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import JoinBound
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.MATTERS | Topic.PEOPLE | Topic.AGREEMENTS | Topic.CASES


class Newcomers(UseCases):
    """Makes a party of whoever is bound by a clause, without leaving the draft."""

    @change(Permission.AGREEMENT_WRITE, touches=_TOUCHED)
    def join(self, unit: UnitOfWork, actor: Actor, request: JoinBound) -> Done:
        """Put somebody into the matter and its case; the answer names his part in the case.

        He signs like every party. What was drafted meanwhile is another thing and stays as it is,
        and so does whatever else is said of the matter: nothing of it is written over.

        Source: 《民法典》第六百八十五条 (a guarantee is promised in writing by whoever gives it);
        《人民调解法》第十七、二十三条; RULE 09, 10, 12.

        Raises:
            FieldError: names every field that cannot stand, or he is party already.
            RuleError: the matter is closed, the case has ended with no change in work, its agreement
                waits for signatures, or a mediator stands too near to him.
        """
        actor.require(Permission.PARTY_WRITE)
        case = unit.cases.look(request.case_id)
        matter = unit.matters.look(case.matter_id)
        matter = unit.matters.get(matter.id, seen=matter.version)
        beside = case.party(request.beside)
        one = put_in(unit, matter, request.person, _part(request.bond, matter, beside))
        if any(party.person_id == one.person_id for party in case.parties):
            raise FieldError(person_name="party_already")
        party = _joined(unit, matter, case, one)
        if request.willing:
            _agreed(unit, case, matter, party, on=unit.today)
        if request.told:
            _told(unit, case, matter, party, request.told, on=unit.today)
        return Done(party.id, party.label, unit.cases.version(case))


def _part(bond: Bond, matter: Matter, beside: CaseParty) -> Part:
    """Return what he is in the matter: a guarantor is a third, the others stand with a party."""
    if bond is Bond.GUARANTOR:
        return Part(role=MatterRole.THIRD_PARTY)
    sides = [one.side for one in matter.parties if one.id == beside.matter_party_id]
    return Part(role=MatterRole.PARTY, side=sides[0] if sides else None)


def _joined(unit: UnitOfWork, matter: Matter, case: MediationCase, one: MatterParty) -> CaseParty:
    if case.stage is CaseStage.ENDED:
        join_for_change(unit, matter, unit.cases.get(case.id, seen=case.version), one)
    else:
        join_open_case(unit, matter, one)
    return next(party for party in case.parties if party.matter_party_id == one.id)


def _agreed(
    unit: UnitOfWork, case: MediationCase, matter: Matter, party: CaseParty, *, on: date
) -> None:
    if case.stage is CaseStage.ENDED:
        party.consent, party.consent_on = Consent.AGREED, on
    else:
        hear_consent(unit, case, matter, party_id=party.id, consent=Consent.AGREED, on=on)


def _told(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    party: CaseParty,
    way: NoticeWay,
    *,
    on: date,
) -> None:
    if case.stage is CaseStage.ENDED:
        party.notice_way, party.notice_on = way, on
    else:
        tell_rights(unit, case, matter, party_id=party.id, way=way, on=on)
