"""Whole tables, as the driver gives them: for tests that look through everything again and again."""

from typing import Any

from sqlalchemy import Connection


def raw_lines(connection: Connection, question: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return the names of the columns a question is answered with, and the lines of the answer.

    Nothing stands between: to make rows of so many lines cost more than to read them.
    """
    cursor = connection.connection.cursor()
    try:
        cursor.execute(question)
        return [one[0] for one in cursor.description or ()], list(cursor.fetchall())
    finally:
        cursor.close()
