"""Steps of diagnosis and of routes, noted by hand."""

from sqlalchemy import Column, Date, String, Text

from centre_app.domain.ladder.codes import Act
from centre_app.storage.tables.base import owned_by, root_table
from centre_app.storage.types import code

ladder_steps = root_table(
    "ladder_steps",
    owned_by("matter_id", "matters"),
    Column("act", code(Act, name="ladderact"), nullable=False),
    Column("happened_on", Date, nullable=False),
    Column("body", String(200), nullable=False),
    Column("number", String(80), nullable=False),
    Column("note", Text, nullable=False),
    Column("taken_back", Text, nullable=False),
)
