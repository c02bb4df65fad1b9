"""Rows of these keys or codes."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, any_, literal
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session


def among(column: ColumnElement[Any], keys: Sequence[UUID], session: Session) -> Any:
    """Return the condition that a key is one of these.

    PostgreSQL gets them as one value: its driver takes a statement of fifty marks apart each time.
    """
    if session.get_bind().dialect.name == "postgresql":
        return column == any_(literal(list(keys), ARRAY(Uuid())))
    return column.in_(keys)


def one_of(column: ColumnElement[Any], codes: Iterable[Any]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of some codes, with a mark for each.

    A list of values would be written out anew each time the question is asked.
    """
    return column.in_([literal(one, column.type) for one in sorted(codes)])


def none_of(column: ColumnElement[Any], codes: Iterable[Any]) -> ColumnElement[bool]:
    """Return the condition that a column holds none of some codes, with a mark for each."""
    return column.not_in([literal(one, column.type) for one in sorted(codes)])
