"""Values as a driver takes and gives them, where a question goes past SQLAlchemy's types.

SQLAlchemy types a row's columns one at a time; rows are read here in one go, in a tenth of the
time. PostgreSQL knows keys, days, moments and lists as such; SQLite keeps the sixteen bytes of a
key, days as words, moments as words of UTC, and takes a list as JSON.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from centre_app.domain.codes import Code


@dataclass(frozen=True, kw_only=True)
class DriverValues:
    """How one engine's driver writes values: some tell how one is read, those of ``give`` how one is given.

    ``give_keys`` and ``give_texts`` make a whole list stand at one mark, for ``key_among`` and ``text_among``.
    """

    native: bool
    key: Callable[[Any], UUID]
    key_bytes: Callable[[Any], bytes]
    moment: Callable[[Any], datetime]
    day: Callable[[Any], date]
    give_key: Callable[[UUID], Any]
    give_day: Callable[[date], Any]
    give_moment: Callable[[datetime], Any]
    give_keys: Callable[[Sequence[UUID]], Any]
    give_texts: Callable[[Sequence[str]], Any]

    def key_among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Return the condition that a key is one of those given under ``name``."""
        [key] = untyped(column)
        if self.native:
            return equal(key, func.any(given(name)))
        return cast("ColumnElement[bool]", key.in_(select(func.unhex(_listed(name)))))

    def text_among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Return the condition that a text is one of those given under ``name``."""
        if self.native:
            return equal(column, func.any(given(name)))
        return column.in_(select(_listed(name)))


WRITTEN = DriverValues(
    native=False,
    key=lambda value: UUID(bytes=value),
    key_bytes=lambda value: value,
    moment=lambda value: datetime.fromisoformat(value + "+00:00"),
    day=date.fromisoformat,
    give_key=lambda key: key.bytes,
    give_day=date.isoformat,
    give_moment=lambda at: f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}",
    give_keys=lambda keys: json.dumps([key.hex for key in keys]),
    give_texts=json.dumps,
)

NATIVE = DriverValues(
    native=True,
    key=lambda value: value,
    key_bytes=lambda value: value.bytes,
    moment=lambda value: value.astimezone(UTC),
    day=lambda value: value,
    give_key=lambda key: key,
    give_day=lambda day: day,
    give_moment=lambda at: at,
    give_keys=list,
    give_texts=list,
)


def driver_values(session: Session) -> DriverValues:
    """Return how the driver of a session's engine writes values."""
    return NATIVE if session.get_bind().dialect.name == "postgresql" else WRITTEN


def by_value(codes: type[Code]) -> dict[str | None, Any]:
    """Return the codes by what is stored for them; nothing stands for nothing."""
    known: dict[str | None, Any] = {one.value: one for one in codes}
    return {None: None, **known}


def given(name: str) -> Any:
    """Return the place of a value in a question; it reaches the driver as it is."""
    return bindparam(name, type_=NullType())


def untyped(*columns: ColumnElement[Any]) -> list[Any]:
    """Return columns whose values are left as the driver gives them."""
    return [type_coerce(column, NullType()) for column in columns]


def equal(column: ColumnElement[Any], value: Any) -> ColumnElement[bool]:
    """Return the condition that a column is a value that has no type of ours."""
    return cast("ColumnElement[bool]", untyped(column)[0] == value)


def _listed(name: str) -> Any:
    return func.json_each(given(name)).table_valued("value").c.value
