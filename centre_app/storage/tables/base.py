"""What all tables share: names of constraints, the columns of A1, and which are protected."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table
from sqlalchemy.schema import SchemaItem

from centre_app.storage.types import Key, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

PROTECTED = {"protected": True}
"""Marks tables that lie in the schema ``sec`` on PostgreSQL, where nobody may read directly."""


def entity_table(name: str, *items: SchemaItem, info: dict[str, Any] | None = None) -> Table:
    """Return a table with key, centre, author and moment in front of its own columns."""
    return Table(
        name,
        metadata,
        Column("id", Key, primary_key=True),
        Column("org_id", Key, nullable=False),
        Column("created_by", Key, nullable=False),
        Column("created_at", UtcDateTime, nullable=False),
        *items,
        info=info or {},
    )


def root_table(name: str, *items: SchemaItem, info: dict[str, Any] | None = None) -> Table:
    """Return an entity table that also counts its versions."""
    return entity_table(
        name,
        Column("version", Integer, nullable=False),
        Column("revised_at", UtcDateTime, nullable=False),
        *items,
        info=info,
    )


def ref(name: str, target: str, *, optional: bool = False, index: bool = True) -> Column[Any]:
    """Return a foreign key to the table ``target``, indexed unless said otherwise."""
    return Column(name, _points_to(target), nullable=optional, index=index)


def owned_by(name: str, target: str, *, index: bool = True) -> Column[Any]:
    """Return the foreign key of a child row that goes with its parent, indexed unless said otherwise."""
    return Column(name, _points_to(target, ondelete="CASCADE"), nullable=False, index=index)


def _points_to(target: str, *, ondelete: str | None = None) -> ForeignKey:
    # Checked at the commit: a unit may save things in whatever order the ORM finds best.
    return ForeignKey(f"{target}.id", ondelete=ondelete, deferrable=True, initially="DEFERRED")
