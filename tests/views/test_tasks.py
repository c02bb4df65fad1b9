import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from centre_app.views.tasks import TURN_S, Lane, Tasks


class End(BaseException):
    """What no slot may swallow."""


class Answers(QObject):
    """An owner that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[object] = []

    def take(self, answer: object) -> None:
        self.given.append(answer)


@pytest.fixture
def owner() -> Answers:
    return Answers()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    gate = threading.Event()
    yield gate
    gate.set()


def waiting(gate: threading.Event, answer: object) -> Callable[[], object]:
    def work() -> object:
        assert gate.wait(5)
        return answer

    return work


def test_answers_come_on_the_ui_thread_in_the_order_asked(
    tasks: Tasks, owner: Answers, qtbot: QtBot
) -> None:
    threads: list[bool] = []

    def done(answer: object) -> None:
        owner.take(answer)
        threads.append(threading.current_thread() is threading.main_thread())

    for number in range(20):
        tasks.run(partial(abs, number), owner=owner, done=done, failed=owner.take)
    qtbot.waitUntil(lambda: len(owner.given) == 20)
    assert owner.given == list(range(20))
    assert all(threads)


def test_an_answer_never_comes_inside_the_call_that_asked(
    tasks: Tasks, owner: Answers, qtbot: QtBot
) -> None:
    tasks.run(lambda: 1, owner=owner, done=owner.take, failed=owner.take)
    assert owner.given == []
    qtbot.waitUntil(lambda: owner.given == [1])


def test_each_lane_works_on_a_thread_of_its_own(tasks: Tasks, owner: Answers, qtbot: QtBot) -> None:
    for lane in Lane:
        tasks.run(
            lambda: threading.current_thread().name,
            owner=owner,
            done=owner.take,
            failed=owner.take,
            lane=lane,
        )
    qtbot.waitUntil(lambda: len(owner.given) == 2)
    assert set(owner.given) == {"desk_0", "long_0"}


def test_long_work_does_not_hold_up_the_desk(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    tasks.run(
        waiting(gate, "report"), owner=owner, done=owner.take, failed=owner.take, lane=Lane.LONG
    )
    tasks.run(lambda: "saved", owner=owner, done=owner.take, failed=owner.take)
    qtbot.waitUntil(lambda: owner.given == ["saved"])
    gate.set()
    qtbot.waitUntil(lambda: owner.given == ["saved", "report"])


def test_a_newer_search_drops_the_older_ones_queued_and_running(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    done: list[str] = []

    def search(text: str) -> Callable[[], object]:
        def work() -> object:
            gate.wait(5)
            done.append(text)
            return text

        return work

    for text in ("z", "zg", "zgh"):
        tasks.run(
            search(text), owner=owner, done=owner.take, failed=owner.take, supersedes="people"
        )
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert owner.given == ["zgh"]
    assert "zg" not in done


def test_a_search_drops_no_search_of_another_owner(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    other = Answers()
    for who, text in ((owner, "申请人"), (other, "被申请人")):
        tasks.run(
            waiting(gate, text), owner=who, done=who.take, failed=who.take, supersedes="people"
        )
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (owner.given, other.given) == (["申请人"], ["被申请人"])


def test_a_ticket_given_up_brings_no_answer(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    ticket = tasks.run(waiting(gate, 1), owner=owner, done=owner.take, failed=owner.take)
    ticket.give_up()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert owner.given == []


def test_a_dead_owner_is_told_nothing(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    tasks.run(waiting(gate, 1), owner=owner, done=owner.take, failed=owner.take)
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert owner.given == []


def test_a_failure_comes_back_as_it_was_raised(tasks: Tasks, owner: Answers, qtbot: QtBot) -> None:
    def work() -> object:
        raise ValueError("no")

    tasks.run(work, owner=owner, done=lambda _: None, failed=owner.take)
    qtbot.waitUntil(lambda: len(owner.given) == 1)
    assert isinstance(owner.given[0], ValueError)


def test_the_end_of_the_program_is_not_swallowed(
    tasks: Tasks, owner: Answers, qtbot: QtBot
) -> None:
    def work() -> object:
        raise End

    with capture_exceptions() as caught:
        tasks.run(work, owner=owner, done=owner.take, failed=owner.take)
        qtbot.waitUntil(lambda: not tasks.busy)
        qtbot.wait(1)
    assert [kind for kind, *_ in caught] == [End]
    assert owner.given == []


def test_busy_is_told_once_for_a_run_of_work(
    tasks: Tasks, owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    for _ in range(3):
        tasks.run(waiting(gate, 1), owner=owner, done=owner.take, failed=owner.take)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == [True, False]


def test_shutting_down_waits_for_what_runs_and_drops_the_rest(
    owner: Answers, gate: threading.Event, qtbot: QtBot
) -> None:
    tasks = Tasks()
    ended: list[int] = []
    begun = threading.Event()

    def first() -> None:
        begun.set()
        gate.wait(5)
        ended.append(1)

    tasks.run(first, owner=owner, done=owner.take, failed=owner.take)
    tasks.run(lambda: ended.append(2), owner=owner, done=owner.take, failed=owner.take)
    assert begun.wait(5)
    threading.Timer(0.05, gate.set).start()
    tasks.shut_down()
    assert ended == [1]


def test_a_busy_lane_hands_over_to_the_window_soon(tasks: Tasks) -> None:
    assert not tasks.busy
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
    assert TURN_S <= 0.001


def test_what_is_done_later_is_owed_until_what_is_due_was_done(
    tasks: Tasks, owner: Answers, qtbot: QtBot
) -> None:
    told: list[str] = []
    owner.objectNameChanged.connect(
        lambda _: told.append("due"), Qt.ConnectionType.QueuedConnection
    )
    tasks.later(lambda: told.append("later"), owner=owner)
    owner.setObjectName("another")
    assert (tasks.busy, told) == (True, [])
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == ["due", "later"]


def test_nothing_is_done_later_for_an_owner_that_is_gone(tasks: Tasks, qtbot: QtBot) -> None:
    gone, told = Answers(), list[str]()
    tasks.later(lambda: told.append("later"), owner=gone)
    delete(gone)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []
