from datetime import UTC, datetime, timedelta

from centre_app.domain.entity import NOBODY
from centre_app.domain.permissions import Actor
from centre_app.services.demo.agenda import Agenda, Life

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
CLERK = Actor(NOBODY, NOBODY, "苏欣", frozenset())


def life(name: str, done: list[str], *hours: int) -> Life:
    for hour in hours:
        yield NOON + HOUR * hour, CLERK
        done.append(f"{name}{hour}")


def run(agenda: Agenda, until: datetime) -> list[datetime]:
    moments: list[datetime] = []
    agenda.run(until, lambda _actor, moment: moments.append(moment))
    return moments


def test_lives_run_side_by_side_in_the_order_of_their_moments() -> None:
    agenda = Agenda()
    done: list[str] = []
    agenda.add(life("a", done, 1, 4))
    agenda.add(life("b", done, 2, 3))
    moments = run(agenda, NOON + HOUR * 9)
    assert done == ["a1", "b2", "b3", "a4"]
    assert moments == sorted(moments)


def test_what_lies_after_the_present_never_happens() -> None:
    agenda = Agenda()
    done: list[str] = []
    agenda.add(life("a", done, 1, 5))
    run(agenda, NOON + HOUR * 4)
    assert done == ["a1"]


def test_a_moment_that_lies_behind_is_made_up_for_at_once() -> None:
    agenda = Agenda()
    done: list[str] = []
    agenda.add(life("a", done, 3, 1))
    assert run(agenda, NOON + HOUR * 9) == [NOON + HOUR * 3, NOON + HOUR * 3]
