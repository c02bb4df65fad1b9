"""Papers of the newest matters, printed as the office would and kept as issued."""

from typing import Any
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import (
    clause_of,
    manner_and_time,
    party_labels,
    remainder,
    sentences,
)
from centre_app.domain.agreements.codes import AgreementForm, ConfirmationStatus
from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.clock import civil_day, local
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import NoticeWay
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers import sheets
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.sheets import PartyBlock, Sheet
from centre_app.domain.people.codes import PartyKind
from centre_app.domain.people.persons import Person
from centre_app.domain.reception.query_codes import grouped
from centre_app.domain.reception.visits import Visit
from centre_app.services.demo.world import Affair, World
from centre_app.services.papers import issue
from centre_app.services.people.people import age_of
from centre_app.services.sheets.record import said_and_done


def print_receipt(world: World, affair: Affair, visit: Visit) -> Paper:
    """Print the sheet of a first visit with the visitor's slip (F01)."""
    assert affair.me is not None
    matter, when, profile = affair.matter, local(visit.visited_at), world.town.profile
    sheet = sheets.ReceiptSheet(
        org_name=profile.name,
        visit_number=visit.number,
        matter_code=matter.number,
        query_code=grouped(world.unit.query_codes.of(matter.id)),
        visited_on=when.date(),
        visited_at=when.time().replace(second=0, microsecond=0),
        channel=visit.channel.label,
        visitor=_block(world, affair.me, "来访人"),
        people_count=visit.people_count,
        dispute_type=matter.dispute_type.label,
        other_party=affair.other.name if affair.other else "",
        place=matter.place,
        words=visit.words,
        received_by=world.unit.actor.name,
    )
    return _issue(world, affair, sheet, subject_id=visit.id, number=visit.number, copies=1)


def print_application(world: World, affair: Affair, case: MediationCase) -> Paper:
    """Print the application (F02)."""
    assert affair.me is not None
    assert affair.other is not None
    asks = [text.format_map(affair.slots) for text in affair.plan.tale.row["asks"]]
    sheet = sheets.ApplicationSheet(
        **_seal(world, case),
        applicants=(_block(world, affair.me, "申请人"),),
        respondents=(_block(world, affair.other, "被申请人"),),
        facts=affair.matter.demand,
        requests=tuple(asks),
        applied_on=world.unit.today,
    )
    return _issue(world, affair, sheet, subject_id=case.id, number=case.number, copies=1)


def print_notices(world: World, affair: Affair, case: MediationCase, way: NoticeWay) -> None:
    """Print the notice of rights and duties for every party (F04)."""
    for party, block in zip(case.parties, _blocks(world, affair, case), strict=True):
        sheet = sheets.RightsNoticeSheet(
            **_seal(world, case),
            number=case.number,
            party=block,
            dispute=affair.matter.dispute_type.label,
            mediators=_mediators(case),
            manner=way.label,
            notified_by=world.unit.actor.name,
            notified_on=world.unit.today,
        )
        _issue(world, affair, sheet, subject_id=party.id, number=case.number, copies=2)


def print_record(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    session: Session,
    record: SessionRecord,
    number: int,
) -> Paper:
    """Print the record of a session (F12); ``number`` counts those that were held."""
    assert record.result is not None
    began, ended = local(record.began_at or session.starts_at), local(world.unit.now)
    room = next(one.name for one in world.town.rooms if one.id == session.room_id)
    sheet = sheets.RecordSheet(
        **_seal(world, case),
        number=case.number,
        session_no=number,
        held_on=civil_day(session.starts_at),
        started=began.time().replace(second=0, microsecond=0),
        ended=ended.time().replace(second=0, microsecond=0),
        place=room,
        open_to_public=case.open_to_public,
        subject=record.subject,
        parties=_blocks(world, affair, case),
        **said_and_done(case, record),
        outcome=record.result.label,
        mediators=_mediators(case),
        recorder=case.recorder,
    )
    return _issue(world, affair, sheet, subject_id=session.id, number=case.number, copies=1)


def print_agreement(
    world: World, affair: Affair, case: MediationCase, agreement: Agreement
) -> Paper:
    """Print the agreement in writing (F15), or the register of an oral one (F16)."""
    labels = party_labels({one.id: one.label for one in case.parties})
    clauses = [clause_of(item, labels) for item in agreement.items]
    left_open = remainder(agreement.open_points, agreement.open_course)
    shared: dict[str, Any] = {
        **_seal(world, case),
        "number": agreement.number,
        "parties": _blocks(world, affair, case),
        "facts": agreement.facts,
        "disputed_points": agreement.disputed,
        "clauses": sentences(clauses, (*agreement.further_terms, left_open)),
        "manner_and_time": manner_and_time(clauses),
        "mediators": _mediators(case),
    }
    sheet: Sheet
    if agreement.form is AgreementForm.ORAL:
        sheet = sheets.OralAgreementSheet(**shared, reached_on=agreement.reached_on)
    else:
        sheet = sheets.AgreementSheet(
            **shared,
            recorder=case.recorder,
            confirm_intended=agreement.confirmation is ConfirmationStatus.INTENDED,
            copies=agreement.copies,
        )
    return _issue(
        world,
        affair,
        sheet,
        subject_id=agreement.id,
        number=agreement.number,
        copies=agreement.copies,
    )


def print_termination(world: World, affair: Affair, case: MediationCase, *, sessions: int) -> Paper:
    """Print the notice that ends a mediation, with the other routes (F18)."""
    assert case.end_reason is not None
    sheet = sheets.TerminationSheet(
        **_seal(world, case),
        number=case.number,
        parties=_blocks(world, affair, case),
        dispute=affair.matter.dispute_type.label,
        accepted_on=case.accepted_on,
        sessions=sessions,
        reason=case.end_reason.label,
        mediators=_mediators(case),
        ended_on=case.ended_on,
    )
    copies = len(case.parties) + 1
    return _issue(world, affair, sheet, subject_id=case.id, number=case.number, copies=copies)


def print_suspension(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    rest: CaseSuspension,
    due: MatterDeadline | None,
) -> Paper:
    """Print the notice that a mediation rests (F14)."""
    sheet = sheets.SuspensionSheet(
        **_term_head(world, affair, case),
        accepted_on=case.accepted_on,
        since=rest.since,
        reason=f"{rest.reason.label}：{rest.note}",
        basis=rest.basis,
        agreed=rest.agreed,
        stops=rest.stops,
        due_on=due.due_on if due else None,
        look_again_on=rest.look_again_on,
    )
    return _issue_to_all(world, affair, case, sheet)


def print_resumption(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    rest: CaseSuspension,
    due: MatterDeadline | None,
    counted: DayUnit,
) -> Paper:
    """Print the notice that a mediation goes on (F14R)."""
    assert rest.until is not None
    sheet = sheets.ResumptionSheet(
        **_term_head(world, affair, case),
        since=rest.since,
        resumed_on=rest.until,
        note=rest.ended_note,
        lasted=f"{rest.days}{counted.label}" if rest.stops else "",
        due_on=due.due_on if due else None,
    )
    return _issue_to_all(world, affair, case, sheet)


def print_extension(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    extension: CaseExtension,
    due: MatterDeadline,
    counted: DayUnit,
) -> Paper:
    """Print what all parties sign for a longer term (F14E)."""
    sheet = sheets.ExtensionSheet(
        **_term_head(world, affair, case),
        article=due.article,
        started_on=due.started_on,
        due_before=extension.due_before,
        due_on=extension.due_on,
        by=f"{extension.days}{counted.label}",
        basis=extension.basis,
        note=extension.note,
        mediators=_mediators(case),
        agreed_on=extension.agreed_on,
    )
    return _issue_to_all(world, affair, case, sheet)


def print_withdrawal(world: World, affair: Affair, case: MediationCase) -> Paper:
    """Print what the applicant signs who takes his application back (F02W)."""
    ours = [one.role is not MatterRole.RESPONDENT for one in case.parties]
    blocks = _blocks(world, affair, case)
    sheet = sheets.WithdrawalSheet(
        org_name=world.unit.organizations.look(case.committee_id).name,
        number=case.number,
        applicants=tuple(one for one, our in zip(blocks, ours, strict=True) if our),
        respondents=tuple(one for one, our in zip(blocks, ours, strict=True) if not our),
        dispute=affair.matter.dispute_type.label,
        applied_on=case.applied_on,
        words=case.end_note,
        withdrawn_on=case.ended_on,
    )
    return _issue(world, affair, sheet, subject_id=case.id, number=case.number, copies=1)


def _term_head(world: World, affair: Affair, case: MediationCase) -> dict[str, Any]:
    return {
        **_seal(world, case),
        "number": case.number,
        "parties": _blocks(world, affair, case),
        "dispute": affair.matter.dispute_type.label,
    }


def _issue_to_all(world: World, affair: Affair, case: MediationCase, sheet: Sheet) -> Paper:
    copies = len(case.parties) + 1
    return _issue(world, affair, sheet, subject_id=case.id, number=case.number, copies=copies)


def print_revisit(
    world: World, affair: Affair, case: MediationCase, *, revisit: Revisit, number: str
) -> Paper:
    """Print the record of a revisit (F19); ``number`` is the agreement's, if there was one."""
    assert revisit.mode is not None
    assert revisit.satisfaction is not None
    sheet = sheets.RevisitSheet(
        **_seal(world, case),
        agreement_number=number,
        parties=_blocks(world, affair, case),
        subject=affair.matter.dispute_type.label,
        manner=revisit.mode.label,
        performance=revisit.performance,
        satisfaction=revisit.satisfaction.label,
        remaining_risk=revisit.danger,
        measures=revisit.note,
        next_action=revisit.after.label if revisit.after else "",
        revisited_by=world.unit.actor.name,
        revisited_on=revisit.done_on,
    )
    return _issue(world, affair, sheet, subject_id=revisit.id, number=case.number, copies=1)


def _issue(
    world: World, affair: Affair, sheet: Sheet, *, subject_id: UUID, number: str, copies: int
) -> Paper:
    paper = issue(
        world.unit,
        world.render,
        matter=affair.matter,
        subject_id=subject_id,
        form=sheet.form,
        number=number,
        sheet=sheet,
        copies=copies,
    )
    paper.printed = copies
    return paper


def _seal(world: World, case: MediationCase) -> dict[str, Any]:
    body = next(one for one in world.town.bodies if one.id == case.committee_id)
    return {"org_name": body.name, "seal_name": body.seal_name}


def _mediators(case: MediationCase) -> tuple[str, ...]:
    return tuple(one.name for one in case.mediators)


def _blocks(world: World, affair: Affair, case: MediationCase) -> tuple[PartyBlock, ...]:
    people = [one for one in (affair.me, affair.other) if one is not None]
    return tuple(
        _block(world, person, party.label)
        for person, party in zip(people, case.parties, strict=True)
    )


def _block(world: World, person: Person, label: str) -> PartyBlock:
    secrets = world.unit.vault.reveal(person.id)
    is_person = person.kind is PartyKind.PERSON
    return PartyBlock(
        label=label,
        name=person.name,
        kind=person.kind,
        sex=person.sex.label if is_person else "",
        ethnic=person.ethnic,
        age=age_of(world.unit, person),
        occupation=person.occupation,
        contact=secrets.phone,
        address=secrets.address,
        legal_representative=person.head,
        uscc="" if is_person else secrets.id_number,
    )
