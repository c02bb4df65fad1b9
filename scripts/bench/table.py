"""How the figures are printed."""

from collections.abc import Sequence

from scripts.bench.measure import Row

HEADINGS = ("name", "room", "value", "floor", "ratio", "first", "goal", "mark", "n", "peer")
LEFT = {"name", "room", "mark", "peer"}


def mark(row: Row) -> str:
    """Return how the figure stands: at its goal, at least where it must be, or neither."""
    if row["ratio"] is None:
        return "not taken"
    if row["ratio"] <= row["goal"]:
        return "✓✓ goal"
    return "✓ first" if row["ratio"] <= row["first"] else "✗ MISSED"


def table(rows: Sequence[Row]) -> str:
    """Return the rows as aligned lines under their headings, with a count below."""
    lines = [HEADINGS, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    printed = [
        "  ".join(
            cell.ljust(width) if heading in LEFT else cell.rjust(width)
            for cell, width, heading in zip(line, widths, HEADINGS, strict=True)
        ).rstrip()
        for line in lines
    ]
    missed = sum(mark(row).startswith("✗") for row in rows)
    return "\n".join([*printed, f"{len(rows)} figures, {missed} missed"])


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row["name"],
        row["room"],
        _amount(row["value"], row["unit"]),
        "–" if row["floor"] is None else _amount(row["floor"], row["unit"]),
        "–" if row["ratio"] is None else f"{row['ratio']:.2f}×",
        f"{row['first']:.3g}×",
        f"{row['goal']:.3g}×",
        mark(row),
        str(row["n"]),
        row["peer"],
    )


def _amount(value: float | None, unit: str) -> str:
    return unit if value is None else f"{value:,.4g} {unit}"
