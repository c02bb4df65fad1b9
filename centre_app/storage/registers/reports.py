"""Counts and series."""

from sqlalchemy.orm import Session


class SqlReportRegister:
    """Counts and series."""

    def __init__(self, session: Session) -> None:
        self._session = session
