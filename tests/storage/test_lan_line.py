"""A line to the server that broke while nobody spoke, and one that is in use."""

from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from centre_app.domain.errors import StorageUnavailableError
from centre_app.domain.permissions import Role
from centre_app.storage import engine as lines
from tests.town import Town


@pytest.fixture
def lan(town: Town) -> Town:
    if town.engine.dialect.name != "postgresql":
        pytest.skip("a file has no line that could break")
    return town


@pytest.fixture
def asked(lan: Town, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Give what the line is asked before it is used."""
    seen: list[object] = []
    ping = lan.engine.dialect.do_ping

    def noted(driver: Any) -> bool:
        seen.append(driver)
        return ping(driver)

    monkeypatch.setattr(lan.engine.dialect, "do_ping", noted)
    return seen


def look(town: Town) -> None:
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        unit.rooms.find()


def hang_up(engine: Engine) -> None:
    """Let the server end the line that lies in the pool, behind the program's back."""
    with engine.connect() as mine:
        number = mine.execute(text("SELECT pg_backend_pid()")).scalar_one()
    other = create_engine(engine.url, poolclass=NullPool)
    with other.connect() as door:
        door.execute(text("SELECT pg_terminate_backend(:number)"), {"number": number})


def test_a_line_in_use_is_not_asked_before_every_question(lan: Town, asked: list[object]) -> None:
    look(lan)
    asked.clear()
    for _ in range(5):
        look(lan)
    assert not asked


def test_a_line_that_lay_idle_is_asked_and_replaced_if_nobody_hears(
    lan: Town, asked: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    look(lan)
    hang_up(lan.engine)
    monkeypatch.setattr(lines, "_FRESH_S", 0.0)
    look(lan)
    assert asked


def test_a_line_that_broke_in_use_is_told_in_our_words_and_the_next_one_stands(lan: Town) -> None:
    look(lan)
    hang_up(lan.engine)
    results: list[str] = []
    for _ in range(4):
        try:
            look(lan)
            results.append("seen")
        except StorageUnavailableError:
            results.append("told")
    assert results[-1] == "seen"
