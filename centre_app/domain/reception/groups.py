"""People who come together: who may speak for them."""

from centre_app.domain.codes import Code

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


class PetitionSize(Code):
    """How the petition statistics call a visit by the number of those who come."""

    INDIVIDUAL = "individual", "个访"
    COLLECTIVE = "collective", "集体访"


def petition_size(people: int) -> PetitionSize:
    """Return what a visit of so many people counts as."""
    return PetitionSize.COLLECTIVE if people >= GROUP_FROM else PetitionSize.INDIVIDUAL
