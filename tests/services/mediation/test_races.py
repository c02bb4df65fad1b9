"""Desks in processes of their own race for the same room and hours."""

from pathlib import Path

from centre_app.services.records.sessions import CalendarQuery
from tests.mediation_town import NEXT_MORNING, Road
from tests.races.clerks import heard, place_of, send_off
from tests.services.mediation.racer import race
from tests.town import Town

DESKS, HOURS = 3, 3


def test_of_desks_that_race_for_one_room_exactly_one_wins(town: Town, tmp_path: Path) -> None:
    road = Road(town)
    cases = [
        [road.ready(f"申请{desk}{hour}", f"对方{desk}{hour}") for hour in range(HOURS)]
        for desk in range(DESKS)
    ]
    where, room = place_of(town.engine, tmp_path), road.room()
    racers = [send_off(race, where, room, mine) for mine in cases]
    assert [line.recv() for _, line in racers] == ["ready"] * DESKS
    for _, line in racers:
        line.send("go")
    answers = [heard(line, HOURS) for _, line in racers]
    for racer, line in racers:
        racer.join()
        line.close()
    assert [sorted(at) for at in zip(*answers, strict=True)] == [["lost", "lost", "won"]] * HOURS
    week = CalendarQuery(NEXT_MORNING.date(), NEXT_MORNING.date())
    assert len(town.services.sessions.calendar(road.actor, week).blocks) == HOURS
