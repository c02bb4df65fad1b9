"""Characters that no input method offers, put into names by their parts or code points."""

from collections.abc import Callable
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.services.records.people import PeopleQuery, PersonKey
from centre_app.views.parts.field import Field
from centre_app.views.parts.rare_characters import MOST, RareCharacters, in_the_lane
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.services.people.filing import file
from tests.town import Town
from tests.views.conftest import OpenedWindows, Wear
from tests.views.looking import clipped, nameless, settle
from tests.views.reception.conftest import Counter
from tests.views.reception.test_person_file import open_file, press

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _visitor(counter: Counter) -> tuple[Field, RareCharacters]:
    group = counter.room.intake.form.visitor
    return group.name, group.rare


def _other(counter: Counter) -> tuple[Field, RareCharacters]:
    row = counter.room.intake.form.other.people.rows[0]
    return row.name, row.rare


def _representative(counter: Counter) -> tuple[Field, RareCharacters]:
    way = counter.room.intake.form.way
    way.people_count.set_text("6")
    row = way.people.append()
    return row.name, row.rare


def _look_up(counter: Counter, field: Field, typed: str) -> None:
    field.setFocus()
    counter.typist.press(K.Key_R, ALT)
    assert counter.typist.focused_name().endswith(".rare")
    counter.typist.search(typed)


def _begin(counter: Counter) -> tuple[Field, RareCharacters]:
    counter.typist.search("陈秀英")
    counter.typist.press(K.Key_Return)
    return _visitor(counter)


@pytest.mark.parametrize("named", [_visitor, _other, _representative])
def test_alt_r_brings_a_character_into_every_name_of_the_form(
    counter: Counter, named: Callable[[Counter], tuple[Field, RareCharacters]]
) -> None:
    _begin(counter)
    field, rare = named(counter)
    field.clear()
    _look_up(counter, field, "由+页")
    assert rare.isVisible()
    counter.typist.press(K.Key_Return)
    assert (field.text(), field.editor().hasFocus(), rare.isVisible()) == ("𬱖", True, False)


def test_it_goes_in_at_the_cursor_and_typing_goes_on(counter: Counter) -> None:
    field, _ = _begin(counter)
    field.set_text("李明")
    field.setFocus()
    field.editor().setCursorPosition(1)
    _look_up(counter, field, "王燕")
    counter.typist.press(K.Key_1)
    counter.typist.type("小")
    assert field.text() == "李𤫇小明"


def test_a_rare_name_is_on_file_as_it_was_picked(counter: Counter) -> None:
    field, _ = _begin(counter)
    field.clear()
    field.setFocus()
    counter.typist.type("王")
    _look_up(counter, field, "2CC56")
    counter.typist.press(K.Key_Return)
    counter.room.intake.form.demand.demand.setFocus()
    counter.typist.type("反映路灯不亮")
    counter.room.intake.form.demand.dispute_type.editor().setCurrentIndex(1)
    counter.typist.press(K.Key_Return, CTRL)
    [hit] = counter.town.services.reception.find_people(counter.clerk, PeopleQuery("王𬱖"))
    assert hit.name == "王\U0002cc56"


def test_digits_pick_among_parts_and_are_typed_in_a_code_point(counter: Counter) -> None:
    field, rare = _begin(counter)
    field.clear()
    _look_up(counter, field, "木木")
    second = rare.candidates[1].character
    counter.typist.press(K.Key_2)
    assert field.text() == second
    _look_up(counter, field, "20BB7")
    assert [one.character for one in rare.candidates] == ["\U00020bb7"]


def test_escape_closes_it_and_neither_the_name_nor_the_visit(counter: Counter) -> None:
    field, rare = _begin(counter)
    _look_up(counter, field, "口")
    assert len(rare.candidates) == MOST
    assert "再加一个部件" in rare.box.editor().accessibleDescription()
    counter.typist.press(K.Key_Escape)
    assert (rare.isVisible(), field.text(), field.editor().hasFocus()) == (False, "陈秀英", True)


def test_a_candidate_is_reached_by_tab_and_escape_closes_from_there(counter: Counter) -> None:
    field, rare = _begin(counter)
    field.clear()
    _look_up(counter, field, "木木")
    counter.typist.press(K.Key_Tab)
    assert rare.candidates[0].button.hasFocus()
    counter.typist.press(K.Key_Escape)
    assert (rare.isVisible(), field.editor().hasFocus()) == (False, True)
    _look_up(counter, field, "木木")
    counter.typist.press(K.Key_Tab)
    counter.typist.press(K.Key_Return)
    assert field.text() == "林"


def test_enter_pressed_before_the_answer_picks_once_it_is_there(counter: Counter) -> None:
    field, rare = _begin(counter)
    field.clear()
    field.setFocus()
    counter.typist.press(K.Key_R, ALT)
    counter.typist.type("由+页")
    rare.box.setFocus()
    QTest.keyClick(rare.box.editor(), K.Key_Return)
    assert rare.isVisible()
    counter.typist.wait()
    assert (field.text(), rare.isVisible()) == ("𬱖", False)


def test_the_table_is_searched_off_the_thread_of_the_window(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[Thread] = []

    def find(typed: str) -> list[str]:
        threads.append(current_thread())
        return [typed]

    page, field = QWidget(), Field("姓名")
    rare = RareCharacters(field, in_the_lane(tasks, find))
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(rare)
    qtbot.addWidget(page)
    page.show()
    rare.open()
    rare.box.set_text("王")
    QTest.keyClick(rare.box.editor(), K.Key_Return)
    qtbot.waitUntil(lambda: field.text() == "王")
    assert threads
    assert main_thread() not in threads


def test_what_is_not_found_is_said_and_enter_changes_nothing(counter: Counter) -> None:
    field, rare = _begin(counter)
    _look_up(counter, field, "E000")
    counter.typist.press(K.Key_Return)
    assert rare.isVisible()
    assert "没有找到" in rare.box.editor().accessibleDescription()
    assert field.text() == "陈秀英"


def test_another_spelling_on_file_takes_one_too(desk_town: Town, counter: Counter) -> None:
    key = file(desk_town, phone="13812345678")
    open_file(counter, "王桂兰")
    form = counter.room.file.alias_form
    _look_up(counter, form.text, "由页")
    counter.typist.press(K.Key_Return)
    press(counter, "file.alias.add")
    page = counter.town.services.person_files.page(counter.clerk, PersonKey(key))
    assert [one.text for one in page.aliases] == ["𬱖"]


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_or_nameless(
    counter: Counter, wear: Wear, size: TypeSize, opened_windows: OpenedWindows
) -> None:
    wear(False, size)
    counter.window.resize(1366, 768)
    field, rare = _begin(counter)
    _look_up(counter, field, "木木")
    settle()
    assert clipped(rare) == []
    assert nameless(rare) == []
    assert opened_windows.names == []
