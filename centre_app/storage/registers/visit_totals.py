"""What a ledger of visits adds up to: one statement, whatever is counted."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select

from centre_app.domain.reception.codes import IN_PERSON
from centre_app.services.records.visit_ledger import LedgerQuery
from centre_app.storage.registers.visit_lines import counts_as_repeat, narrowed
from centre_app.storage.tables.reception import visits


def totals_of(query: LedgerQuery) -> Select[Any]:
    """Return the question for visits, people, repeats and groups, in the order of their record."""
    columns = visits.c
    in_person = or_(*(columns.channel == one for one in IN_PERSON))
    counted = select(
        func.count(),
        func.coalesce(func.sum(columns.people_count), 0),
        _how_many(counts_as_repeat()),
        _how_many(in_person),
    ).select_from(visits)
    return narrowed(counted, query)


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
