"""What sessions take up; the database, not a check before it, refuses a clash (A10)."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import bindparam, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as SqlSession

from centre_app.domain.clock import local
from centre_app.domain.errors import ClashError
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.codes import ResourceKind
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.slots import Span
from centre_app.storage.tables.mediation import bookings, mediation_cases, sessions

SLOT_TAKEN = "slot_taken"
"""Words of the trigger and part of the exclusion constraint's name."""

Resource = tuple[ResourceKind, UUID, str]

# Days as lock_booking_day() counts them, the trigger that takes the same locks one by one.
_DAYS = text(
    "SELECT day FROM (SELECT (extract(epoch FROM starts_at) / 86400)::int AS day FROM bookings"
    " WHERE session_id = ANY(CAST(:held AS uuid[])) AND NOT cancelled"
    " UNION SELECT (extract(epoch FROM moment) / 86400)::int"
    " FROM unnest(CAST(:wanted AS timestamptz[])) AS moment) AS days ORDER BY day"
).bindparams(bindparam("held"), bindparam("wanted"))
_DAYS_WITHIN = text(
    "SELECT day FROM generate_series("
    "(extract(epoch FROM CAST(:first AS timestamptz)) / 86400)::int,"
    " (extract(epoch FROM CAST(:last AS timestamptz)) / 86400)::int) AS day ORDER BY day"
).bindparams(bindparam("first"), bindparam("last"))
_LOCK_DAY = text("SELECT pg_advisory_xact_lock(7101, :day)")


def resource_key(resource_id: UUID) -> int:
    """Return 63 bits of the id, which exclusion constraints can compare as a range."""
    return resource_id.int & ((1 << 63) - 1)


class SqlBookings:
    """Books and releases."""

    def __init__(self, session: SqlSession, org_id: UUID, actor_id: UUID) -> None:
        self._session = session
        self._row = {"org_id": org_id, "created_by": actor_id, "cancelled": False}

    def line_up(self, sessions: Iterable[Session]) -> None:
        """Wait until no other desk books on a day that these hold or are put on.

        The trigger waits for one day after the other as they are written. Two desks that exchange
        days would wait for each other: so all days are taken beforehand, the earliest first.
        """
        if self._session.get_bind().dialect.name != "postgresql":
            return  # a file has one writer
        known = list(sessions)
        asked = {"held": [one.id for one in known], "wanted": [one.starts_at for one in known]}
        for day in self._session.scalars(_DAYS, asked).all():
            self._session.execute(_LOCK_DAY, {"day": day})

    def line_up_days(self, span: Span) -> None:
        """Wait until no other desk books within a span, and let none until this unit ends."""
        if self._session.get_bind().dialect.name == "postgresql":
            days = {"first": span.starts_at, "last": span.ends_at}
            for day in self._session.scalars(_DAYS_WITHIN, days).all():
                self._session.execute(_LOCK_DAY, {"day": day})

    def book(
        self,
        session: Session,
        *,
        mediators: Mapping[UUID, str],
        parties: Mapping[UUID, str],
        room: tuple[UUID, str] | None,
    ) -> None:
        """Take room, mediators and parties for the session's hours.

        Raises:
            ClashError: one of them is taken; says by whom and when.
        """
        self._session.flush()
        for resource in _resources(mediators, parties, room):
            try:
                with self._session.begin_nested():
                    self._take(session, resource)
            except DBAPIError as error:
                if SLOT_TAKEN not in str(error.orig):
                    raise
                raise self._clash(session, resource) from error

    def release(self, session_id: UUID) -> None:
        """Give everything back that the session took."""
        self._session.execute(
            update(bookings).where(bookings.c.session_id == session_id).values(cancelled=True)
        )

    def _take(self, session: Session, resource: Resource) -> None:
        kind, resource_id, _ = resource
        self._session.execute(
            insert(bookings).values(
                **self._row,
                id=new_id(),
                created_at=session.created_at,
                session_id=session.id,
                kind=kind,
                resource_id=resource_id,
                resource_key=resource_key(resource_id),
                starts_at=session.starts_at,
                ends_at=session.ends_at,
            )
        )

    def _clash(self, session: Session, resource: Resource) -> ClashError:
        kind, resource_id, name = resource
        columns = bookings.c
        row = self._session.execute(
            select(columns.starts_at, columns.ends_at, mediation_cases.c.number)
            .join(sessions, sessions.c.id == columns.session_id)
            .join(mediation_cases, mediation_cases.c.id == sessions.c.case_id)
            .where(
                columns.resource_id == resource_id,
                columns.cancelled.is_(False),
                columns.starts_at < session.ends_at,
                columns.ends_at > session.starts_at,
            )
            .order_by(columns.starts_at)
        ).first()
        if row is None:  # the other booking was given back between the refusal and this look
            return ClashError(resource=kind, name=name, taken="")
        hours = f"{local(row.starts_at):%m-%d %H:%M}–{local(row.ends_at):%H:%M}"
        return ClashError(resource=kind, name=name, taken=f"{hours} {row.number}")


def _resources(
    mediators: Mapping[UUID, str], parties: Mapping[UUID, str], room: tuple[UUID, str] | None
) -> Iterable[Resource]:
    # Always in one order, so that two desks never wait for each other in a circle.
    taken = [(ResourceKind.MEDIATOR, key, name) for key, name in mediators.items()]
    taken += [(ResourceKind.PARTY, key, name) for key, name in parties.items()]
    if room is not None:
        taken.append((ResourceKind.ROOM, *room))
    return sorted(taken, key=lambda resource: resource[1])
