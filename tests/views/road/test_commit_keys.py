"""Ctrl+Enter does the main action of a page, wherever in it the keyboard stands."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.agreements.codes import AgreementStatus, PerformanceStatus
from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.mediation.codes import CaseStage
from centre_app.services.records.people import PeopleQuery
from centre_app.views.agreements.living_page import LivingPage
from centre_app.views.follow_up.grades import Grades
from centre_app.views.frame.room import Subject
from centre_app.views.mediation.record_edit import RecordEdit
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.data_table import DataTable
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.reason_dialog import ask_reason
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.text_area import TextArea
from centre_app.views.sign_in.sign_in_page import SignInPage
from tests.agreements_builders import bench_in, removal
from tests.mediation_town import Road
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.desk_window import Sitting
from tests.views.road.conftest import SitDown

RETURN, KEYPAD = Qt.Key.Key_Return, Qt.Key.Key_Enter
CONTROL = Qt.KeyboardModifier.ControlModifier


def commit(sitting: Sitting, key: Qt.Key = RETURN) -> None:
    sitting.typist.press(key, CONTROL)
    sitting.typist.wait()


def held_down(widget: QWidget) -> None:
    """Let the keys repeat, as they do while they are held."""
    press = QKeyEvent(QEvent.Type.KeyPress, RETURN, CONTROL, "\r", autorep=True)
    QApplication.sendEvent(widget, press)


@pytest.mark.parametrize("key", [RETURN, KEYPAD])
def test_a_visit_is_registered_from_beside_the_form(sitting: Sitting, key: Qt.Key) -> None:
    sitting.go("reception")
    sitting.typist.search("王小花")
    sitting.typist.press(RETURN)
    sitting.enter("intake.demand")
    sitting.typist.type("要求拆除占了滴水的墙")
    kind = sitting.shown("intake.dispute_type")
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(1)
    sitting.enter("reception.form_tab")
    commit(sitting, key)
    found = sitting.town.services.reception.find_people(sitting.actor, PeopleQuery("王小花"))
    assert [hit.name for hit in found] == ["王小花"]


def test_a_panel_is_committed_from_the_steps_beside_it(sitting: Sitting) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    sitting.go("matters", Subject("matter", done.id))
    commit(sitting)
    route = sitting.shown("matters.triage.route")
    assert isinstance(route, QComboBox)
    route.setCurrentIndex(0)
    sitting.typist.wait()
    sitting.enter("matters.back")
    commit(sitting)
    assert sitting.window.bar.message is not None
    assert "研判分流" in sitting.window.bar.message.text


def test_keys_held_down_take_one_step_and_not_two(sitting: Sitting) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    sitting.go("matters", Subject("matter", done.id))
    commit(sitting)
    held_down(sitting.shown("matters.triage.route"))
    held_down(sitting.shown("matters.back"))
    sitting.typist.wait()
    assert sitting.window.bar.message is None


def test_the_step_that_is_due_is_taken_from_the_list_of_cases(sitting: Sitting, road: Road) -> None:
    case_id = road.agreed()
    sitting.go("mediation", Subject("case", case_id))
    leader = sitting.shown("assign.leader")
    assert isinstance(leader, QComboBox)
    leader.setCurrentIndex(0)
    sitting.enter("mediation.search")
    commit(sitting)
    assert road.card(case_id).stage is CaseStage.ASSIGNED


def test_a_danger_is_noted_from_its_own_field(sitting: Sitting, road: Road) -> None:
    case_id = road.opened(risk=RiskLevel.HIGH)
    sitting.go("mediation", Subject("case", case_id))
    sitting.enter("risk.told")
    sitting.typist.type("云岭派出所")
    commit(sitting)
    assert road.card(case_id).risk_reported


def test_a_session_ends_from_the_keys_of_the_speakers(sitting: Sitting, road: Road) -> None:
    sitting.go("mediation", Subject("session", road.sitting(road.ready())))
    sitting.enter("record.save")
    commit(sitting)
    room = sitting.window.room
    assert isinstance(room, MediationRoom)
    assert room.record.pane.result.error == "请选择本次调解的结果。"


def test_an_agreement_is_sealed_from_its_paper(sitting: Sitting) -> None:
    bench = bench_in(sitting.town)
    bench.issue()
    bench.sign()
    sitting.go("agreements", Subject("case", bench.case_id))
    sitting.window.panes()[-1].setFocus()
    commit(sitting)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE


def test_a_promise_is_ticked_from_the_list(desk_town: Town, director_sits: SitDown) -> None:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    desk_town.clock.advance(timedelta(days=20))
    sitting = director_sits()
    sitting.go("follow_up")
    commit(sitting)
    assert bench.agreement.items[0].status is PerformanceStatus.LATE_DONE


def test_settings_are_saved_from_their_list(sitting: Sitting) -> None:
    sitting.go("centre")
    commit(sitting)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.property("wrong") is True


def test_the_rail_and_the_heading_hear_the_keys_too(sitting: Sitting, road: Road) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    sitting.go("matters", Subject("matter", done.id))
    sitting.window.rail.focus_current()
    commit(sitting)
    assert sitting.focus() == "matters.triage.route"


def test_what_is_looked_for_in_the_header_does_not_act_on_the_page(sitting: Sitting) -> None:
    done = sitting.town.services.reception.register(sitting.actor, an_intake())
    sitting.go("matters", Subject("matter", done.id))
    sitting.window.header.box.setFocus()
    commit(sitting)
    assert sitting.window.header.box.hasFocus()


@pytest.fixture
def road(sitting: Sitting) -> Road:
    return Road(sitting.town)


class _Around(QWidget):
    """Counts the keys that its child does not keep for itself."""

    def __init__(self, child: QWidget) -> None:
        super().__init__()
        self.heard = 0
        QVBoxLayout(self).addWidget(child)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard += commits(event)


PARTS: dict[str, Callable[[], QWidget]] = {
    "line": lambda: Field("姓名"),
    "lines": lambda: TextArea("诉求"),
    "choice": lambda: Choice("去向", [(1, "调解")]),
    "table": lambda: DataTable((Column("编号", str),), name="some", title="事项"),
    "found": lambda: FoundList("查找结果"),
    "search": lambda: SearchBox("找人"),
    "button": lambda: Button("登记"),
    "icon": lambda: IconButton("print", "打印"),
    "paper": PaperView,
    "page": LivingPage,
    "record": RecordEdit,
    "grades": lambda: Grades("满意度"),
}


@pytest.mark.parametrize("make", PARTS.values(), ids=PARTS.keys())
@pytest.mark.parametrize("key", [RETURN, KEYPAD])
def test_every_part_leaves_the_keys_to_what_is_around_it(
    make: Callable[[], QWidget], key: Qt.Key, qtbot: QtBot
) -> None:
    part = make()
    around = _Around(part)
    qtbot.addWidget(around)
    around.show()
    qtbot.keyClick(part.focusProxy() or part, key, CONTROL)
    assert around.heard == 1


@pytest.mark.parametrize("key", [RETURN, KEYPAD])
def test_a_dialog_is_answered_wherever_the_focus_is(key: Qt.Key, qtbot: QtBot) -> None:
    window, reasons = QWidget(), list[str]()
    qtbot.addWidget(window)
    window.show()
    dialog: Dialog = ask_reason(window, "作废", "作废后不能恢复。", done=reasons.append)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("写错了")
    cancel = dialog.findChild(Button)
    assert cancel is not None
    qtbot.keyClick(cancel, key, CONTROL)
    assert reasons == ["写错了"]


def test_signing_in_is_answered_from_its_buttons(qtbot: QtBot) -> None:
    page = SignInPage()
    qtbot.addWidget(page)
    page.show()
    page.login.set_text("he")
    page.password.set_text("Bridge-2026")
    with qtbot.waitSignal(page.submitted):
        qtbot.keyClick(page.primary, RETURN, CONTROL)


def test_the_lock_opens_with_the_same_keys(sitting: Sitting, qtbot: QtBot) -> None:
    sitting.window.lock()
    screen = sitting.window.guard.screen
    assert screen is not None
    screen.password.set_text("一句话")
    qtbot.keyClick(screen.password.editor(), RETURN, CONTROL)
    assert not screen.button.isEnabled()
    sitting.window.unlocked()
