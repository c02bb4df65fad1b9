"""When an agreement can have been signed: one rule for every signature on it."""

from dataclasses import dataclass
from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.errors import RuleError


@dataclass(frozen=True)
class SigningDays:
    """The days before which nobody signed: they had not met yet, the paper was not printed yet."""

    met_on: date | None = None
    printed_on: date | None = None

    def refuse_too_early(self, name: str, signed_on: date) -> None:
        """Let a signature pass that can have been written on its day.

        Source: RULE 17; 《人民调解法》第二十九条 (the parties sign what they agreed on).

        Raises:
            RuleError: it is dated before the session that agreed, or before the paper was printed.
        """
        for rule, first in (
            ("signed_before_session", self.met_on),
            ("signed_before_printing", self.printed_on),
        ):
            if first is not None and signed_on < first:
                raise RuleError(rule, name=name, on=chinese_date(first))
