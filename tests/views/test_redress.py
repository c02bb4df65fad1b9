"""The room takes down vain attempts, and what follows a bad grade, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.follow_up.codes import AfterDissatisfaction, Satisfaction
from centre_app.views.desk import Desk
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.follow_up.tabs import REVISITS
from centre_app.views.frame.room import Subject
from centre_app.views.tasks import Tasks
from tests.agreements_builders import Bench, bench_in, removal
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    bench = bench_in(desk_town)
    bench.conclude(items=(removal(bench.page.sides[1].party_id),))
    return bench


@pytest.fixture
def room(bench: Bench, qtbot: QtBot) -> Iterator[FollowUpRoom]:
    tasks = Tasks()
    room = alone(
        lambda: FollowUpRoom(Desk(bench.actor, tasks), bench.town.services, bench.town.clock)
    )
    qtbot.addWidget(room)
    room.resize(1200, 700)
    room.show()
    room.opened()
    qtbot.waitUntil(lambda: room.lists is not None)
    room.tabs.setCurrentIndex(REVISITS)
    yield room
    tasks.shut_down()


def displease(room: FollowUpRoom, after: AfterDissatisfaction, qtbot: QtBot) -> None:
    form = room.work.revisit
    form.person_name.set_text("赵德顺")
    form.performance.set_text("杂物没有清走")
    form.satisfaction.set_value(Satisfaction.DISSATISFIED)
    form._suit_grade()
    form.after.set_value(after)
    form.commit()
    qtbot.waitUntil(lambda: room.work.paper.pages is not None)
    qtbot.waitUntil(lambda: not room._desk.tasks.busy)
    room.step_back()
    qtbot.waitUntil(lambda: not room.work.redress.isHidden() and room.work.redress.isVisible())


def test_an_explanation_is_written_and_leaves_the_list(room: FollowUpRoom, qtbot: QtBot) -> None:
    displease(room, AfterDissatisfaction.EXPLAIN, qtbot)
    form = room.work.redress
    assert form.to_name.text() == "赵德顺"
    assert not form.taken_by.isVisibleTo(form)
    form.commit()
    qtbot.waitUntil(lambda: bool(form.words.error))
    form.words.set_text("已督促对方三月二十日前清走")
    QTest.keyClick(form.words.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not room.tabs.revisits.rows_model.rows)


def test_what_is_to_be_taken_up_again_leads_to_its_matter(
    room: FollowUpRoom, bench: Bench, qtbot: QtBot
) -> None:
    displease(room, AfterDissatisfaction.REOPEN, qtbot)
    with qtbot.waitSignal(room.go) as gone:
        QTest.keyClick(room.work.redress.open, Qt.Key.Key_Space)
    assert gone.args == ["matters", Subject("matter", bench.matter_id)]


def test_whoever_was_not_found_is_noted_and_still_to_be_asked(
    room: FollowUpRoom, qtbot: QtBot
) -> None:
    room.work.revisit.note.set_text("无人接听")
    QTest.keyClick(room.work.revisit.miss, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(row.attempts for row in room.tabs.revisits.rows_model.rows))
    assert room.tabs.revisits.rows_model.rowCount() == 1
