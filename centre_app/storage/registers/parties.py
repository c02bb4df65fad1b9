"""Who takes part in a matter, from one query."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from centre_app.domain.matters.signing import Standing
from centre_app.domain.people.identity import age_on
from centre_app.services.records.case_page import PartyLine
from centre_app.storage.tables.matters import matter_parties
from centre_app.storage.tables.people import persons


def read_parties(session: Session, matter_id: UUID, today: date) -> tuple[PartyLine, ...]:
    """Return everybody who takes or took part in a matter, in order of registration."""
    found = session.execute(
        select(
            matter_parties,
            persons.c.kind,
            persons.c.birth_date,
            persons.c.masked_phone,
            persons.c.masked_id,
        )
        .join(persons, persons.c.id == matter_parties.c.person_id)
        .where(matter_parties.c.matter_id == matter_id)
        .order_by(matter_parties.c.ordinal)
    )
    return tuple(_line(row, today) for row in found)


def _line(row: Row[Any], today: date) -> PartyLine:
    return PartyLine(
        person_id=row.person_id,
        side=row.side,
        age=row.age,
        snapshot=row.snapshot,
        masked_phone=row.masked_phone,
        masked_id=row.masked_id,
        end_reason=row.end_reason,
        standing=Standing(
            party_id=row.id,
            name=row.name,
            role=row.role,
            kind=row.kind,
            age=age_on(row.birth_date, today) if row.birth_date else None,
            behalf_of_id=row.behalf_of_id,
            capacity=row.capacity,
            relation=row.relation,
            proof=row.proof,
            authority=row.authority,
            powers=frozenset(row.powers),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            document=row.document,
            ended_on=row.ended_on,
        ),
    )
