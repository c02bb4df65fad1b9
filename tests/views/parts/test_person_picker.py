import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList, FoundModel
from centre_app.views.parts.person_picker import PersonPicker

PEOPLE = [Found("张桂花", "峪河村", value=1), Found("张国华", "东岭村", value=2)]
GROUPED = [
    Found("张桂花", group="人", value=1),
    Found("张国华", group="人", value=2),
    Found("排水纠纷", group="事项", value=3),
]


class Search:
    """The question a picker puts to the services."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> None:
        self.asked.append(text)


@pytest.fixture
def search() -> Search:
    return Search()


@pytest.fixture
def picker(search: Search, qtbot: QtBot) -> PersonPicker:
    picker = PersonPicker("找人", search=search, key="F")
    qtbot.addWidget(picker)
    with qtbot.waitExposed(picker):
        picker.show()
    return picker


def test_it_asks_once_after_the_last_key(
    picker: PersonPicker, search: Search, qtbot: QtBot
) -> None:
    qtbot.keyClicks(picker.box, "zgh")
    qtbot.waitUntil(lambda: bool(search.asked))
    assert search.asked == ["zgh"]


def test_enter_picks_what_the_arrow_keys_chose(picker: PersonPicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.box, "zgh")
    picker.box.ask_now()
    picker.show_found(PEOPLE)
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert picked.args == [PEOPLE[1]]
    assert not picker.results.isVisible()


def test_enter_right_after_typing_picks_nothing_old(
    picker: PersonPicker, search: Search, qtbot: QtBot
) -> None:
    picked: list[Found] = []
    picker.picked.connect(picked.append)
    qtbot.keyClicks(picker.box, "z")
    picker.box.ask_now()
    picker.show_found(PEOPLE)
    qtbot.keyClicks(picker.box, "x")
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert picked == []
    assert search.asked == ["z", "zx"]


def test_somebody_new_is_offered_only_after_a_search(picker: PersonPicker, qtbot: QtBot) -> None:
    assert not picker._new.isVisible()
    qtbot.keyClicks(picker.box, "wang")
    picker.box.ask_now()
    picker.show_found([])
    assert picker._new.isVisible()
    with qtbot.waitSignal(picker.new_wanted) as wanted:
        qtbot.mouseClick(picker._new, Qt.MouseButton.LeftButton)
    assert wanted.args == ["wang"]


def test_an_empty_box_shows_nothing(picker: PersonPicker, search: Search, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.box, "z")
    picker.box.ask_now()
    picker.show_found(PEOPLE)
    picker.clear()
    assert not picker.results.isVisible()
    assert search.asked == ["z"]


def test_escape_closes_the_list_and_keeps_the_text(picker: PersonPicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.box, "zgh")
    picker.show_found(PEOPLE)
    qtbot.keyClick(picker.box, Qt.Key.Key_Escape)
    assert not picker.results.isVisible()
    assert picker.box.text() == "zgh"


def test_the_list_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = FoundModel()
    model.replace(GROUPED)
    qtmodeltester.check(model)


def test_steps_pass_over_the_headings_and_stop_at_the_ends(qtbot: QtBot) -> None:
    found = FoundList("查找结果")
    qtbot.addWidget(found)
    found.show_found(GROUPED)
    walked = [found.current()]
    for step in (1, 1, 1, -5):
        found.step(step)
        walked.append(found.current())
    assert walked == [GROUPED[0], GROUPED[1], GROUPED[2], GROUPED[2], GROUPED[0]]


def test_nothing_found_leaves_nothing_to_pick(qtbot: QtBot) -> None:
    found = FoundList("查找结果")
    qtbot.addWidget(found)
    found.show_found([])
    assert not found.pick_current()
