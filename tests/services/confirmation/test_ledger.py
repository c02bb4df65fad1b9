"""The register of applications: every one filed in a span, with its way and what came of it."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.permissions import Role
from centre_app.services.records.confirmation_ledger import ConfirmationLine, ConfirmationSpan
from tests.agreements_builders import TODAY, bench_in
from tests.court_road import COURT, RULING, CourtRoad
from tests.printing.reading import by_pypdf, solid
from tests.services.mediation.term_desk import refused
from tests.town import Town

YEAR = ConfirmationSpan(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def road(town: Town) -> CourtRoad:
    bench = bench_in(town)
    bench.conclude()
    return CourtRoad(bench)


def lines(road: CourtRoad, span: ConfirmationSpan = YEAR) -> list[ConfirmationLine]:
    town = road.bench.town
    return list(town.services.confirmation_ledger.lines(town.actor(Role.DIRECTOR), span))


def test_what_was_only_wanted_is_no_application(road: CourtRoad) -> None:
    road.want()
    assert lines(road) == []


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (ConfirmationStatus.CONFIRMED, ConfirmationStep.CONFIRMED),
        (ConfirmationStatus.DISMISSED, ConfirmationStep.DISMISSED),
        (ConfirmationStatus.REJECTED_INTAKE, ConfirmationStep.REFUSED),
        (ConfirmationStatus.WITHDRAWN, ConfirmationStep.WITHDRAWN),
        (ConfirmationStatus.ACCEPTED, None),
    ],
)
def test_an_application_is_told_with_its_steps_and_the_last_word_of_the_court(
    road: CourtRoad, status: ConfirmationStatus, word: ConfirmationStep | None
) -> None:
    road.go(status)
    [line] = lines(road)
    assert (line.court, line.status, line.filed_on) == (COURT, status, road.bench.today)
    assert line.agreement == road.bench.agreement.number
    assert line.steps[0].step is ConfirmationStep.FILED
    assert (line.ruled.step if line.ruled else None) is word


def test_a_step_taken_back_is_not_told(road: CourtRoad) -> None:
    road.go(ConfirmationStatus.APPLIED)
    road.take_back()
    assert lines(road) == []


def test_it_counts_by_the_day_of_filing(road: CourtRoad) -> None:
    road.go(ConfirmationStatus.APPLIED)
    after = ConfirmationSpan(road.bench.today + timedelta(days=1), YEAR.last)
    assert lines(road, after) == []
    error = refused(FieldError, lines, road, ConfirmationSpan(YEAR.last, YEAR.first))
    assert error.reasons == {"last": "span_reversed"}


def test_paper_and_workbook_tell_the_same_and_the_audit_that_they_were_made(
    road: CourtRoad,
) -> None:
    road.go(ConfirmationStatus.CONFIRMED)
    town = road.bench.town
    director = town.actor(Role.DIRECTOR)
    paper = solid(by_pypdf(town.services.confirmation_ledger.lay_out(director, YEAR).pdf))
    for told in (COURT, RULING, "裁定有效1件", "赵德顺"):
        assert solid(told) in paper
    file = town.services.confirmation_ledger.export(director, YEAR)
    assert file.name.endswith("司法确认台账2026-01-01至2026-12-31.xlsx")
    cells = [
        str(cell)
        for row in load_workbook(BytesIO(file.content)).active.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    ]
    assert {COURT, RULING, "裁定有效", road.bench.agreement.number} <= set(cells)
    refused(
        NotAllowedError,
        town.services.confirmation_ledger.export,
        town.actor(Role.DISPATCHER),
        YEAR,
    )


def test_a_mediator_has_no_register(road: CourtRoad) -> None:
    town = road.bench.town
    ledger = town.services.confirmation_ledger
    refused(NotAllowedError, ledger.lines, town.actor(Role.MEDIATOR), YEAR)
    assert TODAY.year == YEAR.first.year
