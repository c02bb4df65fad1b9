"""How a paper reached whom it is for (送达)."""

from dataclasses import dataclass
from datetime import date

from centre_app.domain.petitions.codes import ServiceWay


@dataclass(eq=False, kw_only=True)
class Delivery:
    """What is said of a delivery; nothing reached anybody before ``served_on``."""

    served_on: date | None = None
    way: ServiceWay | None = None
    receiver: str = ""
    place: str = ""
    witness: str = ""
    note: str = ""
