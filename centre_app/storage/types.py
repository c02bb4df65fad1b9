"""Column types that mean the same on both engines."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Enum,
    Integer,
    LargeBinary,
    Text,
    TypeDecorator,
)
from sqlalchemy import types as sqltypes

from centre_app.domain.codes import Code


class Key(TypeDecorator[UUID]):
    """A UUID: native on PostgreSQL, sixteen bytes on SQLite (half the size of its text)."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sqltypes.TypeEngine[Any]:
        """Return the engine's own type."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sqltypes.Uuid())
        return dialect.type_descriptor(LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Hand the key over as the engine stores it."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Return the key as UUID."""
        if value is None or isinstance(value, UUID):
            return value
        return UUID(bytes=value)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in, aware UTC datetimes out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive datetime and store the moment as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored moment as aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[Decimal]):
    """Yuan with two decimals, stored as whole fen, since SQLite knows no decimals."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Store yuan as fen; a fraction of a fen is a bug."""
        if value is None:
            return None
        fen = value * 100
        if fen != fen.to_integral_value():
            raise ValueError("fraction of a fen")
        return int(fen)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Return fen as yuan."""
        return None if value is None else (Decimal(value) / 100).quantize(Decimal("0.01"))


class Json(TypeDecorator[Any]):
    """Plain lists and dictionaries as JSON text that reads the same on both engines."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write canonical JSON."""
        return None if value is None else json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read JSON."""
        return None if value is None else json.loads(value)


def json_text(value: Any) -> str:
    """Return canonical JSON; half a character, which no database takes, is written escaped."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class CodeList(TypeDecorator[Any]):
    """A list of codes, stored as one text: ``director,mediator``."""

    impl = Text
    cache_ok = True

    def __init__(self, code_class: type[Code]) -> None:
        super().__init__()
        self.code_class = code_class

    def process_bind_param(self, value: list[Code] | None, dialect: Dialect) -> str | None:
        """Join the codes in a fixed order."""
        return None if value is None else ",".join(sorted(one.value for one in value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> list[Code] | None:
        """Return the codes."""
        if value is None:
            return None
        return [self.code_class(one) for one in value.split(",") if one]


BIG = BigInteger().with_variant(Integer(), "sqlite")
"""A counting key: SQLite gives rowids only to INTEGER columns."""


class Keys(TypeDecorator[list[UUID]]):
    """A list of UUIDs as JSON text, in their order; put in place as a whole, never changed inside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: list[UUID] | None, dialect: Dialect) -> str | None:
        """Store the keys as texts."""
        return None if value is None else json.dumps([str(one) for one in value])

    def process_result_value(self, value: str | None, dialect: Dialect) -> list[UUID] | None:
        """Return the keys."""
        return None if value is None else [UUID(one) for one in json.loads(value)]


def code(code_class: type[Code], *, name: str | None = None) -> Enum:
    """Return a text column type that holds the code's values, checked by the database.

    ``name`` names the constraint where one table holds the same code twice.
    """
    return Enum(
        code_class,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda members: [member.value for member in members],
        name=name or code_class.__name__.lower(),
    )
