"""What the centre calls itself."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class CentreProfile:
    """Name, the short name inside document numbers, and the nine digits of the township.

    ``org_id`` is the body all rows of this centre belong to. ``demo`` marks the demo township.
    """

    org_id: UUID
    name: str
    short_name: str
    region: str
    demo: bool = False
