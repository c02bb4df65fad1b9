"""Two windows on one record: who writes is seen, the other reads along and takes over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.services.records.sessions import SessionKey
from centre_app.views.desk import Desk
from centre_app.views.mediation.inquiry_page import InquiryRoom
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.tasks import Tasks
from tests.inquiry_road import InquiryRoad
from tests.mediation_town import Road
from tests.town import Town, on_both_engines
from tests.views.dressing import alone
from tests.views.mediation.given import given_by

Page = RecordRoom | InquiryRoom


@dataclass
class Window:
    """One desk with the record open."""

    page: Page
    tasks: Tasks

    @property
    def text(self) -> str:
        """Return what stands in the part that is typed into."""
        return self.page.sheet.edit.toPlainText()

    def type(self, text: str) -> None:
        """Type at the end."""
        self.page.sheet.edit.insertPlainText(text)


Settle = Callable[[], None]


@pytest.fixture
def road(desk_town: Town) -> Road:
    return Road(desk_town)


@pytest.fixture
def session_id(road: Road) -> UUID:
    return road.sitting(road.ready())


@dataclass
class Desks:
    """Opens a record at two desks; ``make`` returns the page of one."""

    qtbot: QtBot
    road: Road
    opened: list[Window]

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            for one in self.opened:
                self.qtbot.waitUntil(lambda tasks=one.tasks: not tasks.busy)  # type: ignore[misc]
        QApplication.processEvents()

    def open(self, key: UUID, make: Callable[[Desk], Page]) -> tuple[Window, Window, Settle]:
        for role in (Role.MEDIATOR, Role.CLERK):
            tasks = Tasks()
            desk = Desk(self.road.town.actor(role), tasks)
            page = alone(lambda desk=desk: make(desk))  # type: ignore[misc]
            desk.setParent(page)
            self.qtbot.addWidget(page)
            page.show()
            self.opened.append(Window(page, tasks))
            page.load(key)
            self.settle()
        return self.opened[0], self.opened[1], self.settle

    def close(self) -> None:
        for one in self.opened:
            one.page.pen.stop()
            one.page.keeper.forget()
            self.settle()
            one.tasks.shut_down()


@pytest.fixture
def desks(qtbot: QtBot, road: Road) -> Iterator[Desks]:
    desks = Desks(qtbot, road, [])
    yield desks
    desks.close()


@pytest.fixture
def windows(desks: Desks, road: Road, session_id: UUID) -> tuple[Window, Window, Settle]:
    given, clock = given_by(road.town.services), road.town.clock
    return desks.open(session_id, lambda desk: RecordRoom(desk, given, clock))


@on_both_engines
def test_who_writes_is_seen_and_read_along(windows: tuple[Window, Window, Settle]) -> None:
    first, second, settle = windows
    assert first.page.writing
    assert not second.page.writing
    assert second.page.sheet.edit.isReadOnly()
    assert Role.MEDIATOR.label in second.page.strip.who.text()
    first.type("墙是谁砌的？")
    first.page.keep()
    settle()
    second.page.pen.look()
    settle()
    assert second.text == "问：墙是谁砌的？"


@on_both_engines
def test_taking_over_tells_the_first_and_loses_nothing_of_his(
    road: Road, session_id: UUID, windows: tuple[Window, Window, Settle]
) -> None:
    first, second, settle = windows
    told: list[str] = []
    first.page._desk.said.connect(lambda message: told.append(message.text))
    first.type("墙是谁")
    first.page.keep()
    settle()
    first.type("砌的？")
    second.page.strip.take.click()
    settle()
    assert second.page.writing
    assert second.text == "问：墙是谁"
    first.page.pen.look()
    settle()
    assert not first.page.writing
    assert any(Role.CLERK.label in one for one in told)
    second.type("垒的？")
    second.page.keep()
    settle()
    second.page.pen.look()
    settle()
    assert not second.page.strip.take_in.isHidden()
    second.page.strip.take_in.click()
    settle()
    assert second.text == "问：墙是谁垒的？砌的？"
    first.page.pen.look()
    settle()
    assert first.text == second.text
    second.page.save()
    settle()
    page = road.town.services.session_records.open_record(road.actor, SessionKey(session_id))
    assert [one.text for one in page.lines] == ["墙是谁垒的？砌的？"]
    assert second.page.strip.take_in.isHidden()


def test_who_comes_back_from_another_page_finds_the_pen_taken(
    windows: tuple[Window, Window, Settle], session_id: UUID
) -> None:
    first, second, settle = windows
    first.page.leave()
    settle()
    second.page.pen.look()
    settle()
    assert not second.page.strip.isHidden()
    second.page.load(session_id)
    settle()
    assert second.page.writing
    first.page.load(session_id)
    settle()
    assert not first.page.writing


def test_a_reader_sees_what_was_saved_and_read_back(
    windows: tuple[Window, Window, Settle], road: Road, session_id: UUID
) -> None:
    _first, second, settle = windows
    road.town.services.session_records.save_record(road.actor, road.entry(session_id))
    second.page.pen.look()
    settle()
    assert "墙是什么时候砌的" in second.page.sheet.read.text.toPlainText()


def test_the_record_of_an_inquiry_is_read_along_taken_over_and_taken_in(
    desks: Desks, road: Road
) -> None:
    inquiry_road = InquiryRoad(road.town)
    inquiry_id = inquiry_road.begin(inquiry_road.agreed()).id
    given = given_by(road.town.services)
    first, second, settle = desks.open(inquiry_id, lambda desk: InquiryRoom(desk, given))
    assert (first.page.writing, second.page.writing) == (True, False)
    assert not second.page.pane.form.isEnabled()
    first.type("听清楚了。")
    first.page.keep()
    settle()
    second.page.pen.look()
    settle()
    assert second.text.endswith("听清楚了。")
    first.type("沟是村里挖的。")
    second.page.strip.take.click()
    settle()
    assert second.page.writing
    assert second.page.pane.form.isEnabled()
    first.page.pen.look()
    settle()
    assert not first.page.writing
    second.page.pen.look()
    settle()
    second.page.strip.take_in.click()
    settle()
    assert second.text.endswith("听清楚了。沟是村里挖的。")
    second.page.save()
    settle()
    assert inquiry_road.page(inquiry_id).lines[-1].text.endswith("沟是村里挖的。")
