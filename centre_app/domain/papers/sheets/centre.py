"""Papers of the centre itself, kept nowhere."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form


@dataclass(frozen=True, kw_only=True)
class RecoverySheet:
    """恢复码封存单; ``code`` in groups as it is read aloud. Never stored, never logged."""

    form: ClassVar[Form] = Form.C01
    org_name: str
    code: str
    made_on: date | None = None

    def __repr__(self) -> str:
        """Leave the code out of every log and report."""
        return "RecoverySheet()"
