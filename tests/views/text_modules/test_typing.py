"""Modules put in by the keyboard, in the real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role
from centre_app.services.records.text_modules import ModuleEdit, StarterWish
from centre_app.services.use_case import Topic
from centre_app.storage.seeds import starter_modules
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.tasks import Tasks
from centre_app.views.text_modules.offer_list import OfferList
from centre_app.views.theme import TypeSize
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless, settle

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = {one.short_name: one.text for one in starter_modules()}


class Writer:
    """Somebody who types the demand of a visitor."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting, self.typist = sitting, sitting.typist
        room = sitting.window.room
        assert isinstance(room, ReceptionRoom)
        self.form = room.intake.form
        self.edit: QPlainTextEdit = self.form.demand.demand.editor()
        self.edit.setFocus()
        self.typist.wait()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def names(self) -> list[str] | None:
        """Return the short names on offer; None without a list."""
        for one in self.sitting.window.findChildren(OfferList):
            if one.isVisible():
                return [module.short_name for module in one.shown()]
        return None

    def compose(self, preedit: str, commit: str = "") -> None:
        """Do what an input method does."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.edit, event)


@pytest.fixture
def open_writer(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Callable[[], Writer]]:
    desk_town.services.text_modules.add_starters(desk_town.actor(Role.RECEPTIONIST), StarterWish())

    opened: list[Writer] = []

    def open_one() -> Writer:
        clerk = Role.RECEPTIONIST
        opened.append(Writer(sit_down(desk_town, tasks, qtbot, role=clerk, room="reception")))
        return opened[-1]

    yield open_one
    for writer in opened:
        writer.sitting.window.close()
        writer.typist.wait()


@pytest.fixture
def writer(open_writer: Callable[[], Writer]) -> Writer:
    return open_writer()


@pytest.mark.parametrize("typed", [";gz", ";工资", "；gongzi", ";GongZ"])
@pytest.mark.parametrize("key", [K.Key_Tab, K.Key_Return, K.Key_Enter])
def test_a_short_name_becomes_its_text(writer: Writer, typed: str, key: K) -> None:
    about = writer.form.demand.dispute_type
    about.set_value(DisputeType.WAGE_ARREARS)
    writer.typist.type(typed)
    assert (writer.names() or [""])[0] == "工资"
    assert QApplication.focusWidget() is writer.edit
    writer.typist.press(key)
    assert writer.text == TEXTS["工资"]
    assert writer.names() is None
    assert QApplication.focusWidget() is writer.edit


def test_one_step_back_gives_what_was_typed(writer: Writer) -> None:
    writer.typist.type("前面的话。;地界")
    writer.typist.press(K.Key_Tab)
    assert writer.text == "前面的话。" + TEXTS["地界"]
    writer.typist.press(K.Key_Z, CTRL)
    assert writer.text == "前面的话。;地界"
    assert writer.names() is None
    writer.typist.press(K.Key_Y, CTRL)
    assert writer.text == "前面的话。" + TEXTS["地界"]


def test_rare_characters_before_the_name_are_left_alone(writer: Writer) -> None:
    writer.typist.type("𠮷家与䶮家，𬱖;地界")
    writer.typist.press(K.Key_Return)
    assert writer.text == "𠮷家与䶮家，𬱖" + TEXTS["地界"]
    assert writer.edit.textCursor().selectedText() == "〔对方〕"


def test_places_to_fill_in_are_walked_with_tab_and_then_the_field_is_left(writer: Writer) -> None:
    writer.typist.type(";地界")
    writer.typist.press(K.Key_Tab)
    filled = []
    while QApplication.focusWidget() is writer.edit:
        chosen = writer.edit.textCursor().selectedText()
        if not chosen:
            break
        filled.append(chosen)
        writer.typist.type("某")
        writer.typist.press(K.Key_Tab)
    assert filled == ["〔对方〕", "〔界物〕", "〔时间〕", "〔做法〕", "〔面积〕"]
    assert QApplication.focusWidget() is not writer.edit
    assert "〔" not in writer.text
    assert writer.text.startswith("我家与某家的承包地相邻，以某为界。")


def test_the_year_in_the_number_of_a_paper_is_no_place_to_fill_in(writer: Writer) -> None:
    writer.typist.type("见镇调字〔2026〕9号")
    writer.edit.moveCursor(QTextCursor.MoveOperation.Start)
    writer.typist.press(K.Key_Tab)
    assert QApplication.focusWidget() is not writer.edit


def test_esc_leaves_what_was_typed_and_the_form_where_it_is(writer: Writer) -> None:
    writer.typist.type(";gz")
    writer.typist.press(K.Key_Escape)
    assert writer.text == ";gz"
    assert writer.names() is None
    writer.typist.type("h")
    assert writer.names() is None
    writer.typist.press(K.Key_Return)
    assert writer.text == ";gzh\n"
    writer.typist.type(";gz")
    assert writer.names() is not None


def test_arrows_choose_among_several(writer: Writer) -> None:
    writer.typist.type(";地")
    names = writer.names()
    assert names is not None
    assert len(names) > 2
    for key in (K.Key_Down, K.Key_Down, K.Key_Up):
        writer.typist.press(key)
    writer.typist.press(K.Key_Tab)
    assert writer.text == TEXTS[names[1]]


def test_a_chinese_semicolon_between_words_is_a_mark_first(writer: Writer) -> None:
    writer.typist.type("对方不认账；工资")
    assert writer.names()
    writer.typist.press(K.Key_Return)
    assert writer.text == "对方不认账；工资\n"
    writer.typist.type("又说；工资")
    writer.typist.press(K.Key_Down)
    writer.typist.press(K.Key_Return)
    assert writer.text == "对方不认账；工资\n又说" + TEXTS["工资"]


def test_a_bare_semicolon_shows_the_list_and_takes_nothing(writer: Writer) -> None:
    writer.typist.type("好;")
    assert writer.names()
    writer.typist.press(K.Key_Return)
    assert writer.text == "好;\n"


def test_every_other_key_does_what_it_always_does(writer: Writer) -> None:
    writer.typist.type(";gz")
    writer.typist.press(K.Key_Left)
    assert writer.names() is None
    assert writer.edit.textCursor().position() == 2
    writer.typist.press(K.Key_End)
    writer.typist.type(" ")
    assert writer.names() is None
    writer.typist.type(";gz")
    writer.typist.press(K.Key_Return, SHIFT)
    assert ";gz" in writer.text
    writer.typist.press(K.Key_F2)
    assert writer.typist.focused_name() == "intake.search"
    assert writer.names() is None


def test_what_an_input_method_holds_is_not_disturbed(writer: Writer) -> None:
    writer.typist.type(";")
    assert writer.names()
    for preedit in ("g", "go", "gong'zi"):
        writer.compose(preedit)
        assert writer.names() is None
        assert writer.text == ";"
    writer.compose("", "工资")
    assert writer.names() == ["工资"]
    writer.typist.press(K.Key_Tab)
    assert writer.text == TEXTS["工资"]


def test_those_used_most_for_the_chosen_type_come_first(
    open_writer: Callable[[], Writer], desk_town: Town
) -> None:
    wages = DisputeType.WAGE_ARREARS
    with desk_town.open_unit(desk_town.actor(Role.DIRECTOR)) as unit:
        [one] = unit.text_modules.find(short_name="工伤")
        unit.module_counts.use([one.id], wages)
        unit.audit.record("text_module:saved", one.id, "")
    writer = open_writer()
    writer.form.demand.dispute_type.set_value(wages)
    writer.typist.type(";工")
    assert (writer.names() or []) == ["工伤", "工资", "包工头"]


def test_a_module_that_does_not_fit_is_refused_and_nothing_is_lost(
    open_writer: Callable[[], Writer],
) -> None:
    writer = open_writer()
    long = "长" * 4990 + "。;工资"
    writer.edit.setPlainText(long[:-1])
    writer.edit.moveCursor(QTextCursor.MoveOperation.End)
    writer.typist.type("资")
    writer.typist.press(K.Key_Tab)
    assert writer.text == long
    assert QApplication.focusWidget() is writer.edit


def test_a_module_changed_by_somebody_is_new_at_once(writer: Writer, desk_town: Town) -> None:
    desk_town.services.text_modules.save(
        desk_town.actor(Role.DIRECTOR),
        ModuleEdit(short_name="鱼塘", text="承包鱼塘的租金没有付清。"),
    )
    desk = writer.sitting.window.desk
    desk.changed.emit(Topic.TEXTS)
    writer.typist.wait()
    writer.typist.type(";yt")
    writer.typist.press(K.Key_Tab)
    assert writer.text == "承包鱼塘的租金没有付清。"


def test_a_click_puts_a_module_in(writer: Writer) -> None:
    writer.typist.type(";工资")
    [shown] = [one for one in writer.sitting.window.findChildren(OfferList) if one.isVisible()]
    shown.grab()
    QTest.qWait(300)
    row = shown._list.visualRect(shown._list.model().index(0, 0))
    QTest.mouseClick(shown._list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert writer.text == TEXTS["工资"]
    assert QApplication.focusWidget() is writer.edit


@pytest.mark.parametrize("size", list(TypeSize))
def test_the_list_is_whole_at_every_size(
    open_writer: Callable[[], Writer], wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    writer = open_writer()
    writer.typist.type(";地")
    settle()
    [shown] = [one for one in writer.sitting.window.findChildren(OfferList) if one.isVisible()]
    assert writer.sitting.window.rect().contains(shown.geometry())
    assert not clipped(shown)
    assert not nameless(shown)
