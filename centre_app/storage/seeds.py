"""What the program brings along: published calendars, statutory periods, the demo's texts."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from centre_app import paths
from centre_app.domain.calendar.published import CalendarYear, read_calendar_file
from centre_app.domain.deadlines import DeadlineRule, read_rules


def _seed(name: str) -> str:
    return (paths.root() / "resources" / "seeds" / name).read_text(encoding="utf-8")


@cache
def published_years() -> Sequence[CalendarYear]:
    """Return the years whose working days were published when the program was made."""
    return tuple(read_calendar_file(_seed("holidays.json")))


@cache
def deadline_rules() -> Sequence[DeadlineRule]:
    """Return the statutory periods the program knows."""
    return tuple(read_rules(_seed("deadline_rules.json")))


def demo_texts(name: str) -> Mapping[str, Any]:
    """Return one of the files that tell the demonstration township."""
    path = paths.root() / "resources" / "demo" / f"{name}.json"
    texts: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return texts
