"""A threat at the window: one key, people told by the minute, an alarm until it is recorded."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.domain.risk.codes import RiskFactor
from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.records.risk import RiskPage
from centre_app.views.application.risk_alarm import RiskAlarm
from centre_app.views.frame.room import Subject
from centre_app.views.matters.risk.section import RiskSection
from centre_app.views.theme import TypeSize
from tests.services.bad_input.stages import Stage
from tests.town import Town, on_both_engines
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter, OpenCounter, open_counter
from tests.views.road.conftest import SitDown

__all__ = ["open_counter"]

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
THREAT = "他欠我三万元不还，今晚我就拉几个垫背的"


def reported(town: Town) -> RiskPage:
    """Return the danger of the only matter."""
    director = town.actor(Role.DIRECTOR)
    [row] = town.services.matters.page(director, MatterQuery()).rows
    return town.services.risks.page(director, MatterKey(row.matter_id))


def sitting_at(counter: Counter) -> Sitting:
    return Sitting(counter.window, counter.typist, counter.town, counter.clerk)


def begin(counter: Counter, demand: str) -> None:
    """Type a visitor and a demand."""
    counter.typist.search("赵铁柱")
    counter.typist.press(K.Key_Return)
    counter.room.intake.form.demand.demand.setFocus()
    counter.typist.type(demand)


def tell(sitting: Sitting, who: str, way: str = "") -> None:
    sitting.enter("matters.risk.who")
    sitting.typist.type(who)
    if way:
        sitting.enter("matters.risk.way")
        sitting.typist.type(way)
    sitting.enter("matters.risk.tell")
    sitting.typist.press(K.Key_Space)
    sitting.typist.wait()


@on_both_engines
def test_one_key_at_the_window_leads_to_a_recorded_report(open_counter: OpenCounter) -> None:
    counter = open_counter(Role.RECEPTIONIST)
    begin(counter, THREAT)
    counter.typist.press(K.Key_F11)
    counter.typist.wait()
    sitting = sitting_at(counter)
    assert sitting.focus() == "matters.risk.who"
    assert sitting.shown("matters.panel.commit").property("text") == "完成报告  Ctrl+Enter"
    tell(sitting, "周警官", "0937-3340110")
    counter.town.clock.advance(timedelta(minutes=2))
    tell(sitting, "何主任")
    report = reported(counter.town).owed
    assert report is not None
    assert [one.who for one in report.told] == ["周警官", "何主任"]
    assert report.told[1].told_at - report.told[0].told_at == timedelta(minutes=2)
    sitting.enter("matters.risk.measures")
    sitting.typist.type("派出所出警")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    page = reported(counter.town)
    assert page.owed is None
    assert RiskFactor.THREAT in page.reports[0].factors
    assert page.reports[0].words == THREAT
    assert page.reports[0].paper_id is not None


def test_what_is_missing_is_said_and_nothing_typed_is_lost(open_counter: OpenCounter) -> None:
    counter = open_counter(Role.RECEPTIONIST)
    begin(counter, THREAT)
    counter.typist.press(K.Key_F11)
    counter.typist.wait()
    sitting = sitting_at(counter)
    sitting.enter("matters.risk.measures")
    sitting.typist.type("留在接待室")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    assert counter.window.bar.message is not None
    assert "请先记下告知了谁" in counter.window.bar.message.text
    sitting.enter("matters.risk.tell")
    sitting.typist.press(K.Key_Space)
    sitting.typist.wait()
    assert reported(counter.town).owed is not None
    tell(sitting, "周警官")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    assert reported(counter.town).reports[0].measures == "留在接待室"


def test_a_half_typed_visit_stays_when_it_cannot_be_urgent_yet(open_counter: OpenCounter) -> None:
    counter = open_counter(Role.RECEPTIONIST)
    counter.typist.search("赵铁柱")
    counter.typist.press(K.Key_Return)
    counter.typist.press(K.Key_F11)
    counter.typist.wait()
    form = counter.room.intake.form
    assert form.demand.demand.error
    assert form.visitor.name.text() == "赵铁柱"


def test_the_alarm_comes_every_ten_minutes_and_leaves_the_focus_alone(
    desk_town: Town, director_sits: SitDown, qtbot: QtBot
) -> None:
    Stage(desk_town).registered(demand=THREAT, urgent=True)
    # A desk that is left for ten minutes would be locked.
    desk_town.clock.advance(timedelta(minutes=6))
    sitting = director_sits()
    sitting.go("matters")
    focus = sitting.focus()
    alarm = RiskAlarm(sitting.window, desk_town.services.risks.owed, desk_town.clock)
    said: list[bool] = []
    for minutes in (0, 3, 2):
        desk_town.clock.advance(timedelta(minutes=minutes))
        sitting.window.bar.put_away()
        alarm.look()
        sitting.typist.wait()
        said.append(sitting.window.bar.message is not None)
    assert said == [True, False, True]
    assert sitting.window.bar.accessibleName() == "紧急"
    assert sitting.focus() == focus
    # A button called by its letter shows itself pressed for a moment first.
    sitting.typist.press(K.Key_R, ALT)
    qtbot.waitUntil(lambda: sitting.focus() == "matters.risk.who")


def test_somebody_coming_in_reads_of_it_on_today_and_is_reminded_at_the_next_ten_minutes(
    desk_town: Town, director_sits: SitDown
) -> None:
    Stage(desk_town).registered(demand=THREAT, urgent=True)
    desk_town.clock.advance(timedelta(minutes=6))
    sitting = director_sits()
    alarm = RiskAlarm(sitting.window, desk_town.services.risks.owed, desk_town.clock)
    alarm.begin()
    sitting.typist.wait()
    assert sitting.window.bar.message is None
    for minutes, said in ((3, False), (2, True)):
        desk_town.clock.advance(timedelta(minutes=minutes))
        alarm.look()
        sitting.typist.wait()
        assert (sitting.window.bar.message is not None) is said


def test_a_suggestion_is_put_aside_with_its_reason(desk_town: Town, sitting: Sitting) -> None:
    done = Stage(desk_town).registered(demand=THREAT)
    sitting.go("matters", Subject("matter", done.id))
    section = sitting.window.findChild(RiskSection)
    assert section is not None
    sitting.enter("matters.risk.dismiss.threat")
    sitting.typist.press(K.Key_Space)
    sitting.typist.type("气话，已道歉")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    assert reported(desk_town).suggestions == ()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_nameless_or_markup(
    desk_town: Town, director_sits: SitDown, wear: Wear, size: TypeSize
) -> None:
    done = Stage(desk_town).registered(demand=THREAT, urgent=True)
    wear(False, size)
    sitting = director_sits()
    sitting.go("matters", Subject("risk", done.id))
    tell(sitting, "周警官", "0937-3340110")
    settle()
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []
    assert marked_up(sitting.window) == []
