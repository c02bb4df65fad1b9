"""Which promises of a matter are still to be watched, and what that means for closing it.

Source: 《人民调解法》第三十一条 (the committee supervises performance and urges the parties on).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.dates import chinese_date

_NAMED, _LONGEST = 3, 30
"""How many promises a sentence names, and how many characters of each."""


@dataclass(frozen=True)
class Promises:
    """What is left to be watched of the agreements in effect.

    ``late`` stands in the way of closing the matter, ``to_come`` asks for a reason to close it.
    """

    late: tuple[PerformanceItem, ...] = ()
    to_come: tuple[PerformanceItem, ...] = ()


def promises_left(agreements: Iterable[Agreement], today: date) -> Promises:
    """Return the promises that are not settled; a day that is not over yet is still to come."""
    items = [
        item
        for agreement in agreements
        if agreement.status is AgreementStatus.EFFECTIVE
        for item in sorted(agreement.items, key=lambda one: one.ordinal)
        if item.to_be_watched
    ]
    return Promises(
        late=tuple(one for one in items if one.overdue(today)),
        to_come=tuple(one for one in items if not one.overdue(today)),
    )


def name_promises(items: Sequence[PerformanceItem]) -> str:
    """Return promises as a sentence names them: 医疗费（2026年12月1日）、清走杂物等5项."""
    named = "、".join(map(_name, items[:_NAMED]))
    return f"{named}等{len(items)}项" if len(items) > _NAMED else named


def _name(item: PerformanceItem) -> str:
    what = item.what if len(item.what) <= _LONGEST else f"{item.what[:_LONGEST]}…"
    return f"{what}（{chinese_date(item.due_on)}）" if item.due_on else what
