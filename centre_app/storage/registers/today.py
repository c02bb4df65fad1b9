"""What waits for somebody today: one question a column."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Subquery,
    and_,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from centre_app.domain.mediation.codes import SessionState
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.today import (
    COUNTED_TO,
    DueRow,
    RoomCounts,
    Share,
    TodaySession,
    WaitingKind,
    WaitingRow,
)
from centre_app.storage.access import open_to
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.registers.asked import (
    asked_of_petitions,
    asked_refusals,
    asked_rests,
)
from centre_app.storage.registers.follow_up_lights import (
    promises_to_tell,
    redress_due,
    revisits_due,
)
from centre_app.storage.registers.handed_over import county_to_ask, handover_parts
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.registers.owed import closing_windows
from centre_app.storage.registers.today_dates import due_row, owed_dates, rests
from centre_app.storage.registers.today_waiting import (
    names_owed,
    own_case_ids,
    own_cases,
    own_matters,
    shelved,
    unfinished_risks,
    untriaged,
)
from centre_app.storage.registers.today_words import parties_by_surname, standing
from centre_app.storage.tables.centre import rooms
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.mediation import (
    case_mediators,
    mediation_cases,
    sessions,
)

MOST = 100
"""Lines of a column at most; nobody reads further, the total tells the rest."""

AHEAD = timedelta(days=7)
"""How far ahead lights are shown."""

REDRESS_AHEAD = timedelta(days=60)
"""What a bad grade asks for is shown from the day it was given."""

_ASKED = (asked_of_petitions, asked_refusals)
_AHEAD = (SessionState.PLANNED, SessionState.OPEN)


class SqlTodayRegister:
    """Reads the three columns of a day."""

    def __init__(self, session: Session, seal: DraftSeal) -> None:
        self._session, self._seal = session, seal

    def waiting(self, share: Share) -> tuple[Sequence[WaitingRow], int]:
        """Return what waits for a step of somebody, the oldest first, and how much there is."""
        parts = [shelved(share)]
        if share.dangers:
            parts.append(self._open(unfinished_risks(), matters.c.id))
        if share.decides:
            parts += [self._open(one(share), matters.c.id) for one in _ASKED]
        if share.suspends:
            parts.append(self._open(asked_rests(share), matters.c.id))
        if share.triage:
            parts.append(self._open(untriaged(), matters.c.id))
        if share.handovers:
            ours = handover_parts(share, share.handovers)
            parts += [self._open(one, matters.c.id) for one in ours]
        if share.cases:
            parts.append(self._open(own_cases(share), matters.c.id))
            parts.append(self._open(names_owed(share), matters.c.id))
        first = _first(parts, "since")
        rows = self._session.execute(select(first).order_by(first.c.since).limit(MOST))
        return [self._waiting_row(tuple(row)) for row in rows], self._count(parts)

    def sessions(self, share: Share) -> Sequence[TodaySession]:
        """Return the sessions of the day that were not cancelled, by their hour."""
        columns = sessions.c
        start, end = day_start(share.day), day_start(share.day + timedelta(days=1))
        leads = and_(case_mediators.c.case_id == columns.case_id, case_mediators.c.leads)
        found = self._session.execute(
            select(
                columns.id,
                columns.case_id,
                matters.c.number,
                matters.c.parties_text,
                func.coalesce(case_mediators.c.name, ""),
                func.coalesce(rooms.c.name, columns.place),
                columns.starts_at,
                columns.ends_at,
                columns.state,
            )
            .join(mediation_cases, mediation_cases.c.id == columns.case_id)
            .join(matters, matters.c.id == mediation_cases.c.matter_id)
            .outerjoin(rooms, rooms.c.id == columns.room_id)
            .outerjoin(case_mediators, leads)
            .where(columns.starts_at >= start, columns.starts_at < end)
            .where(columns.state != SessionState.CANCELLED, open_to(self._session, matters.c.id))
            .order_by(columns.starts_at, columns.id)
        )
        return [
            TodaySession(
                session_id=row[0],
                case_id=row[1],
                number=row[2],
                parties=parties_by_surname(row[3]),
                mediator=row[4],
                room=row[5],
                starts_at=row[6],
                ends_at=row[7],
                state=row[8].label,
            )
            for row in found
        ]

    def due(self, share: Share) -> tuple[Sequence[DueRow], int]:
        """Return what is due within a week or overdue, the latest first, and how much there is."""
        horizon = share.day + AHEAD
        parts = [
            self._open(part, part.selected_columns.matter_id)
            for part in (
                owed_dates(share.day, horizon),
                closing_windows(share.day, after=horizon),
                promises_to_tell(share.day, ahead=share.remind_before),
                revisits_due(horizon),
                redress_due(share.day + REDRESS_AHEAD),
                rests(horizon),
                county_to_ask(horizon),
            )
        ]
        if share.own_only:
            parts = [
                part.where(part.selected_columns.matter_id.in_(own_matters(share)))
                for part in parts
            ]
        first = _first(parts, "due_on")
        rows = self._session.execute(
            select(
                first.c.kind,
                first.c.matter_id,
                matters.c.number,
                matters.c.title,
                first.c.what,
                first.c.article,
                first.c.started_on,
                first.c.due_on,
                first.c.suspended,
            )
            .join(matters, matters.c.id == first.c.matter_id)
            .order_by(first.c.due_on)
            .limit(MOST)
        )
        return [due_row(tuple(row)) for row in rows], self._count(parts)

    def counts(self, share: Share) -> RoomCounts:
        """Return how much waits in each room, nothing counted further than to ``COUNTED_TO``."""
        parts = _rooms(share, self._session)
        counts = [
            select(literal(room, String), func.count()).select_from(
                part.limit(COUNTED_TO).subquery()
            )
            for room, part in parts
        ]
        found: dict[str, int] = {}
        for room, count in self._session.execute(union_all(*counts)) if counts else ():
            found[room] = min(COUNTED_TO, found.get(room, 0) + count)
        return RoomCounts(**found)

    def _open(self, part: Select[Any], matter_id: ColumnElement[Any]) -> Select[Any]:
        return part.where(open_to(self._session, matter_id))

    def _waiting_row(self, row: tuple[Any, ...]) -> WaitingRow:
        kind, subject_id, number, title, state, since = row
        one = WaitingKind(kind)
        if one is WaitingKind.DRAFT:
            title = str((self._seal.open(INTAKE_FORM, subject_id, title) or {}).get("title", ""))
        return WaitingRow(one, subject_id, number, title, standing(one, state), since)

    def _count(self, parts: Sequence[Select[Any]]) -> int:
        """Return how much the parts hold together, counted in their indexes."""
        counts = [select(func.count()).select_from(part.subquery()) for part in parts]
        return sum(self._session.scalars(union_all(*counts)))


def _rooms(share: Share, session: Session) -> list[tuple[str, Select[Any]]]:
    """Return what is counted for which room; a room may have more than one part."""
    parts: list[tuple[str, Select[Any]]] = []
    if share.visits:
        parts.append(("drafts", shelved(share)))
    if share.dangers:
        parts.append(("untriaged", unfinished_risks().where(open_to(session, matters.c.id))))
    if share.decides:
        asked = [one(share).where(open_to(session, matters.c.id)) for one in _ASKED]
        parts += [("untriaged", one) for one in asked]
    if share.triage:
        parts.append(("untriaged", untriaged().where(open_to(session, matters.c.id))))
    if share.reads_cases:
        due = [promises_to_tell(share.day), revisits_due(share.day), redress_due(share.day)]
        if share.own_only:
            due = [one.where(one.selected_columns.matter_id.in_(own_matters(share))) for one in due]
        due = [one.where(open_to(session, one.selected_columns.matter_id)) for one in due]
        parts += [("sessions", _to_be_held(share, session)), *(("due", one) for one in due)]
    return parts


def _to_be_held(share: Share, session: Session) -> Select[Any]:
    columns, of_case = sessions.c, mediation_cases.c
    start, end = day_start(share.day), day_start(share.day + timedelta(days=1))
    statement = (
        select(columns.id)
        .join(mediation_cases, of_case.id == columns.case_id)
        .where(
            columns.starts_at >= start,
            columns.starts_at < end,
            columns.state.in_(_AHEAD),
            open_to(session, of_case.matter_id),
        )
    )
    if share.own_only:
        statement = statement.where(columns.case_id.in_(own_case_ids(share)))
    return statement


def _first(parts: Sequence[Select[Any]], order: str) -> Subquery:
    """Return the parts as one, each cut to what can be shown: whoever is behind is in no list."""
    names = [column.name for column in parts[0].selected_columns]
    place = names.index(order)
    cut = []
    for part in parts:
        lines = part.order_by(list(part.selected_columns)[place]).limit(MOST).subquery()
        cut.append(select(*(one.label(name) for one, name in zip(lines.c, names, strict=True))))
    return union_all(*cut).subquery()
