"""A request sent twice does its work once, however close behind each other the two come."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from sqlalchemy import func, select

from centre_app.domain.permissions import Actor
from centre_app.services.requests import Change, Done
from centre_app.services.use_case import Topic, change
from centre_app.storage.tables.reception import visits
from tests.services.bad_input.stages import Stage, an_intake
from tests.town import Town

DESKS, ROUNDS = 3, 6


def _count(town: Town) -> int:
    with town.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(visits)).scalar_one()


def _at_once(town: Town, actor: Actor, request: Change) -> list[Done]:
    """Send one request from several connections at the same moment."""
    ready = Barrier(DESKS)

    def send(_: int) -> Done:
        ready.wait()
        return town.services.reception.register(actor, request)  # type: ignore[arg-type]

    with ThreadPoolExecutor(DESKS) as desks:
        return list(desks.map(send, range(DESKS)))


def test_a_request_sent_from_several_connections_at_once_is_carried_out_once(town: Town) -> None:
    actor = Stage(town).actor
    for done in range(1, ROUNDS + 1):
        answers = _at_once(town, actor, an_intake())
        assert len(set(answers)) == 1
        assert answers[0].number.endswith(f"{done:04d}")
        assert _count(town) == done
