from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import DisputeType, MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import AuthorityKind
from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Likeness, Verdict
from centre_app.services.matters.access import close_matter
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import VisitQuery, VisitRow
from centre_app.services.requests import Done
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words as reception_words
from centre_app.views.reception.repeat_panel import RepeatPanel
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.town import on_both_engines
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter
from tests.views.reception.focus import focus_unmoved

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _known(counter: Counter, **changed: object) -> Done:
    intake = an_intake(dispute_type=DisputeType.NEIGHBOUR, place="一村三组", **changed)
    return counter.town.services.reception.register(counter.clerk, intake)


def _ended(counter: Counter, done: Done) -> None:
    with counter.town.open_unit(counter.clerk) as unit:
        unit.matters.look(done.id).final_on = date(2025, 11, 20)
        unit.audit.record("matter:settled", done.id, "")


def _panel(counter: Counter) -> RepeatPanel:
    return counter.room.intake.repeats


def _told(counter: Counter) -> str:
    return "\n".join(one.text() for one in _panel(counter).findChildren(Label) if one.isVisible())


def _visits(counter: Counter) -> list[VisitRow]:
    return list(counter.town.services.reception.list_visits(counter.clerk, VisitQuery()))


@pytest.fixture
def typed(counter: Counter, qtbot: QtBot) -> Counter:
    """Give the window with the wall on file and Wang Guilan typed in anew, without her card."""
    _known(counter)
    return _type_in(counter, qtbot)


def _type_in(counter: Counter, qtbot: QtBot) -> Counter:
    typist = counter.typist
    typist.press(K.Key_F2)
    typist.search("王桂兰")
    typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    typist.press(K.Key_T, ALT)
    typist.type("13812345678")
    counter.room.intake.form.other.people.rows[0].name.setFocus()
    typist.type("李建军")
    typist.press(K.Key_D, ALT)
    with focus_unmoved():
        typist.type("墙还没有拆，占了我家滴水")
        qtbot.waitUntil(lambda: _panel(counter).isVisible())
        typist.wait()
    return counter


def test_of_a_closed_matter_the_panel_tells_only_whom_to_ask(counter: Counter) -> None:
    done = _known(counter)
    director = counter.town.actor(Role.DIRECTOR)
    with counter.town.open_unit(director) as unit:
        close_matter(unit, unit.matters.look(done.id), AccessReason.ACCUSATION)
    form = counter.room.intake.form
    for field, text in (
        (form.visitor.name, "王桂兰"),
        (form.visitor.id_number, "11010519491231002X"),
        (form.demand.demand, "李建军砌墙占了我家滴水，要求拆除"),
    ):
        field.setFocus()
        counter.typist.type(text)
    counter.typist.search("。")
    counter.room.intake.watch.look()
    counter.typist.wait()
    closed = reception_words.CLOSED_FOUND.format(who=director.name)
    assert closed in _told(counter)
    assert done.number not in _told(counter)
    assert not _panel(counter).attach.isVisible()
    assert counter.typist.focused_name() == "intake.demand"


def test_who_spoke_for_the_petitioner_is_pointed_out_as_that(
    counter: Counter, qtbot: QtBot
) -> None:
    done = _known(counter)
    _let_speak(counter, done.id, PersonEntry(name="赵小军", phone="13900008888"))
    counter.typist.press(K.Key_F2)
    form = counter.room.intake.form
    for field, text in (
        (form.visitor.name, "赵小军"),
        (form.visitor.phone, "13900008888"),
        (form.demand.place, "一村三组"),
        (form.demand.demand, "李建军砌墙占了我家滴水，还没有拆除"),
    ):
        field.setFocus()
        counter.typist.type(text)
    qtbot.waitUntil(lambda: _panel(counter).isVisible())
    counter.typist.wait()
    assert "可能：电话相同、姓名相同、当时是代理（监护、代表）人" in _told(counter)
    assert "很可能" not in _told(counter)
    assert counter.typist.focused_name() == "intake.demand"
    counter.typist.press(K.Key_1, ALT)
    counter.typist.wait()
    assert form.attached is not None


def _let_speak(counter: Counter, matter_id: UUID, agent: PersonEntry) -> None:
    """Let somebody be the agent of the petitioner."""
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        matter = unit.matters.look(matter_id)
        version, principal = unit.matters.version(matter), matter.parties[0].id
    part = Part(
        role=MatterRole.AGENT_RELATIVE, behalf_of_id=principal, authority=AuthorityKind.GENERAL
    )
    request = NewParty(matter_id=matter_id, version=version, person=agent, part=part)
    counter.town.services.participation.add(counter.town.actor(Role.DISPATCHER), request)


def test_what_may_be_the_same_appears_while_typing_and_says_why(typed: Counter) -> None:
    hit = _panel(typed).current
    assert hit is not None
    assert hit.likeness is Likeness.LIKELY
    assert "很可能：电话相同、姓名相同" in _told(typed)
    assert "李建军砌墙占了我家滴水，要求拆除" in _told(typed)
    assert typed.typist.focused_name() == "intake.demand"


def test_one_key_enters_the_visit_with_the_matter_and_the_focus_stays(typed: Counter) -> None:
    with focus_unmoved():
        typed.typist.press(K.Key_1, ALT)
    form = typed.room.intake.form
    assert form.attached is not None
    assert _panel(typed).isHidden()
    typed.typist.type("，请催一催")
    typed.typist.press(K.Key_Return, CTRL)
    newest, oldest = _visits(typed)
    assert newest.matter_number == oldest.matter_number
    assert newest.words.endswith("，请催一催")
    with typed.town.open_unit(typed.clerk, reading=True) as unit:
        [kept] = unit.repeat_verdicts.find(earlier_id=newest.matter_id)
    assert (kept.verdict, kept.decided_by) == (Verdict.SAME, typed.clerk.staff_id)


@pytest.mark.parametrize(
    ("key", "verdict"), [(K.Key_2, Verdict.OTHER_MATTER), (K.Key_3, Verdict.OTHER_PERSON)]
)
def test_one_key_says_no_and_it_is_remembered(
    typed: Counter, key: Qt.Key, verdict: Verdict
) -> None:
    first = _visits(typed)[0]
    with focus_unmoved():
        typed.typist.press(key, ALT)
    assert _panel(typed).current is None
    assert "已判定 1 件" in _told(typed)
    typed.room.intake.form.demand.dispute_type.editor().setCurrentIndex(1)
    typed.typist.press(K.Key_Return, CTRL)
    newest = _visits(typed)[0]
    assert newest.matter_number != first.matter_number
    with typed.town.open_unit(typed.clerk, reading=True) as unit:
        [kept] = unit.repeat_verdicts.find(matter_id=newest.matter_id)
    assert (kept.verdict, kept.earlier_id) == (verdict, first.matter_id)


def test_an_answer_can_be_taken_back_before_it_is_kept(typed: Counter) -> None:
    typed.typist.press(K.Key_3, ALT)
    with focus_unmoved():
        typed.typist.press(K.Key_9, ALT)
    assert _panel(typed).current is not None
    assert typed.room.intake.form.answers == {}


def test_an_answer_rests_on_the_shelf_with_the_draft(typed: Counter) -> None:
    typed.typist.press(K.Key_2, ALT)
    answers = dict(typed.room.intake.form.answers)
    typed.typist.press(K.Key_Escape)
    assert typed.room.intake.form.answers == {}
    typed.room.intake.open_draft(typed.room.intake.shelved.rows[0].subject_id)
    typed.typist.wait()
    assert typed.room.intake.form.answers == answers


def test_letting_go_of_the_matter_takes_the_answer_back(typed: Counter, qtbot: QtBot) -> None:
    typed.typist.press(K.Key_1, ALT)
    typed.typist.press(K.Key_G, ALT)
    qtbot.waitUntil(lambda: _panel(typed).current is not None)
    assert typed.room.intake.form.answers == {}


def test_a_click_leaves_the_cursor_in_the_field(typed: Counter) -> None:
    panel = _panel(typed)
    with focus_unmoved():
        QTest.mouseClick(panel.other_matter, Qt.MouseButton.LeftButton)
    assert typed.room.intake.form.answers


def test_of_several_the_next_is_one_key_away(counter: Counter, qtbot: QtBot) -> None:
    first = _known(counter)
    second = _known(counter, demand="李建军的墙占了我家滴水，还没有拆")
    _type_in(counter, qtbot)
    panel = _panel(counter)
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 2)
    seen = []
    with focus_unmoved():
        for _ in range(3):
            assert panel.current is not None
            seen.append(panel.current.matter.matter_id)
            counter.typist.press(K.Key_0, ALT)
    assert seen[0] == seen[2]
    assert set(seen) == {first.id, second.id}


@on_both_engines
def test_a_namesake_of_another_village_is_not_pointed_out(counter: Counter, qtbot: QtBot) -> None:
    _known(counter)
    typist = counter.typist
    typist.search("王桂兰")
    typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    typist.press(K.Key_D, ALT)
    typist.type("墙还没有拆，占了我家滴水")
    qtbot.waitUntil(lambda: counter.room.intake.watch._asked is not None)
    typist.wait()
    assert _panel(counter).isHidden()


@on_both_engines
def test_after_the_last_review_it_says_so_and_the_visit_is_kept(
    counter: Counter, qtbot: QtBot
) -> None:
    """Scenario 10: not accepted any more, registered all the same, with what he was told."""
    done = _known(counter)
    _ended(counter, done)
    _type_in(counter, qtbot)
    assert "不再受理" in _told(counter)
    assert "《信访工作条例》第三十六条" in _told(counter)
    counter.typist.press(K.Key_1, ALT)
    assert "不再受理" in counter.room.intake.form.strip._number.text()
    counter.typist.press(K.Key_U, ALT)
    assert counter.typist.focused_name() == "intake.guidance"
    counter.typist.type("已说明复核意见，告知可以起诉")
    counter.typist.press(K.Key_Return, CTRL)
    assert [one.matter_number for one in _visits(counter)] == [done.number] * 2
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        steps = {step.tag: step.note for step in unit.matters.look(done.id).steps}
    assert steps["visit:guided"] == "已说明复核意见，告知可以起诉"
    assert "visit:no_longer_accepted" in steps


def test_the_next_visitor_finds_no_trace_of_the_last(typed: Counter) -> None:
    typed.typist.press(K.Key_Escape)
    assert _panel(typed).isHidden()


def test_nobody_is_looked_for_behind_a_nameless_visit(typed: Counter, qtbot: QtBot) -> None:
    typed.room.intake.form.visitor.anonymous.setChecked(True)
    qtbot.waitUntil(lambda: _panel(typed).isHidden())


@pytest.mark.parametrize("size", list(TypeSize))
def test_nothing_is_cut_at_any_type_size(
    counter: Counter, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    done = _known(counter)
    _ended(counter, done)
    _known(counter, visitor=PersonEntry(name="王桂兰", phone="13812345678"))
    _type_in(counter, qtbot)
    wear(False, size)
    settle()
    panel = _panel(counter)
    assert clipped(panel) == []
    assert nameless(panel) == []
    assert marked_up(panel) == []
