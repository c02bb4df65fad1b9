import pytest

from scripts.bench import frozen
from scripts.bench.measure import Row, interleaved, not_taken, percentile, row
from scripts.bench.table import mark, table
from scripts.packing.report import PACKED


def _figure(value: float) -> Row:
    return row("list.page", "matters", value=value, unit="ms", floor=10, first=1.6, goal=1.2, n=5)


@pytest.mark.parametrize(
    ("value", "standing"), [(12, "✓✓ goal"), (16, "✓ first"), (16.1, "✗ MISSED")]
)
def test_a_figure_is_marked_by_its_ratio_to_the_floor(value: float, standing: str) -> None:
    assert mark(_figure(value)) == standing


def test_a_figure_that_was_not_taken_is_neither_missed_nor_reached() -> None:
    absent = not_taken("frozen.start", "all", why="not built", first=1.3, goal=1.1)
    assert mark(absent) == "not taken"
    assert "1 figures, 0 missed" in table([absent])


def test_the_table_is_aligned() -> None:
    lines = table([_figure(9.5), _figure(1234.5)]).splitlines()
    assert len({line.index("×") for line in lines[1:3]}) == 1


def test_scenarios_take_turns() -> None:
    calls: list[str] = []
    scenarios = {name: lambda name=name: calls.append(name) for name in ("ours", "floor")}
    times = interleaved(scenarios, rounds=2, warm_up=1)
    assert calls == ["ours", "floor", "ours", "floor", "floor", "ours"]
    assert [len(taken) for taken in times.values()] == [2, 2]


def test_a_percentile_is_the_slowest_time_of_that_share() -> None:
    times = [float(number) for number in range(100)]
    assert (percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1)) == (50, 99, 99)


@pytest.mark.skipif(PACKED.exists(), reason="the program is packed here; bench measures it")
def test_without_a_packed_program_its_figures_are_rows_that_say_so() -> None:
    assert [(r["name"], r["value"], r["unit"]) for r in frozen.rows()] == [
        ("frozen.start", None, "not built"),
        ("frozen.size", None, "not built"),
    ]
