"""Which dates are owed, and which suspensions are to be looked at again."""

from datetime import date
from typing import Any

from sqlalchemy import Integer, Select, String, literal, select, type_coerce

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.services.records.today import DueRow, LightKind
from centre_app.storage.registers.owed import date_stands
from centre_app.storage.registers.today_words import what
from centre_app.storage.tables.matters import matter_deadlines
from centre_app.storage.tables.mediation import case_suspensions, mediation_cases

_NO_DAYS = literal(0, Integer)
_TOLD_ELSEWHERE = (DeadlineKind.REVISIT, DeadlineKind.PERFORMANCE)


def owed_dates(today: date, horizon: date) -> Select[Any]:
    """Return the dates that are owed until some day."""
    columns = matter_deadlines.c
    return select(
        literal(LightKind.DEADLINE.value, String).label("kind"),
        columns.matter_id.label("matter_id"),
        type_coerce(columns.kind, String).label("what"),
        columns.article.label("article"),
        columns.started_on.label("started_on"),
        columns.due_on.label("due_on"),
        columns.suspended.label("suspended"),
    ).where(
        date_stands(columns, today),
        columns.due_on <= horizon,
        columns.kind.not_in(_TOLD_ELSEWHERE),
    )


def rests(horizon: date) -> Select[Any]:
    """Return what is suspended, by the day on which somebody looks whether it can go on."""
    columns = case_suspensions.c
    return (
        select(
            literal(LightKind.REST.value, String).label("kind"),
            mediation_cases.c.matter_id.label("matter_id"),
            type_coerce(columns.reason, String).label("what"),
            columns.basis.label("article"),
            columns.since.label("started_on"),
            columns.look_again_on.label("due_on"),
            _NO_DAYS.label("suspended"),
        )
        .join(mediation_cases, mediation_cases.c.id == columns.case_id)
        .where(columns.until.is_(None), columns.look_again_on <= horizon)
    )


def due_row(row: tuple[Any, ...]) -> DueRow:
    """Return a light as the column shows it."""
    kind, matter_id, number, title, words, *rest = row
    one = LightKind(kind)
    return DueRow(one, matter_id, number, title, what(one, words), *rest)
