"""When mediators are away, from three small queries whatever their number."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from centre_app.domain.centre.week import Shift
from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.availability import Days, absences
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.sessions import MediatorDays
from centre_app.storage.tables.centre import mediator_hours, mediator_leaves, mediators


def read_mediator_days(session: Session, searched: Span) -> Sequence[MediatorDays]:
    """Return what active mediators are good at, and when each is away within some days."""
    columns = mediators.c
    statement = select(columns.id, columns.fields, columns.languages).where(
        columns.active.is_(True)
    )
    weeks, leaves = _weeks(session), _leaves(session, searched)
    return [
        MediatorDays(
            mediator_id,
            tuple(fields),
            languages,
            tuple(absences(tuple(sorted(weeks[mediator_id])), leaves[mediator_id], searched)),
        )
        for mediator_id, fields, languages in session.execute(statement)
    ]


def _weeks(session: Session) -> dict[UUID, list[Shift]]:
    columns = mediator_hours.c
    weeks: dict[UUID, list[Shift]] = defaultdict(list)
    statement = select(columns.mediator_id, columns.weekday, columns.opens, columns.shuts)
    for mediator_id, weekday, opens, shuts in session.execute(statement):
        weeks[mediator_id].append(Shift(weekday, opens, shuts))
    return weeks


def _leaves(session: Session, searched: Span) -> dict[UUID, list[Days]]:
    columns = mediator_leaves.c
    leaves: dict[UUID, list[Days]] = defaultdict(list)
    statement = (
        select(columns.mediator_id, columns.first, columns.last)
        .where(
            columns.first <= civil_day(searched.ends_at),
            columns.last >= civil_day(searched.starts_at),
        )
        .order_by(columns.first)
    )
    for mediator_id, first, last in session.execute(statement):
        leaves[mediator_id].append((first, last))
    return leaves
