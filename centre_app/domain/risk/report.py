"""The report of a danger, to the minute."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError
from centre_app.domain.risk.codes import RiskFactor, RiskOffice, ViolenceDuty

TO_BE_TOLD = (RiskOffice.POLICE, RiskOffice.DIRECTOR)
"""Who must be told before a report is finished (RULE 29)."""


@dataclass(eq=False, kw_only=True)
class RiskTelling(Entity):
    """Somebody who was told: which office, who there, on which way, at which minute."""

    report_id: UUID
    office: RiskOffice
    name: str
    way: str
    told_at: datetime


@dataclass(eq=False, kw_only=True)
class RiskReport(Root):
    """A danger somebody told of; owed until police and director were told.

    ``helpless`` is said of whoever suffers domestic violence and has no full capacity to act.

    Source: 《人民调解法》第二十五条; RULE 29.
    """

    matter_id: UUID
    raised_at: datetime
    raised_by: UUID
    factors: list[RiskFactor]
    said: str
    helpless: bool = False
    measures: str = ""
    recorded_at: datetime | None = None
    tellings: list[RiskTelling] = field(default_factory=list)

    @property
    def owed(self) -> bool:
        """Return whether it is not finished yet."""
        return self.recorded_at is None

    @property
    def untold(self) -> tuple[RiskOffice, ...]:
        """Return who must be told yet."""
        told = {one.office for one in self.tellings}
        return tuple(one for one in TO_BE_TOLD if one not in told)

    @property
    def duty(self) -> ViolenceDuty | None:
        """Return what the law asks, if domestic violence is among what speaks for danger."""
        return violence_duty(self.factors, helpless=self.helpless)

    def tell(self, telling: RiskTelling) -> None:
        """Note that somebody was told; this may be added to a finished report, too."""
        self.tellings.append(telling)

    def finish(self, measures: str, *, at: datetime) -> None:
        """Note what was done; from now on nothing is owed.

        Raises:
            RuleError: it is finished, or police or director were not told.
        """
        if not self.owed:
            raise RuleError("risk_recorded_before")
        if self.untold:
            raise RuleError("risk_untold", offices="、".join(one.label for one in self.untold))
        self.measures, self.recorded_at = measures, at


def violence_duty(factors: Collection[RiskFactor], *, helpless: bool) -> ViolenceDuty | None:
    """Return what the law asks: to report to the police for the helpless, else to advise.

    Source: 《反家庭暴力法》第十三、十四条.
    """
    if RiskFactor.DOMESTIC not in factors:
        return None
    return ViolenceDuty.REPORT if helpless else ViolenceDuty.ADVISE
