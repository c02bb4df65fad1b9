"""The letter that urges somebody to keep what he promised."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form


@dataclass(frozen=True, kw_only=True)
class UrgingSheet:
    """督促履行通知书, about one promise; ``left`` is what is still owed where a part was paid.

    Before its day it reminds: ``late`` is False then, and no rights are named.
    """

    form: ClassVar[Form] = Form.F17U
    org_name: str
    seal_name: str
    number: str
    debtors: tuple[str, ...]
    creditors: tuple[str, ...] = ()
    effective_on: date | None
    what: str
    amount: str = ""
    left: str = ""
    due_on: date | None = None
    late: bool = True
    perform_by: date | None = None
    rights: tuple[tuple[str, str], ...] = ()
    written_on: date | None = None
