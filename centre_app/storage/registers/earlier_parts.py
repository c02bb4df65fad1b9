"""What somebody was to others in other matters: on the other side, or speaking for them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.mediation.conflict_codes import ConflictKind
from centre_app.domain.mediation.conflicts import EarlierPart
from centre_app.storage.access import open_to
from centre_app.storage.tables.matters import matter_parties, matters

_SIDES = (PartySide.ASKING, PartySide.OPPOSITE)


def earlier_parts(
    session: Session, own: Collection[UUID], people: Collection[UUID], *, leaving_out: UUID
) -> Sequence[EarlierPart]:
    """Return the parts, those of the newest matters first; closed matters are left out."""
    my_parts, his_parts = matter_parties.alias("mine"), matter_parties.alias("his")
    mine, his = my_parts.c, his_parts.c
    opposed = and_(mine.side.in_(_SIDES), his.side.in_(_SIDES), mine.side != his.side)
    spoke = or_(mine.behalf_of_id == his.id, his.behalf_of_id == mine.id)
    statement = (
        select(his.person_id, spoke, matters.c.number)
        .select_from(my_parts)
        .join(his_parts, his.matter_id == mine.matter_id)
        .join(matters, matters.c.id == mine.matter_id)
        .where(
            mine.person_id.in_(list(own)),
            his.person_id.in_(list(people)),
            his.id != mine.id,
            mine.matter_id != leaving_out,
            or_(opposed, spoke),
            open_to(session, mine.matter_id),
        )
        .order_by(matters.c.created_at.desc())
    )
    return [
        EarlierPart(key, ConflictKind.ACTED if acted else ConflictKind.OPPOSED, number)
        for key, acted, number in session.execute(statement)
    ]
