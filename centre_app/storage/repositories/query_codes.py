"""The codes on the slips, one a matter, drawn when its first slip is printed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from centre_app.domain.reception.query_codes import new_query_code
from centre_app.storage.tables.reception import query_codes


class SqlQueryCodes:
    """Codes by matter and matters by code."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now

    def of(self, matter_id: UUID) -> str:
        """Return the matter's code, drawn now if it has none yet."""
        columns = query_codes.c
        kept = self._session.scalars(select(columns.code).where(columns.matter_id == matter_id))
        code = kept.one_or_none()
        if code is None:
            code = new_query_code()
            while self.matter_of(code) is not None:
                code = new_query_code()
            self._session.execute(
                insert(query_codes).values(code=code, matter_id=matter_id, drawn_at=self._now)
            )
        return code

    def matter_of(self, code: str) -> UUID | None:
        """Return the matter a code belongs to, if it is one of ours."""
        found = select(query_codes.c.matter_id).where(query_codes.c.code == code)
        return self._session.scalars(found).one_or_none()
