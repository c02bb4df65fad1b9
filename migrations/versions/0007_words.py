"""words

Full-text lines beside the search tables: FTS5 on SQLite, a GIN index on PostgreSQL. Each holds
one token a character, so that a query of any length is exact.

Revision ID: 0007
Revises: 0006
Create Date: 2026-11-21
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SQLITE = (
    """CREATE VIRTUAL TABLE matter_words USING fts5(
        words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")""",
    """CREATE VIRTUAL TABLE person_words USING fts5(
        words, initials, content='', contentless_delete=1, prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0")""",
)

POSTGRES = (
    """CREATE TABLE matter_words (
        seq bigint CONSTRAINT pk_matter_words PRIMARY KEY, plain text NOT NULL,
        words tsvector NOT NULL)""",
    """CREATE TABLE person_words (
        seq bigint CONSTRAINT pk_person_words PRIMARY KEY, plain text NOT NULL,
        words tsvector NOT NULL)""",
    "CREATE INDEX ix_matter_words_words ON matter_words USING gin (words)",
    "CREATE INDEX ix_person_words_words ON person_words USING gin (words)",
)


def upgrade() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    for statement in POSTGRES if on_postgres else SQLITE:
        op.execute(statement)


def downgrade() -> None:
    for table in ("matter_words", "person_words"):
        op.execute(f"DROP TABLE {table}")
