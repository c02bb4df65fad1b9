"""A petition from the window to its end, by keyboard alone, in the real window."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import HandleMode, PetitionClass, PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.domain.road.stations import Station
from centre_app.views.frame.room import Subject
from centre_app.views.matters.panels.registry import PANELS
from centre_app.views.matters.road_strip import RoadStrip
from centre_app.views.theme import TypeSize
from tests.petition_road import PART, PetitionRoad
from tests.town import Town, on_both_engines
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.road.conftest import SitAs, SitDown

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def road(desk_town: Town) -> PetitionRoad:
    return PetitionRoad(desk_town)


def reached(road: PetitionRoad) -> PetitionState | None:
    """Return where the file stands now."""
    return road.state


def take(sitting: Sitting, step: Step) -> None:
    """Press the button of a step; its first field then has the focus."""
    sitting.enter(f"matters.step.{step.value}")
    sitting.typist.press(Qt.Key.Key_Space)


def write(sitting: Sitting, step: Step, **texts: str) -> None:
    """Type into fields of the open panel."""
    for name, text in texts.items():
        sitting.enter(f"matters.{step.value}.{name}")
        sitting.typist.type(text)


def commit(sitting: Sitting) -> None:
    """Press Ctrl+Enter, and let the page come up to date."""
    sitting.typist.press(Qt.Key.Key_Return, CONTROL)
    sitting.typist.wait()


def strip(sitting: Sitting) -> RoadStrip:
    found = sitting.window.findChild(RoadStrip)
    assert isinstance(found, RoadStrip)
    return found


def open_page(sitting: Sitting, road: PetitionRoad) -> None:
    sitting.go("matters", Subject("matter", road.id))
    settle()


@on_both_engines
def test_the_whole_way_of_a_petition_is_gone_by_keyboard(
    road: PetitionRoad, director_sits: SitDown
) -> None:
    road.triaged()
    sitting = director_sits()
    open_page(sitting, road)
    for step in (Step.CLASSIFY, Step.ACCEPT_PETITION):
        assert sitting.focus() == f"matters.step.{step.value}"
        sitting.typist.press(Qt.Key.Key_Space)
        commit(sitting)
    assert reached(road) is PetitionState.NOTIFIED
    assert strip(sitting).here is Station.TOLD
    take(sitting, Step.HANDLE)
    commit(sitting)
    road.version = road.page.head.version
    road.ask_extension("20")
    open_page(sitting, road)
    assert sitting.focus() == "matters.step.decide"
    sitting.typist.press(Qt.Key.Key_Space)
    commit(sitting)
    take(sitting, Step.SERVE)
    commit(sitting)
    take(sitting, Step.OPINION)
    write(sitting, Step.OPINION, **{"part0.facts": PART.facts, "part0.basis": PART.basis})
    write(sitting, Step.OPINION, **{"part0.opinion": PART.opinion})
    commit(sitting)
    take(sitting, Step.SERVE)
    commit(sitting)
    assert (reached(road), road.page.head.state) == (PetitionState.DELIVERED, MatterState.RESOLVED)
    for _ in range(2):
        take(sitting, Step.APPEAL)
        write(sitting, Step.APPEAL, body="县人民政府")
        commit(sitting)
        take(sitting, Step.ANSWER_APPEAL)
        commit(sitting)
    assert reached(road) is PetitionState.FINAL
    issued = {paper.form for paper in road.page.papers}
    assert issued == {"F23", "F30", "F31", "F35", "F35N", "F36"}


def test_a_second_request_has_a_card_of_its_own_and_may_go_again(
    road: PetitionRoad, director_sits: SitDown
) -> None:
    road.classified()
    road.accept()
    road.handle()
    sitting = director_sits()
    open_page(sitting, road)
    take(sitting, Step.OPINION)
    sitting.enter("matters.opinion.more")
    sitting.typist.press(Qt.Key.Key_Space)
    assert sitting.focus() == "matters.opinion.part1.request"
    sitting.typist.type("公开账目")
    commit(sitting)
    assert reached(road) is PetitionState.HANDLING
    assert sitting.focus() == "matters.opinion.part0.facts"
    panel = sitting.window.findChild(PANELS[Step.OPINION])
    assert isinstance(panel, PANELS[Step.OPINION])
    panel._cards[1].removed.emit()  # type: ignore[attr-defined]
    assert sitting.focus() == "matters.opinion.part0.request"
    write(
        sitting,
        Step.OPINION,
        **{f"part0.{name}": getattr(PART, name) for name in ("facts", "basis", "opinion")},
    )
    commit(sitting)
    assert reached(road) is PetitionState.OPINION


def test_a_refusal_waits_for_the_director_and_a_day_that_is_none_is_told(
    road: PetitionRoad, sits: SitAs
) -> None:
    road.classified(assigner="县信访局")
    sitting = sits(Role.DISPATCHER)
    open_page(sitting, road)
    take(sitting, Step.OBJECT)
    write(sitting, Step.OBJECT, on="不知道", reason="不属于本机关职权")
    commit(sitting)
    assert reached(road) is PetitionState.REGISTERED
    assert sitting.focus() == "matters.object.on"
    sitting.typist.press(Qt.Key.Key_Escape)
    take(sitting, Step.ASK_REFUSAL)
    write(sitting, Step.ASK_REFUSAL, go_to="县自然资源局", reason="由县局裁决")
    commit(sitting)
    sitting = sits(Role.DIRECTOR)
    open_page(sitting, road)
    take(sitting, Step.DECIDE)
    commit(sitting)
    assert reached(road) is PetitionState.NOT_ACCEPTED


def test_a_petition_goes_to_mediation_from_its_page(
    road: PetitionRoad, director_sits: SitDown
) -> None:
    road.classified()
    road.accept()
    sitting = director_sits()
    open_page(sitting, road)
    take(sitting, Step.REROUTE)
    write(sitting, Step.REROUTE, reason="双方愿意调解")
    commit(sitting)
    assert road.page.head.route is not None
    assert road.page.head.route.value == "mediation"
    assert Station.MEDIATED in strip(sitting).road
    assert sitting.focus() == f"matters.step.{Step.OPEN_CASE.value}"


def forwarded(road: PetitionRoad) -> None:
    road.forward(HandleMode.FORWARD)


def assigned(road: PetitionRoad) -> None:
    road.forward(HandleMode.ASSIGN, due_on=road.today + timedelta(days=9))


def handled(road: PetitionRoad) -> None:
    road.accept()
    road.handle()


def delivered(road: PetitionRoad) -> None:
    handled(road)
    road.opinion()
    road.serve()


def rechecking(road: PetitionRoad) -> None:
    delivered(road)
    road.appeal()
    road.answer_appeal()
    road.appeal()


def let_go(road: PetitionRoad) -> None:
    delivered(road)
    road.wait(timedelta(days=40))


WAYS: dict[Step, Callable[[PetitionRoad], None]] = {
    Step.DECIDE: PetitionRoad.ask_refusal,
    Step.SERVE: forwarded,
    Step.ANSWER_PETITION: assigned,
    Step.HANDLE: PetitionRoad.accept,
    Step.ASK_EXTENSION: PetitionRoad.accept,
    Step.REROUTE: PetitionRoad.accept,
    Step.OPINION: handled,
    Step.APPEAL: delivered,
    Step.ANSWER_APPEAL: rechecking,
    Step.FINISH_PETITION: let_go,
}
"""How a classified petition comes to where a step is in view."""


def brought_to(road: PetitionRoad, step: Step) -> None:
    """Bring the petition to where a step is in view, with something in every field."""
    road.triaged()
    if step is Step.CLASSIFY:
        return
    above: dict[str, Any] = {
        "assigner": "县信访局",
        "assigner_due_on": road.today + timedelta(days=30),
    }
    if step in {Step.CLASSIFY_AGAIN, Step.FORWARD}:
        accused = road.town.body(OrgKind.TOWN_COMMITTEE)
        above |= {"kind": PetitionClass.ACCUSATION, "accused_body_id": accused}
    road.classified(**above)
    if step in WAYS:
        WAYS[step](road)


PETITION_STEPS = [
    step for step, panel in PANELS.items() if panel.__module__.split(".")[-2] == "petition"
]


def roads_to(town: Town, steps: list[Step]) -> dict[Step, PetitionRoad]:
    """Return a petition of its own for every step; whichever takes long goes ahead of the others."""
    roads: dict[Step, PetitionRoad] = {}
    for step in sorted(steps, key=lambda step: WAYS.get(step) is not let_go):
        roads[step] = PetitionRoad(town)
        brought_to(roads[step], step)
    return roads


def test_no_panel_is_cut_or_nameless_at_the_largest_type(
    desk_town: Town, director_sits: SitDown, wear: Wear
) -> None:
    roads = roads_to(desk_town, PETITION_STEPS)
    wear(False, TypeSize.LARGEST)
    sitting = director_sits()
    poor: dict[Step, list[str]] = {}
    for step, road in roads.items():
        open_page(sitting, road)
        take(sitting, step)
        settle()
        assert sitting.focus().startswith(f"matters.{step.value}."), step
        window = sitting.window
        poor[step] = [*clipped(window), *nameless(window), *marked_up(window)]
    assert len(poor) > 15
    assert {step: found for step, found in poor.items() if found} == {}
