"""Rubbish is looked for in the window's thread, at moments the window chooses."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimerEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from centre_app.views.application.collector import RESTING_MS, Collector


class Knot:
    """Something only the collector can take apart."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    # As Python comes; a run of the tests has it off throughout.
    gc.enable()
    collector = Collector()
    yield collector
    collector.deleteLater()
    gc.disable()


def test_what_is_of_no_use_any_more_is_taken_apart_in_time(
    collector: Collector, qtbot: QtBot
) -> None:
    gone = weakref.ref(Knot())
    kept: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)
    assert kept


def test_no_lane_ever_looks_for_rubbish(collector: Collector) -> None:
    looked: list[str] = []

    def note(phase: str, _facts: object) -> None:
        looked.append(f"{phase} in {threading.current_thread().name}")

    def work() -> None:
        for _ in range(20 * gc.get_threshold()[0]):
            Knot()

    gc.callbacks.append(note)
    lane = threading.Thread(target=work, name="lane")
    lane.start()
    lane.join()
    collector.timerEvent(QTimerEvent(0))
    gc.callbacks.remove(note)
    assert looked
    assert {line.split(" in ")[1] for line in looked} == {"MainThread"}


def looks(collector: Collector, ticks: int) -> list[int]:
    """Return how old the things were that were looked at while new ones were made."""
    generations: list[int] = []

    def note(phase: str, facts: dict[str, int]) -> None:
        if phase == "start":
            generations.append(facts["generation"])

    gc.collect()
    gc.callbacks.append(note)
    for _ in range(ticks):
        made: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
        collector.timerEvent(QTimerEvent(0))
        del made
    gc.callbacks.remove(note)
    return generations


def test_older_things_are_looked_at_seldom(collector: Collector) -> None:
    collector.keep()
    collector._rest.invalidate()
    generations = looks(collector, 200)
    assert generations.count(0) > generations.count(1) > generations.count(2) > 0


def test_whoever_types_is_not_held_up_by_a_look_through_everything(
    collector: Collector, qtbot: QtBot
) -> None:
    collector.keep()
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitUntil(field.isActiveWindow)
    collector._rest.invalidate()
    assert collector._rest.hasExpired(RESTING_MS)
    qtbot.keyClick(field.windowHandle(), "a")
    assert not collector._rest.hasExpired(RESTING_MS)
    collector._rest.invalidate()
    composed = QInputMethodEvent()
    composed.setCommitString("王")
    QApplication.sendEvent(field, composed)
    assert not collector._rest.hasExpired(RESTING_MS)
    assert 2 not in looks(collector, 200)


def test_until_somebody_comes_in_nothing_is_looked_through_twice(collector: Collector) -> None:
    generations: list[int] = []

    def note(phase: str, facts: dict[str, int]) -> None:
        if phase == "start":
            generations.append(facts["generation"])

    gc.callbacks.append(note)
    stays: list[list[list[int]]] = []
    for _ in range(150):
        stays.append([[] for _ in range(2 * gc.get_threshold()[0])])
        collector.timerEvent(QTimerEvent(0))
    gc.callbacks.remove(note)
    assert set(generations) == {0}
    assert gc.get_objects(1) == gc.get_objects(2) == []
    assert stays


def test_what_is_there_at_the_first_coming_in_is_never_looked_through_again(
    collector: Collector,
) -> None:
    before = gc.get_freeze_count()
    first: list[list[int]] = [[] for _ in range(500)]
    collector.keep()
    kept = gc.get_freeze_count()
    assert kept >= before + len(first)
    later: list[list[int]] = [[] for _ in range(500)]
    collector.keep()
    assert gc.get_freeze_count() == kept
    assert later
