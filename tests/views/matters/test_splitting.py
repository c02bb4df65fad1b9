"""A repeated visit is split off on the page of its matter, by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Verdict
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.repeats import RepeatAnswer
from centre_app.services.requests import Done
from centre_app.views.frame.room import Subject
from centre_app.views.matters.case_page import MatterPage
from centre_app.views.matters.panels.split_panel import SplitPanel
from centre_app.views.matters.visits_section import VisitsSection
from centre_app.views.parts.labels import Label
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless, settle

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ROAD = "村道上的井盖坏了，要求修好"


@pytest.fixture
def old(desk_town: Town) -> Done:
    """Give a matter that somebody came about twice, the second time about a road."""
    reception, clerk = desk_town.services.reception, desk_town.actor(Role.RECEPTIONIST)
    first = reception.register(clerk, an_intake())
    said = (RepeatAnswer(first.id, Verdict.SAME),)
    reception.register(clerk, an_intake(matter_id=first.id, demand=ROAD, answers=said))
    return first


@pytest.fixture
def sitting(desk_town: Town, tasks: Tasks, qtbot: QtBot, old: Done) -> Iterator[Sitting]:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    sitting.go("matters", Subject("matter", old.id))
    settle()
    yield sitting
    sitting.window.close()
    sitting.typist.wait()


def _section(sitting: Sitting) -> str:
    [section] = sitting.window.findChildren(VisitsSection)
    return "\n".join(one.text() for one in section.findChildren(Label) if one.isVisible())


def _numbers(sitting: Sitting, matter: Done) -> list[str]:
    lines = sitting.town.services.splitting.visits(sitting.actor, MatterKey(matter.id))
    return [one.number for one in lines]


def test_the_visits_stand_on_the_page_the_latest_first(sitting: Sitting) -> None:
    told = _section(sitting).splitlines()
    assert told[0].endswith("王桂兰  来访（窗口）  续访")
    assert told[1] == ROAD
    assert told[2].endswith("首次来访")


def test_a_visit_is_split_off_with_keys_alone(sitting: Sitting, old: Done) -> None:
    sitting.enter("matters.visits.split")
    sitting.typist.press(K.Key_Space)
    assert sitting.focus() == "matters.split.split_reason"
    sitting.typist.type("问的是井盖")
    sitting.typist.press(K.Key_Return, CTRL)
    settle()
    sitting.typist.wait()
    # The new matter is in view, with its one visit and a door back to the old one.
    assert "续访" not in _section(sitting)
    assert ROAD in _section(sitting)
    assert len(_numbers(sitting, old)) == 1
    [page] = sitting.window.findChildren(MatterPage)
    assert page.page is not None
    assert page.page.head.demand == ROAD
    links = sitting.town.services.matters.case_page(sitting.actor, MatterKey(old.id)).links
    assert [one.verdict for one in links] == [Verdict.OTHER_MATTER]


def _heading(sitting: Sitting, words: str) -> bool:
    return any(words in one.text() for one in sitting.window.findChildren(Label))


def test_without_a_reason_it_is_said_at_the_field_and_nothing_is_lost(
    sitting: Sitting, old: Done
) -> None:
    sitting.enter("matters.visits.split")
    sitting.typist.press(K.Key_Space)
    sitting.typist.press(K.Key_Return, CTRL)
    assert _heading(sitting, "请填写拆出的理由。")
    assert len(_numbers(sitting, old)) == 2
    # Put off by Esc, what was typed is still there.
    sitting.enter("matters.split.place")
    sitting.typist.type("二组路口")
    sitting.typist.press(K.Key_Escape)
    sitting.enter("matters.visits.split")
    sitting.typist.press(K.Key_Space)
    place = sitting.shown("matters.split.place")
    assert place.property("text") == "二组路口"


def test_the_slip_of_a_visit_is_handed_out_from_the_page(sitting: Sitting) -> None:
    sitting.enter("matters.visits.receipt")
    sitting.typist.press(K.Key_Space)
    settle()
    assert sitting.shown("matters.paper.back").isVisible()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_off_or_nameless(sitting: Sitting, wear: Wear, size: TypeSize) -> None:
    wear(False, size)
    sitting.enter("matters.visits.split")
    sitting.typist.press(K.Key_Space)
    settle()
    [panel] = sitting.window.findChildren(SplitPanel)
    [section] = sitting.window.findChildren(VisitsSection)
    parts: list[QWidget] = [panel, section]
    for part in parts:
        assert clipped(part) == []
        assert nameless(part) == []
    box = sitting.shown("matters.split.same_others")
    assert isinstance(box, QCheckBox)
