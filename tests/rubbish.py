"""When a process of the tests looks for what only Python's collector can take apart."""

import gc

SEARCH_AFTER = (10_000, 20, 50)
"""After how many new things there is a look among them, and after how many such looks one among the
older ones. Python's own 700 things are for programs with little memory; a test leaves hardly any."""


def look_for_rubbish() -> None:
    """Look among what is young, and now and then among what stayed, as Python would."""
    counts = gc.get_count()
    due = [age for age, limit in enumerate(SEARCH_AFTER) if counts[age] > limit]
    if due:
        gc.collect(due[-1])
