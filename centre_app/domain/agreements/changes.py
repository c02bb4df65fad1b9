"""What passes from an agreement to the one that changes it.

Source: 《人民调解法》第三十三条 (变更原调解协议或者达成新的调解协议). What was performed under the
first agreement was performed, and is neither promised nor counted a second time.
"""

from collections.abc import Mapping, Sequence

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.agreements.items import PerformanceItem


def not_settled(old: Agreement) -> list[PerformanceItem]:
    """Return what a change of the agreement is about: the items not settled, in order."""
    items = sorted(old.items, key=lambda one: one.ordinal)
    return [one for one in items if not one.status.settled]


def promised_before(
    items: Sequence[PerformanceItem], old: Agreement
) -> Mapping[int, PerformanceStatus]:
    """Return which of the items, by place, promise what was fulfilled before, wholly or in part.

    An item promises the same if nothing that could be changed in it was: who, to whom, what and
    how much. Its day may be another.
    """
    told = {
        _promise(one): one.status
        for one in old.items
        if one.status.fulfils or one.status is PerformanceStatus.PARTIAL
    }
    # The same sum may be owed twice over, once paid and once to come: that is no repetition.
    for one in not_settled(old):
        if one.status is not PerformanceStatus.PARTIAL:
            told.pop(_promise(one), None)
    return {at: told[_promise(one)] for at, one in enumerate(items) if _promise(one) in told}


def _promise(item: PerformanceItem) -> tuple[object, ...]:
    bound = (item.debtor_id, item.creditor_id, *item.co_debtors, *item.co_creditors)
    return (item.kind, *bound, item.what, item.amount, item.every)
