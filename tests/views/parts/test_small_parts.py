from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from centre_app.views import remembered
from centre_app.views.parts.buttons import Button, IconButton, ReasonButton
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.dialog import Dialog, confirm
from centre_app.views.parts.empty import BusyStrip, EmptyState
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_hint
from centre_app.views.parts.layouts import Panes, Section
from centre_app.views.parts.link import Link
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.time_line import Entry, Paper, TimeLine
from tests.views.looking import settle

MARKUP = "<img src=x>张三"


def test_a_name_with_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    label = Label(MARKUP)
    set_hint(label, MARKUP)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;img" in label.toolTip()
    set_hint(label, "")
    assert label.toolTip() == ""


def test_a_step_that_is_not_allowed_says_why_beside_it(qtbot: QtBot) -> None:
    step = ReasonButton("归档")
    qtbot.addWidget(step)
    step.show()
    step.forbid("还差 2 项。")
    assert not step.button.isEnabled()
    assert step.reason == "还差 2 项。"
    assert "还差 2 项" in step.button.accessibleDescription()
    step.allow()
    with qtbot.waitSignal(step.pressed):
        qtbot.mouseClick(step.button, Qt.MouseButton.LeftButton)


def test_enter_does_not_press_a_button_but_space_does(qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = Button("登记", "primary", shortcut="Ctrl+Return", pressed=lambda: pressed.append(1))
    qtbot.addWidget(button)
    button.show()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1]
    assert "Ctrl+Return" in button.toolTip()


def test_an_icon_alone_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("print", "打印")
    assert (button.accessibleName(), "打印" in button.toolTip()) == ("打印", True)


def test_a_light_is_read_with_its_character() -> None:
    chip = Chip(ChipLook("剩 3 日", Tone.ORANGE), hint="《人民调解工作若干规定》")
    assert chip.accessibleName() == "橙 剩 3 日"
    assert chip.width() >= 0
    assert chip.look.tone is Tone.ORANGE


def test_a_section_folds_tells_how_much_is_in_it_and_remembers(qtbot: QtBot) -> None:
    section = Section("代理人", name="agents")
    inside = Label("王五")
    section.add(inside)
    section.set_count(2)
    qtbot.addWidget(section)
    section.show()
    button = section.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert section.folded
    assert not inside.isVisible()
    assert "代理人，已折叠，2" in button.accessibleName()
    assert Section("代理人", name="agents").folded
    section.open()
    assert inside.isVisible()
    section.fold()
    assert section.folded


def test_a_group_is_as_high_as_its_words_in_the_width_there_is(qtbot: QtBot) -> None:
    section, page = Section("理由"), QWidget()
    section.add(Label("来不及提前通知、已有排期、赶集日。" * 6, wrap=True))
    column = QVBoxLayout(page)
    column.addWidget(section)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(260, 900)
    page.show()
    settle()
    assert section.height() >= section.heightForWidth(section.width())


def test_panes_keep_their_shares(qtbot: QtBot) -> None:
    panes = Panes("test", Label("a"), Label("b"), shares=(3, 1))
    qtbot.addWidget(panes)
    panes.resize(400, 100)
    panes.show()
    panes.setSizes([100, 288])
    remembered.keep_panes(panes, "test")
    again = Panes("test", Label("a"), Label("b"))
    again.resize(400, 100)
    again.show()
    assert again.sizes() == panes.sizes()


def test_quick_work_shows_no_busy_sign(qtbot: QtBot) -> None:
    strip = BusyStrip()
    qtbot.addWidget(strip)
    strip.start()
    assert not strip.isVisible()
    strip.finish()
    qtbot.wait(320)
    assert not strip.isVisible()


def test_slow_work_shows_and_can_be_stopped(qtbot: QtBot) -> None:
    stopped: list[int] = []
    strip = BusyStrip()
    qtbot.addWidget(strip)
    strip.start("正在导出台账", stop=lambda: stopped.append(1))
    qtbot.waitUntil(strip.isVisible)
    strip.show_progress(3, 12)
    assert any("3 / 12" in label.text() for label in strip.findChildren(QLabel))
    button = strip.findChild(Button)
    assert isinstance(button, Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stopped == [1]
    assert not strip.isVisible()


def test_an_empty_state_can_offer_the_first_step(qtbot: QtBot) -> None:
    action = Button("登记来访")
    empty = EmptyState("今天还没有人在等。", action=action)
    qtbot.addWidget(empty)
    empty.show()
    empty.set_text("已经下班。")
    assert action.isVisible()
    assert any(label.text() == "已经下班。" for label in empty.findChildren(QLabel))


def test_papers_open_from_the_time_line(qtbot: QtBot) -> None:
    line = TimeLine()
    qtbot.addWidget(line)
    line.show()
    line.show_entries([Entry("11-20", "旧的")])
    line.show_entries([Entry("11-21", "达成协议", papers=[Paper("协议书", 42)])])
    button = line.findChild(Link)
    assert isinstance(button, Link)
    with qtbot.waitSignal(line.opened) as opened:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.args == [42]


def test_a_long_time_line_grows_below_what_is_seen(qtbot: QtBot) -> None:
    due: list[Callable[[], object]] = []
    line = TimeLine(later=due.append)
    qtbot.addWidget(line)
    line.show()
    entries = [Entry("11-20", str(place)) for place in range(20)]
    line.show_entries(entries)
    counts = [len(line.rows)]
    while due:
        due.pop(0)()
        counts.append(len(line.rows))
    assert counts == [8, 16, 20]
    # What is there takes over at once; what was still to come of the others does not come.
    line.show_entries([*entries, *entries])
    line.show_entries([Entry("11-21", "另一件"), *entries[:-1]])
    for call in due:
        call()
    told = [row.accessibleName() for row in line.rows]
    assert (told[0], told[-1], len(told)) == ("11-21 另一件", "11-20 18", 20)


def test_a_question_is_answered_by_yes_alone(qtbot: QtBot) -> None:
    window, answers = QLineEdit(), list[str]()
    qtbot.addWidget(window)
    window.show()
    first = confirm(window, "作废？", "不能恢复。", yes="作废", done=lambda: answers.append("yes"))
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert answers == []
    second = confirm(window, "作废？", "不能恢复。", yes="作废", done=lambda: answers.append("yes"))
    second.accept()
    assert answers == ["yes"]


def test_a_dialog_waits_in_no_nested_loop(qtbot: QtBot) -> None:
    dialog = Dialog("标题")
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowModality() == Qt.WindowModality.WindowModal


def test_one_line_that_cannot_be_broken_does_not_cut_the_others(qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    wrapped = Label("数了一下有十二棵，都是碗口粗的。" * 4, wrap=True)
    for label in (wrapped, Label("岚禾镇马家堰村人民调解委员会" * 4)):
        column.addWidget(label)
    scrolled = Scrolled(inside)
    qtbot.addWidget(scrolled)
    scrolled.resize(300, 200)
    scrolled.show()
    assert inside.width() <= scrolled.viewport().width()
    assert wrapped.width() < 300


def test_a_flow_follows_what_stands_in_it(qtbot: QtBot) -> None:
    label, button = Label("甲"), Button("继续")
    flow = in_flow(label, button)
    qtbot.addWidget(flow)
    flow.resize(300, 200)
    flow.show()
    alone = flow.heightForWidth(300)
    assert flow.heightForWidth(60) > alone
    label.setText("很长的一句话，一行里放不下两个" * 2)
    settle()
    assert flow.heightForWidth(300) > alone
    label.hide()
    settle()
    assert flow.heightForWidth(300) == alone
