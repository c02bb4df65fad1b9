"""What a centre decides for itself about performance and revisits: no law sets these days."""

from dataclasses import dataclass, replace

from centre_app.domain.deadlines.rules import DeadlineRule

LONGEST = 365
"""A year; more is a slip of the keyboard."""


@dataclass(frozen=True)
class FollowUpRules:
    """Days and numbers of the follow-up; each plan keeps the day that held when it was made.

    Attributes:
        remind_before: so many days before its day a promise is reminded of; 0 for only on the day.
        check: working days after its day, until somebody looks what became of it.
        urgings: so often somebody is urged before the other is told of his rights.
        urged_within: days a letter gives to perform.
        at_once: days until the revisit of what was performed on the spot.
        performed: working days after the last day of performance, until its revisit.
        grave_first: days until the first revisit of what is grave.
        grave_second: days until the second.
        failed: days until the revisit of a mediation that ended without agreement.
        petition: days until the revisit of a petition that was answered.
        attempts: so often somebody is looked for in vain, before a revisit ends without a grade.
        redress: working days for what follows a bad grade.
    """

    remind_before: int = 3
    check: int = 1
    urgings: int = 2
    urged_within: int = 7
    at_once: int = 7
    performed: int = 3
    grave_first: int = 30
    grave_second: int = 90
    failed: int = 15
    petition: int = 15
    attempts: int = 3
    redress: int = 15

    def applied(self, rule: DeadlineRule) -> DeadlineRule:
        """Return a rule with the number of days decided here."""
        name = OF_RULES.get(rule.code)
        return rule if name is None else replace(rule, amount=getattr(self, name))


OF_RULES = {
    "performance-check": "check",
    "revisit-immediate": "at_once",
    "revisit-performed": "performed",
    "revisit-major-first": "grave_first",
    "revisit-major-second": "grave_second",
    "revisit-failed": "failed",
    "revisit-petition": "petition",
    "revisit-redress": "redress",
}
"""Which deadline rule takes its days from which number."""

LEAST = {"remind_before": 0, "urgings": 0}
"""Numbers that may be less than one."""
