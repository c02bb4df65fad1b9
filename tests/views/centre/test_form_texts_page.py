"""Wording the forms in the settings, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.lines import SHOW_ID_NO
from centre_app.domain.permissions import Role
from centre_app.services.records.form_texts import FormKey, FormTextEdit, LineText
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.edited_form import DELIVERED, MINE, Base
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.town import Town
from tests.views.centre.test_settings_room import Visit
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless

TITLE, CUT, NUMBER = "words/slip_title", "words/cut", "words/visit_number"


class Wording(Visit):
    """The director with a form open."""

    def open_form(self, form: Form = Form.F01) -> None:
        self.open(words.TITLE)
        self.page = self.room.page
        assert self.page.table.go_to(form)
        QTest.keyClick(self.page.table, Qt.Key.Key_Return)
        self.rest()
        self.editor = self.page.editor

    def type_line(self, line: str, text: str) -> None:
        assert self.editor.table.go_to(line)
        self.editor.line.editor().selectAll()
        QTest.keyClicks(self.editor.line.editor(), text)

    def save(self, why: str) -> None:
        self.editor.why.editor().setText(why)
        self.commit(self.editor.why.editor())

    def state(self, line: str) -> str:
        rows = {row.line: row.state for row in self.editor.table.rows_model.rows}
        return str(rows.get(line, "-"))

    def on_file(self, town: Town) -> dict[str, str]:
        page = town.services.form_texts.page(self.actor, FormKey(Form.F01))
        return {one.line: one.wording for one in page.lines}


@pytest.fixture
def wording(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Wording:
    visit = Wording(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open_form()
    return visit


def test_a_sentence_is_worded_by_keys_and_seen_before_it_is_saved(
    wording: Wording, desk_town: Town
) -> None:
    before = wording.on_file(desk_town)
    wording.type_line(TITLE, "Visit slip")
    shown = wording.editor.preview.paper._data
    wording.editor.preview.try_now()
    wording.rest()
    assert wording.editor.preview.paper._data != shown
    assert wording.state(TITLE) == words.CHANGED
    assert before[TITLE] in wording.editor.line._note.text()
    assert wording.on_file(desk_town) == before
    wording.save("County")
    assert words.SAVED.format(number=1) in [one.text for one in wording.said]
    assert wording.on_file(desk_town) == before | {TITLE: "Visit slip"}
    assert not wording.editor.form.dirty
    QTest.keyClick(
        wording.editor.why.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    wording.rest()
    assert wording.said[-1].text == words.NOTHING_CHANGED


def test_what_is_wrong_is_said_at_its_line_and_stays(wording: Wording, desk_town: Town) -> None:
    wording.type_line(NUMBER, "Number")
    wording.save("County")
    assert wording.state(NUMBER) == words.WRONG
    assert "｛编号｝" in wording.editor.line.error
    assert wording.editor.line.raw() == "Number"
    [button] = wording.editor.line.blanks.buttons
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert wording.editor.line.raw() == "Number｛编号｝"
    wording.save("")
    assert wording.editor.why.error
    wording.save("County")
    assert wording.on_file(desk_town)[NUMBER] == "Number｛编号｝"


def test_an_earlier_wording_comes_back_and_so_does_what_was_typed_over_it(
    wording: Wording, desk_town: Town
) -> None:
    before = wording.on_file(desk_town)
    wording.type_line(TITLE, "First")
    wording.save("one")
    wording.type_line(TITLE, "Second")
    wording.save("two")
    wording.type_line(CUT, "Cut here")
    wording.editor.base.set_value(DELIVERED)
    wording.rest()
    assert wording.editor.form.text(TITLE) == before[TITLE]
    wording.editor.base.set_value(Base("version", 1))
    wording.rest()
    assert wording.editor.form.text(TITLE) == "First"
    wording.editor.base.set_value(MINE)
    wording.rest()
    assert wording.editor.form.text(CUT) == "Cut here"
    assert wording.editor.form.text(TITLE) == "Second"
    wording.editor.base.set_value(DELIVERED)
    wording.rest()
    wording.save("back")
    assert wording.on_file(desk_town) == before


def test_who_was_slower_keeps_what_he_typed_over_the_other_s_words(
    wording: Wording, desk_town: Town
) -> None:
    wording.type_line(CUT, "Cut here")
    edit = FormTextEdit(form=Form.F01, seen=0, lines=(LineText(TITLE, "Theirs"),), why="other")
    desk_town.services.form_texts.save(desk_town.actor(Role.SYS_ADMIN), edit)
    wording.save("mine")
    assert "刚被别人改过" in wording.said[-1].text
    assert wording.editor.form.text(TITLE) == "Theirs"
    assert wording.editor.form.text(CUT) == "Cut here"
    wording.save("mine")
    found = wording.on_file(desk_town)
    assert (found[TITLE], found[CUT]) == ("Theirs", "Cut here")


def test_what_was_not_saved_waits_for_whoever_comes_back(wording: Wording) -> None:
    wording.type_line(TITLE, "Visit slip")
    wording.editor.left.emit()
    wording.rest()
    assert not wording.page.editing
    states = {row.form: wording.page._state(row) for row in wording.page.table.rows_model.rows}
    assert [form for form, state in states.items() if state] == [Form.F01]
    wording.open_form(Form.F15)
    wording.editor.left.emit()
    wording.open_form()
    assert wording.editor.form.text(TITLE) == "Visit slip"
    wording.editor.only_changed.setChecked(True)
    assert [row.line for row in wording.editor.table.rows_model.rows] == [TITLE]


def test_a_switch_is_a_tick_and_seen_on_the_specimen(wording: Wording, desk_town: Town) -> None:
    assert not wording.editor.switches.isVisible()
    wording.editor.left.emit()
    wording.open_form(Form.F15)
    shown = wording.editor.preview.paper._data
    [tick] = wording.editor.switches.ticks.values()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    wording.editor.preview.try_now()
    wording.rest()
    assert wording.editor.preview.paper._data != shown
    wording.save("Province")
    page = desk_town.services.form_texts.page(wording.actor, FormKey(Form.F15))
    assert [one.wording for one in page.lines if one.line == SHOW_ID_NO] == ["yes"]
    assert tick.isChecked()


def test_a_line_that_is_fixed_cannot_be_typed_into(wording: Wording) -> None:
    wording.editor.left.emit()
    wording.open_form(Form.F12)
    fixed = "words/handed_manner"
    kept = wording.editor.form.text(fixed)
    wording.type_line(fixed, "Other")
    assert wording.editor.form.text(fixed) == kept
    assert wording.state(fixed) == words.STAYS


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_clipped(
    desk_town: Town, tasks: Tasks, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    visit = Wording(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.TITLE)
    for look in (lambda: None, lambda: visit.open_form(Form.F45)):
        look()
        assert clipped(visit.room) == []
        assert nameless(visit.room) == []
        assert marked_up(visit.room) == []
