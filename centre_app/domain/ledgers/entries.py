"""A row of a ledger as we understand it, and why some rows cannot be taken."""

from dataclasses import dataclass, field
from datetime import date

from centre_app.domain.ledgers.codes import Remark, Verdict
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.people.codes import Sex
from centre_app.domain.reception.codes import Channel


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """A visit of the past; a blank name is a visitor who gave none."""

    line: int
    day: date
    name: str
    demand: str
    id_number: str = ""
    id_remark: str = ""
    phone: str = ""
    address: str = ""
    village: str = ""
    sex: Sex = Sex.UNKNOWN
    ethnic: str = ""
    occupation: str = ""
    work_unit: str = ""
    people_count: int = 1
    other_name: str = ""
    place: str = ""
    channel: Channel = Channel.WALK_IN
    dispute_type: DisputeType = DisputeType.OTHER
    closed_on: date | None = None
    note: str = ""

    @property
    def sameness(self) -> str:
        """Return what two rows of the same visit have in common."""
        return f"{self.day}|{self.name}|{self.demand}"


@dataclass(frozen=True)
class JudgedRow:
    """A row with its verdict: an entry unless refused, refusals by field, remarks."""

    line: int
    verdict: Verdict
    entry: LedgerEntry | None = None
    remarks: tuple[Remark, ...] = ()
    refusals: dict[str, str] = field(default_factory=dict)
    shown: tuple[str, str, str] = ("", "", "")
    """Day, name and demand as they stand in the file."""
