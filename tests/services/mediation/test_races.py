"""Desks in processes of their own race for the same room and hours."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import Engine

from centre_app.services.records.sessions import CalendarQuery
from tests.architecture.source_files import ROOT
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town

DESKS, HOURS = 3, 3


def _place(engine: Engine, tmp_path: Path) -> str:
    if engine.dialect.name == "postgresql":
        return engine.url.render_as_string(hide_password=False)
    return str(tmp_path / "centre.db")


def _start(where: str, room: str, cases: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.mediation.racer", where, room, *cases]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_of_desks_that_race_for_one_room_exactly_one_wins(town: Town, tmp_path: Path) -> None:
    road = Road(town)
    cases = [
        [str(road.ready(f"申请{desk}{hour}", f"对方{desk}{hour}")) for hour in range(HOURS)]
        for desk in range(DESKS)
    ]
    where, room = _place(town.engine, tmp_path), str(road.room())
    racers = [_start(where, room, mine) for mine in cases]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    answers = [racer.communicate()[0].split("\n")[:-1] for racer in _go(racers)]
    assert [sorted(at) for at in zip(*answers, strict=True)] == [["lost", "lost", "won"]] * HOURS
    week = CalendarQuery(NEXT_MORNING.date(), NEXT_MORNING.date())
    assert len(town.services.sessions.calendar(road.actor, week).blocks) == HOURS


def _go(racers: list[subprocess.Popen[str]]) -> list[subprocess.Popen[str]]:
    """Let all of them go before anybody is waited for."""
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    return racers
