"""A case that rests, on the way down to a program that knows no rest, and up again."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, text

from centre_app.domain.mediation.codes import EndReason
from centre_app.storage import migrate
from centre_app.storage.engine import open_local
from tests.services.mediation.term_desk import Desk
from tests.town import KEY, Town


def told(engine: Engine, question: str) -> list[tuple[str, ...]]:
    with engine.connect() as connection:
        return [tuple(map(str, row)) for row in connection.execute(text(question))]


def test_what_rests_goes_on_from_where_it_stood(town: Town, tmp_path: Path) -> None:
    desk = Desk(town)
    resting, withdrawn = desk.ready(), desk.ready("孙有田", "赵铁柱")
    desk.suspend(resting, look_again_on=desk.today + timedelta(days=9))
    desk.withdraw(withdrawn)
    sqlite = town.engine.dialect.name == "sqlite"
    # As the program upgrades a file: without foreign keys.
    path = tmp_path / "centre.db"
    engine = open_local(path, KEY, foreign_keys=False) if sqlite else town.engine
    stages = "SELECT stage, end_reason FROM mediation_cases ORDER BY number"
    assert told(engine, stages) == [("suspended", "None"), ("ended", EndReason.WITHDRAWN.value)]
    migrate.downgrade(engine, "0038")
    assert told(engine, stages) == [("notified", "None"), ("ended", EndReason.REFUSED.value)]
    migrate.upgrade(engine)
    assert told(engine, "SELECT count(*) FROM case_parties") == [("4",)]
    if sqlite:
        engine.dispose()
