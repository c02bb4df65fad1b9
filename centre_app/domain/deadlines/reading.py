"""The table of deadline rules, read from its file."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.cleaning import clean_line
from centre_app.domain.deadlines.rules import ClockStart, DeadlineRule
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.reception.codes import Channel
from centre_app.domain.refusals import Reason


def read_rules(text: str) -> list[DeadlineRule]:
    """Return the rules of a table in the form of ``resources/seeds/deadline_rules.json``.

    Raises:
        FieldError: ``file`` is not such a table, or ``rule_3`` names the third row as wrong.
    """
    try:
        rows = list(json.loads(text)["rules"])
    except (KeyError, TypeError, ValueError, RecursionError):
        raise FieldError(file=Reason.UNREADABLE_FILE) from None
    return [_read(row, number) for number, row in enumerate(rows, start=1)]


def _read(row: Mapping[str, Any], number: int) -> DeadlineRule:
    try:
        rule = _rule(row)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise FieldError(**{f"rule_{number}": Reason.NOT_A_RULE}) from None
    if rule.amount < 1 or rule.extend_amount < 0:
        raise FieldError(**{f"rule_{number}": Reason.NOT_POSITIVE})
    return rule


def _rule(row: Mapping[str, Any]) -> DeadlineRule:
    """Return a row as a rule; unknown keys are refused by the constructor."""
    coded = {
        "kind": DeadlineKind(row["kind"]),
        "amount": int(row["amount"]),
        "unit": DayUnit(row["unit"]),
        "article": clean_line(row["article"]),
        "event": clean_line(row["event"]),
        "counts_from": ClockStart(row.get("counts_from", ClockStart.ACCEPTED)),
        "extend_amount": int(row.get("extend_amount", 0)),
        "valid_from": date.fromisoformat(row["valid_from"]),
        "valid_to": date.fromisoformat(row["valid_to"]) if row.get("valid_to") else None,
        "remind_before": tuple(map(int, row.get("remind_before", ()))),
        "suspends_for": frozenset(map(SuspendReason, row.get("suspends_for", ()))),
        "dispute_types": frozenset(map(DisputeType, row.get("dispute_types", ()))),
        "channels": frozenset(map(Channel, row.get("channels", ()))),
    }
    return DeadlineRule(**{**row, **coded})
