"""F10 人民调解调查记录."""

from dataclasses import replace
from datetime import datetime

from centre_app.domain.clock import local
from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.acts import last_of
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import ActKind
from centre_app.domain.papers.sheets import InquirySheet, PartyBlock, ReadBack
from centre_app.domain.people.codes import PartyKind
from centre_app.services.people.people import age_of, snapshot
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.record import spoken_lines


def inquiry_sheet(
    unit: UnitOfWork, case: MediationCase, matter: Matter, inquiry: Inquiry
) -> InquirySheet:
    """Return the record of an inquiry whose hours are known."""
    assert inquiry.began_at is not None
    assert inquiry.ended_at is not None
    told, last = inquiry.duty_told, last_of(inquiry.done(), ActKind.READ_BACK)
    return InquirySheet(
        org_name=unit.organizations.look(case.committee_id).name,
        number=case.number,
        ordinal=inquiry.ordinal,
        began=_minute(inquiry.began_at),
        ended=_minute(inquiry.ended_at),
        place=inquiry.place,
        purpose=inquiry.purpose,
        asked=_asked(unit, matter, inquiry),
        relation=inquiry.relation,
        investigators=tuple(inquiry.investigators),
        recorder=inquiry.recorder,
        participants=tuple(inquiry.present),
        told_at=_minute(told.at).time() if told else None,
        lines=tuple(spoken_lines(inquiry)),
        read_back=ReadBack(last.way.label, _minute(last.at).time()) if last and last.way else None,
    )


def _asked(unit: UnitOfWork, matter: Matter, inquiry: Inquiry) -> PartyBlock:
    """Return whoever was asked with his data as they are now; whole numbers leave the vault here."""
    part = next(one for one in matter.parties if one.id == inquiry.asked_id)
    person = unit.people.look(part.person_id)
    secrets, said = unit.vault.reveal(person.id), snapshot(person)
    block = PartyBlock(
        label="",
        name=inquiry.asked,
        kind=PartyKind(said["kind"]),
        sex=said["sex"],
        ethnic=said["ethnic"],
        age=age_of(unit, person),
        occupation=said["occupation"] or said["work_unit"],
        contact=secrets.phone,
        address=secrets.address,
        legal_representative=said["head"],
    )
    if person.kind.is_body:
        return replace(block, uscc=secrets.id_number)
    return replace(block, id_no=secrets.id_number, show_id_no=bool(secrets.id_number))


def _minute(moment: datetime) -> datetime:
    return local(moment).replace(second=0, microsecond=0, tzinfo=None)
