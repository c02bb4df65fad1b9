import threading
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from sqlalchemy import Executable, delete, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import DetachedInstanceError

from centre_app.domain.centre.bodies import Room
from centre_app.domain.errors import NotFoundError, StaleRecordError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.storage.engine import WrittenWhileReadingError
from centre_app.storage.tables.centre import rooms
from centre_app.storage.unit_of_work import UnauditedChangeError, UnitOpener, WrongThreadError
from tests.storage.builders import a_matter, filed
from tests.town import Town

DIRECTOR = Role.DIRECTOR


def test_what_is_put_on_file_comes_back_as_it_was(town: Town) -> None:
    matter = filed(town, a_matter(demand="滴水檐占地"))
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        found = unit.matters.look(matter)
        assert (found.demand, found.version, found.created_at) == ("滴水檐占地", 1, unit.now)
        assert [one.name for one in found.parties] == ["王桂兰"]
        assert found.org_id == town.actor(DIRECTOR).org_id


def test_who_wants_no_list_of_a_matter_does_not_wait_for_its_lists(town: Town) -> None:
    matter = filed(town, a_matter())
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        found = unit.matters.look(matter)
        assert not {"parties", "steps"} & vars(found).keys()
        assert len(found.parties) == 1


def test_a_change_without_an_audit_line_cannot_be_committed(town: Town) -> None:
    with pytest.raises(UnauditedChangeError), town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.rooms.add(Room(name="三号调解室", seats=4))
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        assert not unit.rooms.find(name="三号调解室")


def test_whoever_saw_an_older_version_is_told(town: Town) -> None:
    matter = filed(town, a_matter())
    with town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.matters.get(matter, seen=1).place = "村东头"
        unit.audit.record("matter:changed", matter, "")
    with pytest.raises(StaleRecordError), town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.matters.get(matter, seen=1)


def test_a_change_of_a_child_counts_as_a_change_of_its_root(town: Town) -> None:
    matter = filed(town, a_matter())
    with town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.matters.get(matter, seen=1).parties[0].name = "王桂英"
        unit.audit.record("matter:changed", matter, "")
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        assert unit.matters.look(matter).version == 2


def test_a_change_slipping_in_between_is_noticed_too(town: Town) -> None:
    matter = filed(town, a_matter())
    with pytest.raises(StaleRecordError), town.open_unit(town.actor(DIRECTOR)) as unit:
        found = unit.matters.get(matter, seen=1)
        session = unit.matters._session  # type: ignore[attr-defined]
        session.execute(text("UPDATE matters SET version = 7"))
        found.place = "村西头"
        unit.audit.record("matter:changed", matter, "")


def test_an_entity_does_not_outlive_its_unit(town: Town) -> None:
    matter = filed(town, a_matter())
    with town.open_unit(town.actor(DIRECTOR)) as unit:
        leaked = unit.matters.look(matter)
    with pytest.raises(DetachedInstanceError):
        _ = leaked.demand


def test_what_is_not_there_is_not_found(town: Town) -> None:
    with pytest.raises(NotFoundError), town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.matters.look(new_id())


def test_an_error_takes_everything_back(town: Town) -> None:
    with pytest.raises(ZeroDivisionError), town.open_unit(town.actor(DIRECTOR)) as unit:
        unit.rooms.add(Room(name="三号调解室", seats=4))
        unit.audit.record("room:added", new_id(), "三号调解室")
        unit.rooms.find()
        _ = 1 // 0
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        assert not unit.rooms.find(name="三号调解室")


def test_the_window_s_thread_may_not_open_a_unit(town: Town) -> None:
    opener = UnitOpener(town.engine, town.clock, never_on=threading.current_thread())
    with pytest.raises(WrongThreadError), opener(town.actor(DIRECTOR)):
        pass


def test_readers_work_while_somebody_writes(town: Town) -> None:
    with town.open_unit(town.actor(DIRECTOR)) as writing:
        writing.rooms.add(Room(name="三号调解室", seats=4))
        writing.audit.record("room:added", new_id(), "三号调解室")
        writing.rooms.find()
        with town.open_unit(town.actor(DIRECTOR), reading=True) as reading:
            assert not reading.rooms.find(name="三号调解室")


def test_the_database_holds_rules_of_its_own(town: Town) -> None:
    with pytest.raises(IntegrityError, match="demand_not_empty"):
        filed(town, a_matter(demand=""))


def test_naive_moments_never_reach_the_database(town: Town) -> None:
    bad = a_matter()
    bad.received_at = datetime(2026, 3, 2, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(Exception, match="naive"):
        filed(town, bad)


@pytest.mark.parametrize(
    "writing",
    [
        text("UPDATE rooms SET seats = 99"),
        text("\n  DELETE FROM rooms"),
        update(rooms).values(seats=99),
        delete(rooms),
    ],
    ids=str,
)
def test_a_reading_unit_writes_nothing_down(town: Town, writing: Executable) -> None:
    with (
        pytest.raises(WrittenWhileReadingError),
        town.open_unit(town.actor(DIRECTOR), reading=True) as unit,
    ):
        cast("Any", unit)._session.execute(writing)
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        assert unit.rooms.find()
        assert not unit.rooms.find(seats=99)


def test_a_connection_that_read_may_write_again(town: Town) -> None:
    for number in range(4):
        with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
            unit.rooms.find()
        with town.open_unit(town.actor(DIRECTOR)) as unit:
            unit.rooms.add(Room(name=f"第{number}间", seats=99))
            unit.audit.record("room:added", new_id(), f"第{number}间")
    with town.open_unit(town.actor(DIRECTOR), reading=True) as unit:
        assert len(unit.rooms.find(seats=99)) == 4
