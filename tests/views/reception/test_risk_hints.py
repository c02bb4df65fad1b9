import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.risk.codes import RiskFactor
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.risk import RiskPage
from centre_app.views.parts.labels import Label
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.reception.risk_hints import RiskHints
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter
from tests.views.reception.focus import focus_unmoved

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
F = RiskFactor
THREAT = "他再不还钱我就弄死他"


def _hints(counter: Counter) -> RiskHints:
    return counter.room.intake.risk_watch.hints


def _told(counter: Counter) -> str:
    return "\n".join(one.text() for one in _hints(counter).findChildren(Label) if one.isVisible())


def _demand(counter: Counter, qtbot: QtBot, words: str = THREAT) -> None:
    """Type a demand, and wait for what it makes one think of."""
    counter.typist.press(K.Key_D, ALT)
    with focus_unmoved():
        counter.typist.type(words)
        qtbot.waitUntil(lambda: _hints(counter).isVisible())


def _registered(counter: Counter, key: Qt.Key = K.Key_Return) -> RiskPage:
    form = counter.room.intake.form
    form.visitor.name.set_text("王桂兰")
    form.demand.dispute_type.set_value(DisputeType.OTHER)
    counter.typist.press(key, CTRL if key == K.Key_Return else Qt.KeyboardModifier.NoModifier)
    visit = counter.town.services.reception.list_visits(counter.clerk, VisitQuery())[0]
    return counter.town.services.risks.page(counter.clerk, MatterKey(visit.matter_id))


def test_words_of_danger_are_pointed_out_while_they_are_typed(
    counter: Counter, qtbot: QtBot
) -> None:
    _demand(counter, qtbot)
    assert "扬言伤人、自伤或报复（原话提到：弄死）" in _told(counter)
    assert counter.typist.focused_name() == "intake.demand"


def test_harmless_words_show_nothing_and_ask_nothing(counter: Counter, qtbot: QtBot) -> None:
    counter.typist.press(K.Key_D, ALT)
    counter.typist.type("过年杀猪时借走两千元不还")
    qtbot.waitUntil(lambda: not counter.room.intake.risk_watch._timer.isActive())
    assert _hints(counter).isHidden()
    assert counter.room.intake.risk_watch._about is None


def test_ten_people_are_pointed_out_by_their_number(counter: Counter, qtbot: QtBot) -> None:
    counter.room.intake.form.way.people_count.setFocus()
    with focus_unmoved():
        counter.typist.press(K.Key_End)
        counter.typist.type("0")
        qtbot.waitUntil(lambda: _hints(counter).isVisible())
    assert "十人以上群体（来访人数：10）" in _told(counter)


def test_a_third_visit_about_a_matter_is_pointed_out_once_it_is_chosen(
    counter: Counter, qtbot: QtBot
) -> None:
    reception = counter.town.services.reception
    done = reception.register(counter.clerk, an_intake())
    reception.register(counter.clerk, an_intake(matter_id=done.id))
    form = counter.room.intake.form
    form.demand.demand.setFocus()
    with focus_unmoved():
        form.attach(Attached(done.id, done.number, "院墙"))
        qtbot.waitUntil(lambda: _hints(counter).isVisible())
    assert "反复来访（三十日内来访次数：3）" in _told(counter)
    with focus_unmoved():
        form.attach(None)
        qtbot.waitUntil(lambda: _hints(counter).isHidden())


def test_what_is_no_danger_is_put_aside_with_a_reason_and_kept_with_the_visit(
    counter: Counter, qtbot: QtBot
) -> None:
    _demand(counter, qtbot)
    typist = counter.typist
    typist.press(K.Key_4, ALT)
    assert typist.focused_name() == "risk_hints.reason"
    typist.type("一时气话")
    typist.press(K.Key_Return)
    qtbot.waitUntil(lambda: typist.focused_name() == "intake.demand")
    assert "已排除：扬言伤人、自伤或报复（一时气话）" in _told(counter)
    assert not _hints(counter).reason.isVisible()
    page = _registered(counter)
    assert page.suggestions == ()
    assert page.risk.value == "low"
    history = counter.town.services.matters.case_page(
        counter.clerk, MatterKey(page.matter_id)
    ).history
    assert [one.note for one in history if one.tag == "risk:dismissed"] == [
        "扬言伤人、自伤或报复：一时气话"
    ]
    assert _hints(counter).isHidden()


def test_the_urgent_way_keeps_the_reason_as_well(counter: Counter, qtbot: QtBot) -> None:
    _demand(counter, qtbot, f"{THREAT}，他去年打伤过人")
    counter.typist.press(K.Key_5, ALT)
    counter.typist.type("没有验伤，已和好")
    page = _registered(counter, K.Key_F11)
    assert page.owed is not None
    assert [one.factor for one in page.suggestions] == [F.THREAT]


def test_without_a_reason_it_is_said_at_the_field_and_esc_gives_the_cursor_back(
    counter: Counter, qtbot: QtBot
) -> None:
    _demand(counter, qtbot)
    typist = counter.typist
    typist.press(K.Key_4, ALT)
    typist.press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(_hints(counter).reason.error))
    assert typist.focused_name() == "risk_hints.reason"
    typist.type("气")
    typist.press(K.Key_Escape)
    assert typist.focused_name() == "intake.demand"
    assert counter.room.intake.form.put_aside == {}
    assert "（原话提到：弄死）" in _told(counter)
    assert counter.room.intake.form.demand.demand.text() == THREAT


def test_the_same_key_brings_a_danger_back(counter: Counter, qtbot: QtBot) -> None:
    _demand(counter, qtbot)
    typist = counter.typist
    typist.press(K.Key_4, ALT)
    typist.type("气话")
    typist.press(K.Key_Return)
    qtbot.waitUntil(lambda: typist.focused_name() == "intake.demand")
    with focus_unmoved():
        typist.press(K.Key_4, ALT)
    assert counter.room.intake.form.put_aside == {}
    assert "（原话提到：弄死）" in _told(counter)


def test_a_reason_rests_on_the_shelf_with_the_draft(counter: Counter, qtbot: QtBot) -> None:
    _demand(counter, qtbot)
    typist = counter.typist
    typist.press(K.Key_4, ALT)
    typist.type("气话")
    typist.press(K.Key_Return)
    qtbot.waitUntil(lambda: typist.focused_name() == "intake.demand")
    typist.press(K.Key_Escape)
    assert _hints(counter).isHidden()
    counter.room.intake.open_draft(counter.room.intake.shelved.rows[0].subject_id)
    typist.wait()
    qtbot.waitUntil(lambda: _hints(counter).isVisible())
    assert counter.room.intake.form.put_aside == {F.THREAT: "气话"}
    assert "已排除" in _told(counter)


def test_whoever_gives_no_name_is_listened_to_as_well(counter: Counter, qtbot: QtBot) -> None:
    counter.room.intake.form.visitor.anonymous.setChecked(True)
    _demand(counter, qtbot, "他说要去县城跳楼")
    assert "跳楼" in _told(counter)


@pytest.mark.parametrize("size", list(TypeSize))
def test_nothing_is_cut_at_any_type_size(
    counter: Counter, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    _demand(counter, qtbot, f"{THREAT}，他拿刀打伤了我，还发到网上")
    counter.typist.press(K.Key_4, ALT)
    counter.typist.type("这只是他一时的气话，双方家属都在场作证，事后已经当面道歉")
    counter.typist.press(K.Key_5, ALT)
    wear(False, size)
    settle()
    hints = _hints(counter)
    assert QApplication.focusWidget() is hints.reason.editor()
    assert clipped(hints) == []
    assert nameless(hints) == []
    assert marked_up(hints) == []
