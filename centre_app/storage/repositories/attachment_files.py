"""The contents of attachments, each kept once under its hash."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.storage.tables.attachments import attachment_files


class SqlAttachmentFiles:
    """Keeps and returns bytes as they came."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, sha256: str, content: bytes, preview: bytes) -> None:
        """Keep the content, unless it is there already."""
        files = attachment_files
        known = select(files.c.sha256).where(files.c.sha256 == sha256)
        if self._session.scalars(known).one_or_none() is not None:
            return
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = (postgresql.insert if on_postgres else sqlite.insert)(files)
        row = {"sha256": sha256, "size": len(content), "preview": preview, "content": content}
        # Another desk may be taking in the same file at this moment.
        self._session.execute(insert.values(**row).on_conflict_do_nothing())

    def get(self, sha256: str) -> bytes:
        """Return the content as it came.

        Raises:
            NotFoundError: it is not there.
        """
        files = attachment_files
        found = self._session.scalars(
            select(files.c.content).where(files.c.sha256 == sha256)
        ).one_or_none()
        if found is None:
            raise NotFoundError
        return bytes(found)
