"""What a ledger of visits adds up to: one statement, whatever is counted."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select

from centre_app.domain.reception.codes import IN_PERSON
from centre_app.services.records.visit_ledger import LedgerQuery
from centre_app.storage.registers.repeats import among_repeats
from centre_app.storage.registers.visit_lines import narrowed
from centre_app.storage.tables.reception import visits


def totals_of(query: LedgerQuery) -> Select[Any]:
    """Return the question for visits, people, repeats and groups, in the order of their record.

    A visit is a repeat as the register of the day has it: entered with a known matter, or about
    one that was said to be the same as an earlier one.
    """
    columns = visits.c
    repeated = or_(columns.first_for_matter.is_(False), among_repeats(columns.matter_id))
    in_person = or_(*(columns.channel == one for one in IN_PERSON))
    counted = select(
        func.count(),
        func.coalesce(func.sum(columns.people_count), 0),
        _how_many(repeated),
        _how_many(in_person),
    ).select_from(visits)
    return narrowed(counted, query)


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
