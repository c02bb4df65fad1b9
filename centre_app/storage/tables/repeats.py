"""What was decided about repeat petitioners."""

from sqlalchemy import Boolean, Column

from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.storage.tables.base import ref, root_table
from centre_app.storage.types import CodeList, UtcDateTime, code

repeat_verdicts = root_table(
    "repeat_verdicts",
    ref("visit_id", "visits", optional=True),
    ref("matter_id", "matters"),
    ref("earlier_id", "matters"),
    Column("verdict", code(Verdict), nullable=False),
    Column("signs", CodeList(Sign), nullable=False),
    ref("decided_by", "staff", index=False),
    Column("decided_at", UtcDateTime, nullable=False),
    Column("replaced", Boolean, nullable=False),
)
