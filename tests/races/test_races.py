"""Several desks, each a process or a connection of its own, do the same thing at one moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

from sqlalchemy import Engine

from centre_app.domain.errors import StaleRecordError
from centre_app.domain.matters.codes import Route
from centre_app.services.records.triage import Answer
from centre_app.services.requests import Done
from tests.races.clerks import heard, hire, open_place, place_of
from tests.races.ledger import PLACES, faults
from tests.services.bad_input.stages import Stage, an_intake
from tests.town import Town

DESKS, ROUNDS, VISITS = 3, 5, 12


def _at_once(send: Callable[[], Any]) -> list[Any]:
    """Let all desks do something at the same moment, and return what each got."""
    ready = Barrier(DESKS)

    def go(_desk: int) -> Any:
        ready.wait()
        return send()

    with ThreadPoolExecutor(DESKS) as desks:
        return list(desks.map(go, range(DESKS)))


def test_numbers_drawn_by_two_processes_have_neither_gaps_nor_twins(
    engine: Engine, tmp_path: Path
) -> None:
    where = place_of(engine, tmp_path)
    clerks = [hire(where, VISITS) for _ in range(2)]
    said = [line for _, end in clerks for line in heard(end, VISITS)]
    for clerk, end in clerks:
        clerk.join()
        end.close()
    assert sorted(int(line[37:][PLACES]) for line in said) == list(range(1, 2 * VISITS + 1))
    again = open_place(where)
    assert faults(again, said) == []
    again.dispose()


def test_a_request_sent_from_several_connections_at_once_is_carried_out_once(town: Town) -> None:
    actor, said = Stage(town).actor, []
    for _ in range(ROUNDS):
        intake = an_intake()
        answers = _at_once(partial(town.services.reception.register, actor, intake))
        assert len(set(answers)) == 1
        said.append(f"{intake.op_id} {answers[0].number}")
    assert faults(town.engine, said) == []


def test_of_desks_that_change_one_record_as_they_saw_it_one_wins(town: Town) -> None:
    stage = Stage(town)

    def answer(matter: Done) -> str:
        request = Answer(matter_id=matter.id, version=matter.version, words="已当场答复")
        try:
            town.services.endings.answer(stage.actor, request)
        except StaleRecordError:
            return "stale"
        return "done"

    for _ in range(ROUNDS):
        matter = stage.triaged(Route.CONSULT)
        assert sorted(_at_once(partial(answer, matter))) == ["done", "stale", "stale"]
