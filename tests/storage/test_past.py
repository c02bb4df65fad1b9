from datetime import timedelta

from sqlalchemy import select

from centre_app.domain.centre.bodies import Room
from centre_app.domain.permissions import Role
from centre_app.storage.past import open_past
from centre_app.storage.tables.centre import rooms
from centre_app.storage.tables.upkeep import audit_events
from tests.town import FOUNDED_AT, Town

LATER = FOUNDED_AT + timedelta(days=3)


def test_everything_made_before_a_move_belongs_to_the_moment_before_it(desk_town: Town) -> None:
    first, second = desk_town.actor(Role.SYS_ADMIN), desk_town.actor(Role.DIRECTOR)
    with open_past(desk_town.engine, first, FOUNDED_AT) as unit:
        early = unit.rooms.add(Room(name="东厢", seats=4))
        unit.audit.record("room:added", early.id, early.name)
        unit.move(second, LATER)
        late = unit.rooms.add(Room(name="西厢", seats=4))
        unit.audit.record("room:added", late.id, late.name)
        unit.keep()
        keys = early.id, late.id
    with desk_town.engine.connect() as connection:
        made = connection.execute(
            select(rooms.c.created_at, rooms.c.created_by)
            .where(rooms.c.id.in_(keys))
            .order_by(rooms.c.created_at)
        ).all()
        lines = connection.execute(
            select(audit_events.c.at, audit_events.c.actor_id)
            .where(audit_events.c.tag == "room:added")
            .order_by(audit_events.c.seq)
        ).all()
    assert [tuple(one) for one in made] == [(FOUNDED_AT, first.staff_id), (LATER, second.staff_id)]
    assert made == lines


def test_what_was_not_kept_is_lost(desk_town: Town) -> None:
    with open_past(desk_town.engine, desk_town.actor(Role.DIRECTOR), FOUNDED_AT) as unit:
        unit.rooms.add(Room(name="东厢", seats=4))
    with desk_town.engine.connect() as connection:
        assert "东厢" not in connection.scalars(select(rooms.c.name)).all()


def test_lines_kept_once_are_not_written_again(desk_town: Town) -> None:
    with open_past(desk_town.engine, desk_town.actor(Role.DIRECTOR), LATER) as unit:
        for name in ("东厢", "西厢"):
            room = unit.rooms.add(Room(name=name, seats=4))
            unit.audit.record("room:added", room.id, name)
            unit.keep()
    with desk_town.engine.connect() as connection:
        tags = connection.scalars(select(audit_events.c.tag)).all()
    assert list(tags).count("room:added") == 2
