"""Whatever happens on the road, no name, number or word of anybody gets into a log."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from centre_app.domain.errors import CentreError
from tests.services.bad_input.case_requests import CASE_WAYS
from tests.services.bad_input.matter_requests import MATTER_WAYS
from tests.services.bad_input.stages import ID_NUMBER, Stage, an_intake
from tests.services.bad_input.trying import taken_back
from tests.town import PASSWORD, Town

SENTINELS = (
    "王桂兰",
    "李建军",
    "赵德顺",
    "周正和",
    ID_NUMBER,
    "13812345678",
    "一村三组",
    "滴水",
    PASSWORD,
    "Harvest-2026",
)
ROAD = (
    "accounts.add_staff",
    "reception.register",
    "endings.reopen",
    "orders.report",
    "mediation.assign",
    "session_records.hold_session",
    "agreements.begin_change",
    "follow_up.record_revisit",
)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Give the log of everything down to the smallest, statements of the database included."""
    with (
        caplog.at_level(logging.DEBUG),
        caplog.at_level(logging.INFO, logger="sqlalchemy.engine"),
    ):
        yield caplog


def _leaks(text: str) -> list[str]:
    return [word for word in SENTINELS if word in text]


def _chain(error: BaseException | None) -> str:
    """Return the text of an error and of everything that led to it."""
    if error is None:
        return ""
    return f"{error} {error!r} {_chain(error.__cause__)} {_chain(error.__context__)}"


@pytest.mark.parametrize("name", ROAD)
def test_the_road_leaves_nobody_in_the_log(
    town: Town, log: pytest.LogCaptureFixture, name: str
) -> None:
    with taken_back(town) as bench:
        stage = Stage(bench.town)
        request = (MATTER_WAYS | CASE_WAYS)[name](stage)
        assert bench.send(stage.actor, name, request).answer == "done"
    assert "INSERT INTO" in log.text
    assert _leaks(log.text) == []


def test_a_row_that_breaks_a_rule_of_the_database_is_not_quoted(
    town: Town, log: pytest.LogCaptureFixture
) -> None:
    stage = Stage(town)
    intake = an_intake()
    town.services.reception.register(stage.actor, intake)
    twin = replace(an_intake(), visit_id=intake.visit_id)
    with pytest.raises(IntegrityError) as broken:
        town.services.reception.register(stage.actor, twin)
    assert _leaks(_chain(broken.value)) == []
    assert str(intake.visit_id) not in _chain(broken.value)
    assert _leaks(log.text) == []


def test_a_refusal_carries_its_facts_apart_from_its_text(town: Town) -> None:
    stage = Stage(town)
    request = CASE_WAYS["mediation.assign"](stage)
    choices = tuple(replace(one, kept_by_all=False) for one in request.choices)
    with pytest.raises(CentreError) as refused:
        town.services.mediation.assign(stage.actor, replace(request, choices=choices))
    assert _leaks(_chain(refused.value)) == []
    assert "周正和" in str(vars(refused.value))
