"""Rates that carry their arithmetic: exact to the last moment, rounded once, never prettier.

Kept here: nothing over zero is —, not 0 % or 100 %; what is not whole never prints as 100 %.
"""

from dataclasses import dataclass

from centre_app.domain.codes import Code

NOTHING = "—"


class PercentMode(Code):
    """How a percentage loses its further digits; one setting for all tables."""

    HALF_UP = "half_up", "四舍五入"
    TRUNCATE = "truncate", "截断"


@dataclass(frozen=True)
class Rate:
    """A share of a whole, as two counts; both are never negative."""

    numerator: int
    denominator: int

    def __add__(self, other: "Rate") -> "Rate":
        """Return the rate of both groups together; parts are added, never percentages."""
        return Rate(self.numerator + other.numerator, self.denominator + other.denominator)

    @property
    def arithmetic(self) -> str:
        """Return the two counts as they stand beside the figure: 4,717 ÷ 4,931."""
        return f"{self.numerator:,} ÷ {self.denominator:,}"

    def text(self, mode: PercentMode = PercentMode.HALF_UP, digits: int = 2) -> str:
        """Return the percentage: 95.66%, — over nothing, <100% rather than a rounded 100%."""
        if not self.denominator:
            return NOTHING
        scaled = _rounded(self.numerator * 100 * 10**digits, self.denominator, mode=mode)
        if scaled == 100 * 10**digits and self.numerator != self.denominator:
            return "<100%" if self.numerator < self.denominator else ">100%"
        if not scaled and self.numerator:
            return ">0%"
        return f"{_decimal(scaled, digits)}%"


@dataclass(frozen=True)
class Change:
    """This period against an earlier one (同比, 环比), as two counts."""

    now: int
    before: int

    def text(self, mode: PercentMode = PercentMode.HALF_UP, digits: int = 2) -> str:
        """Return the change with its sign: +12.50%, −3.10%, — after nothing."""
        if not self.before:
            return NOTHING
        change = self.now - self.before
        scaled = _rounded(abs(change) * 100 * 10**digits, self.before, mode=mode)
        sign = "" if not scaled else "+" if change > 0 else "−"
        return f"{sign}{_decimal(scaled, digits)}%"


def _rounded(numerator: int, denominator: int, *, mode: PercentMode) -> int:
    """Divide whole numbers; no float comes near a figure that is reported."""
    quotient, rest = divmod(numerator, denominator)
    return quotient + (mode is PercentMode.HALF_UP and 2 * rest >= denominator)


def _decimal(scaled: int, digits: int) -> str:
    whole, fraction = divmod(scaled, 10**digits)
    return f"{whole}.{fraction:0{digits}d}" if digits else str(whole)
