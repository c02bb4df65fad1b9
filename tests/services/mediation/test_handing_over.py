"""One mediator makes room for another, and everything can be put back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import ClashError, NotAllowedError, OnLeaveError, RuleError
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, TieKind
from centre_app.domain.mediation.sittings import InviteeState
from centre_app.domain.permissions import Role
from centre_app.services.records.exchanges import HandOver
from centre_app.services.records.sessions import CalendarQuery, SessionBlock
from centre_app.services.records.slots import SlotQuery
from centre_app.services.requests import Done
from tests.mediation_town import NEXT_MORNING, village_mediator
from tests.recusal_road import RecusalRoad
from tests.services.centre.test_mediator_register import leave
from tests.services.mediation.test_invitations import Called, _planned
from tests.town_after import TownAfter

HOUR = timedelta(hours=1)
TUESDAY = NEXT_MORNING.date()
ZHOU, LIN, MA = "周正和", "林秀英", "马长河"


@dataclass
class Calendar(Called):
    """A planned session that is carried from one column to another."""

    def key(self, name: str) -> UUID:
        rows = {one.name: one.mediator_id for one in self.card(self.case_id).mediator_choices}
        return rows[name]

    def hand(self, goes: str, comes: str, hours: float = 0, **changed: Any) -> Done:
        at = NEXT_MORNING + hours * HOUR
        request = HandOver(
            **{
                "session_id": self.session_id,
                "seen": self.seen,
                "out_id": self.key(goes),
                "in_id": self.key(comes),
                "starts_at": at,
                "ends_at": at + 1.5 * HOUR,
                "room_id": self.room(),
                **changed,
            }
        )
        return self.town.services.sessions.hand_over(self.actor, request)

    @property
    def near(self) -> RecusalRoad:
        return RecusalRoad(self.town, self.serial)

    def state(self, name: str) -> tuple[InviteeState, bool]:
        one = self.people[name]
        return one.state, one.again

    @property
    def block(self) -> SessionBlock:
        page = self.town.services.sessions.calendar(self.actor, CalendarQuery(TUESDAY, TUESDAY))
        return next(one for one in page.blocks if one.session_id == self.session_id)

    @property
    def owed(self) -> list[str]:
        return [one.name for one in self.card(self.case_id).parties if one.names_owed]


@pytest.fixture
def road(town_after: TownAfter) -> Calendar:
    town, (serial, case_id, session_id) = town_after(_planned)
    return Calendar(town, serial, case_id, session_id)


def test_another_sits_in_the_case_and_in_all_its_sessions_and_at_other_hours(
    road: Calendar,
) -> None:
    second = road.plan(road.case_id, NEXT_MORNING + 24 * HOUR)
    road.hand(ZHOU, LIN, hours=1)
    assert (road.block.mediators, road.block.starts_at) == ((LIN,), NEXT_MORNING + HOUR)
    assert LIN in {one.name for one in road.called(second.id)}
    card = road.card(road.case_id)
    assert [(one.name, one.leads) for one in card.mediators] == [(LIN, True)]
    assert [one.name for one in card.past_mediators] == [ZHOU]
    assert road.owed == ["王桂兰", "李建军"]
    with pytest.raises(ClashError):
        road.plan(
            road.ready("孙有田", "赵铁柱", mediator=LIN), NEXT_MORNING + HOUR, room_id=road.room(1)
        )


def test_what_was_handed_over_is_put_back_as_it_was(road: Calendar) -> None:
    road.note_told("王桂兰", ZHOU)
    road.answer("王桂兰", InviteeState.CONFIRMED)
    road.answer("李建军", InviteeState.ABSENT, "外出务工")
    card, called = road.card(road.case_id), road.people
    road.hand(ZHOU, LIN, hours=1)
    assert {one.state for one in road.people.values()} == {InviteeState.INVITED}
    road.hand(LIN, ZHOU)
    again = road.card(road.case_id)
    assert (again.mediators, again.parties, again.stage) == (
        card.mediators,
        card.parties,
        card.stage,
    )
    for name in ("王桂兰", "李建军"):
        assert road.people[name] == called[name]
    assert road.people[ZHOU].state is InviteeState.INVITED


def test_who_was_told_of_other_hours_since_is_told_again(road: Calendar) -> None:
    road.note_told("王桂兰")
    road.move(2)
    road.note_told("王桂兰")
    road.move(0)
    assert road.state("王桂兰") == (InviteeState.INVITED, True)
    road.move(2)
    assert road.state("王桂兰") == (InviteeState.TOLD, False)


def test_a_case_that_waits_for_its_session_is_not_owed_names_it_knows(road: Calendar) -> None:
    other = road.ready("孙有田", "赵铁柱")
    assert road.card(other).stage is CaseStage.NOTIFIED
    road.assign(other, LIN)
    assert road.card(other).stage is CaseStage.ASSIGNED
    road.assign(other, ZHOU)
    assert road.card(other).stage is CaseStage.NOTIFIED


def test_who_stands_too_near_is_refused_with_what_speaks_against_him(road: Calendar) -> None:
    party = road.card(road.case_id).parties[0]
    road.near.tie(LIN, party.person_id, TieKind.SIBLING)
    with pytest.raises(RuleError, match="mediator_near"):
        road.hand(ZHOU, LIN)
    road.near.tie(MA, party.person_id, TieKind.FRIEND)
    with pytest.raises(RuleError, match="near_needs_reason"):
        road.hand(ZHOU, MA)
    assert road.block.mediators == (ZHOU,)


def test_nobody_is_borrowed_by_dragging_for_there_is_no_room_for_a_reason(road: Calendar) -> None:
    village_mediator(road.town, "谢小红")
    with pytest.raises(RuleError, match="lent_needs_reason"):
        road.hand(ZHOU, "谢小红")


def test_nobody_is_handed_over_while_a_request_to_withdraw_waits(road: Calendar) -> None:
    road.near.ask(road.case_id, ZHOU)
    with pytest.raises(RuleError, match="recusal_undecided"):
        road.hand(ZHOU, LIN)


def test_who_withdrew_from_the_case_does_not_come_back(road: Calendar) -> None:
    road.near.ask(road.case_id, ZHOU)
    road.near.decide(road.case_id, RecusalOutcome.GRANTED, successor=LIN)
    with pytest.raises(RuleError, match="withdrew_from_case"):
        road.hand(LIN, ZHOU)


def test_leave_and_other_sessions_of_who_comes_are_looked_at(road: Calendar) -> None:
    other = road.ready("孙有田", "赵铁柱", mediator=LIN)
    road.plan(other, room_id=road.room(1))
    with pytest.raises(ClashError) as clash:
        road.hand(ZHOU, LIN)
    assert clash.value.name == LIN
    wish = SlotQuery(
        case_id=road.case_id,
        room_id=road.room(),
        after=NEXT_MORNING,
        session_id=road.session_id,
        out_id=road.key(ZHOU),
        in_id=road.key(LIN),
    )
    slots = road.town.services.sessions.free_slots(road.actor, wish)
    assert slots.answers[0].span.starts_at == NEXT_MORNING + 1.5 * HOUR
    leave(road.town, MA, TUESDAY, TUESDAY)
    with pytest.raises(OnLeaveError):
        road.hand(ZHOU, MA)


def test_who_sits_already_or_not_at_all_cannot_be_exchanged(road: Calendar) -> None:
    with pytest.raises(RuleError, match="mediates_already"):
        road.hand(ZHOU, ZHOU)
    with pytest.raises(RuleError, match="not_mediator_of_case"):
        road.hand(LIN, MA)


def test_an_office_takes_part_as_long_as_somebody_of_it_sits(road: Calendar) -> None:
    office = road.town.body(OrgKind.CHIEF_OFFICE)
    road.hand(ZHOU, MA)
    assert office in road.block.body_ids
    road.hand(MA, ZHOU)
    assert office not in road.block.body_ids


def test_a_clerk_moves_sessions_but_names_no_mediators(road: Calendar) -> None:
    request = HandOver(
        session_id=road.session_id,
        seen=road.seen,
        out_id=road.key(ZHOU),
        in_id=road.key(LIN),
        starts_at=NEXT_MORNING,
        ends_at=NEXT_MORNING + HOUR,
        room_id=road.room(),
    )
    with pytest.raises(NotAllowedError):
        road.town.services.sessions.hand_over(road.town.actor(Role.CLERK), request)


def test_what_has_begun_stays_with_its_mediator(road: Calendar) -> None:
    case_id = road.ready("孙有田", "赵铁柱", mediator=LIN)
    road.case_id, road.session_id = case_id, road.plan(case_id, room_id=road.room(1)).id
    with road.town.open_unit(road.actor) as unit:
        session = unit.sessions.get(road.session_id, seen=road.seen)
        session.state = SessionState.OPEN
        unit.audit.record("session:begun", session.id, "")
    with pytest.raises(RuleError, match="session_step"):
        road.hand(LIN, MA)
