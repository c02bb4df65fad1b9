"""Repeat petitioners: how fast they are pointed out among a million, and how often rightly.

The floor of the first asks the bare driver exactly what the program asked. The others judge the
labelled visits of ``data/repeaters.py`` and the hard ones of ``data/harder.py``; their floor is the
share of mistakes we allow.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.repeats.codes import Likeness
from centre_app.services.records.people import PeopleQuery, PersonEntry, PersonHit
from centre_app.services.records.repeats import RepeatHit, RepeatQuery
from centre_app.storage.engine import open_local
from scripts.bench.data.harder import HarderTownship
from scripts.bench.data.judged import Score, judge
from scripts.bench.data.opened import ENGINES, Opened
from scripts.bench.data.repeaters import Township
from scripts.bench.data.sizes import ALL_SIZES
from scripts.bench.measure import Row, Scenario, medians, row
from tests.fixed_clock import FixedClock
from tests.town import FOUNDED_AT, KEY, settle, town_on

ROUNDS = 21
QUARRELS = 400
MISTAKES = 10
"""Per cent that may be wrong or missed."""

DEMAND = "东沟村围墙越界占了滴水檐，双方争吵过几次，要求恢复原状，并赔偿今年的损失。"
Ask = Callable[[], Sequence[RepeatHit]]


def rows() -> list[Row]:
    """Measure duplicate.check, duplicate.wrong and duplicate.missed."""
    found = _judged()
    for size in ALL_SIZES:
        for engine, open_it in ENGINES.items():
            with open_it(size) as large:
                found.append(_checked(large, f"{engine}, {size.name}"))
    return found


def _judged() -> list[Row]:
    found = []
    for kind, name in ((Township, "usual"), (HarderTownship, "hard")):
        for threshold, score in _scores(kind).items():
            print(f"repeats, {name}, {threshold.label}: {score}", file=sys.stderr)
            found += _shares(name, threshold, score)
    return found


def _scores(township: type[Township]) -> dict[Likeness, Score]:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_local(Path(folder) / "centre.db", KEY)
        settle(engine)
        scores = judge(town_on(engine, FixedClock(FOUNDED_AT)), QUARRELS, township=township)
        engine.dispose()
    return scores


def _shares(which: str, threshold: Likeness, score: Score) -> list[Row]:
    told = {"duplicate.wrong": 1 - score.precision, "duplicate.missed": 1 - score.recall}
    if which == "hard" and threshold is Likeness.LIKELY:
        # Agents and names by ear are never likely, on purpose.
        del told["duplicate.missed"]
    return [
        row(
            name,
            f"{which}, from {threshold.value} on",
            value=100 * share,
            unit="%",
            floor=MISTAKES,
            first=2 if threshold is Likeness.LIKELY else 1,
            goal=0.5,
            peer=f"precision {score.precision:.1%}, recall {score.recall:.1%}",
            n=QUARRELS,
        )
        for name, share in told.items()
    ]


def _checked(large: Opened, where: str) -> Row:
    scenarios: dict[str, Scenario] = {}
    asked = _asked(large)
    for number, ask in enumerate(asked):
        questions = large.questions_of(ask)
        scenarios[f"program {number}"] = ask
        scenarios[f"raw {number}"] = lambda questions=questions: large.answer(questions)  # type: ignore[misc]
    times = medians(scenarios, rounds=ROUNDS)
    return row(
        "duplicate.check",
        f"{where}, mean of {len(asked)}",
        value=sum(time for name, time in times.items() if name[0] == "p") / len(asked),
        unit="ms",
        floor=sum(time for name, time in times.items() if name[0] == "r") / len(asked),
        first=3,
        goal=1.5,
        n=ROUNDS,
    )


def _asked(large: Opened) -> list[Ask]:
    """Return what is typed of people on file: picked, with a telephone, against somebody, bare."""
    hits = large.town.services.reception.find_people(large.clerk, PeopleQuery("王", 8))
    queries = [
        RepeatQuery(
            asking=(_typed(large, hit, at),),
            others=(PersonEntry(name=hits[at - 1].name),) if at % 2 else (),
            demand=DEMAND,
            dispute_type=DisputeType.NEIGHBOUR,
        )
        for at, hit in enumerate(hits)
    ]
    ask = large.town.services.repeats.candidates
    return [lambda query=query: ask(large.clerk, query) for query in queries]  # type: ignore[misc]


def _typed(large: Opened, hit: PersonHit, at: int) -> PersonEntry:
    with large.town.open_unit(large.clerk, reading=True) as unit:
        secrets = unit.vault.reveal(hit.person_id)
    ways = (
        PersonEntry(person_id=hit.person_id, name=hit.name),
        PersonEntry(name=hit.name, phone=secrets.phone),
        PersonEntry(name=hit.name, id_number=secrets.id_number),
        PersonEntry(name=hit.name),
    )
    return ways[at % len(ways)]
