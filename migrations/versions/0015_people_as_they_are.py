"""people as they are

Several phones and addresses, other spellings of a name, the history of somebody's data, merges;
what bodies and foreigners need beside, and the papers that were missing.

Revision ID: 0015
Revises: 0014
Create Date: 2026-11-29
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")

PAPERS_BEFORE = ("111", "112", "113", "117", "414", "511", "516", "553", "uscc", "990")
PAPERS_AFTER = (*PAPERS_BEFORE, "114", "123", "hk_mo_residence", "tw_residence")
FIELDS = (
    "kind",
    "name",
    "alias",
    "id_number",
    "id_remark",
    "phone",
    "address",
    "sex",
    "birth_date",
    "ethnic",
    "country",
    "occupation",
    "work_unit",
    "head",
    "village_id",
    "merged",
    "unmerged",
)

FROM_SECRETS = """INSERT INTO person_contacts (id, org_id, created_by, created_at, person_id, kind,
    label, value, masked, current, preferred, given_at, value_hash, tail_hash)
    SELECT {new_id}, persons.org_id, persons.created_by, persons.created_at, persons.id, '{kind}',
    '{label}', person_secrets.{kind}, {masked}, true, true, persons.revised_at, {hashes}
    FROM person_secrets JOIN persons ON persons.id = person_secrets.person_id
    WHERE person_secrets.{kind} <> ''"""

MASKED_ADDRESS = """substr(person_secrets.address, 1, CASE WHEN length(person_secrets.address) > 11
    THEN 6 ELSE length(person_secrets.address) / 2 END) || '****'"""


def entity() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", KEY, nullable=False),
        sa.Column("org_id", KEY, nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )


def code(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def points(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        ondelete=ondelete,
        initially="DEFERRED",
        deferrable=True,
    )


def allow(papers: tuple[str, ...]) -> None:
    name = op.f("ck_persons_idkind")
    with op.batch_alter_table("persons") as table:
        table.drop_constraint(name, type_="check")
        table.create_check_constraint(name, sa.column("id_kind", sa.String()).in_(papers))


def upgrade() -> None:
    with op.batch_alter_table("persons") as table:
        table.add_column(sa.Column("country", sa.String(40), nullable=False, server_default=""))
        table.add_column(sa.Column("head", sa.String(80), nullable=False, server_default=""))
        table.add_column(sa.Column("merged_into_id", KEY, nullable=True))
        table.create_foreign_key(
            "fk_persons_merged_into_id_persons",
            "persons",
            ["merged_into_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_index("ix_persons_merged_into_id", "persons", ["merged_into_id"])
    with op.batch_alter_table("persons") as table:
        # Blank for those on file; whoever is added says something, if only nothing.
        for column in ("country", "head"):
            table.alter_column(column, server_default=None)
    allow(PAPERS_AFTER)
    _make_aliases()
    _make_changes()
    _make_merges()
    _make_contacts()


def _make_aliases() -> None:
    op.create_table(
        "person_aliases",
        *entity(),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column(
            "kind",
            code("aliaskind", "former", "substitute", "standard", "components", "pinyin"),
            nullable=False,
        ),
        sa.Column("text", sa.String(200), nullable=False),
        points("person_aliases", "person_id", "persons", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_person_aliases"),
        sa.UniqueConstraint("person_id", "text", name="uq_person_aliases_person_id_text"),
    )
    op.create_index("ix_person_aliases_person_id", "person_aliases", ["person_id"])


def _make_changes() -> None:
    op.create_table(
        "person_changes",
        *entity(),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("field", code("personfield", *FIELDS), nullable=False),
        sa.Column("before", sa.String(400), nullable=False),
        sa.Column("after", sa.String(400), nullable=False),
        points("person_changes", "person_id", "persons", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_person_changes"),
    )
    op.create_index("ix_person_changes_person_id", "person_changes", ["person_id"])


def _make_merges() -> None:
    op.create_table(
        "person_merges",
        *entity(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_id", KEY, nullable=False),
        sa.Column("merged_id", KEY, nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", KEY, nullable=True),
        sa.Column("undone_reason", sa.String(200), nullable=False),
        points("person_merges", "kept_id", "persons"),
        points("person_merges", "merged_id", "persons"),
        sa.PrimaryKeyConstraint("id", name="pk_person_merges"),
    )
    for column in ("kept_id", "merged_id"):
        op.create_index(f"ix_person_merges_{column}", "person_merges", [column])


def _make_contacts() -> None:
    on_postgres = op.get_bind().dialect.name == "postgresql"
    labels = ("own", "home", "work", "relative", "residence", "registered", "other")
    op.create_table(
        "person_contacts",
        *entity(),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("kind", code("contactkind", "phone", "address"), nullable=False),
        sa.Column("label", code("contactlabel", *labels), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("masked", sa.String(60), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value_hash", sa.String(32), nullable=True),
        sa.Column("tail_hash", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_person_contacts"),
    )
    for column in ("person_id", "value_hash", "tail_hash"):
        op.create_index(f"ix_person_contacts_{column}", "person_contacts", [column])
    new_id = "gen_random_uuid()" if on_postgres else "randomblob(16)"
    for kind, label, masked, hashes in (
        ("phone", "own", "persons.masked_phone", "phone_hash, phone_tail_hash"),
        ("address", "residence", MASKED_ADDRESS, "NULL, NULL"),
    ):
        op.execute(
            FROM_SECRETS.format(new_id=new_id, kind=kind, label=label, masked=masked, hashes=hashes)
        )
    if on_postgres:
        op.execute("ALTER TABLE person_contacts SET SCHEMA sec")


def downgrade() -> None:
    # The preferred phone and address stand in person_secrets still; the others are lost.
    on_postgres = op.get_bind().dialect.name == "postgresql"
    op.drop_table("person_contacts", schema="sec" if on_postgres else None)
    for table in ("person_merges", "person_changes", "person_aliases"):
        op.drop_table(table)
    op.execute("UPDATE persons SET id_kind = '990' WHERE id_kind IN ('114', '123')")
    op.execute("UPDATE persons SET id_kind = '111' WHERE id_kind LIKE '%_residence'")
    allow(PAPERS_BEFORE)
    op.drop_index("ix_persons_merged_into_id", "persons")
    with op.batch_alter_table("persons") as persons:
        persons.drop_constraint("fk_persons_merged_into_id_persons", type_="foreignkey")
        for column in ("merged_into_id", "head", "country"):
            persons.drop_column(column)
