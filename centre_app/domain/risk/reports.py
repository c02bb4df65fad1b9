"""The report of a danger: raised at a minute, told to people by the minute, then recorded."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError
from centre_app.domain.risk.codes import RiskFactor, ToldKind

REPORT_WITHIN = timedelta(hours=1)
REMIND_EVERY = timedelta(minutes=10)
"""How soon a danger is to be reported, and how often that is said until it was (RULE 29)."""


@dataclass(eq=False, kw_only=True)
class RiskTold(Entity):
    """Somebody who was told of a danger, and when: to the minute."""

    report_id: UUID
    kind: ToldKind
    who: str
    way: str = ""
    told_at: datetime


@dataclass(eq=False, kw_only=True)
class RiskReport(Root):
    """A danger that was noticed; until it is recorded the program goes on reminding.

    ``words`` are what was said or seen. ``helpless`` says that a victim of domestic violence cannot
    speak for himself: then the police must be told.

    Source: 《人民调解法》第二十五条 (report in time); 《反家庭暴力法》第十四条.
    """

    matter_id: UUID
    raised_at: datetime
    raised_by: UUID
    factors: list[RiskFactor] = field(default_factory=list)
    words: str = ""
    measures: str = ""
    helpless: bool = False
    recorded_at: datetime | None = None
    recorded_by: UUID | None = None
    told: list[RiskTold] = field(default_factory=list)

    @property
    def due_at(self) -> datetime:
        """Return until when it must be recorded."""
        return self.raised_at + REPORT_WITHIN

    def tell(self, one: RiskTold) -> None:
        """Note that somebody was told; afterwards, too: who is told later belongs to it."""
        self.told.append(one)

    def record(
        self,
        factors: Iterable[RiskFactor],
        *,
        words: str,
        measures: str,
        helpless: bool,
        by: UUID,
        at: datetime,
    ) -> None:
        """Close the report: what the danger is, what was said, what was done.

        Raises:
            RuleError: it is recorded already, nobody was told, or the police was not told of
                violence against somebody who cannot report it himself.
        """
        if self.recorded_at is not None:
            raise RuleError("risk_recorded")
        if not self.told:
            raise RuleError("risk_nobody_told")
        self.factors, self.words, self.measures = list(factors), words, measures
        self.helpless = helpless
        if self.police_owed and all(one.kind is not ToldKind.POLICE for one in self.told):
            raise RuleError("risk_police_not_told")
        self.recorded_at, self.recorded_by = at, by

    @property
    def police_owed(self) -> bool:
        """Return whether the law itself obliges the centre to report to the police."""
        return self.helpless and RiskFactor.DOMESTIC in self.factors


def reminders(raised_at: datetime, now: datetime) -> int:
    """Return how many times a report must have been reminded of: at once, then every ten minutes."""
    return max(0, (now - raised_at) // REMIND_EVERY + 1)
