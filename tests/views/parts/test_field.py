from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import DateField, Field, IdField, MoneyField, PhoneField
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from tests.views.looking import clipped, settle


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def paste(qtbot: QtBot, editor: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_an_error_stands_beneath_and_goes_when_typing_goes_on(qtbot: QtBot) -> None:
    field = Field("姓名", required=True)
    shown(qtbot, field)
    qtbot.keyClicks(field.editor(), "ab")
    field.set_error("请填写姓名。")
    assert "请填写姓名。" in words(field)
    assert field.text() == "ab"
    assert "请填写姓名。" in field.editor().accessibleDescription()
    qtbot.keyClicks(field.editor(), "c")
    assert field.error == ""
    assert "请填写姓名。" not in words(field)


def test_an_entry_bears_no_label_that_says_nothing(qtbot: QtBot) -> None:
    field = Field("姓名", limit=40)
    shown(qtbot, field)
    assert [label.text() for label in field.findChildren(QLabel)] == ["姓名"]
    qtbot.keyClicks(field.editor(), "a" * 35)
    assert any("5" in one for one in words(field))
    field.set_error("不对。")
    assert "不对。" in words(field)
    assert clipped(field) == []


def test_a_huge_paste_is_refused_with_a_sentence_and_changes_nothing(qtbot: QtBot) -> None:
    field = Field("姓名", limit=40)
    shown(qtbot, field)
    field.set_text("张桂花")
    paste(qtbot, field.editor(), "长" * 2_000_000)
    assert field.text() == "张桂花"
    assert any("2,000,003" in sentence and "40" in sentence for sentence in words(field))


def test_one_character_too_many_is_refused_and_named(qtbot: QtBot) -> None:
    field = Field("姓名", limit=3)
    shown(qtbot, field)
    qtbot.keyClicks(field.editor(), "abcd")
    assert field.text() == "abc"
    assert "最多 3 字，多出的没有写入。" in words(field)


def test_a_long_text_on_file_is_shown_whole_and_may_be_shortened(qtbot: QtBot) -> None:
    field = Field("姓名", limit=3)
    shown(qtbot, field)
    field.set_text("abcdef")
    assert field.text() == "abcdef"
    qtbot.keyClick(field.editor(), Qt.Key.Key_Backspace)
    assert field.text() == "abcde"


def test_what_is_left_is_told_when_it_becomes_little(qtbot: QtBot) -> None:
    field = Field("村组", limit=20)
    shown(qtbot, field)
    field.set_text("一二三四五")
    assert not any("还可写" in sentence for sentence in words(field))
    field.set_text("一二三四五六七八九十一二三四五六七")
    assert "还可写 3 字" in words(field)


def test_the_label_carries_an_alt_letter_that_leads_to_the_editor(qtbot: QtBot) -> None:
    form = FormColumn()
    form.add("name", Field("姓名", key="N"))
    form.add("phone", PhoneField(key="T"))
    shown(qtbot, form)
    qtbot.keyClick(form, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert form.field("phone").editor().hasFocus()


def test_an_ampersand_in_a_label_stays_an_ampersand(qtbot: QtBot) -> None:
    field = Field("A&B", key="Z")
    assert field._caption.text() == "A&&B(&Z)"


@pytest.mark.parametrize("kind", [IdField, DateField, MoneyField, PhoneField])
def test_what_the_program_understood_is_echoed(kind: Callable[..., Field], qtbot: QtBot) -> None:
    field = kind(echo=lambda text: f"读作 {text}" if text else "")
    shown(qtbot, field)
    height = field.sizeHint().height()
    qtbot.keyClicks(field.editor(), "12")
    assert "读作 12" in words(field)
    assert field.sizeHint().height() == height


def test_enter_goes_to_the_next_field_and_commits_nothing(qtbot: QtBot) -> None:
    form = FormColumn()
    for name in ("one", "two"):
        form.add(name, Field(name))
    shown(qtbot, form)
    committed: list[bool] = []
    form.committed.connect(lambda: committed.append(True))
    form.field("one").setFocus()
    qtbot.keyClick(form.field("one").editor(), Qt.Key.Key_Return)
    assert form.field("two").editor().hasFocus()
    assert committed == []


@pytest.mark.parametrize("kind", [Field, TextArea, Choice])
def test_control_and_enter_commit(kind: Callable[[str], Labelled], qtbot: QtBot) -> None:
    form = FormColumn()
    form.add("one", kind("诉求"))
    shown(qtbot, form)
    form.field("one").setFocus()
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(
            form.field("one").editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert form.field("one").text() == ""


def test_a_button_with_the_same_keys_is_pressed_in_place_of_the_form(qtbot: QtBot) -> None:
    page, form, told = QWidget(), FormColumn(), list[str]()
    column = QVBoxLayout(page)
    column.addWidget(form)
    form.add("name", Field("姓名"))
    column.addWidget(Button("登记", shortcut="Ctrl+Return", pressed=lambda: told.append("button")))
    form.committed.connect(lambda: told.append("form"))
    shown(qtbot, page)
    editor = form.field("name").editor()
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["button"]


def test_errors_find_their_fields_and_the_first_gets_the_focus(qtbot: QtBot) -> None:
    form = FormColumn()
    form.add("name", Field("姓名"))
    form.add_row(phone=PhoneField(), village=Field("村组"))
    shown(qtbot, form)
    unknown = form.show_errors({"village": "required", "phone": "required", "elsewhere": "x"})
    assert form.field("phone").error == "请填写电话。"
    assert form.field("phone").editor().hasFocus()
    assert unknown == ["elsewhere"]
    form.clear_errors()
    assert form.field("village").error == ""


@pytest.mark.parametrize("kind", [Field, TextArea])
def test_a_sentence_of_many_lines_lies_beneath_the_editor_and_not_upon_it(
    kind: Callable[[str], Labelled], qtbot: QtBot
) -> None:
    field, form = kind("理由"), FormColumn()
    form.add("why", field)
    form.add_stretch()
    qtbot.addWidget(form)
    form.resize(430, 500)
    form.show()
    settle()
    for characters in range(10, 160, 10):
        sentence = "还" * characters
        field.set_error(sentence)
        settle()
        note = next(one for one in field.findChildren(Label) if one.text() == sentence)
        assert clipped(form) == []
        assert not note.geometry().intersects(field.editor().geometry())


def test_a_password_is_not_shown_and_keeps_its_blanks(qtbot: QtBot) -> None:
    field = Field("密码", secret=True)
    shown(qtbot, field)
    qtbot.keyClicks(field.editor(), " a b ")
    assert field.raw_text() == " a b "
    assert "a" not in field.editor().displayText()


def test_a_huge_paste_into_a_text_is_refused_too(qtbot: QtBot) -> None:
    area = TextArea("诉求", limit=100)
    shown(qtbot, area)
    area.set_text("原话")
    data = QMimeData()
    data.setText("长" * 2_000_000)
    area.editor().insertFromMimeData(data)
    assert area.text() == "原话"
    assert any("2,000,002" in sentence for sentence in words(area))
    data.setText("两字")
    area.editor().insertFromMimeData(data)
    assert area.text() == "两字原话"


def test_one_character_too_many_in_a_text_goes_out_again(qtbot: QtBot) -> None:
    area = TextArea("诉求", limit=5)
    shown(qtbot, area)
    qtbot.keyClicks(area.editor(), "abcdefg")
    assert area.text() == "abcde"
    assert "最多 5 字，多出的没有写入。" in words(area)
    qtbot.keyClick(area.editor(), Qt.Key.Key_Backspace)
    qtbot.keyClicks(area.editor(), "x")
    assert area.text() == "abcdx"


def test_tab_leaves_a_text(qtbot: QtBot) -> None:
    form = FormColumn()
    form.add("demand", TextArea("诉求"))
    form.add("name", Field("姓名"))
    shown(qtbot, form)
    form.field("demand").setFocus()
    qtbot.keyClick(form.field("demand").editor(), Qt.Key.Key_Tab)
    assert form.field("name").editor().hasFocus()


def test_a_sentence_that_took_two_lines_leaves_no_gap_behind(qtbot: QtBot) -> None:
    field = Field("电话", echo=lambda _typed: "")
    qtbot.addWidget(field)
    field.setFixedWidth(120)
    with qtbot.waitExposed(field):
        field.show()
    settle()
    before = field.sizeHint().height()
    field.set_error("号码不像电话号码，请核对以后再填写")
    settle()
    assert field.sizeHint().height() > before
    field.clear_error()
    settle()
    assert field.sizeHint().height() == before
