"""The search for hours, on small calendars; what it answers equals what somebody would by trying all."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.clock import local
from centre_app.domain.mediation.finder import WANTED, Found, Search
from centre_app.domain.mediation.obstacles import (
    Candidate,
    Constraints,
    Hindrance,
    Need,
    Obstacle,
    ObstacleKind,
    Standing,
)
from centre_app.domain.mediation.slots import OFFICE_HOURS, Span

MONDAY = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
"""Eight o'clock at the centre."""
HALF, QUARTER = timedelta(minutes=30), timedelta(minutes=15)
NINETY = 3 * HALF
DAYS = tuple(date(2026, 3, 2) + n * timedelta(days=1) for n in range(5))
ZHOU, LIN = Obstacle(ObstacleKind.BOOKED, "周正和"), Obstacle(ObstacleKind.BOOKED, "林秀英")
ROOMS = Obstacle(ObstacleKind.ROOMS)


def span(start: int, length: int) -> Span:
    """Return a span that begins so many quarters after Monday eight o'clock."""
    return Span(MONDAY + start * QUARTER, MONDAY + (start + length) * QUARTER)


SPANS = st.lists(st.builds(span, st.integers(0, 440), st.integers(1, 24)), max_size=25).map(tuple)


def found(constraints: Constraints, *, after: datetime = MONDAY, **said: int) -> list[Found]:
    """Return the answers of a week, looked for in two stretches."""
    search = Search(after=after, length=said.get("halves", 3) * HALF)
    for stretch in (DAYS[:2], DAYS[2:]):
        search.look_through(stretch, constraints)
    return search.found


def tries(after: datetime, length: timedelta) -> list[Span]:
    """Return all hours of the week that the office is open for, one half hour after the other."""
    all_of_them = [Span(MONDAY + n * HALF, MONDAY + n * HALF + length) for n in range(5 * 48)]
    return [one for one in all_of_them if one.starts_at >= after and _in_office_hours(one)]


def brute(constraints: Constraints, *, after: datetime, length: timedelta) -> list[Found]:
    """Return the same by trying every half hour against everything."""
    answers: list[Found] = []
    standing: Counter[Obstacle] = Counter()
    for one in tries(after, length):
        if len(answers) == WANTED:
            break
        if answers and one.overlaps(answers[-1].span):
            continue
        blocked = {
            h.obstacle for h in constraints.hindrances if any(one.overlaps(s) for s in h.spans)
        }
        free = tuple(
            tuple(c for c in need.candidates if not any(one.overlaps(s) for s in c.taken))
            for need in constraints.needs
        )
        blocked |= {need.obstacle for need, c in zip(constraints.needs, free, strict=True) if not c}
        if blocked:
            standing.update(blocked)
        else:
            told = tuple(Standing(o, n) for o, n in standing.items())
            answers.append(Found(one, free, told))
            standing.clear()
    return answers


@given(
    st.lists(st.tuples(st.sampled_from([ZHOU, LIN]), SPANS), max_size=3),
    st.lists(SPANS, max_size=4),
    st.integers(0, 300),
    st.integers(1, 7),
)
def test_answers_are_those_of_trying_everything(
    hindered: list[tuple[Obstacle, tuple[Span, ...]]],
    rooms: list[tuple[Span, ...]],
    late: int,
    halves: int,
) -> None:
    candidates = tuple(Candidate(UUID(int=n), str(n), taken) for n, taken in enumerate(rooms))
    constraints = Constraints(
        tuple(Hindrance(*one) for one in hindered), (Need(ROOMS, candidates),)
    )
    after = MONDAY + late * QUARTER
    mine = found(constraints, after=after, halves=halves)
    his = brute(constraints, after=after, length=halves * HALF)
    assert [(one.span, one.free) for one in mine] == [(one.span, one.free) for one in his]
    for one, other in zip(mine, his, strict=True):
        assert set(one.before) == set(other.before)
        times = [standing.times for standing in one.before]
        assert times == sorted(times, reverse=True)


def test_hours_begin_where_others_end_and_end_where_others_begin() -> None:
    taken = (span(0, 8), span(14, 100))
    [one] = found(Constraints((Hindrance(ZHOU, taken),)))[:1]
    assert (one.span.starts_at, one.span.ends_at) == (MONDAY + 8 * QUARTER, MONDAY + 14 * QUARTER)


def test_answers_do_not_overlap_and_begin_on_half_hours() -> None:
    after = MONDAY + timedelta(hours=2, minutes=10)
    starts = [f"{local(one.span.starts_at):%a %H:%M}" for one in found(Constraints(), after=after)]
    assert starts == ["Mon 10:30", "Mon 14:30", "Mon 16:00"]


def test_a_session_longer_than_half_a_day_is_not_even_tried() -> None:
    search = Search(after=MONDAY, length=timedelta(hours=4))
    search.look_through(DAYS, Constraints())
    assert (search.found, search.tried, search.in_the_way()) == ([], 0, ())


def test_without_an_answer_the_most_frequent_obstacle_is_told_first() -> None:
    week, monday = span(0, 480), span(0, 40)
    search = Search(after=MONDAY, length=NINETY)
    constraints = Constraints(
        (Hindrance(LIN, (monday,)),), (Need(ROOMS, (Candidate(UUID(int=1), "一号厅", (week,)),)),)
    )
    search.look_through(DAYS, constraints)
    assert search.found == []
    assert search.in_the_way() == (Standing(ROOMS, 50), Standing(LIN, 10))


def test_rooms_that_are_free_stand_in_the_order_in_which_they_are_preferred() -> None:
    rooms = tuple(Candidate(UUID(int=n), str(n), ()) for n in (2, 1, 3))
    [first, *_] = found(Constraints(needs=(Need(ROOMS, rooms),)))
    assert [one.name for one in first.free[0]] == ["2", "1", "3"]


def _in_office_hours(one: Span) -> bool:
    start, end = local(one.starts_at), local(one.ends_at)
    return start.weekday() < 5 and any(
        opens <= start.time() < end.time() <= shuts for opens, shuts in OFFICE_HOURS
    )
