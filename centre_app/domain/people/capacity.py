"""Civil capacity: who signs for himself, and who needs a guardian beside him."""

from dataclasses import dataclass

from centre_app.domain.people.codes import Capacity

NO_CAPACITY_BELOW, ADULT_FROM, EARNER_FROM = 8, 18, 16
"""Full years."""


@dataclass(frozen=True)
class CapacityFinding:
    """A capacity with the article it rests on, in the words shown to the user."""

    capacity: Capacity
    article: str

    @property
    def needs_guardian(self) -> bool:
        """Return whether a statutory agent must act or consent (《民法典》第十九、二十、二十三条)."""
        return self.capacity is not Capacity.FULL


def capacity_at(age: int, *, earns_living: bool = False) -> CapacityFinding:
    """Return somebody's capacity by his age in full years.

    ``earns_living`` is for those of 16 and 17 who live on their own labour. An adult who cannot
    understand his acts is found so by a court, not by this rule. Source: 《民法典》第十七至二十条.
    """
    if age >= ADULT_FROM:
        return CapacityFinding(Capacity.FULL, "《民法典》第十七条、第十八条第一款")
    if earns_living and age >= EARNER_FROM:
        return CapacityFinding(Capacity.FULL, "《民法典》第十八条第二款")
    if age >= NO_CAPACITY_BELOW:
        return CapacityFinding(Capacity.LIMITED, "《民法典》第十九条")
    return CapacityFinding(Capacity.NONE, "《民法典》第二十条")
