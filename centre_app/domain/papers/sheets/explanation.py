"""The letter that explains to somebody what he was dissatisfied with."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form


@dataclass(frozen=True, kw_only=True)
class ExplanationSheet:
    """情况说明, after a revisit at which somebody was dissatisfied."""

    form: ClassVar[Form] = Form.F19E
    org_name: str
    seal_name: str
    number: str
    to_name: str
    subject: str
    asked_on: date | None
    words: str
    written_on: date | None = None
