"""By which way both engines come to the hours of somebody: by an index, not past every booking."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from centre_app.domain.errors import ClashError
from centre_app.domain.mediation.slots import Span
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town


def _plans(engine: Engine, asked: list[tuple[str, Any]]) -> str:
    """Return how the engine would go about the questions; the tables are as good as empty."""
    explain = "EXPLAIN" if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET enable_seqscan = off"))
        plans = [connection.exec_driver_sql(f"{explain} {one}", how).all() for one, how in asked]
    return "\n".join(str(row[-1]) for plan in plans for row in plan)


@pytest.mark.parametrize("wanted", ["busy", "clash", "taken"])
def test_who_is_taken_is_found_by_the_index_of_his_bookings(town: Town, wanted: str) -> None:
    road = Road(town)
    road.plan(road.ready())
    other = road.ready("孙有田", "赵铁柱")
    room = road.room()
    asked: list[tuple[str, Any]] = []

    def listen(*args: Any) -> None:
        statement, parameters = args[2:4]
        if statement.startswith("SELECT") and "bookings.resource_id" in statement:
            asked.append((statement, parameters))

    event.listen(town.engine, "before_cursor_execute", listen)
    if wanted == "clash":
        with pytest.raises(ClashError):
            road.plan(other)
    else:
        with town.open_unit(road.actor, reading=True) as unit:
            unit.rooms.find()  # inside a transaction nothing is asked past SQLAlchemy
            span = Span(NEXT_MORNING, NEXT_MORNING + timedelta(days=1))
            ask = unit.slot_register.taken if wanted == "taken" else unit.case_register.busy
            assert ask({room}, span, leaving_out=None)
    event.remove(town.engine, "before_cursor_execute", listen)
    assert len(asked) == 1
    plan = _plans(town.engine, asked)
    assert "ix_bookings_taken" in plan
    if wanted == "taken":  # from both ends: the years before are no part of the way
        assert "starts_at>" in plan.replace(" ", "")
