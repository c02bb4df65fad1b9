"""The rules of the archive: which order a file lies in, and how many years each class is kept."""

from dataclasses import dataclass
from datetime import date

from centre_app.domain.case_files.codes import CaseFileKind, OrderKind, Retention


@dataclass(frozen=True)
class FilingRules:
    """What a centre chose. The years are of practice, not of law: no rule fixes them for mediation.

    Source: 《人民调解法》第二十七条 asks for a file and is silent on its keeping.
    """

    mediation_order: OrderKind = OrderKind.LOCAL
    short_years: int = 5
    long_years: int = 15

    def order_of(self, kind: CaseFileKind) -> OrderKind:
        """Return the order in which a file of a kind lies."""
        return OrderKind.PETITION if kind is CaseFileKind.PETITION else self.mediation_order

    def years(self, retention: Retention) -> int | None:
        """Return for how many years a class is kept; None for good."""
        return {Retention.SHORT: self.short_years, Retention.LONG: self.long_years}.get(retention)

    def kept_until(self, retention: Retention, locked_on: date) -> date | None:
        """Return the last day of keeping, counted from the end of the year of filing."""
        years = self.years(retention)
        return None if years is None else date(locked_on.year + years, 12, 31)
