"""What the check before printing found, as data; the words stand in the window."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

_LONGEST_KEY = 300


class Severity(StrEnum):
    """Whether the paper may be issued all the same: not, after a thought, or in any case."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Return its place in a list, the gravest first."""
        return list(Severity).index(self)


@dataclass(frozen=True)
class Spot:
    """Where in the text of its field a finding stands, in characters, and what is written there.

    ``sentence`` is the sentence around it: a finding is the same one as long as that stays.
    """

    start: int
    end: int
    words: str
    sentence: str


@dataclass(frozen=True)
class Finding:
    """One finding: the rule, how grave, a code with words, the field to go to, and the facts.

    ``set_aside`` is the reason why somebody let it stand; what blocks cannot be let stand.
    """

    rule: str
    severity: Severity
    code: str
    field: str
    facts: Mapping[str, str]
    spot: Spot | None = None
    set_aside: str = ""

    @property
    def blocks(self) -> bool:
        """Return whether nothing may be printed before it is mended."""
        return self.severity is Severity.BLOCK

    @property
    def key(self) -> str:
        """Return what it is known by from one check to the next, wherever its field stands."""
        about = self.spot.sentence if self.spot else "\t".join(self.facts.values())
        words = self.spot.words if self.spot else ""
        return f"{self.code}\t{words}\t{about}"[:_LONGEST_KEY]

    def with_reason(self, reason: str) -> "Finding":
        """Return it set aside for a reason, if it may be."""
        return self if self.blocks else replace(self, set_aside=reason)


def block(rule: str, code: str, field: str, *, at: Spot | None = None, **facts: str) -> Finding:
    """Return a finding that forbids printing."""
    return Finding(rule, Severity.BLOCK, code, field, facts, at)


def warn(rule: str, code: str, field: str, *, at: Spot | None = None, **facts: str) -> Finding:
    """Return a finding to think about."""
    return Finding(rule, Severity.WARN, code, field, facts, at)


def hint(rule: str, code: str, field: str, *, at: Spot | None = None, **facts: str) -> Finding:
    """Return a finding that only makes the text better."""
    return Finding(rule, Severity.HINT, code, field, facts, at)
