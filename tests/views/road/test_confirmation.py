"""From the seal to the court's ruling and back again, by keys alone."""

import pytest
from PySide6.QtCore import Qt

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.views.follow_up.confirmation_panel import ConfirmationPanel
from centre_app.views.frame.room import Subject
from tests.agreements_builders import Bench, bench_in
from tests.court_road import RULING
from tests.views.desk_window import Sitting
from tests.views.road.test_focus import SPACE, choose, commit

DOWN = Qt.Key.Key_Down


@pytest.fixture
def bench(sitting: Sitting) -> Bench:
    bench = bench_in(sitting.town)
    bench.conclude()
    sitting.go("agreements", Subject("case", bench.case_id))
    return bench


def stands_at(bench: Bench, status: ConfirmationStatus) -> bool:
    return bench.agreement.confirmation is status


def test_an_agreement_goes_to_the_court_by_keys(sitting: Sitting, bench: Bench) -> None:
    assert sitting.focus() == "agreement.confirmation"
    sitting.typist.press(SPACE)
    sitting.typist.wait()
    assert sitting.focus() == "examine.obstacle.scope"
    commit(sitting)
    assert sitting.focus() == "consent.agrees0"
    sitting.typist.press(DOWN)
    sitting.enter("consent.agrees1")
    sitting.typist.press(DOWN)
    sitting.enter("consent.court_name")
    sitting.typist.type("云岭县人民法院")
    sitting.enter("consent.court_reason")
    sitting.typist.press(DOWN)
    commit(sitting)
    assert stands_at(bench, ConfirmationStatus.INTENDED)
    assert sitting.focus() == "court.step"
    commit(sitting)
    assert stands_at(bench, ConfirmationStatus.APPLIED)
    assert sitting.focus() == "court.step"


def test_a_number_that_is_missing_is_asked_for_at_its_field(sitting: Sitting, bench: Bench) -> None:
    test_an_agreement_goes_to_the_court_by_keys(sitting, bench)
    choose(sitting, "court.step", "法院受理")
    commit(sitting)
    assert sitting.focus() == "court.number"
    sitting.typist.type(RULING)
    commit(sitting)
    assert stands_at(bench, ConfirmationStatus.ACCEPTED)


def test_a_step_noted_in_error_is_taken_back_by_keys(sitting: Sitting, bench: Bench) -> None:
    test_an_agreement_goes_to_the_court_by_keys(sitting, bench)
    sitting.enter("confirmation.take_back")
    sitting.typist.press(SPACE)
    sitting.typist.wait()
    assert sitting.focus() == "reason.text"
    sitting.typist.type("还没有提交")
    commit(sitting)
    assert stands_at(bench, ConfirmationStatus.INTENDED)
    panel = sitting.window.findChild(ConfirmationPanel)
    assert isinstance(panel, ConfirmationPanel)
    assert "还没有提交" in panel.history.rows[0].accessibleName()
