"""F17U: the letter that urges somebody to keep what he promised."""

from collections.abc import Sequence
from datetime import date, timedelta

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import sum_in_words
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.paying import left_of
from centre_app.domain.agreements.rights import OpenRight
from centre_app.domain.papers.sheets import UrgingSheet
from centre_app.services.ports.unit import UnitOfWork


def urging_sheet(
    unit: UnitOfWork,
    agreement: Agreement,
    item: PerformanceItem,
    *,
    on: date,
    rights: Sequence[OpenRight],
) -> UrgingSheet:
    """Return the letter about one promise to all who owe it, with what is left of a sum."""
    case = unit.cases.look(agreement.case_id)
    committee = unit.organizations.look(case.committee_id)
    names = {one.id: one.name for one in case.parties}
    owing = (item.debtor_id, *item.co_debtors)
    owed_to = [] if item.creditor_id is None else [item.creditor_id, *item.co_creditors]
    late = item.due_on is not None and item.due_on < on
    soon = on + timedelta(days=unit.centre.follow_up_rules().urged_within)
    left = left_of(agreement, item) if item.amount is not None else None
    return UrgingSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=agreement.number,
        debtors=tuple(names[one] for one in owing if one in names) or tuple(names.values()),
        creditors=tuple(names[one] for one in owed_to if one in names),
        effective_on=agreement.effective_on,
        what=item.what,
        amount=sum_in_words(item.amount) if item.amount is not None else "",
        left=sum_in_words(left) if left is not None and left != item.amount else "",
        due_on=item.due_on,
        late=late,
        perform_by=soon if late or item.due_on is None else item.due_on,
        rights=tuple((one.right.label, one.article) for one in rights) if late else (),
        written_on=on,
    )
