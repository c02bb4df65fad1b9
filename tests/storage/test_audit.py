import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.matters.matter import Matter, MatterStep
from centre_app.storage.repositories.audit import broken_links
from tests.fixed_clock import FixedClock
from tests.storage.builders import a_matter, filed
from tests.town import Town, town_on


def test_an_untouched_chain_has_no_broken_link(town: Town) -> None:
    filed(town, a_matter())
    with Session(town.engine) as session:
        assert broken_links(session) == []


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE audit_events SET tag = 'nothing'",
        "DELETE FROM audit_events",
        "UPDATE matter_steps SET note = 'nothing'",
        "DELETE FROM matter_steps",
    ],
)
def test_history_can_only_grow(town: Town, attack: str) -> None:
    filed(town, with_history())
    with pytest.raises(DBAPIError, match="append only"), town.engine.begin() as connection:
        connection.execute(text(attack))


def with_history() -> Matter:
    matter = a_matter()
    step = MatterStep(
        matter_id=matter.id,
        at=matter.received_at,
        actor_id=matter.id,
        from_state=None,
        to_state=MatterState.REGISTERED,
        tag="matter:registered",
    )
    matter.note(step)
    return matter


def test_replacing_a_line_is_a_change_too(sqlite_engine: Engine, clock: FixedClock) -> None:
    filed(town_on(sqlite_engine, clock), a_matter())
    with pytest.raises(DBAPIError, match="append only"), sqlite_engine.begin() as connection:
        connection.execute(
            text("INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events LIMIT 1")
        )


FORGERIES = {
    "a changed line": "UPDATE audit_events SET subject = 'x' WHERE seq = 2",
    "a missing line": "DELETE FROM audit_events WHERE seq = 2",
    "a cut tail": "DELETE FROM audit_events WHERE seq = (SELECT max(seq) FROM audit_events)",
    "a moved head": "UPDATE audit_head SET seq = seq - 1",
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forger_with_the_power_to_drop_triggers_is_found_out(town: Town, forgery: str) -> None:
    for number in ("1", "2"):
        filed(town, a_matter(number=number))
    _drop_triggers(town.engine)
    with town.engine.begin() as connection:
        connection.execute(text(FORGERIES[forgery]))
    with Session(town.engine) as session:
        assert broken_links(session)


def _drop_triggers(engine: Engine) -> None:
    on_postgres = engine.dialect.name == "postgresql"
    names = (
        ["audit_events_append_only ON audit_events"]
        if on_postgres
        else ["audit_events_no_update", "audit_events_no_delete"]
    )
    with engine.begin() as connection:
        for name in names:
            connection.execute(text(f"DROP TRIGGER {name}"))
