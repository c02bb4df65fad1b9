"""Who writes the record of an inquiry."""

from uuid import UUID

from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.services.pens import Pens, Standing, Written
from centre_app.services.ports.unit import UnitOfWork


def _find(unit: UnitOfWork, inquiry_id: UUID) -> Standing:
    inquiry = unit.inquiries.look(inquiry_id)
    return Standing(
        case_id=inquiry.case_id,
        version=inquiry.version,
        under_way=inquiry.state is InquiryState.OPEN,
        refuse_unless_open=inquiry.refuse_unless_open,
    )


INQUIRY_RECORD = Written("inquiry", _find, lambda unit: unit.inquiry_pens)


class InquiryPens(Pens):
    """Passes the pen of an inquiry's record from one to the other."""

    written = INQUIRY_RECORD
