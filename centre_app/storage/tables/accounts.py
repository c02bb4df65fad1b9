"""Members of staff; the table is protected, passwords are argon2 hashes."""

from sqlalchemy import Boolean, Column, Integer, String, UniqueConstraint

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.permissions import Role
from centre_app.storage.tables.base import PROTECTED, root_table
from centre_app.storage.types import CodeList, UtcDateTime, code

staff = root_table(
    "staff",
    Column("login", String(40), nullable=False),
    Column("name", String(80), nullable=False),
    Column("roles", CodeList(Role), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", UtcDateTime),
    Column("active", Boolean, nullable=False),
    Column("type_size", code(TypeSize)),
    UniqueConstraint("login"),
    info=PROTECTED,
)
