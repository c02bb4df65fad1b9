"""Files taken in, what their rows became, and what their headings mean."""

from sqlalchemy import Boolean, Column, Integer, String, Table

from centre_app.domain.ledgers.codes import BatchState
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.storage.tables.base import entity_table, metadata, owned_by
from centre_app.storage.types import Key, code

ledger_batches = entity_table(
    "ledger_batches",
    Column("file_name", String(260), nullable=False),
    Column("state", code(BatchState), nullable=False),
    Column("rows_taken", Integer, nullable=False),
    Column("rows_taken_back", Integer, nullable=False),
)

ledger_rows = Table(
    "ledger_rows",
    metadata,
    owned_by("batch_id", "ledger_batches"),
    Column("matter_id", Key, primary_key=True),
    Column("visit_id", Key, nullable=False),
    Column("person_id", Key),
    Column("made_person", Boolean, nullable=False),
    Column("line", Integer, nullable=False),
    Column("sameness", String(32), nullable=False, index=True),
    Column("kept", Boolean, nullable=False),
)
"""No foreign keys to what was made: the row tells of it even where it was removed by other means."""

ledger_headings = Table(
    "ledger_headings",
    metadata,
    Column("org_id", Key, primary_key=True),
    Column("heading", String(200), primary_key=True),
    Column("field", code(LedgerField), nullable=False),
)
