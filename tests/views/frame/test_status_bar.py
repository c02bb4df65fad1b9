from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from centre_app.views.frame.status_bar import DatabaseKind, StatusBar, backup_age
from tests.fixed_clock import FixedClock


@pytest.fixture
def status(clock: FixedClock, qtbot: QtBot) -> StatusBar:
    status = StatusBar(clock, database=DatabaseKind.DEMO)
    qtbot.addWidget(status)
    status.show()
    return status


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (None, "尚未备份"),
        (timedelta(seconds=20), "备份刚刚完成"),
        (timedelta(minutes=59), "备份 59 分钟前"),
        (timedelta(minutes=60), "备份 1 小时前"),
        (timedelta(hours=47), "备份 1 天前"),
    ],
)
def test_the_age_of_the_backup_is_told_as_people_say_it(age: timedelta, words: str) -> None:
    assert backup_age(age) == words


def test_the_day_is_the_centre_s_with_its_weekday(status: StatusBar, clock: FixedClock) -> None:
    assert status._day.text() == "2026-03-02 周一"
    clock.advance(timedelta(hours=7))
    status.refresh()
    assert status._day.text() == "2026-03-03 周二"


def test_an_old_backup_is_marked(status: StatusBar, clock: FixedClock) -> None:
    assert status._backup_mark.isHidden()
    status.set_backup(clock.now())
    assert status._backup_mark.isHidden()
    clock.advance(timedelta(days=3))
    status.refresh()
    assert not status._backup_mark.isHidden()
    status.set_backup(None)
    assert status._backup.text() == "尚未备份"


def test_a_kept_draft_tells_its_time(status: StatusBar) -> None:
    status.set_draft(datetime(2026, 11, 21, 2, 42, 7, tzinfo=UTC))
    assert status._draft.text() == "草稿已保存 10:42:07"


def test_quick_work_does_not_flicker(status: StatusBar, qtbot: QtBot) -> None:
    status.set_busy(True)
    assert status._busy.isHidden()
    status.set_busy(False)
    qtbot.wait(320)
    assert status._busy.isHidden()


def test_slow_work_shows(status: StatusBar, qtbot: QtBot) -> None:
    status.set_busy(True)
    qtbot.waitUntil(lambda: not status._busy.isHidden())
