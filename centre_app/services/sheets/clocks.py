"""F14 and its kin: what the term of a mediation does, and the withdrawal of an application."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension, WithdrawalWay
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import (
    ExtensionSheet,
    PartyBlock,
    ResumptionSheet,
    SuspensionSheet,
    WithdrawalSheet,
)
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import party_block, party_blocks


def suspension_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    rest: CaseSuspension,
    due: MatterDeadline | None,
) -> SuspensionSheet:
    """Return the notice that a case is suspended."""
    committee = unit.organizations.look(case.committee_id)
    return SuspensionSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        parties=party_blocks(unit, case),
        dispute=matter.dispute_type.label,
        accepted_on=case.accepted_on,
        since=rest.since,
        reason=f"{rest.reason.label}：{rest.note}" if rest.note else rest.reason.label,
        basis=rest.basis,
        agreed=rest.agreed,
        approved_by=rest.approved_by,
        stops=rest.stops,
        due_on=due.due_on if due else None,
        look_again_on=rest.look_again_on,
    )


def resumption_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    rest: CaseSuspension,
    due: MatterDeadline | None,
    counted: DayUnit,
) -> ResumptionSheet:
    """Return the notice that a case goes on."""
    committee = unit.organizations.look(case.committee_id)
    assert rest.until is not None
    return ResumptionSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        parties=party_blocks(unit, case),
        dispute=matter.dispute_type.label,
        since=rest.since,
        resumed_on=rest.until,
        note=rest.ended_note,
        lasted=f"{rest.days}{counted.label}" if rest.stops else "",
        due_on=due.due_on if due else None,
    )


def extension_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    extension: CaseExtension,
    due: MatterDeadline,
    counted: DayUnit,
) -> ExtensionSheet:
    """Return the confirmation that the term is longer by agreement."""
    committee = unit.organizations.look(case.committee_id)
    return ExtensionSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        parties=party_blocks(unit, case, form=Form.F14E),
        dispute=matter.dispute_type.label,
        article=due.article,
        started_on=due.started_on,
        due_before=extension.due_before,
        due_on=extension.due_on,
        by=f"{extension.days}{counted.label}",
        basis=extension.basis,
        note=extension.note,
        mediators=tuple(one.name for one in case.mediators),
        agreed_on=extension.agreed_on,
    )


def withdrawal_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    who: Iterable[UUID],
    way: WithdrawalWay,
    words: str,
    on: date,
) -> WithdrawalSheet:
    """Return the withdrawal of those who applied."""
    gone = set(who)
    oral = way is WithdrawalWay.ORAL
    return WithdrawalSheet(
        org_name=unit.organizations.look(case.committee_id).name,
        number=case.number,
        applicants=tuple(_block(unit, one) for one in case.parties if one.id in gone),
        respondents=tuple(_block(unit, one) for one in case.parties if one.id not in gone),
        dispute=matter.dispute_type.label,
        applied_on=case.applied_on,
        words=words,
        oral=oral,
        noted_by=unit.actor.name if oral else "",
        withdrawn_on=on,
    )


def _block(unit: UnitOfWork, party: CaseParty) -> PartyBlock:
    respondent = party.role is MatterRole.RESPONDENT
    applies = party.role in {MatterRole.APPLICANT, MatterRole.PETITIONER}
    label = MatterRole.APPLICANT if applies else MatterRole.RESPONDENT if respondent else party.role
    return party_block(unit, party, label=label.label, form=Form.F02W)
