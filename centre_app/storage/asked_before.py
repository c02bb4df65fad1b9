"""Questions asked again word for word go to the driver as they stand.

To put a list's question together, to open a transaction around it and to type its answer takes
four times as long as the database needs to answer; over the network it is two journeys more.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, Select
from sqlalchemy.orm import Session

Rows = Sequence[Sequence[Any]]

KEPT = 200
"""Questions remembered; when there are more, all are put together anew."""


class AskedBefore:
    """What was asked on one engine, in the driver's words.

    Only for a question that is all a unit asks, and that its key tells completely: a key leads to
    the same words and values for ever.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[Hashable, tuple[str, Any]] = {}

    def rows(self, session: Session, key: Hashable, question: Callable[[], Select[Any]]) -> Rows:
        """Return the answer; whatever its columns say of types, the first time must not differ.

        So the question names its columns without types, and the driver's values come back.
        """
        known = self._known.get(key)
        if known is not None and not session.in_transaction():
            rows = self._again(*known)
            if rows is not None:
                return rows
        result = session.connection().execute(question())
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[key] = (result.context.statement, result.context.parameters[0])
        return result.all()

    def _again(self, words: str, values: Any) -> Rows | None:
        raw = self._engine.raw_connection()
        try:
            with self._without_transaction(raw.driver_connection):
                cursor = raw.cursor()
                cursor.execute(words, values)
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
        if self._engine.dialect.name != "postgresql":
            yield
            return
        driver.autocommit = True
        yield
        driver.autocommit = False
