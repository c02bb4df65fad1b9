"""Proof that a paper reached somebody."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class ServiceReturnSheet(LeavesGaps):
    """送达回证 of one paper to one person; what is empty is written by hand at the door.

    ``manner`` is 直接, 留置, 邮寄, 委托, 电子 or 公告. ``receiver`` took it in the place of the
    recipient, whose ``relation`` he is. Source: 《民事诉讼法》 Art. 87–95, by analogy.
    """

    form: ClassVar[Form] = Form.F23
    org_name: str
    seal_name: str = ""
    matter_code: str = ""
    paper_title: str
    paper_number: str = ""
    recipient: str
    place: str = ""
    manner: str = ""
    received_on: date | None = None
    receiver: str = ""
    relation: str = ""
    refusal: str = ""
    witnesses: tuple[str, ...] = ()
    served_by: str = ""
    remark: str = ""
