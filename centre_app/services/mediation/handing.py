"""What the card of a case tells of handovers: those there were, and what the program proposes."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import BodyOption, knows_field
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.escalation import EscalationFacts, suggest
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.people.codes import PartyKind
from centre_app.domain.permissions import Actor
from centre_app.services.mediation.handover_rights import may_answer
from centre_app.services.mediation.seals import committee_of
from centre_app.services.mediation.sittings import records_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.handover_lines import Handing, HandoverBody, HandoverLine

WISHED = "case:wished"
"""Tag of the line of history that tells of a party's wish."""

_AUTHORITIES = (OrgKind.GOV, OrgKind.DEPT, OrgKind.JUSTICE_OFFICE)
_WITHIN = tuple(one for one in HandoverTarget if not one.outward)
_FORGOTTEN = frozenset({HandoverState.WITHDRAWN, HandoverState.LAPSED, HandoverState.CAME_BACK})


def handing_of(unit: UnitOfWork, actor: Actor, case: MediationCase, matter: Matter) -> Handing:
    """Return what is known of a case's handovers, the latest first."""
    known = sorted(unit.handovers.find(case_id=case.id), key=lambda one: one.asked_at)
    lines = tuple(_line(unit, one, actor, case) for one in reversed(known))
    if case.stage is CaseStage.ENDED:
        return Handing(lines=lines, rule=unit.escalation.rule())
    facts = escalation_facts(unit, case, matter, known)
    rule = unit.escalation.rule()
    counties = unit.organizations.find(kind=OrgKind.COUNTY, active=True)
    return Handing(
        lines=lines,
        suggestions=suggest(facts, rule),
        bodies=tuple(_bodies(unit, case)),
        county=counties[0].name if counties else "",
        rule=rule,
        sessions=facts.sessions,
        days=facts.days,
    )


def escalation_facts(
    unit: UnitOfWork, case: MediationCase, matter: Matter, known: Sequence[Handover]
) -> EscalationFacts:
    """Return what the rule of escalation looks at."""
    people = [unit.people.look(one.person_id) for one in case.parties]
    authorities = {
        body.name for kind in _AUTHORITIES for body in unit.organizations.find(kind=kind)
    }
    villages = {one.village_id for one in people if one.village_id is not None}
    body = unit.organizations.look(case.committee_id).kind
    return EscalationFacts(
        body=body,
        with_chief=case.chief_office_id is not None and _is_office(unit, case.chief_office_id),
        level=matter.level,
        villages=len(villages),
        department=any(one.kind is PartyKind.GOV_ORG or one.name in authorities for one in people),
        wished=any(one.tag == WISHED and one.at >= case.created_at for one in matter.steps),
        sessions=len(records_of(unit, case)),
        days=(unit.today - case.accepted_on).days if case.accepted_on else 0,
        specialist=body is not OrgKind.SPECIALIST_COMMITTEE and _specialist(unit, case, matter),
        asked=_asked(known),
    )


def _is_office(unit: UnitOfWork, body_id: UUID) -> bool:
    return unit.organizations.look(body_id).kind is OrgKind.CHIEF_OFFICE


def _specialist(unit: UnitOfWork, case: MediationCase, matter: Matter) -> bool:
    """Return whether a committee knows the field of the dispute, and has it not already."""
    if case.chief_office_id is not None:
        return False
    found = unit.organizations.find(kind=OrgKind.SPECIALIST_COMMITTEE, active=True)
    options = (BodyOption(one.id, one.kind, one.name, one.field) for one in found)
    return any(knows_field(one, matter.dispute_type) for one in options)


def _asked(known: Iterable[Handover]) -> dict[HandoverTarget, frozenset[HandoverReason]]:
    """Return what was asked already; while one waits or runs, nothing more is proposed there."""
    asked: dict[HandoverTarget, frozenset[HandoverReason]] = {}
    for one in known:
        if one.state in _FORGOTTEN:
            continue
        said = frozenset(HandoverReason) if one.open or one.running else frozenset(one.reasons)
        asked[one.target] = asked.get(one.target, frozenset()) | said
    return asked


def _bodies(unit: UnitOfWork, case: MediationCase) -> Iterable[HandoverBody]:
    """Yield the bodies that can take the case, with their loads."""
    loads = {one.committee_id: one for one in unit.case_register.committees()}
    for target in _WITHIN:
        for body in unit.organizations.find(kind=target.body, active=True):
            if body.id in (case.committee_id, case.chief_office_id):
                continue
            load = loads.get(body.id)
            if load is None:
                continue
            yield HandoverBody(
                body.id, target, body.name, load.open_cases, load.unplanned, load.waiting_since
            )


def _renumbers(unit: UnitOfWork, one: Handover, case: MediationCase) -> bool:
    if one.to_id is None:
        return False
    return committee_of(unit, unit.organizations.look(one.to_id)).id != case.committee_id


def _line(unit: UnitOfWork, one: Handover, actor: Actor, case: MediationCase) -> HandoverLine:
    mine = one.asked_by == actor.staff_id
    return HandoverLine(
        handover_id=one.id,
        version=one.version,
        target=one.target,
        from_name=one.from_name,
        from_number=one.from_number,
        to_id=one.to_id,
        to_name=one.to_name,
        reasons=tuple(one.reasons),
        note=one.note,
        materials=one.materials,
        asker=one.asker,
        asked_at=one.asked_at,
        state=one.state,
        decider=one.decider,
        decided_at=one.decided_at,
        words=one.words,
        first_stays=one.first_stays,
        number_after=one.number_after,
        letter=one.letter,
        follow_up_on=one.follow_up_on,
        outcome=one.outcome,
        result=one.result,
        result_on=one.result_on,
        running=one.running,
        renumbers=one.open and _renumbers(unit, one, case),
        may_answer=one.open and may_answer(unit, one, actor),
        may_withdraw=one.open and mine,
        news=one.unread and mine,
    )
