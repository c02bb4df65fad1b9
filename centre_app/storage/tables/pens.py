"""Who writes a record; the row goes when he leaves, or the record is over."""

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from centre_app.storage.tables.base import metadata, owned_by
from centre_app.storage.types import Key, UtcDateTime


def _pens(name: str, key: str, of: str) -> Table:
    """Return a table of pens: one row a record, which its key names."""
    return Table(
        name,
        metadata,
        owned_by(key, of, index=False),
        Column("staff_id", Key, nullable=False),
        Column("name", String(80), nullable=False),
        Column("since", UtcDateTime, nullable=False),
        Column("wrote_at", UtcDateTime, nullable=False),
        Column("from_id", Key),
        Column("from_name", String(80), nullable=False),
        PrimaryKeyConstraint(key),
    )


record_pens = _pens("record_pens", "session_id", "sessions")
inquiry_pens = _pens("inquiry_pens", "inquiry_id", "inquiries")
