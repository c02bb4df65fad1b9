from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Engine, inspect, text
from sqlalchemy.exc import IntegrityError

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.records.drafts import DraftText
from centre_app.storage import migrate
from centre_app.storage.engine import open_local
from centre_app.storage.tables import metadata
from tests.agreements_builders import bench_in
from tests.court_road import CourtRoad
from tests.storage.builders import a_matter, filed
from tests.town import KEY, Town

REVISIONS = sorted(
    path.name[:4] for path in (migrate.migrations_folder() / "versions").glob("*.py")
)


YOUNGER = {"person_aliases", "person_changes", "person_merges"}
"""Made by a later step than the ones gone down to here: their rows go with them."""


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in metadata.tables.keys() - YOUNGER
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


@pytest.mark.timeout(300)
def test_every_step_goes_down_and_up_again(engine: Engine) -> None:
    for revision in reversed(REVISIONS):
        migrate.downgrade(engine, "-1")
        # What the way down leaves behind, the way up stumbles over.
        migrate.upgrade(engine, revision)
        migrate.downgrade(engine, "-1")
    migrate.upgrade(engine)
    migrate.check(engine)


def told(engine: Engine, question: str) -> list[tuple[str, ...]]:
    with engine.connect() as connection:
        return [tuple(map(str, row)) for row in connection.execute(text(question))]


def tell(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_days_find_the_notice_they_are_of(engine: Engine) -> None:
    migrate.downgrade(engine, "0008")
    tell(
        engine,
        "DELETE FROM calendar_days",
        "INSERT INTO calendar_years VALUES (2027, 'test', '2026-11-20 00:00:00')",
        *(
            f"INSERT INTO calendar_days VALUES ('{day}', false, 'test')"
            for day in ("2025-12-31", "2026-10-01", "2026-12-24", "2026-12-25", "2027-12-31")
        ),
    )
    migrate.upgrade(engine)
    assert told(engine, "SELECT day, notice_year FROM calendar_days ORDER BY 1") == [
        ("2025-12-31", "2026"),
        ("2026-10-01", "2026"),
        ("2026-12-24", "2026"),
        ("2026-12-25", "2027"),
        ("2027-12-31", "2027"),
    ]


def test_on_the_way_back_a_day_of_two_notices_keeps_the_later_year_s_word(engine: Engine) -> None:
    tell(
        engine,
        "DELETE FROM calendar_days",
        "INSERT INTO calendar_years VALUES (2027, 'test', '2026-11-20 00:00:00')",
        *(
            "INSERT INTO calendar_days (notice_year, day, is_working, name)"
            f" VALUES ({year}, '2026-12-{day}', false, 'of {year}')"
            for year, day in ((2027, 31), (2026, 31), (2026, 30))
        ),
    )
    migrate.downgrade(engine, "0008")
    assert told(engine, "SELECT day, name FROM calendar_days ORDER BY 1") == [
        ("2026-12-30", "of 2026"),
        ("2026-12-31", "of 2027"),
    ]


@pytest.fixture
def upgrading(town: Town, tmp_path: Path) -> Iterator[Engine]:
    """Give the town's engine as the program upgrades it: a file without foreign keys."""
    if town.engine.dialect.name != "sqlite":
        yield town.engine
        return
    unlinked = open_local(tmp_path / "centre.db", KEY, foreign_keys=False)
    yield unlinked
    unlinked.dispose()


def test_a_step_that_needs_none_of_the_rows_keeps_them_all(town: Town, upgrading: Engine) -> None:
    filed(town, a_matter())
    before = counts(upgrading)
    migrate.downgrade(upgrading, "0007")
    migrate.upgrade(upgrading)
    after = counts(upgrading)
    assert {**after, "audit_head": 1} == {**before, "audit_head": 1}


def test_what_hangs_on_an_agreement_outlives_its_table_made_anew(
    town: Town, upgrading: Engine
) -> None:
    bench_in(town).conclude()
    tell(upgrading, "UPDATE agreements SET confirmation = 'waived'")
    before = counts(upgrading)
    migrate.downgrade(upgrading, "0009")
    assert told(upgrading, "SELECT confirmation FROM agreements") == [("none",)]
    with pytest.raises(IntegrityError):
        tell(upgrading, "UPDATE agreements SET confirmation = 'waived'")
    migrate.upgrade(upgrading)
    assert counts(upgrading) == before
    assert before["performance_items"] == 2


def test_steps_with_the_court_become_what_was_known_of_them_before(
    town: Town, upgrading: Engine
) -> None:
    road = CourtRoad(bench_in(town))
    road.bench.conclude()
    road.go(ConfirmationStatus.RETURNED)
    migrate.downgrade(upgrading, "0035")
    assert told(upgrading, "SELECT confirmation FROM agreements") == [("applied",)]
    migrate.upgrade(upgrading)
    assert road.page.status is ConfirmationStatus.APPLIED
    assert ConfirmationStep.ACCEPTED in road.page.next_steps


@pytest.mark.parametrize("column", ["confirmation", "form", "status"])
def test_an_agreement_bears_codes_of_the_lists_alone(town: Town, column: str) -> None:
    bench_in(town).conclude()
    with pytest.raises(IntegrityError):
        tell(town.engine, f"UPDATE agreements SET {column} = 'nonsense'")


def test_migrations_never_import_the_program() -> None:
    for script in (migrate.migrations_folder() / "versions").glob("*.py"):
        assert "centre_app" not in Path(script).read_text(encoding="utf-8")


def test_every_script_begins_with_the_number_it_has() -> None:
    for script in (migrate.migrations_folder() / "versions").glob("*.py"):
        assert f'\nrevision = "{script.name[:4]}"\n' in script.read_text(encoding="utf-8")


def test_the_phones_and_addresses_on_file_become_contacts(town: Town, upgrading: Engine) -> None:
    bench_in(town)
    question = "SELECT value, masked, value_hash, tail_hash FROM person_contacts ORDER BY 1"
    before = told(upgrading, question)
    migrate.downgrade(upgrading, "0014")
    migrate.upgrade(upgrading)
    assert told(upgrading, question) == before
    assert len(before) == 4


def test_only_sealed_drafts_go_on_the_way_back(town: Town, upgrading: Engine) -> None:
    clerk, key = town.actor(Role.RECEPTIONIST), new_id()
    town.services.drafts.keep(clerk, DraftText("intake", key, {"title": "王桂兰"}))
    sealed = town.engine.dialect.name == "postgresql"
    migrate.downgrade(upgrading, "0024")
    left = told(upgrading, "SELECT body FROM drafts")
    assert left == ([] if sealed else [('{"title":"王桂兰"}',)])
    migrate.upgrade(upgrading)
    migrate.check(upgrading)
