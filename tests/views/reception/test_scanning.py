"""The scan button in the window, with a scanner of the tests in a process of its own."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from centre_app.domain.attachments.codes import Origin
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role
from centre_app.services.records.attachments import AttachmentOwner
from centre_app.services.records.reception import VisitQuery
from centre_app.views.attachments.strip import AttachmentStrip
from centre_app.views.devices import words
from centre_app.views.devices.scanner import Scanner
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless, settle

FAKE = Path(__file__).parents[1] / "devices" / "fake_scanner.py"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PATIENCE = 60_000


class Counter:
    """The reception with a scanner beside it."""

    def __init__(self, sitting: Sitting, qtbot: QtBot) -> None:
        self.sitting, self._qtbot = sitting, qtbot
        self.typist, self.window = sitting.typist, sitting.window
        room = sitting.window.room
        assert isinstance(room, ReceptionRoom)
        self.page = room.intake
        self.strip: AttachmentStrip = self.page.attachments.strip
        scanner = sitting.window.desk.findChild(Scanner, "scanner")
        assert isinstance(scanner, Scanner)
        self.scanner = scanner

    def until(self, true: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(true, timeout=PATIENCE)

    def scan(self) -> None:
        """Press the button by its key and wait for the last page."""
        self.begin()
        self.until(lambda: not self.strip.taking.busy)
        self.typist.wait()

    def begin(self) -> None:
        self.until(lambda: not self.scanner.busy)
        self.strip.scan.button.setFocus()
        self.typist.press(Qt.Key.Key_Space)

    def told(self) -> str:
        label = self.strip.scan.told
        return label.text() if label.isVisible() else ""

    def type_visit(self) -> None:
        form = self.page.form
        form.visitor.name.setFocus()
        self.typist.type("王桂兰")
        form.demand.demand.setFocus()
        self.typist.type("李建军砌墙占了我家滴水")
        form.demand.dispute_type.set_value(DisputeType.NEIGHBOUR)


Open = Callable[[str], Counter]


@pytest.fixture
def open_with(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Open]:
    """Give the reception with a scanner that does what its name says."""
    opened: list[Counter] = []

    def begin(mode: str) -> Counter:
        beside = [sys.executable, str(FAKE), mode]
        clerk, room = Role.RECEPTIONIST, "reception"
        sitting = sit_down(desk_town, tasks, qtbot, role=clerk, beside=beside, room=room)
        opened.append(Counter(sitting, qtbot))
        return opened[-1]

    yield begin
    for counter in opened:
        counter.scanner.close()
        counter.window.close()
        counter.typist.wait()


def test_without_a_scanner_in_the_settings_there_is_no_button(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    sitting.go("reception")
    assert not any(
        strip.scan.button.isVisible() for strip in sitting.window.findChildren(AttachmentStrip)
    )
    sitting.window.close()
    sitting.typist.wait()


def test_pages_are_scanned_by_one_key_and_go_with_the_visit(open_with: Open) -> None:
    counter = open_with("pages")
    counter.type_visit()
    counter.until(lambda: bool(counter.scanner.devices))
    counter.typist.press(Qt.Key.Key_X, ALT)
    counter.until(lambda: counter.strip.taking.busy)
    counter.until(lambda: not counter.strip.taking.busy)
    counter.typist.wait()
    assert counter.told() == words.SCANNED.format(count=3)
    names = [(tile.row.title, tile.row.origin) for tile in counter.strip.tiles if tile.row]
    assert names == [(f"扫描件 {number}", Origin.SCANNER) for number in (1, 2, 3)]
    counter.typist.press(Qt.Key.Key_Return, CTRL)
    clerk, services = counter.sitting.actor, counter.sitting.town.services
    [visit] = services.reception.list_visits(clerk, VisitQuery())
    owner = AttachmentOwner(matter_id=visit.matter_id)
    assert len(services.attachments.rows(clerk, owner)) == 3


def test_registering_waits_for_the_last_page(open_with: Open) -> None:
    counter = open_with("one_then_hangs")
    counter.type_visit()
    counter.begin()
    counter.until(lambda: len(counter.strip.tiles) == 1)
    counter.typist.press(Qt.Key.Key_Return, CTRL)
    clerk, services = counter.sitting.actor, counter.sitting.town.services
    assert services.reception.list_visits(clerk, VisitQuery()) == []
    counter.strip.scan.press()
    counter.until(lambda: not counter.strip.taking.busy)
    counter.until(lambda: len(services.reception.list_visits(clerk, VisitQuery())) == 1)
    counter.typist.wait()


@pytest.mark.qt_log_ignore("grabbing the keyboard", r"raise\(\)", extend=True)
def test_several_ways_to_scan_are_chosen_with_arrows_the_last_one_first(open_with: Open) -> None:
    counter = open_with("two")
    counter.begin()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Fake <b>M1</b>（平板）", "Fake M1（自动进纸）", words.SCAN_LOOK_AGAIN]
    counter._qtbot.keyClick(menu, Qt.Key.Key_Down)
    counter._qtbot.keyClick(menu, Qt.Key.Key_Return)
    counter.until(lambda: counter.strip.taking.busy)
    counter.until(lambda: not counter.strip.taking.busy)
    counter.typist.wait()
    assert len(counter.strip.tiles) == 1
    counter.begin()
    again = QApplication.activePopupWidget()
    assert isinstance(again, QMenu)
    first = again.actions()[0]
    assert (first.text(), again.activeAction()) == (texts[1], first)
    again.close()


@pytest.mark.parametrize(
    ("mode", "pages", "sentence"),
    [
        ("no_paper", 0, words.SCAN_REASONS["scan_no_paper"]),
        ("dies", 0, words.SCAN_REASONS["scan_died"]),
        ("garbage", 0, words.SCAN_REASONS["scan_garbled"]),
        (
            "jammed",
            2,
            words.SCAN_SAID.format(
                sentence=words.SCAN_REASONS["scan_jammed"], told="Document feeder jammed"
            ),
        ),
    ],
)
def test_what_goes_wrong_is_said_beside_the_button_and_the_form_goes_on(
    open_with: Open, mode: str, pages: int, sentence: str
) -> None:
    counter = open_with(mode)
    counter.scan()
    assert counter.told() == sentence
    assert len([tile for tile in counter.strip.tiles if tile.row]) == pages
    assert QApplication.focusWidget() is counter.strip.scan.button
    counter.type_visit()
    assert counter.page.form.visitor.name.text() == "王桂兰"


def test_what_a_scanner_delivers_is_checked_like_any_file(open_with: Open) -> None:
    counter = open_with("no_picture")
    counter.scan()
    [tile] = counter.strip.tiles
    assert tile.refused
    assert "程序" in tile.accessibleDescription()
    owner = AttachmentOwner(draft_id=counter.page.form.draft_id)
    kept = counter.sitting.town.services.attachments.rows(counter.sitting.actor, owner)
    assert list(kept) == []


def test_who_turns_to_somebody_else_stops_the_scan(open_with: Open) -> None:
    counter = open_with("one_then_hangs")
    counter.type_visit()
    counter.begin()
    counter.until(lambda: len(counter.strip.tiles) == 1)
    counter.strip.show_owner(AttachmentOwner())
    assert not counter.scanner.busy
    assert counter.told() == words.SCAN_STOPPED.format(count=1)
    counter.until(lambda: not counter.strip.taking.busy)
    counter.typist.wait()


def test_a_scanner_that_is_off_can_be_looked_for_again(open_with: Open) -> None:
    counter = open_with("none")
    counter.until(lambda: counter.scanner.looked is not None)
    assert counter.strip.scan.button.accessibleName() == words.SCAN_LOOK
    assert counter.told() == ""
    counter.begin()
    assert counter.told() == words.SCAN_LOOKING
    counter.until(lambda: not counter.scanner.busy)
    assert counter.told() == words.SCAN_NONE


def test_nothing_is_cut_or_without_a_name(open_with: Open) -> None:
    counter = open_with("jammed")
    counter.scan()
    settle()
    assert clipped(counter.strip) == []
    assert nameless(counter.strip) == []
