"""What the program brings along: published calendars, statutory periods, the demo's texts."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from centre_app import paths
from centre_app.domain.calendar.published import CalendarYear, read_calendar_file
from centre_app.domain.case_files.codes import OrderKind
from centre_app.domain.case_files.order import FileOrder, read_orders
from centre_app.domain.deadlines import DeadlineRule, read_rules
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.modules import Starter


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


@cache
def file_orders() -> Mapping[OrderKind, FileOrder]:
    """Return the orders of case files the program knows."""
    path = paths.root() / "resources" / "case_files" / "orders.toml"
    return read_orders(path.read_text(encoding="utf-8"))


@cache
def starter_modules() -> Sequence[Starter]:
    """Return the text modules a new centre begins with."""
    lines = json.loads(_seed("text_modules.json"))
    return tuple(
        Starter(name, text, DisputeType(about) if about else None) for name, about, text in lines
    )


def demo_texts(name: str) -> Mapping[str, Any]:
    """Return one of the files that tell the demonstration township."""
    path = paths.root() / "resources" / "demo" / f"{name}.json"
    texts: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return texts
