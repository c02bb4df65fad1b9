"""Bodies and their people, read for lists: one question for all of them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import case, exists, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.centre.committees import CommitteePost
from centre_app.services.records.centre import MeansInUse, SeatLine
from centre_app.storage.tables.centre import committee_members, mediators, rooms


class SqlBodyRegister:
    """Reads the register of bodies."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def seats(self, day: date) -> Sequence[SeatLine]:
        """Return the seats of all committees that are taken on a day, heads first."""
        seat, sitter = committee_members.c, mediators.c
        statement = (
            select(
                seat.id,
                seat.body_id,
                seat.mediator_id,
                sitter.name,
                sitter.sex,
                sitter.ethnic,
                seat.post,
                seat.since,
                seat.until,
            )
            .join(mediators, sitter.id == seat.mediator_id)
            .where(seat.since <= day, or_(seat.left_on.is_(None), seat.left_on >= day))
            .order_by(seat.body_id, _RANK, seat.since, seat.id)
        )
        return [SeatLine(*row) for row in self._session.execute(statement)]

    def in_use(self) -> MeansInUse:
        """Return whether there is anybody to mediate, and a room to do it in."""
        statement = select(exists().where(mediators.c.active), exists().where(rooms.c.active))
        mediator, room = self._session.execute(statement).one()
        return MeansInUse(mediator=mediator, room=room)


_RANK = case(
    {post: rank for rank, post in enumerate(CommitteePost)}, value=committee_members.c.post
)
