"""The PostgreSQL server of the tests does what the other tests rely on."""

import psycopg
import pytest

from tests.postgres import FreshCopy
from tests.postgres_server import ServerInfo

pytestmark = pytest.mark.postgres


def test_an_address_survives_being_handed_over() -> None:
    server = ServerInfo("127.0.0.1", 5999, "somebody", "secret")
    assert ServerInfo.from_url(server.url()) == server


def test_each_test_gets_an_empty_database_in_utf8(empty_postgres: str) -> None:
    with psycopg.connect(empty_postgres.replace("+psycopg", "")) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        encoding = connection.execute("SHOW server_encoding")
        assert (tables.fetchone(), encoding.fetchone()) == ((0,), ("UTF8",))


def test_a_template_is_filled_once_and_its_copies_do_not_share_rows(
    template_postgres: FreshCopy,
) -> None:
    filled: list[str] = []

    def fill(url: str) -> None:
        filled.append(url)
        with psycopg.connect(url.replace("+psycopg", "")) as connection:
            connection.execute("CREATE TABLE visits (name text)")

    first, second = (template_postgres("visits", fill) for _ in range(2))
    with psycopg.connect(first.replace("+psycopg", "")) as connection:
        connection.execute("INSERT INTO visits VALUES ('张三')")
    with psycopg.connect(second.replace("+psycopg", "")) as connection:
        assert connection.execute("SELECT count(*) FROM visits").fetchone() == (0,)
    assert len(filled) == 1


def test_case_data_can_be_searched_with_the_extensions_of_the_server(empty_postgres: str) -> None:
    with psycopg.connect(empty_postgres.replace("+psycopg", "")) as connection:
        connection.execute("CREATE EXTENSION btree_gist")
        connection.execute("CREATE EXTENSION pg_trgm")
        found = connection.execute("SELECT show_trgm('宅基地')").fetchone()
        assert found
        assert found[0]
