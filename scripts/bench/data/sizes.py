"""How large the centres are that lists and searches are measured in."""

import os
from dataclasses import dataclass

ROWS = int(os.environ.get("CENTRE_BENCH_ROWS", "1000000"))
"""Matters and people of the very large centre; fewer while a benchmark is being written."""


@dataclass(frozen=True)
class Size:
    """How many matters and people there are, and whether their visits and cases are there, too.

    One matter in nine was asked about twice, one in three became a case.
    """

    name: str
    matters: int
    people: int
    whole: bool = True


STREET_OFFICE = Size("street office", 45_000, 40_000)
"""Ten years of the busiest: 50,000 visits, 15,000 mediation cases."""

FIVE_OFFICES = Size("street office × 5", 225_000, 200_000)
VERY_LARGE = Size(f"{ROWS:,} rows", ROWS, ROWS, whole=False)
"""Only what lists and searches look at: the rest would take an hour to write."""

ALL_SIZES = (STREET_OFFICE, FIVE_OFFICES, VERY_LARGE)
