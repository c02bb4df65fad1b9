"""The card of a case: everything its panel shows."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import Actor
from centre_app.services.conflicts.naming import came_along, lenders, lent
from centre_app.services.conflicts.views import past_lines, recusal_lines
from centre_app.services.evidence.views import brought_to, evidence_lines
from centre_app.services.inquiries.views import inquiry_lines, may_be_asked
from centre_app.services.mediation.clock_views import (
    deadline_line,
    extension_lines,
    suspension_lines,
)
from centre_app.services.mediation.feedback import feedback_line
from centre_app.services.mediation.handing import handing_of
from centre_app.services.mediation.mediator_choices import mediator_choices
from centre_app.services.mediation.rest_asks import ask_line
from centre_app.services.papers import paper_row
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_card import (
    CaseCard,
    Entrusted,
    NamedMediator,
    PartyLine,
    SessionLine,
)
from centre_app.services.records.invitations import BodyRow, InviteeLine
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.papers import PaperRow
from centre_app.services.risk import RISK_REPORTED
from centre_app.services.sessions.expiry import expired_on
from centre_app.services.sessions.impossible import impossible_lines
from centre_app.services.sessions.sitting import where


def card_of(unit: UnitOfWork, actor: Actor, case: MediationCase) -> CaseCard:
    """Return what somebody sees of a case, read part by part."""
    matter = unit.matters.look(case.matter_id)
    card = _head(unit, case, matter)
    card = _with_term(card, unit, actor, case, matter)
    card = _with_file(card, unit, case, matter)
    card = _with_choices(card, unit, case, matter)
    return replace(card, handing=handing_of(unit, actor, case, matter))


def _head(unit: UnitOfWork, case: MediationCase, matter: Matter) -> CaseCard:
    return CaseCard(
        case_id=case.id,
        version=case.version,
        matter_id=matter.id,
        matter_number=matter.number,
        number=case.number,
        title=matter.parties_text,
        dispute_type=matter.dispute_type,
        demand=matter.demand,
        stage=case.stage,
        source=case.source,
        applied_on=case.applied_on,
        entrusted=_entrusted(case),
        committee=unit.organizations.look(case.committee_id).name,
        recorder=case.recorder,
        risk=matter.risk,
        risk_reported=any(step.tag == RISK_REPORTED for step in matter.steps),
        parties=_parties(unit, case),
        mediators=_mediators(unit, case),
        sessions=_sessions(unit, case),
        papers=_papers(unit, case, matter),
        today=unit.today,
        end_reason=case.end_reason,
        calendar=unit.centre.calendar(),
        open_to_public=case.open_to_public,
    )


def _with_term(
    card: CaseCard, unit: UnitOfWork, actor: Actor, case: MediationCase, matter: Matter
) -> CaseCard:
    """Add until when, what stopped the clock, and who may stop it."""
    rules = unit.centre.mediation_rules()
    return replace(
        card,
        deadline=deadline_line(unit, case, matter),
        suspensions=suspension_lines(case),
        extensions=extension_lines(case),
        may_suspend=rules.may_suspend(actor),
        rest_ask=ask_line(unit, case, actor),
        # What a term that has run out does to the next session is asked only once it has.
        expired=rules.expired if expired_on(unit, case) is not None else None,
    )


def _with_file(card: CaseCard, unit: UnitOfWork, case: MediationCase, matter: Matter) -> CaseCard:
    """Add what lies in the file beside the sessions."""
    return replace(
        card,
        evidence=evidence_lines(unit, case.id),
        brought=brought_to(unit, matter.id),
        inquiries=inquiry_lines(unit, case.id),
        recusals=recusal_lines(unit, case),
        past_mediators=past_lines(case),
        impossible=impossible_lines(case),
        feedback=feedback_line(unit, case),
    )


def _with_choices(
    card: CaseCard, unit: UnitOfWork, case: MediationCase, matter: Matter
) -> CaseCard:
    """Add whom and what the next step may choose from."""
    mediators = mediator_choices(unit, case)
    return replace(
        card,
        may_be_asked=may_be_asked(matter),
        mediator_choices=mediators,
        lent=_lent(unit, case, mediators),
        rooms=tuple(unit.case_register.rooms()),
        bodies=tuple(
            BodyRow(one.id, one.name, mediates=one.kind.mediates)
            for one in unit.organizations.find(active=True)
            if one.id != case.committee_id
        ),
    )


def _lent(unit: UnitOfWork, case: MediationCase, choices: Iterable[MediatorRow]) -> frozenset[UUID]:
    """Return who would be borrowed from another committee."""
    bodies = {row.body_id for row in choices}
    away = {one for one in bodies if lent(case, unit.organizations.look(one))}
    found = frozenset(row.mediator_id for row in choices if row.body_id in away)
    return found - came_along(unit, case)


def _entrusted(case: MediationCase) -> Entrusted | None:
    if not case.source.entrusted:
        return None
    return Entrusted(case.entrusted_by, case.entrust_ref, case.entrusted_on, case.referral)


def _mediators(unit: UnitOfWork, case: MediationCase) -> tuple[NamedMediator, ...]:
    lent_by = lenders(unit, case)
    return tuple(
        NamedMediator(
            one.mediator_id,
            one.name,
            one.leads,
            one.selection,
            one.relation,
            lent_by.get(one.mediator_id, ""),
            one.lent_reason if one.mediator_id in lent_by else "",
        )
        for one in sorted(case.mediators, key=lambda one: not one.leads)
    )


def _parties(unit: UnitOfWork, case: MediationCase) -> tuple[PartyLine, ...]:
    return tuple(
        PartyLine(
            party_id=one.id,
            person_id=one.person_id,
            label=one.label,
            name=one.name,
            role=one.role,
            masked_phone=unit.people.look(one.person_id).masked_phone,
            consent=one.consent,
            consent_on=one.consent_on,
            notice_way=one.notice_way,
            notice_on=one.notice_on,
            mediators_told_on=one.mediators_told_on,
        )
        for one in case.parties
    )


def _sessions(unit: UnitOfWork, case: MediationCase) -> tuple[SessionLine, ...]:
    return tuple(
        SessionLine(
            session_id=one.id,
            version=one.version,
            ordinal=one.ordinal,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            room_id=one.room_id,
            where=where(unit, one),
            state=one.state,
            kind=one.kind,
            venue=one.venue,
            second_committee=_name(unit, one.second_committee_id),
            invitees=_invitees(one),
        )
        for one in sorted(unit.sessions.find(case_id=case.id), key=lambda one: one.ordinal)
    )


def _invitees(session: Session) -> tuple[InviteeLine, ...]:
    return tuple(
        InviteeLine(
            invitee_id=who.id,
            part=who.part,
            name=who.name,
            by_case=who.by_case,
            state=who.state,
            again=who.again,
            told_at=who.told_at,
            told_way=who.told_way,
            reason=who.reason,
            of_second=_of_second(session, who),
        )
        for who in sorted(session.invitees, key=lambda who: who.ordinal)
    )


def _of_second(session: Session, who: Invitee) -> bool:
    """Return whether somebody mediates for the second committee."""
    second = session.second_committee_id
    return second is not None and who.mediator_id is not None and who.body_id == second


def _name(unit: UnitOfWork, body_id: UUID | None) -> str:
    return unit.organizations.look(body_id).name if body_id else ""


def _papers(unit: UnitOfWork, case: MediationCase, matter: Matter) -> tuple[PaperRow, ...]:
    about = {case.id, *(one.id for one in case.parties)}
    about |= {one.id for one in unit.sessions.find(case_id=case.id)}
    about |= {one.id for one in unit.recusals.find(case_id=case.id)}
    about |= {one.id for one in unit.inquiries.find(case_id=case.id)}
    return tuple(
        paper_row(one) for one in unit.papers.find(matter_id=matter.id) if one.subject_id in about
    )
