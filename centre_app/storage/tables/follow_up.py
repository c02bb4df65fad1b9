"""Revisits."""

from sqlalchemy import Column, Date, Index, String, Text

from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.storage.tables.base import entity_table, owned_by, ref, root_table
from centre_app.storage.types import Key, code

revisits = root_table(
    "revisits",
    ref("matter_id", "matters"),
    ref("case_id", "mediation_cases", optional=True),
    ref("agreement_id", "agreements", optional=True),
    Column("due_on", Date, nullable=False),
    Column("article", String(200), nullable=False),
    Column("done_on", Date),
    Column("mode", code(RevisitMode)),
    Column("person_name", String(200), nullable=False),
    Column("satisfaction", code(Satisfaction)),
    Column("performance", Text, nullable=False),
    Column("danger", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("after", code(AfterDissatisfaction)),
    Column("done_by", Key),
    Column("service", code(Satisfaction, name="servicegrade")),
    Column("after_due_on", Date),
    Column("after_done_on", Date),
    Column("after_note", Text, nullable=False),
    Index("ix_revisits_open", "done_on", "due_on"),
)

revisit_attempts = entity_table(
    "revisit_attempts",
    owned_by("revisit_id", "revisits"),
    Column("made_on", Date, nullable=False),
    Column("mode", code(RevisitMode), nullable=False),
    Column("note", String(400), nullable=False),
)
