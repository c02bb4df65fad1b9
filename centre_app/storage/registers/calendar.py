"""Sessions, rooms and mediators, and who and what is taken when."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.mediation.cases import surname
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.invitations import BodyRow
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.sessions import CalendarQuery, MediatorDays, SessionBlock
from centre_app.storage.access import veiled
from centre_app.storage.registers.matter_filters import day_start
from centre_app.storage.registers.mediator_days import read_mediator_days
from centre_app.storage.tables.centre import mediators, organizations, rooms
from centre_app.storage.tables.mediation import (
    bookings,
    case_mediators,
    case_parties,
    mediation_cases,
    session_invitees,
    sessions,
)


class SqlCalendar:
    """Reads the calendar."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def mediators(self) -> Sequence[MediatorRow]:
        """Return active mediators with how many open cases each has."""
        columns = mediators.c
        statement = (
            select(
                columns.id,
                columns.name,
                columns.kind,
                columns.body_id,
                organizations.c.name,
                _open_cases(),
            )
            .join(organizations, organizations.c.id == columns.body_id)
            .where(columns.active.is_(True))
            .order_by(organizations.c.created_at, columns.created_at, columns.id)
        )
        return [MediatorRow(*row) for row in self._session.execute(statement)]

    def rooms(self) -> Sequence[RoomRow]:
        """Return the rooms in use."""
        columns = rooms.c
        statement = (
            select(columns.id, columns.name, columns.seats, columns.kinds)
            .where(columns.active.is_(True))
            .order_by(columns.created_at, columns.id)
        )
        rows = self._session.execute(statement)
        return [RoomRow(key, name, seats, tuple(kinds)) for key, name, seats, kinds in rows]

    def mediating(self) -> Sequence[BodyRow]:
        """Return the bodies that mediate."""
        columns = organizations.c
        statement = (
            select(columns.id, columns.name)
            .where(columns.kind.in_(_MEDIATING), columns.active.is_(True))
            .order_by(columns.created_at, columns.id)
        )
        return [BodyRow(*row, mediates=True) for row in self._session.execute(statement)]

    def mediator_days(self, searched: Span) -> Sequence[MediatorDays]:
        """Return what active mediators are good at, and when each is away within some days."""
        return read_mediator_days(self._session, searched)

    def blocks(self, query: CalendarQuery) -> Sequence[SessionBlock]:
        """Return the sessions of some days, in order; those called off only if they are asked for."""
        columns = sessions.c
        statement = (
            select(
                columns.id.label("session_id"),
                columns.version,
                columns.case_id,
                mediation_cases.c.number,
                columns.ordinal,
                columns.starts_at,
                columns.ends_at,
                columns.room_id,
                veiled(self._session, mediation_cases.c.matter_id, columns.place).label("place"),
                columns.state,
                columns.kind,
                columns.venue,
                mediation_cases.c.open_to_public,
                func.coalesce(rooms.c.name, "").label("room"),
                mediation_cases.c.committee_id,
                mediation_cases.c.chief_office_id,
                columns.second_committee_id,
            )
            .outerjoin(rooms, rooms.c.id == columns.room_id)
            .join(mediation_cases, mediation_cases.c.id == columns.case_id)
            .where(
                columns.starts_at >= day_start(query.first),
                columns.starts_at < day_start(query.last + ONE_DAY),
                true() if query.with_cancelled else columns.state != SessionState.CANCELLED,
            )
            .order_by(columns.starts_at, columns.id)
        )
        rows = self._session.execute(statement).all()
        cases = {row.case_id for row in rows}
        names, named = self._parties(cases), self._mediators(cases)
        beside = self._beside({row.session_id for row in rows})
        return [
            _block(row, names[row.case_id], [*named[row.case_id], *beside[row.session_id]])
            for row in rows
        ]

    def party_names(self, cases: Collection[UUID]) -> Mapping[UUID, Sequence[str]]:
        """Return the parties of some cases by name; of one closed to whoever asks, no name."""
        return self._parties(cases)

    def busy(
        self, resources: Collection[UUID], span: Span, *, leaving_out: UUID | None
    ) -> Sequence[Span]:
        """Return when any of these is taken within a span, but for one session."""
        columns = bookings.c
        statement = select(columns.starts_at, columns.ends_at).where(
            columns.resource_id.in_(resources),
            columns.cancelled.is_(False),
            columns.starts_at < span.ends_at,
            columns.ends_at > span.starts_at,
        )
        if leaving_out is not None:
            statement = statement.where(columns.session_id != leaving_out)
        return [Span(*row) for row in self._session.execute(statement)]

    def _parties(self, cases: Collection[UUID]) -> dict[UUID, list[str]]:
        columns, matter_id = case_parties.c, mediation_cases.c.matter_id
        names: dict[UUID, list[str]] = defaultdict(list)
        statement = (
            select(
                columns.case_id, veiled(self._session, matter_id, columns.name, RESTRICTED_TITLE)
            )
            .join(mediation_cases, mediation_cases.c.id == columns.case_id)
            .where(columns.case_id.in_(cases))
            .order_by(columns.ordinal)
        )
        for case_id, name in self._session.execute(statement):
            names[case_id].append(name)
        return names

    def _mediators(self, cases: Collection[UUID]) -> dict[UUID, list[tuple[UUID, str]]]:
        columns = case_mediators.c
        named: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        statement = (
            select(columns.case_id, columns.mediator_id, columns.name)
            .where(columns.case_id.in_(cases))
            .order_by(columns.leads.desc(), columns.id)
        )
        for case_id, mediator_id, name in self._session.execute(statement):
            named[case_id].append((mediator_id, name))
        return named

    def _beside(self, session_ids: Collection[UUID]) -> dict[UUID, list[tuple[UUID, str]]]:
        """Return the mediators who sit in a session beside those of its case."""
        columns = session_invitees.c
        named: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        statement = (
            select(columns.session_id, columns.mediator_id, columns.name)
            .where(
                columns.session_id.in_(session_ids),
                columns.mediator_id.is_not(None),
                columns.by_case.is_(False),
            )
            .order_by(columns.ordinal)
        )
        for session_id, mediator_id, name in self._session.execute(statement):
            named[session_id].append((mediator_id, name))
        return named


_MEDIATING = [kind for kind in OrgKind if kind.mediates]
_BODIES = ("committee_id", "chief_office_id", "second_committee_id")


def _block(row: Any, names: Sequence[str], led: Sequence[tuple[UUID, str]]) -> SessionBlock:
    """Return a session as painted; to an appointment no mediator comes."""
    facts = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public way to a row by names
    bodies = tuple(one for one in map(facts.pop, _BODIES) if one is not None)
    led = () if row.kind.appointment else led
    return SessionBlock(
        **facts,
        body_ids=bodies,
        surnames=_surnames(names),
        mediators=tuple(name for _, name in led),
        mediator_ids=tuple(key for key, _ in led),
    )


def _surnames(names: Sequence[str]) -> str:
    if RESTRICTED_TITLE in names:
        return RESTRICTED_TITLE
    return "·".join(map(surname, names))


def _open_cases() -> Any:
    return (
        select(func.count())
        .select_from(case_mediators)
        .join(mediation_cases, mediation_cases.c.id == case_mediators.c.case_id)
        .where(
            case_mediators.c.mediator_id == mediators.c.id,
            mediation_cases.c.stage != CaseStage.ENDED,
        )
        .scalar_subquery()
    )
