"""What reception should know of somebody at once, read in four short questions."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import NotFoundError
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.people.identity import age_on
from centre_app.services.records.people import CardMatter, CardPromise, CardVisit, PersonCard
from centre_app.storage.access import open_to, person_open_to
from centre_app.storage.registers.owed import date_stands
from centre_app.storage.registers.watched import to_be_watched
from centre_app.storage.tables.agreements import agreements, performance_items
from centre_app.storage.tables.centre import areas
from centre_app.storage.tables.matters import matter_deadlines, matter_parties, matters
from centre_app.storage.tables.mediation import case_parties
from centre_app.storage.tables.people import persons
from centre_app.storage.tables.reception import visits

LATEST = 10
"""How many matters, visits and promises a card shows at most."""


def read_card(session: Session, person_id: UUID, *, on: date) -> PersonCard:
    """Return the card of a person; ``on`` is today.

    Raises:
        NotFoundError: he is not on file.
    """
    columns = persons.c
    person = session.execute(
        select(persons, areas.c.name.label("village"))
        .outerjoin(areas, areas.c.id == columns.village_id)
        .where(columns.id == person_id, person_open_to(session, columns.id))
    ).one_or_none()
    if person is None:
        raise NotFoundError
    matters_of_his = _matters(session, person_id, on)
    open_ones = [one for one in matters_of_his if one.state in OPEN_STATES]
    return PersonCard(
        person_id=person.id,
        kind=person.kind,
        name=person.name,
        sex=person.sex,
        birth_date=person.birth_date,
        age=age_on(person.birth_date, on) if person.birth_date else None,
        village_id=person.village_id,
        village=person.village or "",
        masked_id=person.masked_id,
        masked_phone=person.masked_phone,
        id_check=person.id_check,
        id_remark=person.id_remark,
        open_matters=tuple(open_ones[:LATEST]),
        ended_matters=len(matters_of_his) - len(open_ones),
        visits=_visits(session, person_id),
        promises=_promises(session, person_id),
    )


def _matters(session: Session, person_id: UUID, today: date) -> list[CardMatter]:
    columns, deadlines = matters.c, matter_deadlines.c
    next_date = (
        select(func.min(deadlines.due_on))
        .where(deadlines.matter_id == columns.id, date_stands(deadlines, today))
        .scalar_subquery()
    )
    found = session.execute(
        select(
            columns.id,
            columns.number,
            columns.title,
            columns.demand,
            columns.dispute_type,
            columns.state,
            matter_parties.c.role,
            columns.received_at,
            next_date,
        )
        .join(matter_parties, matter_parties.c.matter_id == columns.id)
        .where(
            matter_parties.c.person_id == person_id,
            matter_parties.c.ended_on.is_(None),
            open_to(session, columns.id),
        )
        .order_by(columns.received_at.desc(), columns.id.desc(), matter_parties.c.ordinal)
    )
    # Who speaks for another, too, is in the matter twice and sees it once.
    cards: dict[UUID, CardMatter] = {}
    for row in found:
        cards.setdefault(row[0], CardMatter(*row))
    return list(cards.values())


def _visits(session: Session, person_id: UUID) -> tuple[CardVisit, ...]:
    columns = visits.c
    found = session.execute(
        select(columns.id, columns.matter_id, columns.visited_at, columns.words, matters.c.title)
        .join(matters, matters.c.id == columns.matter_id)
        .where(columns.visitor_id == person_id, open_to(session, matters.c.id))
        .order_by(columns.visited_at.desc(), columns.id.desc())
        .limit(LATEST)
    )
    return tuple(CardVisit(*row) for row in found)


def _promises(session: Session, person_id: UUID) -> tuple[CardPromise, ...]:
    columns = performance_items.c
    his = select(case_parties.c.id).where(case_parties.c.person_id == person_id)
    found = session.execute(
        select(
            agreements.c.matter_id,
            agreements.c.number,
            columns.what,
            columns.amount,
            columns.due_on,
        )
        .join(agreements, agreements.c.id == columns.agreement_id)
        .join(case_parties, case_parties.c.case_id == agreements.c.case_id)
        .where(
            case_parties.c.person_id == person_id,
            open_to(session, agreements.c.matter_id),
            agreements.c.status == AgreementStatus.EFFECTIVE,
            to_be_watched(),
            or_(
                columns.debtor_id.in_(his),
                columns.creditor_id.in_(his),
                columns.debtor_id == person_id,
                columns.creditor_id == person_id,
            ),
        )
        .order_by(columns.due_on.nulls_last(), columns.id)
        .limit(LATEST)
    )
    return tuple(CardPromise(*row) for row in found)
