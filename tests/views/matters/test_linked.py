from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.services.records.repeats import RepeatAnswer
from centre_app.services.requests import Done
from centre_app.views.frame.room import Subject
from centre_app.views.matters.linked import LinkedMatter
from centre_app.views.parts.chip import Chip
from centre_app.views.parts.labels import Label
from centre_app.views.parts.link import Link
from centre_app.views.tasks import Tasks
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless, settle

Pair = tuple[Done, Done]


@pytest.fixture
def pair(desk_town: Town) -> Pair:
    """Give two matters of one man, said to be the same by whoever registered the second."""
    reception, clerk = desk_town.services.reception, desk_town.actor(Role.RECEPTIONIST)
    first = reception.register(clerk, an_intake())
    answer = RepeatAnswer(first.id, Verdict.SAME, (Sign.ID_SAME, Sign.OTHER_NAME))
    return first, reception.register(clerk, an_intake(answers=(answer,)))


@pytest.fixture
def sitting(desk_town: Town, tasks: Tasks, qtbot: QtBot, pair: Pair) -> Iterator[Sitting]:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.DISPATCHER)
    sitting.go("matters", Subject("matter", pair[1].id))
    settle()
    yield sitting
    sitting.window.close()
    sitting.typist.wait()


def _links(sitting: Sitting) -> list[LinkedMatter]:
    return [one for one in sitting.window.findChildren(LinkedMatter) if one.isVisible()]


def _chips(sitting: Sitting) -> str:
    return " ".join(
        one.accessibleName() for one in sitting.window.findChildren(Chip) if one.isVisible()
    )


def test_the_page_tells_the_earlier_matter_the_verdict_and_who_decided(
    sitting: Sitting, pair: Pair
) -> None:
    [link] = _links(sitting)
    told = " ".join(one.text() for one in link.findChildren(Label))
    assert "同人同事 · 接待员甲 2026-03-02 判定" in told
    assert "证件号码相同、对方姓名（名称）相同" in told
    [door] = link.findChildren(Link)
    assert door.text().startswith(f"在前：{pair[0].number}")
    assert "重复件" in _chips(sitting)
    assert clipped(link) == []
    assert nameless(link) == []


def test_the_verdict_is_decided_anew_from_the_keyboard(sitting: Sitting, pair: Pair) -> None:
    sitting.enter("matters.link.other_matter")
    sitting.typist.press(Qt.Key.Key_Space)
    [link] = _links(sitting)
    assert "同人异事 · 分流员甲" in " ".join(one.text() for one in link.findChildren(Label))
    assert "重复件" not in _chips(sitting)
    with sitting.town.open_unit(sitting.actor, reading=True) as unit:
        [now] = unit.repeat_register.links(pair[0].id)
    assert (now.verdict, now.decided_by) == (Verdict.OTHER_MATTER, "分流员甲")


def test_the_other_matter_is_one_key_away(sitting: Sitting, pair: Pair) -> None:
    [link] = _links(sitting)
    link.findChildren(Link)[0].setFocus()
    sitting.typist.press(Qt.Key.Key_Space)
    [back] = _links(sitting)
    assert back.findChildren(Link)[0].text().startswith(f"在后：{pair[1].number}")
