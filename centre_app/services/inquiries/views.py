"""Inquiries as the case shows them."""

from uuid import UUID

from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.matters.matter import Matter
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.inquiries import AskedChoice, InquiryLine


def inquiries_of(unit: UnitOfWork, case_id: UUID) -> list[Inquiry]:
    """Return the inquiries of a case in their order, dropped ones among them."""
    return sorted(unit.inquiries.find(case_id=case_id), key=lambda one: one.ordinal)


def inquiry_lines(unit: UnitOfWork, case_id: UUID) -> tuple[InquiryLine, ...]:
    """Return the inquiries of a case as its card shows them."""
    return tuple(
        InquiryLine(
            inquiry_id=one.id,
            ordinal=one.ordinal,
            state=one.state,
            asked=one.asked,
            relation=one.relation,
            place=one.place,
            began_at=one.began_at,
            dropped_reason=one.dropped_reason,
        )
        for one in inquiries_of(unit, case_id)
    )


def may_be_asked(matter: Matter) -> tuple[AskedChoice, ...]:
    """Return everybody who takes part in a matter."""
    return tuple(AskedChoice(one.id, one.name, one.role.label) for one in matter.taking_part)
