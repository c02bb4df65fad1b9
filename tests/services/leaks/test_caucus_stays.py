"""What was said in caucus reaches no paper, list, search, export, log or colleague by itself."""

import logging
from collections.abc import Iterator
from typing import Any, cast

import pytest
from sqlalchemy import Engine

from centre_app.domain.errors import CentreError
from centre_app.domain.papers.forms import Form
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.search import SearchQuery
from centre_app.storage.unit_of_work import UnitOpener
from tests.services.bad_input.case_requests import CASE_WAYS
from tests.services.bad_input.court_requests import COURT_WAYS
from tests.services.bad_input.recusal_requests import RECUSAL_WAYS
from tests.services.bad_input.session_requests import SESSION_WAYS
from tests.services.bad_input.stages import Stage, Way
from tests.services.bad_input.term_requests import TERM_WAYS
from tests.services.bad_input.trying import Bench, taken_back, words_in
from tests.services.leaks.caucus_scene import SAID_ALONE, WHISPER, Whispered, overheard, whisper
from tests.services.leaks.readings import READINGS
from tests.services.leaks.test_no_leaks import answers
from tests.town import Town

OWN = frozenset({"caucus_notes", "caucus_releases", "drafts"})
"""Where the notes lie; on a server sealed."""

_SIGNED = {name for name in CASE_WAYS if name.startswith(("agreements", "signings", "follow_up"))}
LOTS: dict[str, tuple[dict[str, Way], set[Form]]] = {
    "agreements": ({name: CASE_WAYS[name] for name in _SIGNED}, {Form.F15, Form.F16, Form.F19}),
    "cases": ({name: CASE_WAYS[name] for name in CASE_WAYS.keys() - _SIGNED}, {Form.F12, Form.F18}),
    "sessions": (SESSION_WAYS, set()),
    "courts": (COURT_WAYS, {Form.F20}),
    "recusals": (RECUSAL_WAYS, set()),
    "terms": (TERM_WAYS, set()),
}
"""All that is done with cases, and papers that are made of it at the least with notes beside them."""


@pytest.fixture
def scene(town: Town) -> Whispered:
    return Whispered(town)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with (
        caplog.at_level(logging.DEBUG),
        caplog.at_level(logging.INFO, logger="sqlalchemy.engine"),
    ):
        yield caplog


def test_nobody_outside_the_circle_reads_a_note_anywhere(scene: Whispered) -> None:
    told = {name: overheard(answers(scene, scene.outsider, name)) for name in READINGS}
    assert {name: found for name, found in told.items() if found} == {}


def test_who_mediates_reads_them_in_one_place_alone(scene: Whispered) -> None:
    told = {name: overheard(answers(scene, scene.named, name)) for name in READINGS}
    assert {name for name, found in told.items() if found} == {"caucus.page"}


def test_search_and_audit_know_nothing_of_them(scene: Whispered) -> None:
    served = scene.town.services
    for words in (*SAID_ALONE, WHISPER[:2]):
        found = served.reception.look_up(scene.named, SearchQuery(words))
        assert overheard(found) == []
        assert not _hits(found)
    page = served.audits.page(scene.named, AuditQuery(limit=1000))
    assert "caucus:saved" in repr(page)
    assert overheard(page) == []


def _hits(found: Any) -> list[Any]:
    return [one for part in vars(found).values() if isinstance(part, list | tuple) for one in part]


def test_no_log_quotes_a_note(town: Town, log: pytest.LogCaptureFixture) -> None:
    Whispered(town)
    assert "INSERT INTO" in log.text
    assert overheard(log.text) == []


@pytest.mark.parametrize("lot", LOTS)
def test_whatever_is_done_carries_no_note_along(town: Town, lot: str) -> None:
    ways, papers = LOTS[lot]
    carried: dict[str, list[str]] = {}
    made: set[Form] = set()
    for name, way in ways.items():
        if name.startswith("caucus"):
            continue
        with taken_back(town) as bench:
            stage = Stage(bench.town)
            request = way(stage)
            if whisper(bench.town, stage.actor):
                carried[name] = _carried(bench, stage, name, request)
                made |= _forms(bench, stage)
    assert {name: found for name, found in carried.items() if found} == {}
    assert made >= papers


def _carried(bench: Bench, stage: Stage, name: str, request: Any) -> list[str]:
    """Return which tables tell of the notes once something was done beside them."""
    service, method = name.split(".")
    try:
        getattr(getattr(bench.town.services, service), method)(stage.actor, request)
    except CentreError as error:
        pytest.fail(f"{name}: {error!r}")
    server = bench.connection.dialect.name == "postgresql"
    return [
        table
        for table, text in bench.words_by_table().items()
        if overheard(text) and (server or table not in OWN)
    ]


def _forms(bench: Bench, stage: Stage) -> set[Form]:
    open_unit = UnitOpener(cast("Engine", bench.connection), bench.town.clock)
    with open_unit(stage.actor, reading=True) as unit:
        return {Form(one.form) for one in unit.papers.find()}


def test_the_walk_would_see_a_note_on_paper() -> None:
    assert overheard(list(words_in((f"甲方：{WHISPER}".encode(), {"a": ("b",)})))) == [WHISPER]
