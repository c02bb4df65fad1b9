"""Free hours for a case: across the rooms, with those whom a session calls, and why not earlier."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from centre_app.domain.centre.bodies import Mediator, Organization, Room
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.clock import local
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import ClashError, NotFoundError
from centre_app.domain.mediation.obstacles import Obstacle, ObstacleKind, Standing
from centre_app.domain.mediation.sittings import InviteePart, SessionKind, SessionVenue
from centre_app.domain.permissions import Role
from centre_app.services.centre.kept import tell
from centre_app.services.records.centre import LeaveEntry
from centre_app.services.records.invitations import Invite, JoinCommittee
from centre_app.services.records.slots import Foreseen, SlotAnswer, SlotFindings, SlotQuery
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town
from tests.town_after import TownAfter

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Ready(Road):
    """The way of cases, with one that is ready for its session."""

    first: UUID = NOBODY

    def find(self, case_id: UUID | None = None, **said: object) -> SlotFindings:
        """Look for hours from half past eight on the next day."""
        asked = {"case_id": case_id or self.first, "after": NEXT_MORNING - HOUR, **said}
        query = SlotQuery(**asked)  # type: ignore[arg-type]
        return self.town.services.sessions.free_slots(self.actor, query)

    def away(self, name: str, first: datetime, days: int) -> None:
        """Let a mediator be on leave."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            [one] = unit.mediators.find(name=name)
            key, version = one.id, one.version
        last = (first + (days - 1) * DAY).date()
        entry = LeaveEntry(
            mediator_id=key, version=version, first=first.date(), last=last, reason="培训"
        )
        self.town.services.mediators.take_leave(self.town.actor(Role.SYS_ADMIN), entry)

    def change_room(self, name: str, **values: object) -> None:
        """Let a room be another than it was."""
        with self.town.open_unit(self.town.actor(Role.DIRECTOR)) as unit:
            [room] = unit.rooms.find(name=name)
            tell(unit.rooms.get(room.id, seen=room.version), **values)
            unit.audit.record("room:saved", room.id, name)


def _ready(town: Town) -> tuple[int, UUID]:
    road = Road(town)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for kind, name in ((OrgKind.VILLAGE_COMMITTEE, "云岭村调委会"), (OrgKind.DEPT, "派出所")):
            body = Organization(kind=kind, name=name, short_name=name, seal_name=name)
            unit.organizations.add(body)
            if kind.mediates:
                for mediator in ("石守田", "高桂芳"):
                    one = Mediator(body_id=body.id, kind=MediatorKind.PART_TIME, name=mediator)
                    unit.mediators.add(one)
        unit.audit.record("centre:settled", road.actor.org_id, "调委会和派出所")
    case_id = road.ready()
    return road.serial, case_id


@pytest.fixture
def road(town_after: TownAfter) -> Ready:
    town, (serial, case_id) = town_after(_ready)
    return Ready(town, serial, case_id)


def told(answers: tuple[SlotAnswer, ...]) -> list[tuple[str, str]]:
    return [(f"{local(one.span.starts_at):%m-%d %H:%M}", one.room) for one in answers]


def test_the_smallest_free_room_is_named_and_the_others_counted(road: Ready) -> None:
    answers = road.find().answers
    assert told(answers) == [
        ("03-03 08:30", "一号调解室"),
        ("03-03 10:00", "一号调解室"),
        ("03-03 14:30", "一号调解室"),
    ]
    assert [one.other_rooms for one in answers] == [1, 1, 1]
    assert answers[0].mediators == ("周正和",)


def test_the_room_asked_for_is_named_where_it_is_free(road: Ready) -> None:
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.plan(other, NEXT_MORNING - HOUR / 2, room_id=road.room(1))
    first, second, _ = road.find(room_id=road.room(1)).answers
    assert (first.room, second.room) == ("一号调解室", "二号调解室")


def test_what_is_found_can_be_planned_and_is_found_no_more(road: Ready) -> None:
    for _ in range(2):
        [one, *_] = road.find().answers
        road.plan(road.first, one.span.starts_at, room_id=one.room_id)
    assert told(road.find().answers)[0][0] == "03-03 14:30"


def test_beside_each_answer_stands_why_nothing_earlier_would_do(road: Ready) -> None:
    road.away("周正和", NEXT_MORNING, 1)
    road.plan(road.ready("孙有田", "赵铁柱", mediator="林秀英"), NEXT_MORNING)
    [first, *_] = road.find().answers
    leave = Obstacle(ObstacleKind.LEAVE, "周正和", "培训")
    assert first.before == (Standing(leave, 10),)
    assert told((first,))[0][0] == "03-04 08:30"


def test_where_nothing_does_the_obstacles_are_told_and_the_first_day_after(road: Ready) -> None:
    road.away("周正和", NEXT_MORNING, 30)
    found = road.find()
    assert found.answers == ()
    assert found.in_the_way == (Standing(Obstacle(ObstacleKind.LEAVE, "周正和", "培训"), 140),)
    assert found.later is not None
    assert told((found.later,)) == [("04-02 08:30", "一号调解室")]
    assert f"{found.until:%m-%d}" == "03-20"


def test_hours_after_the_end_of_the_term_are_marked_late(road: Ready) -> None:
    soon, found = road.find(), road.find(after=NEXT_MORNING + 40 * DAY)
    assert soon.due_on is not None
    assert [one.late for one in soon.answers] == [False] * 3
    assert [one.late for one in found.answers] == [True] * 3


def test_rooms_without_seats_for_all_do_not_do(road: Ready) -> None:
    many = [f"村民{chr(0x4E00 + n)}" for n in range(30)]
    case_id = road.ready(*many)
    found = road.find(case_id)
    # Thirty parties, the mediator, and who writes.
    assert found.in_the_way == (Standing(Obstacle(ObstacleKind.SEATS, note="32"), 140),)
    assert (found.heads, len(found.left_out)) == (32, 2)
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        hall = unit.rooms.add(Room(name="大会议室", seats=32))
        unit.audit.record("room:saved", hall.id, hall.name)
    assert {room for _, room in told(road.find(case_id).answers)} == {"大会议室"}


def test_a_room_kept_for_other_sessions_is_the_last_resort_and_says_so(road: Ready) -> None:
    road.change_room("一号调解室", kinds=[SessionKind.HEARING])
    found = road.find()
    assert {one.room for one in found.answers} == {"二号调解室"}
    assert [one.name for one in found.left_out] == ["一号调解室"]
    hearing = road.find(kind=SessionKind.HEARING)
    assert [one.room for one in hearing.answers] == ["一号调解室"] * 3
    road.change_room("二号调解室", active=False)
    found = road.find()
    assert [one.room for one in found.answers] == ["一号调解室"] * 3
    assert {one.kept_for for one in found.answers} == {(SessionKind.HEARING,)}
    assert not found.left_out


def test_outside_no_room_is_needed(road: Ready) -> None:
    [first, *_] = road.find(venue=SessionVenue.DOORSTEP).answers
    assert (first.room_id, first.room, first.other_rooms) == (None, "", 0)


def test_an_appointment_waits_for_no_mediator_of_the_case(road: Ready) -> None:
    road.away("周正和", NEXT_MORNING, 30)
    asked = road.card(road.first).parties[0].party_id
    found = road.find(kind=SessionKind.COUNSELLING, parties=(asked,))
    assert told(found.answers)[0] == ("03-03 08:30", "一号调解室")
    assert found.answers[0].mediators == ()


def test_an_invited_department_comes_to_one_session_at_a_time(road: Ready) -> None:
    dept = road.town.body(OrgKind.DEPT)
    planned = road.plan(road.ready("孙有田", "赵铁柱", mediator="林秀英"), NEXT_MORNING)
    invite = Invite(
        session_id=planned.id,
        seen=planned.version,
        part=InviteePart.DEPARTMENT,
        body_id=dept,
    )
    road.town.services.invitations.invite(road.actor, invite)
    assert told(road.find().answers)[0][0] == "03-03 08:30"
    [first, *_] = road.find(body_ids=(dept,)).answers
    assert told((first,))[0][0] == "03-03 10:30"
    assert [one.obstacle.kind for one in first.before] == [ObstacleKind.BOOKED]


def test_of_a_second_committee_one_mediator_is_enough(road: Ready) -> None:
    village = road.town.body(OrgKind.VILLAGE_COMMITTEE)
    [first, *_] = road.find(committee_id=village).answers
    with road.town.open_unit(road.actor, reading=True) as unit:
        theirs = [one.name for one in unit.mediators.find(body_id=village)]
    assert list(first.beside) == sorted(theirs)
    for name in theirs:
        road.away(name, NEXT_MORNING, 1)
    found = road.find(committee_id=village)
    assert told(found.answers)[0][0] == "03-04 08:30"
    assert found.answers[0].before[0].obstacle.kind is ObstacleKind.COMMITTEE


def test_a_session_that_is_moved_brings_those_it_calls_and_leaves_its_own_hours(
    road: Ready,
) -> None:
    village = road.town.body(OrgKind.VILLAGE_COMMITTEE)
    planned = road.plan(road.first, NEXT_MORNING)
    join = JoinCommittee(session_id=planned.id, seen=planned.version, committee_id=village)
    road.town.services.invitations.join_committee(road.actor, join)
    found = road.find(session_id=planned.id)
    assert told(found.answers)[0][0] == "03-03 08:30"
    assert found.answers[0].beside


def test_what_stands_in_the_way_of_hours_is_told_before_they_are_booked(road: Ready) -> None:
    def foreseen(**said: object) -> Foreseen:
        asked = {"case_id": road.first, "after": NEXT_MORNING, "room_id": road.room(), **said}
        query = SlotQuery(**asked)  # type: ignore[arg-type]
        return road.town.services.sessions.foresee(road.actor, query)

    assert foreseen() == Foreseen()
    road.plan(road.ready("孙有田", "赵铁柱", mediator="林秀英"), NEXT_MORNING)
    room = Obstacle(ObstacleKind.BOOKED, "一号调解室")
    assert foreseen().forbidden == (room,)
    with pytest.raises(ClashError, match="room"):
        road.plan(road.first, NEXT_MORNING)
    road.away("周正和", NEXT_MORNING, 1)
    leave = Obstacle(ObstacleKind.LEAVE, "周正和", "培训")
    assert foreseen(room_id=road.room(1)).forbidden == (leave,)
    road.change_room("二号调解室", kinds=[SessionKind.HEARING])
    assert foreseen(room_id=road.room(1)).of_room == (
        Obstacle(ObstacleKind.KEPT, "二号调解室", "听证评议"),
    )


def test_hours_of_a_case_that_is_not_there_are_not_found(road: Ready) -> None:
    with pytest.raises(NotFoundError):
        road.find(UUID(int=7))
