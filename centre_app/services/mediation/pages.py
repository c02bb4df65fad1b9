"""Reading cases: the lists, what waits to be opened, and the card of one case."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.deadlines import light
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase, Session
from centre_app.domain.mediation.house_rules import ExpiredTerm, MediationRules
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.conflicts.naming import came_along, lent
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
from centre_app.services.records.invitations import BodyRow, InviteeLine
from centre_app.services.records.mediation import (
    BodyChoice,
    CaseCard,
    CaseKey,
    CasePage,
    CaseQuery,
    CaseRow,
    Entrusted,
    NamedMediator,
    OpeningChoices,
    PartyLine,
    SessionLine,
)
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.papers import PaperRow
from centre_app.services.risk import RISK_REPORTED
from centre_app.services.sessions.expiry import expired_on
from centre_app.services.sessions.impossible import impossible_lines
from centre_app.services.sessions.sitting import where
from centre_app.services.use_case import UseCases, reading


class CasePages(UseCases):
    """Shows cases."""

    @reading(Permission.CASE_READ)
    def list_cases(self, unit: UnitOfWork, actor: Actor, query: CaseQuery) -> CasePage:
        """Return cases, worst deadline first, each with its light."""
        calendar = unit.centre.calendar()
        rows = unit.case_register.page(query, staff_id=actor.staff_id)
        return CasePage(
            rows=tuple(_lit(unit, row, calendar) for row in rows),
            counts=unit.case_register.counts(),
            waiting=len(unit.case_register.waiting()),
            handed=unit.case_register.handed(),
            bodies=tuple(
                BodyChoice(one.committee_id, one.name) for one in unit.case_register.committees()
            ),
        )

    @reading(Permission.CASE_READ)
    def openings(self, unit: UnitOfWork, actor: Actor, wanted: UUID | None) -> OpeningChoices:
        """Return the accepted matters that wait for a case, and the committees that take them.

        ``wanted`` is a matter that somebody wants to open a case of, whatever its way.
        """
        register = unit.case_register
        return OpeningChoices(
            tuple(register.waiting(wanted)),
            tuple(register.committees()),
            unit.today,
            unit.centre.calendar(),
        )

    @reading(Permission.CASE_READ)
    def card(self, unit: UnitOfWork, actor: Actor, key: CaseKey) -> CaseCard:
        """Return everything the panel of a case shows."""
        case = unit.cases.look(key.case_id)
        matter = unit.matters.look(case.matter_id)
        rules = unit.centre.mediation_rules()
        choices = mediator_choices(unit, case)
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
            feedback=feedback_line(unit, case),
            may_suspend=rules.may_suspend(actor),
            rest_ask=ask_line(unit, case, actor),
            expired=_expired(unit, case, rules),
            committee=unit.organizations.look(case.committee_id).name,
            recorder=case.recorder,
            risk=matter.risk,
            risk_reported=any(step.tag == RISK_REPORTED for step in matter.steps),
            parties=_parties(unit, case),
            mediators=tuple(
                NamedMediator(one.mediator_id, one.name, one.leads, one.selection, one.relation)
                for one in sorted(case.mediators, key=lambda one: not one.leads)
            ),
            sessions=_sessions(unit, case),
            papers=_papers(unit, case, matter),
            deadline=deadline_line(unit, case, matter),
            suspensions=suspension_lines(case),
            extensions=extension_lines(case),
            today=unit.today,
            end_reason=case.end_reason,
            calendar=unit.centre.calendar(),
            evidence=evidence_lines(unit, case.id),
            brought=brought_to(unit, matter.id),
            inquiries=inquiry_lines(unit, case.id),
            may_be_asked=may_be_asked(matter),
            recusals=recusal_lines(unit, case),
            past_mediators=past_lines(case),
            mediator_choices=choices,
            lent=_lent(unit, case, choices),
            rooms=tuple(unit.case_register.rooms()),
            bodies=tuple(
                BodyRow(one.id, one.name, mediates=one.kind.mediates)
                for one in unit.organizations.find(active=True)
                if one.id != case.committee_id
            ),
            open_to_public=case.open_to_public,
            handing=handing_of(unit, actor, case, matter),
            impossible=impossible_lines(case),
        )


def _lit(unit: UnitOfWork, row: CaseRow, calendar: WorkCalendar) -> CaseRow:
    if row.due_on is None or row.started_on is None:
        return row
    on = row.paused_on or unit.today
    shown = light(row.due_on, row.started_on, on, calendar, suspended_days=row.suspended)
    return replace(row, light=shown, days_left=(row.due_on - on).days)


def _lent(unit: UnitOfWork, case: MediationCase, choices: Iterable[MediatorRow]) -> frozenset[UUID]:
    """Return who would be borrowed from another committee."""
    bodies = {row.body_id for row in choices}
    away = {one for one in bodies if lent(case, unit.organizations.look(one))}
    found = frozenset(row.mediator_id for row in choices if row.body_id in away)
    return found - came_along(unit, case)


def _expired(unit: UnitOfWork, case: MediationCase, rules: MediationRules) -> ExpiredTerm | None:
    """Return what a term that has run out does to the next session; None while it runs."""
    return rules.expired if expired_on(unit, case) is not None else None


def _entrusted(case: MediationCase) -> Entrusted | None:
    if not case.source.entrusted:
        return None
    return Entrusted(case.entrusted_by, case.entrust_ref, case.entrusted_on, case.referral)


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
            invitees=tuple(
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
                    of_second=_of_second(one, who),
                )
                for who in sorted(one.invitees, key=lambda who: who.ordinal)
            ),
        )
        for one in sorted(unit.sessions.find(case_id=case.id), key=lambda one: one.ordinal)
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
