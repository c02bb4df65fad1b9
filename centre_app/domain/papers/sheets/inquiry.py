"""The record of an inquiry on paper."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.mediation import ReadBack, RecordLine
from centre_app.domain.papers.sheets.parties import PartyBlock


@dataclass(frozen=True, kw_only=True)
class InquirySheet:
    """人民调解调查记录; hours are the wall clock's.

    ``asked`` is whoever was asked, ``relation`` what he is to the parties. ``told_at`` is when he
    was told who asks, why, and that he must tell the truth.
    """

    form: ClassVar[Form] = Form.F10
    org_name: str
    number: str
    ordinal: int
    began: datetime
    ended: datetime
    place: str
    purpose: str
    asked: PartyBlock
    relation: str = ""
    investigators: tuple[str, ...]
    recorder: str = ""
    participants: tuple[str, ...] = ()
    told_at: time | None = None
    lines: tuple[RecordLine, ...]
    read_back: ReadBack | None = None
