"""The versions of the centre's own wording of the forms."""

from sqlalchemy import Column, Integer, String, Text, UniqueConstraint

from centre_app.domain.papers.templates.own import WHY_LIMIT
from centre_app.storage.tables.base import root_table

form_texts = root_table(
    "form_texts",
    Column("form", String(8), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("why", String(WHY_LIMIT), nullable=False),
    UniqueConstraint("org_id", "form", "number"),
)
