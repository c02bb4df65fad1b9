"""F18, the notice that a mediation has ended, wholly or for the part nobody agreed on."""

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.dates import chinese_date
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason, SessionState
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.sheets import TerminationSheet
from centre_app.services.mediation.clock import clock_of
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import party_blocks


def tell_routes(unit: UnitOfWork, render: Render, case: MediationCase, matter: Matter) -> Paper:
    """Print the notice with the three other routes for a case that has ended.

    Source: 《人民调解法》第二十六条 (RULE 21).
    """
    return issue(
        unit,
        render,
        matter=matter,
        subject_id=case.id,
        form=Form.F18,
        number=case.number,
        sheet=_sheet(unit, case, matter),
        copies=len(case.parties) + 1,
    )


def _sheet(unit: UnitOfWork, case: MediationCase, matter: Matter) -> TerminationSheet:
    committee = unit.organizations.look(case.committee_id)
    assert case.end_reason is not None
    other = case.end_reason is EndReason.OTHER
    return TerminationSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        parties=party_blocks(unit, case),
        dispute=matter.dispute_type.label,
        accepted_on=case.accepted_on,
        sessions=sum(
            not one.kind.appointment
            for one in unit.sessions.find(case_id=case.id, state=SessionState.HELD)
        ),
        reason=case.end_note if other else _reason(unit, case, case.end_reason),
        agreed_in=_agreed_in(unit, case),
        open_points=_open_points(unit, case),
        mediators=tuple(one.name for one in case.mediators),
        ended_on=case.ended_on,
    )


def _reason(unit: UnitOfWork, case: MediationCase, reason: EndReason) -> str:
    """Return why it ended; of a term that ran out also the day it did."""
    due = clock_of(unit, case)
    if reason is not EndReason.EXPIRED or due is None:
        return reason.label
    return f"调解期限于{chinese_date(due.due_on)}届满，各方当事人未共同申请延期"


def _agreed_in(unit: UnitOfWork, case: MediationCase) -> str:
    """Return the number of the agreement that settled the other part; empty if none did."""
    if case.outcome is not Outcome.PARTIAL:
        return ""
    found = unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE)
    return found[-1].number if found else ""


def _open_points(unit: UnitOfWork, case: MediationCase) -> str:
    found = unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE)
    return found[-1].open_points if found and case.outcome is Outcome.PARTIAL else ""
