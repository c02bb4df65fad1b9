"""Lists and searches in large centres, up to a million matters and people, beside the same SQL raw.

The floor asks the bare driver exactly the questions that the program asked, on the same file with
the same settings, and fetches their rows; it makes no records of them.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from centre_app.domain.matters.codes import MatterState
from centre_app.services.records.matters import MatterPage, MatterQuery
from centre_app.services.records.people import PeopleQuery
from centre_app.services.records.visit_ledger import LedgerQuery, LedgerSlice
from scripts.bench.data.million import NEWEST
from scripts.bench.data.opened import ENGINES, Opened
from scripts.bench.data.sizes import ALL_SIZES
from scripts.bench.measure import Row, Scenario, medians, row

ROUNDS = 41
LIKE = "LIKE 40–1000×"
TYPED = (
    "水",
    "围墙",
    "犇",
    "灌溉用",
    "犇牛合作社",
    "東溝",
    "耕牛被盗",
    "东沟村围墙越",
    "村干部拖欠工资",
)
"""One to seven characters: in every text, in few, in none."""

PEOPLE = ("王", "wgl", "王桂兰", "z", "zhang", "1234", "0007", "13800001111")
"""As typed at the counter: name, initials, syllables, tails, a telephone."""


def rows() -> list[Row]:
    """Measure list.page, search.text and search.person."""
    found: list[Row] = []
    for size in ALL_SIZES:
        for engine, open_it in ENGINES.items():
            with open_it(size) as large:
                where = f"{engine}, {size.name}"
                found += _all(large, where)
                found += [_visits(large, where)] if size.whole else []
    return found


def _all(large: Opened, where: str) -> list[Row]:
    texts, somebody = _texts(large), _people(large)
    return [
        *_pages(large, where),
        _searches(large, "search.text", texts, where=where, first=1.5, goal=1.2, peer=LIKE),
        _searches(large, "search.person", somebody, where=where, first=2, goal=1.3, peer="–"),
    ]


def _pages(large: Opened, where: str) -> list[Row]:
    page, clerk = large.town.services.matters.page, large.clerk
    wanted = MatterQuery(states=frozenset({MatterState.CLOSED}))
    middle = _middle(large, wanted)
    queries = {"first page": wanted, "deep page": MatterQuery(**{**vars(wanted), "after": middle})}
    return [
        _beside(
            large,
            "list.page",
            room=f"{where}, {name}",
            ask=lambda query=query: page(clerk, query),  # type: ignore[misc]
            first=1.6,
            goal=1.2,
            peer="OFFSET 300×",
        )
        for name, query in queries.items()
    ]


def _visits(large: Opened, where: str) -> Row:
    """Measure the first screen of a year of visits."""
    year = LedgerQuery(first=NEWEST.date() - timedelta(days=365), last=NEWEST.date())
    lines, clerk = large.town.services.visit_ledgers.lines, large.clerk
    return _beside(
        large,
        "list.page",
        room=f"{where}, visits of a year",
        ask=lambda: lines(clerk, LedgerSlice(year, 0, 50)),
        first=1.6,
        goal=1.2,
        peer="OFFSET 300×",
    )


def _middle(large: Opened, query: MatterQuery) -> object:
    services = large.town.services.matters
    keys = services.keys(large.clerk, query)
    row = services.rows(large.clerk, keys.cut(len(keys) // 2, 1))[0]
    return (row.received_at, row.matter_id)


def _texts(large: Opened) -> list[Callable[[], MatterPage]]:
    page, clerk = large.town.services.matters.page, large.clerk
    return [lambda words=words: page(clerk, MatterQuery(words=words)) for words in TYPED]  # type: ignore[misc]


def _people(large: Opened) -> list[Callable[[], object]]:
    find, clerk = large.town.services.reception.find_people, large.clerk
    return [lambda words=words: find(clerk, PeopleQuery(words, 50)) for words in PEOPLE]  # type: ignore[misc]


def _beside(
    large: Opened,
    name: str,
    *,
    room: str,
    ask: Callable[[], object],
    first: float,
    goal: float,
    peer: str,
) -> Row:
    questions = large.questions_of(ask)
    times = medians({"program": ask, "raw": lambda: large.answer(questions)}, rounds=ROUNDS)
    return row(
        name,
        room,
        value=times["program"],
        unit="ms",
        floor=times["raw"],
        first=first,
        goal=goal,
        peer=peer,
        n=ROUNDS,
    )


def _searches(
    large: Opened,
    name: str,
    asked: Sequence[Callable[[], object]],
    *,
    where: str,
    first: float,
    goal: float,
    peer: str,
) -> Row:
    """Measure a set of searches, each as often; the figure is the mean of their medians."""
    scenarios: dict[str, Scenario] = {}
    for number, ask in enumerate(asked):
        questions = large.questions_of(ask)
        scenarios[f"program {number}"] = ask
        scenarios[f"raw {number}"] = lambda questions=questions: large.answer(questions)  # type: ignore[misc]
    times = medians(scenarios, rounds=ROUNDS)
    return row(
        name,
        f"{where}, mean of {len(asked)}",
        value=_mean(times, "program"),
        unit="ms",
        floor=_mean(times, "raw"),
        first=first,
        goal=goal,
        peer=peer,
        n=ROUNDS,
    )


def _mean(times: Mapping[str, float], which: str) -> float:
    chosen = [time for name, time in times.items() if name.startswith(which)]
    return sum(chosen) / len(chosen)
