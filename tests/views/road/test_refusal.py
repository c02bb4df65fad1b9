"""What is not taken on outside petitions: asked in one window, decided in another, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.permissions import Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey
from centre_app.services.requests import Done
from centre_app.views.frame.room import Subject
from centre_app.views.matters import words
from centre_app.views.parts.buttons import ReasonButton
from centre_app.views.theme import TypeSize
from tests.services.bad_input.stages import Stage
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.road.conftest import SitAs

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def applied(desk_town: Town) -> Done:
    """Give a matter that the committee was asked to mediate."""
    return Stage(desk_town).triaged(Route.MEDIATION, desk_town.body(OrgKind.TOWN_COMMITTEE))


def page_of(town: Town, matter: Done) -> CasePage:
    return town.services.matters.case_page(town.actor(Role.DIRECTOR), MatterKey(matter.id))


def take(sitting: Sitting, step: Step, **texts: str) -> None:
    """Press the button of a step, type into its fields, and press Ctrl+Enter."""
    sitting.enter(f"matters.step.{step.value}")
    sitting.typist.press(Qt.Key.Key_Space)
    for name, text in texts.items():
        sitting.enter(f"matters.{step.value}.{name}")
        sitting.typist.type(text)
    sitting.typist.press(Qt.Key.Key_Return, CONTROL)
    sitting.typist.wait()


def open_page(sitting: Sitting, matter: Done) -> None:
    sitting.go("matters", Subject("matter", matter.id))
    settle()


def test_the_clerk_asks_the_director_decides_in_his_own_window_and_the_clerk_serves(
    desk_town: Town, applied: Done, sits: SitAs
) -> None:
    clerk = sits(Role.DISPATCHER)
    open_page(clerk, applied)
    take(clerk, Step.REFUSE, go_to="玉川县人民法院", note="原告已经起诉")
    assert page_of(desk_town, applied).head.state is MatterState.TRIAGED
    room = clerk.window.stack.current
    assert room is not None
    assert room.primary_action is None, "he waits for the head"
    director = sits(Role.DIRECTOR)
    director.go("today")
    assert director.focus() == "today.waiting"
    director.typist.press(Qt.Key.Key_Return)
    director.typist.wait()
    assert director.focus() == "matters.step.decide"
    director.typist.press(Qt.Key.Key_Space)
    said = [one.text() for one in director.window.findChildren(QLabel) if "原告" in one.text()]
    assert any("分流员甲报批不予受理" in one and "玉川县人民法院" in one for one in said)
    director.typist.press(Qt.Key.Key_Return, CONTROL)
    director.typist.wait()
    assert page_of(desk_town, applied).head.state is MatterState.NOT_ACCEPTED
    clerk = sits(Role.DISPATCHER)
    open_page(clerk, applied)
    assert clerk.focus() == "matters.step.serve"
    take(clerk, Step.SERVE)
    page = page_of(desk_town, applied)
    assert {paper.form for paper in page.papers} == {"F32", "F23"}
    take(clerk, Step.CLOSE)
    assert page_of(desk_town, applied).head.state is MatterState.CLOSED


def test_who_asked_sees_why_he_does_not_decide(desk_town: Town, applied: Done, sits: SitAs) -> None:
    director = sits(Role.DIRECTOR)
    open_page(director, applied)
    take(director, Step.REFUSE, go_to="玉川县人民法院")
    told = [one.reason for one in director.window.findChildren(ReasonButton)]
    assert words.WHY["own_ask"] in told


@pytest.mark.parametrize("step", [Step.REFUSE, Step.DECIDE, Step.SERVE])
def test_nothing_is_cut_or_nameless_at_the_largest_type(
    desk_town: Town, applied: Done, sits: SitAs, wear: Wear, step: Step
) -> None:
    wear(False, TypeSize.LARGEST)
    if step is not Step.REFUSE:
        clerk = sits(Role.DISPATCHER)
        open_page(clerk, applied)
        take(clerk, Step.REFUSE, go_to="玉川县人民法院", note="原告已经起诉")
    director = sits(Role.DIRECTOR)
    open_page(director, applied)
    if step is Step.SERVE:
        take(director, Step.DECIDE)
    director.enter(f"matters.step.{step.value}")
    director.typist.press(Qt.Key.Key_Space)
    director.typist.wait()
    settle()
    assert clipped(director.window) == []
    assert nameless(director.window) == []
    assert marked_up(director.window) == []
