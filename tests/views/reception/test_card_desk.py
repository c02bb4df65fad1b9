import sys
from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.people.id_cards import IdCard
from centre_app.domain.permissions import Role
from centre_app.services.records.people import CardBearer, PersonEntry
from centre_app.views.desk import Desk
from centre_app.views.devices import words
from centre_app.views.devices.card_reader import CardReader, ReaderState
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.desk_window import House
from tests.views.dressing import leave_it_to_windows
from tests.views.typist import Typist

ID_NUMBER = "11010519491231002X"
IDLE = [sys.executable, "-c", "import threading; threading.Event().wait()"]


class Counter:
    """The reception with a reader beside it."""

    def __init__(self, town: Town, tasks: Tasks, qtbot: QtBot) -> None:
        leave_it_to_windows()
        self.desk = Desk(town.actor(Role.RECEPTIONIST), tasks)
        self.reader = CardReader(IDLE, lambda: date(2026, 3, 2), self.desk)
        rooms = furnish(House(town.services), self.desk, town.clock)  # type: ignore[arg-type]
        self.window = MainWindow(rooms, self.desk, clock=town.clock, unlock=lambda _: None)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.typist = Typist(qtbot, tasks, self.window)
        self.window.open_room("reception")
        self.typist.wait()
        room = self.window.room
        assert isinstance(room, ReceptionRoom)
        self.page = room.intake

    def lay(self, name: str, number: str = ID_NUMBER) -> None:
        self.reader.card_read.emit(IdCard(name, number, "一村三组", "汉族", simulated=True))
        self.typist.wait()


@pytest.fixture
def counter(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Counter]:
    counter = Counter(desk_town, tasks, qtbot)
    yield counter
    counter.reader.stop()
    counter.window.close()
    counter.typist.wait()


def test_a_card_of_somebody_new_fills_in_the_visitor(counter: Counter) -> None:
    counter.lay("王桂兰")
    entry = counter.page.form.visitor.entry()
    assert (entry.person_id, entry.name, entry.id_number) == (None, "王桂兰", ID_NUMBER)
    assert (entry.address, entry.ethnic) == ("一村三组", "汉族")
    message = counter.window.bar.message
    assert message is not None
    assert words.SIMULATED in message.text


def test_a_card_of_somebody_on_file_picks_him(counter: Counter, desk_town: Town) -> None:
    clerk = desk_town.actor(Role.RECEPTIONIST)
    intake = an_intake(visitor=PersonEntry(name="王桂兰", id_number=ID_NUMBER))
    desk_town.services.reception.register(clerk, intake)
    known = desk_town.services.people.find_bearer(clerk, CardBearer(ID_NUMBER))
    assert known is not None
    counter.lay("王桂兰")
    assert counter.page.form.visitor.person_id == known.person_id


def test_whoever_was_typed_before_is_put_aside_and_not_lost(counter: Counter) -> None:
    counter.page.form.visitor.name.set_text("李建军")
    counter.lay("王桂兰")
    assert counter.page.form.visitor.entry().name == "王桂兰"
    assert [row.body["title"] for row in counter.page.shelved.rows] == ["李建军"]


def test_what_was_typed_without_a_name_stays(counter: Counter) -> None:
    counter.page.form.demand.demand.set_text("墙占了滴水")
    counter.lay("王桂兰")
    assert counter.page.form.demand.demand.text() == "墙占了滴水"


def test_a_card_read_while_another_room_is_open_fills_nothing(counter: Counter) -> None:
    counter.window.open_room("today")
    counter.typist.wait()
    counter.lay("王桂兰")
    assert counter.page.form.visitor.entry().name == ""


def test_the_reader_tells_how_it_stands(counter: Counter) -> None:
    assert counter.page.cards._state.text() == words.READER[counter.reader.state.value]
    assert set(words.READER) == {state.value for state in ReaderState}
