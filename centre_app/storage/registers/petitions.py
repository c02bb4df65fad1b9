"""Petition files as the road, the page of a matter and its panels see them."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.petitions.codes import AskKind
from centre_app.domain.petitions.facts import PetitionFacts
from centre_app.domain.petitions.files import OUR_SIDE
from centre_app.services.records.case_page import PetitionLine
from centre_app.services.records.petitions import EarlierPetition
from centre_app.storage.access import open_to
from centre_app.storage.tables.matters import matter_deadlines, matter_parties, matters
from centre_app.storage.tables.petitions import petition_asks, petition_files, petition_services

MOST_EARLIER = 10
_WINDOWS = (DeadlineKind.REVIEW_WINDOW, DeadlineKind.RECHECK_WINDOW)


class SqlPetitionRegister:
    """Reads petition files."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def earlier(self, matter_id: UUID) -> Sequence[EarlierPetition]:
        """Return other petitions of the people who ask in a matter, the latest first (RULE 05)."""
        mine, theirs, file = matter_parties.alias("mine"), matter_parties.c, petition_files.c
        people = select(mine.c.person_id).where(
            mine.c.matter_id == matter_id, mine.c.role.in_(OUR_SIDE)
        )
        same = select(theirs.matter_id).where(
            theirs.person_id.in_(people), theirs.role.in_(OUR_SIDE), theirs.matter_id != matter_id
        )
        found = self._session.execute(
            select(matters.c.id, matters.c.number, matters.c.title, file.state, matters.c.state)
            .join(petition_files, file.matter_id == matters.c.id)
            .where(matters.c.id.in_(same), open_to(self._session, matters.c.id))
            .order_by(matters.c.received_at.desc(), matters.c.id.desc())
            .limit(MOST_EARLIER)
        )
        return [EarlierPetition(*row) for row in found]


def read_facts(session: Session, matter_id: UUID, today: date) -> PetitionFacts | None:
    """Return how far the petition of a matter has come; None without a file."""
    file, ask, served, due = (
        one.c for one in (petition_files, petition_asks, petition_services, matter_deadlines)
    )
    asked, asker = (
        select(column)
        .where(ask.petition_id == file.id, ask.approved.is_(None))
        .limit(1)
        .correlate(petition_files)
        .scalar_subquery()
        for column in (ask.kind, ask.asked_by)
    )
    extended = _count(
        and_(
            ask.petition_id == file.id,
            ask.kind == AskKind.EXTENSION,
            ask.approved.is_(True),
            ask.clock_from == file.accepted_on,
        )
    )
    window = and_(
        due.matter_id == matter_id,
        due.kind.in_(_WINDOWS),
        due.met_on.is_(None),
        due.due_on < today,
    )
    row = session.execute(
        select(
            file.state,
            file.kind,
            file.statutory_route,
            file.from_above,
            file.unreachable,
            asked,
            asker,
            _count(and_(served.petition_id == file.id, served.served_on.is_(None))),
            extended,
            _count(window),
        ).where(file.matter_id == matter_id)
    ).first()
    if row is None:
        return None
    state, kind, route, above, unreachable, pending, by, unserved, allowed, over = row
    return PetitionFacts(
        state=state,
        kind=kind,
        statutory_route=route,
        from_above=above,
        unreachable=unreachable,
        asked=pending,
        asked_by=by,
        unserved=unserved,
        extended=bool(allowed),
        window_over=bool(over),
    )


def read_line(session: Session, matter_id: UUID) -> PetitionLine | None:
    """Return the petition of a matter as its page shows it."""
    row = session.execute(_line(matter_id)).first()
    return None if row is None else PetitionLine(*row)


def _line(matter_id: UUID) -> Select[Any]:
    file = petition_files.c
    return select(
        file.state,
        file.kind,
        file.statutory_route,
        file.purpose,
        file.mode,
        file.size,
        file.repeat,
        file.content,
        file.flags,
        file.handling,
        file.received_on,
        file.assigner,
        file.assigner_due_on,
        file.unreachable,
        file.sent_to,
    ).where(file.matter_id == matter_id)


def _count(condition: Any) -> Any:
    return select(func.count()).where(condition).correlate(petition_files).scalar_subquery()
