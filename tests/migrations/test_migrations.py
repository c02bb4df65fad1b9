from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Engine, inspect, text

from centre_app.storage import migrate
from centre_app.storage.tables import metadata
from tests.storage.builders import a_matter, filed
from tests.town import Town

REVISIONS = sorted(
    path.name[:4] for path in (migrate.migrations_folder() / "versions").glob("*.py")
)


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in metadata.tables
        }


def test_the_migrated_database_is_the_one_the_code_describes(engine: Engine) -> None:
    migrate.check(engine)
    found = inspect(engine)
    for table in metadata.tables.values():
        protected = table.info.get("protected") and engine.dialect.name == "postgresql"
        wanted = {str(one.name) for one in table.constraints if isinstance(one, CheckConstraint)}
        there = found.get_check_constraints(table.name, schema="sec" if protected else None)
        assert {one["name"] for one in there} == wanted, table.name


def test_what_nobody_may_read_lies_in_a_schema_of_its_own(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return
    protected = {name for name, table in metadata.tables.items() if table.info.get("protected")}
    assert set(inspect(engine).get_table_names(schema="sec")) == protected


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_step_goes_down_and_up_again(engine: Engine, revision: str) -> None:
    migrate.downgrade(engine, revision)
    migrate.downgrade(engine, "-1")
    migrate.upgrade(engine)
    migrate.check(engine)


def test_a_step_that_needs_none_of_the_rows_keeps_them_all(town: Town) -> None:
    filed(town, a_matter())
    before = counts(town.engine)
    migrate.downgrade(town.engine, "0007")
    migrate.upgrade(town.engine)
    after = counts(town.engine)
    assert {**after, "audit_head": 1} == {**before, "audit_head": 1}


def test_migrations_never_import_the_program() -> None:
    for script in (migrate.migrations_folder() / "versions").glob("*.py"):
        assert "centre_app" not in Path(script).read_text(encoding="utf-8")


def test_every_script_begins_with_the_number_it_has() -> None:
    for script in (migrate.migrations_folder() / "versions").glob("*.py"):
        assert f'\nrevision = "{script.name[:4]}"\n' in script.read_text(encoding="utf-8")
