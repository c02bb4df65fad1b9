"""The window turned to the visitor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from centre_app.views.frame.curtain import Cover
from centre_app.views.reception import read_back_words as words
from centre_app.views.reception.read_back import ReadBack
from centre_app.views.style_sheet import set_part
from centre_app.views.theme import DARK, LIGHT, Palette, contrast
from tests.views.looking import settle
from tests.views.reception.conftest import Counter

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ID_NUMBER, PHONE = "11010519491231002X", "13812345678"


def turned(counter: Counter) -> ReadBack:
    [window] = [one for one in QApplication.topLevelWidgets() if isinstance(one, ReadBack)]
    return window


def told(counter: Counter) -> str:
    settle()
    labels = turned(counter).findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(turned(counter)))


def everything_in(window: ReadBack) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel))


def type_visit(counter: Counter) -> None:
    visitor, form = counter.room.intake.form.visitor, counter.room.intake.form
    for field, text in (
        (visitor.name, "王桂兰"),
        (visitor.id_number, ID_NUMBER),
        (visitor.phone, PHONE),
    ):
        field.setFocus()
        counter.typist.type(text)
    form.demand.demand.setFocus()
    counter.typist.type("李建军砌墙占了我家滴水")
    form.demand.dispute_type.setFocus()
    counter.typist.type("ll")
    form.demand.demand.setFocus()


def test_it_follows_what_is_typed_and_never_takes_the_keyboard(counter: Counter) -> None:
    counter.typist.press(K.Key_F8)
    assert words.EMPTY in told(counter)
    type_visit(counter)
    assert "王桂兰" in told(counter)
    assert "李建军砌墙占了我家滴水" in told(counter)
    assert counter.typist.focused_name() == "intake.demand"
    assert counter.window.isActiveWindow()
    assert turned(counter).windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_it_shows_the_visitor_s_own_words_and_no_number_of_papers(counter: Counter) -> None:
    type_visit(counter)
    counter.typist.press(K.Key_F8)
    for secret in (ID_NUMBER, ID_NUMBER[-4:], PHONE, PHONE[-4:]):
        assert secret not in everything_in(turned(counter))
    assert turned(counter).windowTitle() == words.TITLE
    assert "王桂兰" not in counter.window.windowTitle()


def test_nothing_of_the_last_visitor_is_left_when_the_form_is_emptied(counter: Counter) -> None:
    counter.typist.press(K.Key_F8)
    type_visit(counter)
    counter.typist.press(K.Key_Return, CTRL)
    assert "王桂兰" not in everything_in(turned(counter))
    assert "砌墙" not in everything_in(turned(counter))
    assert "编号 621999103" in told(counter)
    counter.room.intake.form.visitor.name.setFocus()
    counter.typist.type("马")
    assert "621999103" not in told(counter)


def test_a_form_taken_from_the_shelf_is_read_back_at_once(counter: Counter) -> None:
    type_visit(counter)
    counter.typist.press(K.Key_Escape)
    counter.typist.press(K.Key_F8)
    assert words.EMPTY in told(counter)
    [chip] = counter.room.intake.shelf.chips
    chip.setFocus()
    counter.typist.press(K.Key_Space)
    assert "王桂兰" in told(counter)
    assert "李建军砌墙占了我家滴水" in told(counter)


def test_put_away_it_keeps_no_word(counter: Counter) -> None:
    type_visit(counter)
    counter.typist.press(K.Key_F8)
    counter.typist.press(K.Key_F8)
    assert not turned(counter).isVisible()
    assert "王桂兰" not in everything_in(turned(counter))
    counter.typist.type("补一句")
    assert "王桂兰" not in everything_in(turned(counter))


def covers_on(window: ReadBack) -> list[Cover]:
    return [one for one in window.findChildren(Cover) if one.isVisible()]


def test_blind_and_lock_cover_it_too(counter: Counter) -> None:
    type_visit(counter)
    counter.typist.press(K.Key_F8)
    counter.typist.press(K.Key_F12)
    [cover] = covers_on(turned(counter))
    assert cover.geometry() == turned(counter).rect()
    counter.typist.press(K.Key_F12)
    settle()
    assert covers_on(turned(counter)) == []
    assert "王桂兰" in told(counter)
    counter.window.lock()
    settle()
    assert len(covers_on(turned(counter))) == 1
    counter.window.unlocked()


def test_it_is_gone_with_the_desk_s_window(counter: Counter) -> None:
    type_visit(counter)
    counter.typist.press(K.Key_F8)
    window = turned(counter)
    counter.window.close()
    counter.typist.wait()
    assert not window.isVisible()
    assert "王桂兰" not in everything_in(window)


def test_the_type_is_of_28_points(counter: Counter) -> None:
    counter.typist.press(K.Key_F8)
    label = QLabel("诉", turned(counter))
    set_part(label, "told")
    label.ensurePolished()
    assert label.font().pointSizeF() == 28


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_it_can_be_read_from_the_other_side_of_the_counter(palette: Palette) -> None:
    assert contrast(palette.text, palette.canvas) >= 7
    assert contrast(palette.muted, palette.canvas) >= 4.5
