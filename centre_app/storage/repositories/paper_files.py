"""The stored bytes of issued papers."""

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.storage.tables.papers import paper_files


class SqlPaperFiles:
    """Keeps and returns bytes; nothing is rendered again."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, paper_id: UUID, pdf: bytes) -> None:
        """Keep the bytes."""
        self._session.execute(insert(paper_files).values(paper_id=paper_id, pdf=pdf))

    def get(self, paper_id: UUID) -> bytes:
        """Return the bytes as issued.

        Raises:
            NotFoundError: nothing was issued under that id.
        """
        found = self._session.scalars(
            select(paper_files.c.pdf).where(paper_files.c.paper_id == paper_id)
        ).one_or_none()
        if found is None:
            raise NotFoundError
        return bytes(found)
