"""The fields of a request, however deep they lie, and what may be typed into each kind."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID
from zlib import crc32

Path = tuple[str | int, ...]

RARE = "𠮷䶮㛃𬱖"
GOOD_TEXTS = (
    f"买买提·{RARE}",
    "葛\U000e0100飾区 ①Ⅷ㈱ ﷺ é e\u0301",
    "１２３４５６",
    "'); DROP TABLE x;-- %_\\ \"<b>{0}%s",
    "👨\u200d👩\u200d👧🏳️\u200d🌈\u202e反\u202c",
    "ß" * 36,
)
BAD_KINDS = (
    ("",),
    (" \u3000\t ", "\u200b\u202e\ufeff"),
    ("王\x00桂兰",),
    ("王\x07桂兰", "王\x1b[31m桂兰", "王\x85桂兰", "王\ufffe桂兰"),
    ("王\ud83d桂兰", "王\udc00"),
    ("王\t桂兰", "王\n桂兰"),
    ("字" * 20_001,),
)
"""What no field should keep as it is, by the reason why; of each reason a field gets one."""

BAD_TEXTS = tuple(text for kind in BAD_KINDS for text in kind)
LENGTHS = (10, 20, 40, 60, 80, 200, 400, 1000, 2000, 5000, 20_000)
DAYS = (
    date.min,
    date(1899, 12, 31),
    date(1900, 1, 1),
    date(2024, 2, 29),
    date(2026, 3, 2),
    date(2100, 12, 31),
    date(2101, 1, 1),
    date.max,
)
MOMENTS = (
    datetime.min.replace(tzinfo=UTC),
    datetime(2024, 2, 29, 23, 59, 59, 999999, UTC),
    datetime(2026, 3, 3, 16, tzinfo=UTC),
    datetime(2100, 12, 31, 23, tzinfo=UTC),
    datetime(2101, 1, 1, tzinfo=UTC),
    datetime.max.replace(tzinfo=UTC),
)
AMOUNTS = (
    Decimal(0),
    Decimal(-1),
    Decimal("0.005"),
    Decimal("0.01"),
    Decimal(10) ** 12,
    Decimal("1e400"),
    Decimal("NaN"),
    Decimal("-Infinity"),
    "0",
    "-5",
    "0.005",
    "１２，０００．５",
    "1000000000000",
    "壹万元",
    "12\x0000",
    "\ud83d",
    "9" * 20_000,
    "",
)
COUNTS = (0, -1, 2, 2**31, 10**12, 10**30)
STRANGER = UUID("0190a000-0000-7000-8000-00000000dead")


@dataclass(frozen=True)
class Leaf:
    """A field of a request: where it lies and what kind of thing it takes."""

    path: Path
    kind: object

    @property
    def name(self) -> str:
        """Return the name of the innermost field."""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))


def leaves(value: Any, path: Path = ()) -> Iterator[Leaf]:
    """Return every field of a request."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        yield from _below(getattr(value, field.name), hints[field.name], (*path, field.name))


def _below(value: Any, hint: Any, path: Path) -> Iterator[Leaf]:
    if is_dataclass(value):
        yield from leaves(value, path)
    elif isinstance(value, tuple):
        for at, one in enumerate(value[:1]):
            yield from _below(one, type(one), (*path, at))
    else:
        yield Leaf(path, _kind(hint))


def _kind(hint: Any) -> object:
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [one for one in get_args(hint) if one is not type(None)]
        return kinds[0]
    return get_origin(hint) or hint


def odd_values(leaf: Leaf) -> tuple[Any, ...]:
    """Return what to try in a field beside the texts that may well stand there."""
    bad = _bad_texts(leaf)
    table: dict[object, tuple[Any, ...]] = {
        str: bad,
        date: DAYS,
        datetime: MOMENTS,
        Decimal: AMOUNTS,
        int: COUNTS,
        UUID: (STRANGER,),
        Mapping: tuple({"demand": text} for text in (*bad, *GOOD_TEXTS)),
    }
    kind = next((one for one in table if leaf.kind is one), None)
    return table[kind] if kind else ()


def _bad_texts(leaf: Leaf) -> tuple[str, ...]:
    """Return a text for every reason: another for another field, so that all have their turn."""
    turn = crc32(repr(leaf.path).encode())
    return tuple(kind[turn % len(kind)] for kind in BAD_KINDS)


def changed(value: Any, path: Path, new: Any) -> Any:
    """Return a request with something else in one of its fields."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        below = changed(value[step], rest, new)
        return (*value[:step], below, *value[step + 1 :])
    return replace(value, **{step: changed(getattr(value, step), rest, new)})
