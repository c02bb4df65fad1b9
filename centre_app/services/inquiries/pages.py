"""Reading inquiries."""

from centre_app.domain.permissions import Actor, Permission
from centre_app.services.inquiries.pens import INQUIRY_RECORD
from centre_app.services.people.people import age_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.inquiries import InquiryKey, InquiryPage
from centre_app.services.use_case import UseCases, reading


class InquiryPages(UseCases):
    """Shows inquiries."""

    @reading(Permission.CASE_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: InquiryKey) -> InquiryPage:
        """Return the record of an inquiry, with the draft of who writes it."""
        inquiry = unit.inquiries.look(key.inquiry_id)
        case = unit.cases.look(inquiry.case_id)
        matter = unit.matters.look(inquiry.matter_id)
        part = next(one for one in matter.parties if one.id == inquiry.asked_id)
        person = unit.people.look(part.person_id)
        return InquiryPage(
            inquiry_id=inquiry.id,
            version=inquiry.version,
            case_id=case.id,
            case_number=case.number,
            committee=unit.organizations.look(case.committee_id).name,
            ordinal=inquiry.ordinal,
            state=inquiry.state,
            asked=inquiry.asked,
            asked_as=part.role.label,
            age=age_of(unit, person),
            masked_id=person.masked_id,
            masked_phone=person.masked_phone,
            relation=inquiry.relation,
            place=inquiry.place,
            purpose=inquiry.purpose,
            investigators=tuple(inquiry.investigators),
            recorder=inquiry.recorder,
            present=tuple(inquiry.present),
            began_at=inquiry.began_at,
            ended_at=inquiry.ended_at,
            lines=inquiry.spoken(),
            acts=inquiry.done(),
            corrections=inquiry.corrected(),
            read_lines=inquiry.read_lines,
            now=unit.now,
            calendar=unit.centre.calendar(),
            seat=INQUIRY_RECORD.seat(unit, inquiry.id),
            draft=INQUIRY_RECORD.draft(unit, inquiry.id),
        )
