"""People who come together: who may speak for them."""

MOST_REPRESENTATIVES = 5
GROUP_FROM = 5


def too_many_representatives(named: int) -> bool:
    """Return whether more speak for a group than may (RULE 02).

    Source: 《信访工作条例》第二十条.
    """
    return named > MOST_REPRESENTATIVES


def wants_representatives(people: int, named: int) -> bool:
    """Return whether a group came and nobody but the first was named (RULE 03)."""
    return people >= GROUP_FROM and named <= 1
