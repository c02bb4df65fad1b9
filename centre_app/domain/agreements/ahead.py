"""What is paid without an end becomes owed period by period, as time goes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.agreements.items import PerformanceItem

AHEAD = timedelta(days=30)
"""So long before its day a period is owed: it stands in the list of the coming weeks."""


def owe_ahead(agreement: Agreement, today: date) -> list[PerformanceItem]:
    """Let every period begin whose day has come or comes soon; return those that were new.

    A period that was not paid keeps being owed beside the later ones.
    """
    if agreement.status is not AgreementStatus.EFFECTIVE:
        return []
    new: list[PerformanceItem] = []
    for last in latest_periods(agreement.items):
        following = last.next_period()
        while following is not None and following.due_on is not None:
            if following.due_on > today + AHEAD:
                break
            following.ordinal = len(agreement.items)
            agreement.items.append(following)
            new.append(following)
            following = following.next_period()
    return new


def latest_periods(items: Iterable[PerformanceItem]) -> list[PerformanceItem]:
    """Return of each payment without an end its period with the latest day."""
    latest: dict[tuple[object, ...], PerformanceItem] = {}
    for item in items:
        if item.unending and item.due_on is not None:
            known = latest.get(item.promise)
            if known is None or known.due_on is None or known.due_on < item.due_on:
                latest[item.promise] = item
    return list(latest.values())


def one_of_each(items: Sequence[PerformanceItem]) -> list[PerformanceItem]:
    """Return the items with only the first of several periods of one payment without an end."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for item in items:
        if not item.unending or item.promise not in seen:
            kept.append(item)
        if item.unending:
            seen.add(item.promise)
    return kept
