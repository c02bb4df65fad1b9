"""Runs the migrations on the connection that the program hands over."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum, Table

from centre_app.storage.tables import metadata
from centre_app.storage.types import CodeList, Json, Key, Money, UtcDateTime

connection = context.config.attributes["connection"]
protected = context.config.attributes.get("protected")
on_postgres = connection.dialect.name == "postgresql"


def plain_type(kind: str, item: Any, _autogen: object) -> str | Literal[False]:
    """Write our own column types as plain ones, so that old scripts never need today's code."""
    if kind != "type" or isinstance(item, Enum):
        return False
    plain = {
        Key: "KEY",
        UtcDateTime: "sa.DateTime(timezone=True)",
        Money: "sa.BigInteger()",
        Json: "sa.Text()",
        CodeList: "sa.Text()",
    }
    return plain.get(type(item), False)


def ours(item: Any, name: str | None, kind: str, reflected: bool, _other: object) -> bool:  # noqa: FBT001
    """Leave full-text tables alone, and look at one schema at a time."""
    if kind != "table":
        return True
    if reflected:
        return "_words" not in (name or "")
    return protected is None or _is_protected(item) == protected


def _is_protected(table: Table) -> bool:
    return bool(table.info.get("protected"))


context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
    render_item=plain_type,
    include_object=ours,
    transactional_ddl=True,
    autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
)
with context.begin_transaction():
    context.run_migrations()
