"""After every step of the road the keyboard stands where the next thing is typed."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.mediation.codes import EndReason, ReadBackWay, SessionResult
from centre_app.services.records.matters import MatterKey
from centre_app.services.use_case import Topic
from centre_app.views.agreements.page import AgreementPage
from centre_app.views.frame.room import Subject
from tests.agreements_builders import bench_in, removal
from tests.mediation_town import Road
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.conftest import OpenedWindows
from tests.views.desk_window import Sitting
from tests.views.road.conftest import SitDown

ENTER, ESC, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier
_ALL = ~Topic.NOTHING


@pytest.fixture
def road(sitting: Sitting) -> Road:
    return Road(sitting.town)


def commit(sitting: Sitting) -> None:
    """Press Ctrl+Enter and wait for what comes of it."""
    sitting.typist.press(ENTER, CONTROL)
    sitting.typist.wait()


def choose(sitting: Sitting, name: str, value: object) -> None:
    box = sitting.shown(name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(value if isinstance(value, int) else box.findText(str(value)))


def open_case(sitting: Sitting, case_id: UUID) -> None:
    sitting.go("mediation", Subject("case", case_id))


def test_after_a_visit_the_next_visitor_is_looked_for(sitting: Sitting) -> None:
    sitting.go("reception")
    sitting.typist.search("王小花")
    sitting.typist.press(ENTER)
    sitting.enter("intake.demand")
    sitting.typist.type("要求拆除占了滴水的墙")
    choose(sitting, "intake.dispute_type", 1)
    commit(sitting)
    assert sitting.focus() == "intake.search"


def test_each_step_of_a_matter_leads_to_the_next(sitting: Sitting) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    sitting.go("matters", Subject("matter", done.id))
    assert sitting.focus() == "matters.step.triage"
    commit(sitting)
    assert sitting.focus() == "matters.triage.route"
    choose(sitting, "matters.triage.route", Route.MEDIATION.label)
    sitting.typist.wait()
    choose(sitting, "matters.triage.responsible_id", 0)
    commit(sitting)
    assert sitting.focus() == "matters.step.accept"
    commit(sitting)
    assert sitting.focus() == "matters.accept.note"
    commit(sitting)
    assert sitting.focus() == "matters.step.open_case"
    commit(sitting)
    assert sitting.focus() == "open.committee"


def test_a_new_case_waits_for_what_the_applicant_wants(sitting: Sitting, road: Road) -> None:
    sitting.go("mediation", Subject("matter", road.matter()))
    commit(sitting)
    assert sitting.focus() == "consent.requests"
    sitting.typist.type("拆除围墙")
    commit(sitting)
    sitting.typist.press(ESC)
    assert sitting.focus() == "consent.agreed.1"


def test_each_step_of_a_case_leads_to_the_next(sitting: Sitting, road: Road) -> None:
    open_case(sitting, road.agreed())
    assert sitting.focus() == "assign.leader"
    choose(sitting, "assign.leader", 0)
    commit(sitting)
    assert sitting.focus() == "notice.print.0"
    for following in ("notice.print.1", "plan.day"):
        sitting.typist.press(TAB)
        sitting.typist.press(SPACE)
        sitting.typist.wait()
        assert sitting.focus() == following
    sitting.typist.type("2026-03-03")
    sitting.typist.press(ENTER)
    sitting.typist.type("930")
    commit(sitting)
    for key in (Qt.Key.Key_T, Qt.Key.Key_Down, Qt.Key.Key_T, Qt.Key.Key_Down, Qt.Key.Key_T):
        assert sitting.focus() == "call.people"
        sitting.typist.press(key)
    assert sitting.focus() == "sit.open.0"
    commit(sitting)
    assert sitting.focus() == "record.lines"


def test_from_the_paper_of_a_record_one_comes_back_to_the_agreement(
    sitting: Sitting, road: Road
) -> None:
    session_id = road.sitting(road.ready())
    sitting.go("mediation", Subject("session", session_id))
    sitting.typist.type("墙是谁砌的？")
    choose(sitting, "record.result", SessionResult.NOT_AGREED.label)
    choose(sitting, "record.read_back", ReadBackWay.ALOUD.label)
    commit(sitting)
    sitting.typist.press(ESC)
    assert sitting.focus() == "result.agreement"
    commit(sitting)
    assert sitting.focus() == "agreement.facts"


def test_signatures_are_ticked_one_after_another(sitting: Sitting) -> None:
    bench = bench_in(sitting.town)
    bench.issue()
    sitting.go("agreements", Subject("case", bench.case_id))
    assert sitting.focus() == "signing.signer0.tick"
    sitting.typist.press(SPACE)
    sitting.enter("signing.save")
    sitting.typist.press(SPACE)
    sitting.typist.wait()
    assert sitting.focus() == "signing.signer1.tick"
    for place in (1, 2):
        tick = sitting.shown(f"signing.signer{place}.tick")
        assert isinstance(tick, QCheckBox)
        tick.setChecked(True)
    commit(sitting)
    assert sitting.focus() == "agreement.confirmation"


def test_an_oral_agreement_is_concluded_by_keys(sitting: Sitting) -> None:
    bench = bench_in(sitting.town)
    bench.speak()
    sitting.go("agreements", Subject("case", bench.case_id))
    commit(sitting)
    assert bench.page.outcome is not None
    assert sitting.focus() == "agreement.confirmation"


def test_an_end_without_agreement_asks_for_its_reason(sitting: Sitting) -> None:
    bench = bench_in(sitting.town)
    sitting.go("agreements", Subject("outcome", bench.case_id))
    assert sitting.focus() == "outcome.outcome"
    commit(sitting)
    assert sitting.focus() == "outcome.reason"
    choose(sitting, "outcome.reason", EndReason.UNREACHABLE.label)
    commit(sitting)
    page = sitting.window.room
    assert isinstance(page, AgreementPage)
    assert QApplication.focusWidget() is page.paper_page.paper.focusProxy()


def test_promises_and_revisits_are_taken_down_without_a_mouse(
    desk_town: Town, director_sits: SitDown
) -> None:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    desk_town.clock.advance(timedelta(days=20))
    sitting = director_sits()
    sitting.go("follow_up", Subject("matter", bench.page.matter_id))
    assert sitting.focus() == "follow_up.performance"
    commit(sitting)
    assert sitting.focus() == "qt_tabwidget_tabbar"
    sitting.typist.press(Qt.Key.Key_Right)
    sitting.typist.press(TAB)
    assert sitting.focus() == "follow_up.revisits"
    sitting.typist.press(ENTER)
    assert sitting.focus() == "revisit.mode"
    commit(sitting)
    assert sitting.focus() == "revisit.person_name"


def test_a_matter_with_only_a_revisit_left_opens_at_its_revisit(
    desk_town: Town, director_sits: SitDown
) -> None:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id, at_once=True),))
    desk_town.clock.advance(timedelta(days=20))
    sitting = director_sits()
    sitting.go("follow_up", Subject("matter", bench.page.matter_id))
    assert sitting.focus() == "follow_up.revisits"


def test_a_closed_matter_leads_back_to_the_list(sitting: Sitting) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    with sitting.town.open_unit(sitting.actor) as unit:
        matter = unit.matters.look(done.id)
        matter.state, matter.route = MatterState.RESOLVED, Route.CONSULT
        unit.audit.record("matter:made", matter.id, matter.number)
    sitting.go("matters", Subject("matter", done.id))
    sitting.enter("matters.step.close")
    sitting.typist.press(SPACE)
    sitting.typist.type("当场答复，无须回访")
    commit(sitting)
    page = sitting.town.services.matters.case_page(sitting.actor, MatterKey(done.id))
    assert page.head.state is MatterState.CLOSED
    assert sitting.focus() == "matters.back"


def test_a_late_answer_takes_no_focus_into_a_room_that_was_left(
    sitting: Sitting, road: Road
) -> None:
    bench = bench_in(sitting.town)
    sitting.go("agreements", Subject("case", bench.case_id))
    assert sitting.focus() == "agreement.facts"
    road.agreed()
    sitting.go("mediation")
    sitting.window.desk.changed.emit(_ALL)
    sitting.typist.wait()
    assert sitting.focus() == "mediation.search"


def test_no_room_flashes_up_as_a_window_that_takes_the_focus(
    sitting: Sitting, opened_windows: OpenedWindows
) -> None:
    for key in sitting.window.stack.keys:
        sitting.go(key)
    assert opened_windows.names == []
