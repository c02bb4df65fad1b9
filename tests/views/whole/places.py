"""Everywhere one can get to in the window, one place after another, in a town that is at work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QListWidget, QTabBar, QTabWidget

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.mediation import CaseKey
from centre_app.views.frame.room import Subject
from tests.agreements_builders import Bench
from tests.services.bad_input.stages import Stage
from tests.town import Town
from tests.views.desk_window import Sitting
from tests.views.looking import settle

STEP = "matters.step."


@dataclass(frozen=True)
class AtWork:
    """A town with something at every stage of the road, and whose keys there are."""

    stage: Stage
    matters: tuple[UUID, ...]
    cases: tuple[UUID, ...]
    sitting: UUID
    bench: Bench
    person: UUID


def at_work(town: Town) -> AtWork:
    """Bring something to every stage of the road."""
    stage = Stage(town)
    road = stage.road
    bench = stage.bench(sealed=True)
    sitting = road.sitting(road.ready("周小满", "郑大同"))
    cases = (road.opened(), road.agreed("冯玉兰", "陈水生"), road.ready("吴桂香", "孙木根"))
    plan = road.ready("钱有田", "沈长根", mediator="林秀英")
    registered = stage.registered()
    triaged = stage.triaged(Route.MEDIATION, town.body(OrgKind.TOWN_COMMITTEE))
    petition = stage.triaged(Route.PETITION, town.body(OrgKind.CENTRE))
    matters = (registered.id, triaged.id, petition.id, stage.accepted().id, stage.concluded().id)
    [person, *_] = {
        one.person_id for one in town.services.cases.card(stage.actor, CaseKey(plan)).parties
    }
    mediated = tuple(
        row.matter_id for row in town.services.matters.page(stage.actor, MatterQuery()).rows
    )
    every = tuple(dict.fromkeys((*matters, *mediated)))
    return AtWork(stage, every, (*cases, plan, bench.case_id), sitting, bench, person)


Place = tuple[str, Callable[[], None]]


def places(desk: Sitting, work: AtWork) -> Iterator[str]:
    """Go to every place there is; yields its name when it is painted with all its answers."""
    for name, go in [
        *_rooms(desk, work),
        *_matters(desk, work),
        *_mediation(desk, work),
        *_agreements(desk, work),
    ]:
        go()
        yield _arrived(desk, name)
        if name.startswith("matter "):
            yield from _steps(desk, name)
    yield from _tabs(desk, "follow_up")
    yield from _tabs(desk, "archive")
    yield from _settings(desk)


def _rooms(desk: Sitting, work: AtWork) -> list[Place]:
    return [
        ("today", partial(desk.go, "today")),
        ("reception", partial(desk.go, "reception")),
        ("reception card", partial(desk.go, "reception", Subject("person", work.person))),
        ("reception file", partial(_press, desk, "person.file")),
        ("reception register", partial(_press_tab, desk, "reception", "register")),
        ("reception ledger", partial(_press_tab, desk, "reception", "ledger")),
        ("director", partial(desk.go, "director")),
    ]


def _matters(desk: Sitting, work: AtWork) -> list[Place]:
    pages = [
        (f"matter {at}", partial(desk.go, "matters", Subject("matter", key)))
        for at, key in enumerate(work.matters)
    ]
    return [("matters", partial(desk.go, "matters")), *pages]


def _mediation(desk: Sitting, work: AtWork) -> list[Place]:
    cases = [
        (f"case {at}", partial(desk.go, "mediation", Subject("case", key)))
        for at, key in enumerate(work.cases)
    ]
    record = ("record", partial(desk.go, "mediation", Subject("session", work.sitting)))
    calendar = ("calendar", partial(_turn, desk, "mediation.tabs", 1))
    writing = [
        ("record caucus", partial(_turn, desk, "record.side", 1)),
        ("record alone", partial(_give_screen, desk)),
    ]
    return [("mediation", partial(desk.go, "mediation")), *cases, calendar, record, *writing]


def _give_screen(desk: Sitting) -> None:
    """Give the record the whole screen: one as large as the window was."""
    before = desk.window.size()
    _press(desk, "record.alone")
    settle()
    desk.window.resize(before)
    settle()


def _agreements(desk: Sitting, work: AtWork) -> list[Place]:
    sealed = Subject("agreement", work.bench.agreement.agreement_id)
    drafted = Subject("case", work.cases[3])
    return [
        ("agreement sealed", partial(desk.go, "agreements", sealed)),
        ("agreement draft", partial(desk.go, "agreements", drafted)),
    ]


def _steps(desk: Sitting, name: str) -> Iterator[str]:
    """Open whatever form the next steps of a matter have."""
    steps = [
        one.objectName()
        for one in desk.window.findChildren(QAbstractButton)
        if one.objectName().startswith(STEP) and one.isVisible() and one.isEnabled()
    ]
    for step in steps:
        room = desk.window.stack.current
        assert room is not None
        button = room.findChild(QAbstractButton, step)
        if button is None or not button.isVisible():
            continue
        before = room
        button.click()
        desk.typist.wait()
        if desk.window.stack.current is not before:
            return
        yield _arrived(desk, f"{name} {step.removeprefix(STEP)}")
        room.step_back()
        desk.typist.wait()


def _tabs(desk: Sitting, room: str) -> Iterator[str]:
    desk.go(room)
    for tabs in desk.window.stack.current.findChildren(QTabWidget):  # type: ignore[union-attr]
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            yield _arrived(desk, f"{room} {tabs.tabText(at)}")


def _settings(desk: Sitting) -> Iterator[str]:
    desk.go("centre")
    listed = desk.shown("centre.pages")
    assert isinstance(listed, QListWidget)
    for at in range(listed.count()):
        listed.setCurrentRow(at)
        item = listed.item(at)
        yield _arrived(desk, f"centre {item.text()}")


def _press(desk: Sitting, name: str) -> None:
    button = desk.shown(name)
    assert isinstance(button, QAbstractButton)
    button.click()


def _turn(desk: Sitting, name: str, at: int) -> None:
    tabs = desk.shown(name)
    assert isinstance(tabs, QTabBar)
    tabs.setCurrentIndex(at)


def _press_tab(desk: Sitting, room: str, name: str) -> None:
    desk.go(room)
    _press(desk, f"reception.{name}_tab")


def _arrived(desk: Sitting, name: str) -> str:
    desk.typist.wait()
    settle()
    desk.typist.wait()
    return name
