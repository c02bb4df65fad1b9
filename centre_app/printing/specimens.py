"""A filled-in sheet of each form, to try its wording on: people and disputes are invented.

``python -m tests.printing.accept`` writes them from the specimens of the tests.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from centre_app import paths
from centre_app.domain.papers import sheets
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import Sheet

KIND = "sheet"
"""Under which the name of the sheet's class stands."""

_MOMENTS = date, datetime, time


@cache
def specimen(form: Form) -> Sheet:
    """Return the filled-in sheet of a form."""
    path = paths.root() / "resources" / "specimens" / f"{form.value}.json"
    plain = json.loads(path.read_text(encoding="utf-8"))
    sheet: Sheet = _read(getattr(sheets, plain.pop(KIND)), plain)
    return sheet


def _read(kind: Any, plain: Any) -> Any:
    if isinstance(kind, UnionType):
        return None if plain is None else _read(_but_none(kind), plain)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], one) for one in plain)
    if is_dataclass(kind):
        hints, make = get_type_hints(kind), cast("Callable[..., Any]", kind)
        return make(**{name: _read(hints[name], value) for name, value in plain.items()})
    if issubclass(kind, Enum):
        return kind(plain)
    return kind.fromisoformat(plain) if kind in _MOMENTS else plain


def _but_none(kind: UnionType) -> Any:
    return next(one for one in get_args(kind) if one is not NoneType)


def plain(value: Any) -> Any:
    """Return a sheet, or a part of one, as ``specimen`` reads it again."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value
