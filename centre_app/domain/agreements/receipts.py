"""What was received of a payment, part by part (《人民调解法》第三十一条)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import PayManner
from centre_app.domain.entity import Entity


@dataclass(eq=False, kw_only=True)
class PartPayment(Entity):
    """``amount`` yuan received on a day towards one item; one taken back stays on file, uncounted."""

    agreement_id: UUID
    item_id: UUID
    amount: Decimal
    paid_on: date
    manner: PayManner
    received_by: str
    note: str = ""
    taken_back_on: date | None = None
    taken_back_reason: str = ""

    @property
    def stands(self) -> bool:
        """Return whether it counts."""
        return self.taken_back_on is None


def standing(payments: Iterable[PartPayment], item_id: UUID) -> list[PartPayment]:
    """Return what counts towards an item, by day."""
    found = [one for one in payments if one.item_id == item_id and one.stands]
    return sorted(found, key=lambda one: one.paid_on)


def sum_of(payments: Iterable[PartPayment]) -> Decimal:
    """Return the sum in yuan."""
    return sum((one.amount for one in payments), Decimal(0))
