"""A danger from the keyboard of the matter's page: raised, told, finished, and the alarm between."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.application.risk_alarm import Alarm
from centre_app.views.frame.room import Subject
from centre_app.views.matters.risk_section import RiskSection
from centre_app.views.messages import Level, Message
from centre_app.views.tasks import Tasks
from tests.services.bad_input.stages import Stage
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless

CTRL = Qt.KeyboardModifier.ControlModifier
SAID = "今晚就拉几个垫背的"


@pytest.fixture
def sitting(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Sitting]:
    one = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    yield one
    one.window.close()
    one.typist.wait()


@pytest.fixture
def matter_id(desk_town: Town) -> UUID:
    return Stage(desk_town).registered(demand="他扬言要烧房子").id


def told(sitting: Sitting) -> str:
    section = sitting.window.findChild(RiskSection)
    assert section is not None
    labels = section.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def commit(sitting: Sitting) -> None:
    sitting.typist.press(Qt.Key.Key_Return, CTRL)
    sitting.typist.wait()


def press(sitting: Sitting, name: str) -> None:
    sitting.enter(name)
    sitting.typist.press(Qt.Key.Key_Space)


def fill(sitting: Sitting, name: str, text: str) -> None:
    sitting.enter(name)
    sitting.typist.type(text)


def raise_it(sitting: Sitting, matter_id: UUID, *ticks: str) -> None:
    sitting.go("matters", Subject("matter", matter_id))
    sitting.typist.press(Qt.Key.Key_J, CTRL)
    fill(sitting, "matters.risk_raise.said", SAID)
    for tick in ticks:
        press(sitting, f"matters.risk_raise.{tick}")
    commit(sitting)


def tell(sitting: Sitting) -> None:
    """Tell whoever was not told yet: he stands in the field already."""
    press(sitting, "matters.risk.tell")
    fill(sitting, "matters.risk_tell.name", "陈所长")
    fill(sitting, "matters.risk_tell.way", "电话")
    commit(sitting)


def test_a_threat_is_raised_told_and_finished_without_the_mouse(
    sitting: Sitting, matter_id: UUID
) -> None:
    raise_it(sitting, matter_id, "threat")
    assert SAID in told(sitting)
    tell(sitting)
    tell(sitting)
    assert "公安派出所和中心主任都已告知" in told(sitting)
    press(sitting, "matters.risk.finish")
    fill(sitting, "matters.risk_finish.measures", "民警到场，网格员陪同回家")
    commit(sitting)
    assert "完成记录" in told(sitting)
    assert "未完成" not in told(sitting)


def test_domestic_violence_names_the_duty_to_report(sitting: Sitting, matter_id: UUID) -> None:
    raise_it(sitting, matter_id, "domestic", "helpless")
    assert "《反家庭暴力法》第十四条" in told(sitting)


def test_a_suggestion_is_put_aside_with_a_reason(sitting: Sitting, matter_id: UUID) -> None:
    sitting.go("matters", Subject("matter", matter_id))
    assert "诉求里写着“扬言”" in told(sitting)
    press(sitting, "matters.risk.aside.threat")
    fill(sitting, "matters.risk_dismiss.reason", "气话，已核实")
    commit(sitting)
    assert "扬言”" not in told(sitting)


def test_the_alarm_speaks_and_leaves_the_typing_alone(
    sitting: Sitting, matter_id: UUID, qtbot: QtBot
) -> None:
    raise_it(sitting, matter_id, "threat")
    press(sitting, "matters.risk.tell")
    sitting.enter("matters.risk_tell.name")
    before = sitting.focus()
    said: list[Message] = []
    sitting.window.desk.said.connect(said.append)
    Alarm(sitting.window.desk, sitting.town.services.risks, sitting.window)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].level is Level.DANGER
    assert "还剩 60 分钟" in said[0].text
    assert sitting.focus() == before


def test_nothing_is_clipped_and_everything_has_a_name(sitting: Sitting, matter_id: UUID) -> None:
    raise_it(sitting, matter_id, "domestic")
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []
