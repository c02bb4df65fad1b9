"""Questions asked again in the same words go to the driver as they stand.

To put a list's question together, to open a transaction around it and to type its answer takes
four times as long as the database needs to answer; over the network it is two journeys more.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from sqlalchemy import CursorResult, Engine, Select
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler

Rows = Sequence[Sequence[Any]]
Values = Mapping[str, Any]

NOTHING: Values = MappingProxyType({})

KEPT = 200
"""Questions remembered; when there are more, all are put together anew."""


class Known(NamedTuple):
    """A question in the driver's words: its values by their names, or in the order of ``names``."""

    words: str
    values: Any
    names: Sequence[str]

    @classmethod
    def of(cls, result: CursorResult[Any]) -> "Known":
        """Return what was just asked."""
        context = result.context
        names = cast("SQLCompiler", context.compiled).positiontup or ()
        return cls(context.statement or "", context.parameters[0], names)

    def with_values(self, values: Values) -> Any:
        """Return the values, those given in place of the earlier ones."""
        if not values:
            return self.values
        if not self.names:
            return {**self.values, **values}
        pairs = zip(self.names, self.values, strict=True)
        return tuple(values.get(name, value) for name, value in pairs)


class AskedBefore:
    """What was asked on one engine, in the driver's words.

    Only for a question that needs no moment of its own in common with others its unit asks, and
    that its key and the values given beside it tell completely.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # A connection in place of the engine has its transaction already: nothing goes past it.
        self._is_engine = isinstance(engine, Engine)
        self._is_server = engine.dialect.name == "postgresql"
        self._known: dict[Hashable, Known] = {}

    def rows(
        self,
        session: Session,
        key: Hashable,
        question: Callable[[], Select[Any]],
        values: Values = NOTHING,
        *,
        planned_once: bool = False,
    ) -> Rows:
        """Return the answer; whatever its columns say of types, the first time must not differ.

        So the question names its columns without types, and the driver's values come back. The
        values, too, are such as the driver takes, and none is a list: each stands at one mark.

        ``planned_once`` lets the server keep its plan: for a question that is gone about in one way
        whatever the values. Words that are sought are not: by a kept plan they never use their index.
        """
        known = self._known.get(key)
        if known is not None and self._is_engine and not session.in_transaction():
            rows = self._again(known.words, known.with_values(values), planned_once)
            if rows is not None:
                return rows
        result = session.connection().execute(question(), values or None)
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[key] = Known.of(result)
        return result.all()

    def _again(self, words: str, values: Any, planned_once: bool) -> Rows | None:  # noqa: FBT001
        how = {"prepare": True} if planned_once and self._is_server else {}
        raw = self._engine.raw_connection()
        try:
            with self._without_transaction(raw.driver_connection):
                cursor = raw.cursor()
                cursor.execute(words, values, **how)
                rows: Rows = cursor.fetchall()
        except self._engine.dialect.loaded_dbapi.Error:
            # The ordinary way meets the same trouble, and its errors are translated.
            raw.invalidate()
            return None
        raw.close()
        return rows

    @contextmanager
    def _without_transaction(self, driver: Any) -> Iterator[None]:
        """Spare the network BEGIN and ROLLBACK; the file's driver says neither by itself."""
        if not self._is_server:
            yield
            return
        driver.autocommit = True
        yield
        driver.autocommit = False
