"""The rules of the schedule, kept as plain values."""

from collections.abc import Mapping
from datetime import time
from typing import Any
from uuid import UUID

from centre_app.domain.calendar.markets import MarketDays, MarketRule
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.storage.memory import Recall

SCHEDULING = "mediation.scheduling"


class SqlSchedule:
    """The part of the centre's book that tells what the township sets for its schedule."""

    _recall: Recall

    def scheduling(self) -> SchedulingRules:
        """Return what the township sets for its schedule."""
        known = self._recall.recall(SCHEDULING, self._state(), SchedulingRules)
        if known is None:
            known = rules_of(self._value(SCHEDULING))
            self._recall.keep(SCHEDULING, self._state(), known)
        return known

    def set_scheduling(self, rules: SchedulingRules) -> None:
        """Store it; sessions that are planned stay."""
        self._recall.change()
        self._put(SCHEDULING, plain_rules(rules))

    def _state(self) -> object:
        raise NotImplementedError

    def _value(self, key: str) -> Any:
        raise NotImplementedError

    def _put(self, key: str, value: Mapping[str, Any]) -> None:
        raise NotImplementedError


def plain_rules(rules: SchedulingRules) -> Mapping[str, Any]:
    """Return rules as a setting keeps them."""
    market = rules.market
    return {
        **{name: value for name, value in vars(rules).items() if name != "market"},
        "market": {
            "rule": market.rule.value,
            "days": list(market.days),
            "until": market.until.isoformat(),
            "villages": [str(one) for one in market.villages],
        },
    }


def rules_of(kept: Mapping[str, Any] | None) -> SchedulingRules:
    """Return the rules that were kept, or those of a township that has set none."""
    if kept is None:
        return SchedulingRules()
    market = kept["market"]
    return SchedulingRules(
        **{name: value for name, value in kept.items() if name != "market"},
        market=MarketDays(
            rule=MarketRule(market["rule"]),
            days=tuple(market["days"]),
            until=time.fromisoformat(market["until"]),
            villages=tuple(map(UUID, market["villages"])),
        ),
    )
