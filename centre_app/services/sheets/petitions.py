"""F30 to F36: what stands on the papers of a petition, gathered from its file."""

from datetime import date
from typing import TypedDict

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day, local
from centre_app.domain.matters.asks import Ask
from centre_app.domain.matters.codes import DeadlineKind, MatterRole
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.titles import NOBODY_NAMED
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.papers.sheets import (
    AcceptanceNoticeSheet,
    PetitionerBlock,
    PetitionRecordSheet,
    RefusalGround,
    RefusalNoticeSheet,
    ServiceReturnSheet,
    TransferLetterSheet,
)
from centre_app.domain.people.persons import Person
from centre_app.domain.petitions.codes import (
    HandleMode,
    PetitionState,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.domain.petitions.delivery import Delivery
from centre_app.domain.petitions.files import OUR_SIDE, PetitionAsk, PetitionFile
from centre_app.domain.petitions.subject import subject_of
from centre_app.services.ports.unit import UnitOfWork


class Common(TypedDict):
    """What stands on every letter about a petition."""

    org_name: str
    seal_name: str
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int
    subject: str


def writer(unit: UnitOfWork, matter: Matter) -> Organization:
    """Return the body that writes: the government, whose power it is; the centre where none is named.

    Source: 《信访工作条例》第二十三、三十二条 (有权处理的机关、单位).
    """
    government = unit.organizations.find(kind=OrgKind.GOV, active=True)
    return government[0] if government else unit.organizations.look(matter.org_id)


def common(unit: UnitOfWork, matter: Matter) -> Common:
    """Return what stands on every letter about a matter's petition."""
    body = writer(unit, matter)
    return Common(
        org_name=body.name,
        seal_name=body.seal_name,
        matter_code=matter.number,
        petitioners=asking_names(matter),
        people_count=matter.people_count,
        subject=subject_of(matter.demand, matter.dispute_type),
    )


class Approved(TypedDict):
    """Who approved a paper, and when."""

    approved_by: str
    approved_on: date | None


def approved(unit: UnitOfWork, ask: Ask) -> Approved:
    """Return what stands on a paper of the head's word; nothing before he gave it."""
    who = unit.staff.look(ask.decided_by).name if ask.decided_by else ""
    return Approved(
        approved_by=who, approved_on=civil_day(ask.decided_at) if ask.decided_at else None
    )


def asking_names(matter: Matter) -> tuple[str, ...]:
    """Return the names on the address line; who gave none is addressed as what he is."""
    names = tuple(one.name for one in matter.taking_part if one.role in OUR_SIDE)
    return names or (NOBODY_NAMED,)


def handler_of(unit: UnitOfWork, matter: Matter) -> tuple[str, str]:
    """Return who answers for the matter, and his telephone."""
    if matter.responsible_id is None:
        return "", ""
    body = unit.organizations.look(matter.responsible_id)
    return body.name, body.phone


def owed_day(unit: UnitOfWork, matter: Matter, kind: DeadlineKind) -> date | None:
    """Return the day that is owed, if there is one."""
    found = unit.deadlines.find(matter_id=matter.id, kind=kind, met_on=None)
    return min((one.due_on for one in found), default=None)


def record_sheet(unit: UnitOfWork, matter: Matter, file: PetitionFile) -> PetitionRecordSheet:
    """Return the registration form (信访事项登记表)."""
    body, at = writer(unit, matter), local(matter.received_at)
    blocks = [
        petitioner_block(unit, unit.people.look(one.person_id))
        for one in matter.taking_part
        if one.role in OUR_SIDE
    ]
    visits = sorted(unit.visits.find(matter_id=matter.id), key=lambda one: one.visited_at)
    route = file.statutory_route.label if file.statutory_route else ""
    handler, _phone = handler_of(unit, matter)
    return PetitionRecordSheet(
        org_name=body.name,
        seal_name=body.seal_name,
        org_phone=body.phone,
        number=matter.number,
        matter_code=matter.number,
        registered_on=at.date(),
        registered_at=at.time().replace(second=0, microsecond=0),
        registered_by=unit.actor.name,
        mode=file.mode.label,
        petitioner=blocks[0] if blocks else PetitionerBlock(name=NOBODY_NAMED),
        representatives=tuple(blocks[1:]),
        companions=tuple(
            one.name for one in matter.taking_part if one.role is MatterRole.COMPANION
        ),
        people_count=matter.people_count,
        in_group=file.in_group,
        times=max(1, len(visits)),
        last_on=civil_day(visits[-2].visited_at) if len(visits) > 1 else None,
        place=matter.place,
        category=file.content.label,
        purpose=file.purpose.label,
        body_concerned=file.accused,
        summary=matter.demand,
        marks=tuple(flag.label for flag in file.flags),
        triage="、".join(filter(None, (file.kind.label, route))),
        manner=file.handling.label if file.handling else "",
        handler=handler,
        due_on=file.assigner_due_on,
    )


def petitioner_block(unit: UnitOfWork, person: Person) -> PetitionerBlock:
    """Return a petitioner as registered; whole numbers leave the vault only for the paper (A5)."""
    secrets = unit.vault.reveal(person.id)
    return PetitionerBlock(
        name=person.name,
        sex=person.sex.label if person.sex.value in {"1", "2"} else "",
        ethnic=person.ethnic,
        nationality=person.country,
        id_kind=person.id_kind.label if secrets.id_number else "",
        id_no=secrets.id_number,
        born=person.birth_date,
        phone=secrets.phone,
        occupation=person.occupation,
        employer=person.work_unit,
        address=secrets.address,
    )


def acceptance_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, number: str
) -> AcceptanceNoticeSheet:
    """Return the notice: accepted here, or received and sent on or guided (第二十三条)."""
    accepted = file.handling is HandleMode.SELF
    handler, phone = handler_of(unit, matter) if accepted else (file.sent_to, "")
    body = unit.organizations.look(matter.org_id)
    return AcceptanceNoticeSheet(
        **common(unit, matter),
        number=number,
        mode=file.mode.label,
        raised_on=file.received_on,
        accepted=accepted,
        accepted_on=file.accepted_on,
        procedure=_procedure(file),
        handler=handler,
        handler_phone=phone,
        due_on=owed_day(unit, matter, DeadlineKind.PETITION),
        query_address=body.name,
        query_phone=body.phone,
        issued_on=unit.today,
    )


def _procedure(file: PetitionFile) -> str:
    """Return the way in words where the form has none of its own."""
    if file.handling is HandleMode.GUIDE:
        return f"请依法向{file.sent_to}提出"
    if file.handling is not HandleMode.SELF:
        return f"已{file.handling.label if file.handling else ''}{file.sent_to}依法处理"
    if file.statutory_route is not None and not file.sixty_days:
        return f"按照{file.statutory_route.label[2:]}的法定程序处理"
    return ""


_GROUNDS = {
    RefusalReason.NOT_OUR_POWER: RefusalGround.NOT_OURS,
    RefusalReason.LITIGATION: RefusalGround.LITIGATION,
    RefusalReason.DECIDED: RefusalGround.LITIGATION,
    RefusalReason.IN_HANDLING: RefusalGround.PENDING,
    RefusalReason.FINAL: RefusalGround.FINISHED,
}
_WAYS_OUT = {
    StatutoryRoute.ARBITRATION: RefusalGround.ARBITRATION,
    StatutoryRoute.PARTY_APPEAL: RefusalGround.PARTY_APPEAL,
    StatutoryRoute.ADMINISTRATIVE: RefusalGround.ADMINISTRATIVE,
}


def refusal_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, ask: PetitionAsk, number: str
) -> RefusalNoticeSheet:
    """Return the notice that a petition is not accepted, or no longer."""
    assert ask.refusal is not None
    ground = _GROUNDS[ask.refusal]
    if ask.refusal is RefusalReason.LITIGATION and file.statutory_route is not None:
        ground = _WAYS_OUT.get(file.statutory_route, ground)
    return RefusalNoticeSheet(
        **common(unit, matter),
        number=number,
        mode=file.mode.label,
        raised_on=file.received_on,
        ground=ground,
        reason=ask.reason,
        turn_to=ask.go_to,
        issued_on=unit.today,
        **approved(unit, ask),
    )


def transfer_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, number: str, requirement: str
) -> TransferLetterSheet:
    """Return the letter to the body that is handed the petition."""
    assigned = file.state is PetitionState.ASSIGNED
    centre = unit.organizations.look(matter.org_id)
    return TransferLetterSheet(
        **common(unit, matter),
        number=number,
        addressee=file.sent_to,
        assigned=assigned,
        mode=file.mode.label,
        raised_on=file.received_on,
        summary=matter.demand,
        requirement=requirement,
        due_on=owed_day(unit, matter, DeadlineKind.RESULT) if assigned else None,
        contact=unit.actor.name,
        contact_phone=centre.phone,
        sent_on=unit.today,
    )


def service_sheet(
    unit: UnitOfWork,
    matter: Matter,
    service: Delivery,
    *,
    title: str,
    number: str,
    body: Organization,
) -> ServiceReturnSheet:
    """Return the proof that a paper of ``body`` reached whoever asks in the matter (送达回证)."""
    recipient = asking_names(matter)[0]
    refused = service.way is ServiceWay.LEFT_BEHIND
    return ServiceReturnSheet(
        org_name=body.name,
        seal_name=body.seal_name,
        matter_code=matter.number,
        paper_title=title,
        paper_number=number,
        recipient=recipient,
        place=service.place,
        manner=service.way.label.removesuffix("送达") if service.way else "",
        received_on=service.served_on,
        receiver="" if service.receiver == recipient else service.receiver,
        witnesses=tuple(filter(None, (service.witness,))),
        served_by=unit.actor.name,
        refusal=service.note if refused else "",
        remark="" if refused else service.note,
    )
