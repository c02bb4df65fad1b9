"""What the check before printing found, as data; the words stand in the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the paper may be issued all the same."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True)
class Finding:
    """One finding: the rule, how grave, a code with words, the field to go to, and the facts."""

    rule: str
    severity: Severity
    code: str
    field: str
    facts: Mapping[str, str]

    @property
    def blocks(self) -> bool:
        """Return whether nothing may be printed before it is mended."""
        return self.severity is Severity.BLOCK


def block(rule: str, code: str, field: str, **facts: str) -> Finding:
    """Return a finding that forbids printing."""
    return Finding(rule, Severity.BLOCK, code, field, facts)


def warn(rule: str, code: str, field: str, **facts: str) -> Finding:
    """Return a finding to think about."""
    return Finding(rule, Severity.WARN, code, field, facts)
