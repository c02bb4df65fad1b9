"""The list under the one box, driven from the keyboard and with the mouse."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.search import Findings, SearchQuery
from centre_app.views.matters.room import MattersRoom
from centre_app.views.parts.found import FOUND_ROLE, Found
from centre_app.views.parts.found_list import SETTLING_MS
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.views.conftest import Wear
from tests.views.looking import settle
from tests.views.reception.conftest import Counter

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _register(counter: Counter, name: str = "王桂兰", **changed: object) -> str:
    intake = an_intake(visitor=PersonEntry(name=name, phone="13812345678"), **changed)
    return counter.town.services.reception.register(counter.clerk, intake).number


def _shown(counter: Counter) -> list[Found | str]:
    """Return the lines of the list, headings among them."""
    model = counter.room.intake.search.results.model()
    return [model.index(row, 0).data(FOUND_ROLE) for row in range(model.rowCount())]


def _found(counter: Counter) -> list[Found]:
    return [line for line in _shown(counter) if isinstance(line, Found)]


def _current(counter: Counter) -> str:
    current = counter.room.intake.search.results.current()
    return current.title if current else ""


def _look_up(counter: Counter, words: str) -> Findings:
    return counter.town.services.reception.look_up(counter.clerk, SearchQuery(words))


def test_people_stand_before_the_matters_that_name_them(counter: Counter) -> None:
    _register(counter)
    counter.typist.search("王桂")
    titles = [line if isinstance(line, str) else line.title for line in _shown(counter)]
    assert titles[0] == "王桂兰"
    assert titles[1].startswith("登记“王桂”")
    assert titles[2].startswith("事项")
    assert titles[3].startswith("王桂兰 与 李建军")


def test_what_was_typed_is_marked_where_it_was_found(counter: Counter) -> None:
    _register(counter)
    counter.typist.search("王桂")
    assert _found(counter)[0].title_marks == ((0, 2),)
    counter.room.intake.search.clear()
    counter.typist.search("5678")
    tail = _found(counter)[0]
    [(start, end)] = tail.detail_marks
    assert tail.detail[start:end] == "尾号5678"
    counter.room.intake.search.clear()
    counter.typist.search("滴水")
    matter = _found(counter)[1]
    [(start, end)] = matter.detail_marks
    assert matter.detail[start:end] == "滴水"


def test_a_number_by_which_nobody_is_shown_is_told_and_marked(counter: Counter) -> None:
    _register(counter)
    [person] = _look_up(counter, "王桂兰").people
    known = PersonEntry(person_id=person.person_id, name=person.name, phone="13900001111")
    counter.town.services.reception.register(counter.clerk, an_intake(visitor=known))
    counter.typist.search("5678")
    found = _found(counter)[0]
    [(start, end)] = found.detail_marks
    assert found.detail[start:end].endswith("尾号5678")
    assert found.detail.startswith("另一电话尾号5678")
    assert "尾号1111" in found.detail


def test_what_is_known_of_somebody_stands_below_him_in_words(counter: Counter) -> None:
    _register(counter)
    [matter] = _look_up(counter, "滴水").matters
    counter.town.clock.advance(timedelta(days=1))
    [person] = _look_up(counter, "王桂兰").people
    again = an_intake(
        visitor=PersonEntry(person_id=person.person_id, name=person.name),
        matter_id=matter.matter_id,
    )
    counter.town.services.reception.register(counter.clerk, again)
    counter.typist.search("王桂")
    flags = [flag.text for flag in _found(counter)[0].flags]
    assert flags == ["重复来访", "在办 1 件"]
    assert all(flag.tone.icon for flag in _found(counter)[0].flags)
    for flag in flags:
        assert flag in _found(counter)[0].read


def test_a_visit_put_aside_is_told_of_the_visitor(counter: Counter) -> None:
    _register(counter)
    typist = counter.typist
    typist.search("王桂")
    typist.press(K.Key_Return)
    typist.press(K.Key_N)
    typist.type("又来了")
    counter.room.intake.shelve()
    typist.wait()
    typist.search("王桂")
    assert "已搁置" in [flag.text for flag in _found(counter)[0].flags]


def test_enter_on_a_matter_goes_on_with_it_for_whoever_asks(counter: Counter) -> None:
    number = _register(counter)
    typist = counter.typist
    typist.search("滴水")
    typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    form = counter.room.intake.form
    assert typist.focused_name() == "intake.demand"
    assert form.attached is not None
    assert form.attached.number == number
    assert form.visitor.name.text() == "王桂兰"


def test_enter_on_a_matter_without_a_name_goes_on_with_it_alone(counter: Counter) -> None:
    intake = replace(an_intake(anonymous=True, others=()), visitor=PersonEntry())
    number = counter.town.services.reception.register(counter.clerk, intake).number
    typist = counter.typist
    typist.search("滴水")
    typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    form = counter.room.intake.form
    assert form.attached is not None
    assert form.attached.number == number
    assert form.visitor.person_id is None


def test_shift_enter_opens_the_matter_in_its_room(counter: Counter) -> None:
    _register(counter)
    typist = counter.typist
    typist.search("滴水")
    typist.press(K.Key_Down)
    typist.press(K.Key_Return, SHIFT)
    assert isinstance(counter.window.room, MattersRoom)


def test_a_matter_that_has_ended_is_opened_not_gone_on_with(counter: Counter) -> None:
    number = _register(counter)
    with counter.town.open_unit(counter.town.actor(Role.DIRECTOR)) as unit:
        [matter] = unit.matters.find(number=number)
        matter.state = MatterState.CLOSED
        unit.audit.record("matter:changed", matter.id, number)
    typist = counter.typist
    typist.search(number)
    typist.press(K.Key_Return)
    assert isinstance(counter.window.room, MattersRoom)


def test_an_older_answer_is_not_shown_for_a_newer_text(counter: Counter) -> None:
    _register(counter)
    pane = counter.room.intake.search
    counter.typist.search("滴水")
    before = _shown(counter)
    pane.show_findings("王桂", _look_up(counter, "王桂"))
    assert _shown(counter) == before


def test_the_cursor_stays_on_whom_it_was_moved_to(counter: Counter) -> None:
    for name in ("王桂兰", "王桂花", "王桂芳"):
        _register(counter, name)
    pane = counter.room.intake.search
    counter.typist.search("王桂")
    counter.typist.press(K.Key_Down)
    chosen = _current(counter)
    assert chosen == "王桂花"
    _register(counter, "王桂香")
    pane.show_findings("王桂", _look_up(counter, "王桂"))
    assert [found.title for found in _found(counter)][:3] == ["王桂香", "王桂芳", "王桂花"]
    assert _current(counter) == chosen


def test_nobody_else_is_picked_for_whom_is_gone(counter: Counter) -> None:
    for name in ("王桂兰", "王桂花"):
        _register(counter, name)
    pane = counter.room.intake.search
    counter.typist.search("王桂")
    counter.typist.press(K.Key_Down)
    found = _look_up(counter, "王桂")
    pane.show_findings("王桂", replace(found, people=found.people[:1]))
    counter.typist.press(K.Key_Return)
    assert counter.room.intake.form.visitor.person_id is None


def test_another_text_begins_at_the_first_again(counter: Counter) -> None:
    for name in ("王桂兰", "王桂花"):
        _register(counter, name)
    counter.typist.search("王")
    counter.typist.press(K.Key_Down)
    counter.typist.search("桂")
    assert _current(counter) == "王桂花"


def test_a_click_meant_for_what_lay_there_before_picks_nothing(
    counter: Counter, qtbot: QtBot
) -> None:
    for name in ("王桂兰", "王桂花"):
        _register(counter, name)
    pane = counter.room.intake.search
    counter.typist.search("王桂")
    results = pane.results
    # However long this machine takes from the change to the click.
    results._settling.setInterval(60_000)
    second = results.visualRect(results.model().index(1, 0)).center()
    QTest.mouseMove(results.viewport(), QPoint(3, 3))
    QTest.mouseMove(results.viewport(), second)
    found = _look_up(counter, "王桂")
    pane.show_findings("王桂", replace(found, people=found.people[::-1]))
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=second)
    counter.typist.wait()
    assert counter.room.intake.form.visitor.person_id is None
    results._settling.setInterval(SETTLING_MS)
    qtbot.waitUntil(lambda: not results._settling.isActive())
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=second)
    counter.typist.wait()
    assert counter.room.intake.form.visitor.name.text() == "王桂花"


def test_flags_have_room_at_the_largest_type(counter: Counter, wear: Wear) -> None:
    _register(counter)
    wear(False, TypeSize.LARGEST)
    counter.typist.search("王桂")
    settle()
    results = counter.room.intake.search.results
    first, second = (results.visualRect(results.model().index(row, 0)) for row in (0, 1))
    assert first.height() > second.height()
