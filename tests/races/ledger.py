"""What must be true of the books after whatever happened to the program."""

from uuid import UUID

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from centre_app.storage.repositories.audit import broken_links
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.reception import visits
from centre_app.storage.tables.upkeep import number_series, operations

PLACES = slice(13, 18)
"""Where the count stands in a matter's number."""


def faults(engine: Engine, acknowledged: list[str]) -> list[str]:
    """Return what is wrong with the books; each line acknowledged is an op_id and a number."""
    with Session(engine) as session:
        answers = {
            str(UUID(str(op_id))): number
            for op_id, number in session.execute(
                select(operations.c.op_id, operations.c.answer_number)
            )
        }
        counts = sorted(int(number[PLACES]) for number in session.scalars(select(matters.c.number)))
        registered = len(session.scalars(select(visits.c.number)).all())
        drawn = session.scalars(select(number_series.c.last_number)).all()
        chain = broken_links(session)
        lost = [line for line in acknowledged if answers.get(line[:36]) != line[37:]]
        wrong = [f"lost {line}" for line in lost]
        if counts != list(range(1, len(counts) + 1)):
            wrong.append(f"numbers {counts}")
        if not registered == len(counts) == len(answers) or set(drawn) - {registered}:
            wrong.append(f"{registered} visits, {len(counts)} matters, {drawn} drawn")
        if chain:
            wrong.append(f"audit broken at {chain}")
        if engine.dialect.name == "sqlite":
            sound = session.execute(text("PRAGMA integrity_check")).scalar_one()
            wrong += [sound] if sound != "ok" else []
        return wrong
