"""An issued paper: its bytes are kept and reprinted, never rendered again (RULE 26, 28)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root


@dataclass(eq=False, kw_only=True)
class Paper(Root):
    """A paper as issued; ``form`` is the code of the form, such as F15.

    ``gaps`` names by code points what is left for the pen.
    """

    matter_id: UUID
    subject_id: UUID
    form: str
    number: str
    edition: int
    title: str
    pages: int
    sha256: str
    wording_version: str
    copies: int
    gaps: str = ""
    printed: int = 0
    void: bool = False
    issued_at: datetime
