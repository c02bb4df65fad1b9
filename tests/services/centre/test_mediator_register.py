"""Who mediates, for which body, and under which account."""

import json
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.centre.week import week_text
from centre_app.domain.clock import local
from centre_app.domain.errors import FieldError, NotFoundError, OnLeaveError
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.case_lists import CaseQuery, CaseScope
from centre_app.services.records.centre import (
    CentreLists,
    LeaveDrop,
    LeaveEntry,
    MediatorEdit,
    MediatorLine,
)
from centre_app.services.records.sessions import MoveSession
from centre_app.services.records.slots import SlotQuery
from centre_app.services.records.today import WaitingKind
from centre_app.services.requests import Done
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town


def lists(town: Town) -> CentreLists:
    return town.services.centre.lists(town.actor(Role.DIRECTOR), None)


def of(town: Town, name: str) -> MediatorLine:
    return next(one for one in lists(town).mediators if one.name == name)


def edit(line: MediatorLine, **more: object) -> MediatorEdit:
    told = MediatorEdit(
        id=line.id,
        version=line.version,
        body_id=line.body_id,
        kind=line.kind,
        name=line.name,
        sex=line.sex,
        ethnic=line.ethnic,
        phone=line.phone,
        staff_id=line.staff_id,
        fields=line.fields,
        languages=line.languages,
        week=week_text(line.week),
        active=line.active,
    )
    return replace(told, **more)  # type: ignore[arg-type]


def save(town: Town, told: MediatorEdit) -> UUID:
    return town.services.mediators.save(town.actor(Role.DIRECTOR), told).id


def refused(town: Town, told: MediatorEdit) -> dict[str, str]:
    with pytest.raises(FieldError) as error:
        save(town, told)
    return error.value.reasons


def test_a_mediator_belongs_to_a_body_that_mediates(town: Town) -> None:
    told = MediatorEdit(
        body_id=town.body(OrgKind.CENTRE), kind=MediatorKind.PART_TIME, name="赵永福"
    )
    assert refused(town, told) == {"body_id": "required"}
    save(town, replace(told, body_id=town.body(OrgKind.TOWN_COMMITTEE)))
    assert "赵永福" in [one.name for one in lists(town).mediators]


def test_a_mediator_with_an_account_finds_his_cases(town: Town) -> None:
    case_id = Road(town).ready(mediator="周正和")
    mediator = town.actor(Role.MEDIATOR)
    mine = CaseQuery(scope=CaseScope.MINE)
    assert town.services.cases.list_cases(mediator, mine).rows == ()
    assert town.services.today.board(mediator, None).waiting == ()
    save(town, edit(of(town, "周正和"), staff_id=mediator.staff_id))
    assert [one.case_id for one in town.services.cases.list_cases(mediator, mine).rows] == [case_id]
    [row] = town.services.today.board(mediator, None).waiting
    assert (row.kind, row.subject_id) == (WaitingKind.CASE, case_id)


def test_only_accounts_that_mediate_are_offered_and_taken(town: Town) -> None:
    offered = {one.login for one in lists(town).accounts}
    assert offered == {Role.MEDIATOR.value, Role.CHIEF_MEDIATOR.value}
    told = edit(of(town, "周正和"), staff_id=town.actor(Role.RECEPTIONIST).staff_id)
    assert refused(town, told) == {"staff_id": "account_not_mediating"}


def test_an_account_is_one_mediator_s(town: Town) -> None:
    account = town.actor(Role.MEDIATOR).staff_id
    save(town, edit(of(town, "周正和"), staff_id=account))
    told = edit(of(town, "林秀英"), staff_id=account)
    assert refused(town, told) == {"staff_id": "account_of_another_mediator"}
    save(town, edit(of(town, "周正和"), staff_id=None))
    save(town, edit(of(town, "林秀英"), staff_id=account))
    assert [one.login for one in lists(town).mediators if one.login] == [Role.MEDIATOR.value]


def test_the_database_itself_keeps_an_account_to_one_mediator(town: Town) -> None:
    """Two desks that tie one account at once: the second is told, not broken."""
    account = town.actor(Role.MEDIATOR).staff_id
    with pytest.raises(FieldError) as error, town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for mediator in unit.mediators.find()[:2]:
            unit.mediators.get(mediator.id, seen=mediator.version).staff_id = account
        unit.audit.record("mediator:saved", account, "")
    assert error.value.reasons == {"staff_id": "account_of_another_mediator"}


def test_an_account_that_was_shut_stays_until_it_is_taken_away(town: Town) -> None:
    account = town.actor(Role.MEDIATOR).staff_id
    save(town, edit(of(town, "周正和"), staff_id=account))
    with town.open_unit(town.actor(Role.SYS_ADMIN)) as unit:
        staff: Staff = unit.staff.look(account)
        unit.staff.get(account, seen=staff.version).active = False
        unit.audit.record("staff:changed", account, staff.login)
    save(town, edit(of(town, "周正和"), phone="0937-1234567"))
    assert of(town, "周正和").login == Role.MEDIATOR.value
    assert Role.MEDIATOR.value in [one.login for one in lists(town).accounts]


def test_the_audit_tells_what_became_of_the_account(town: Town) -> None:
    save(town, edit(of(town, "周正和"), staff_id=town.actor(Role.MEDIATOR).staff_id))
    save(town, edit(of(town, "周正和"), phone="0937-1234567"))
    save(town, edit(of(town, "周正和"), staff_id=None))
    rows = town.services.audits.page(town.actor(Role.AUDITOR), AuditQuery())
    told = [one.details for one in rows if one.tag == "mediator:saved"]
    assert [json.loads(one) for one in told] == [{"account": "none"}, {}, {"account": "mediator"}]


def leave(town: Town, name: str, first: date, last: date, reason: str = "培训") -> Done:
    line = of(town, name)
    told = LeaveEntry(
        mediator_id=line.id, version=line.version, first=first, last=last, reason=reason
    )
    return town.services.mediators.take_leave(town.actor(Role.DIRECTOR), told)


def test_what_a_mediator_is_good_at_and_when_he_works_is_kept(town: Town) -> None:
    told = edit(
        of(town, "周正和"),
        ethnic="藏族",
        fields=(DisputeType.TRAFFIC, DisputeType.NEIGHBOUR, DisputeType.TRAFFIC),
        languages="藏语、临夏话",
        week="工作日 9-12、14点半-18点；周六9-11",
    )
    save(town, told)
    line = of(town, "周正和")
    assert set(line.fields) == {DisputeType.NEIGHBOUR, DisputeType.TRAFFIC}
    assert (line.ethnic, line.languages) == ("藏族", "藏语、临夏话")
    assert week_text(line.week) == "周一至周五 9:00-12:00、14:30-18:00；周六 9:00-11:00"
    save(town, edit(line, week="周六 9:00-11:00", fields=()))
    again = of(town, "周正和")
    assert (week_text(again.week), again.fields) == ("周六 9:00-11:00", ())


def test_hours_that_overlap_are_refused_at_their_field(town: Town) -> None:
    told = edit(of(town, "周正和"), week="周一 9-12、11-14")
    assert refused(town, told) == {"week": "week_overlapping"}


def test_nobody_is_booked_while_on_leave_nor_proposed(town: Town) -> None:
    road = Road(town)
    case_id, day = road.ready(mediator="周正和"), NEXT_MORNING.date()
    leave(town, "周正和", day, day)
    with pytest.raises(OnLeaveError) as error:
        road.plan(case_id)
    assert (error.value.name, error.value.taken) == ("周正和", "03-03")
    query = SlotQuery(case_id=case_id, room_id=road.room(), after=NEXT_MORNING)
    found = town.services.sessions.free_slots(road.actor, query)
    assert min(local(one.span.starts_at).date() for one in found.answers) == day + timedelta(days=1)


def test_a_planned_session_does_not_move_into_a_leave(town: Town) -> None:
    road, day = Road(town), NEXT_MORNING.date() + timedelta(days=1)
    planned = road.plan(road.ready(mediator="周正和"))
    leave(town, "周正和", day, day)
    move = MoveSession(
        session_id=planned.id,
        seen=planned.version,
        starts_at=NEXT_MORNING + timedelta(days=1),
        ends_at=NEXT_MORNING + timedelta(days=1, hours=1),
        room_id=road.room(),
    )
    with pytest.raises(OnLeaveError):
        town.services.sessions.move_session(road.actor, move)


def test_who_is_on_leave_takes_over_no_planned_session(town: Town) -> None:
    road, day = Road(town), NEXT_MORNING.date()
    case_id = road.ready(mediator="周正和")
    road.plan(case_id)
    leave(town, "林秀英", day, day)
    with pytest.raises(OnLeaveError):
        road.assign(case_id, "林秀英")
    assert [one.name for one in road.card(case_id).mediators] == ["周正和"]


def test_a_leave_is_noted_although_a_session_is_planned_and_tells_how_many(town: Town) -> None:
    road, day = Road(town), NEXT_MORNING.date()
    road.plan(road.ready(mediator="周正和"))
    leave(town, "周正和", day, day + timedelta(days=4), reason="病假")
    [line] = of(town, "周正和").leaves
    assert (line.reason, line.sessions) == ("病假", 1)


def test_a_leave_taken_back_frees_its_days(town: Town) -> None:
    road, day = Road(town), NEXT_MORNING.date()
    case_id = road.ready(mediator="周正和")
    done = leave(town, "周正和", day, day)
    drop = LeaveDrop(
        mediator_id=done.id, version=done.version, leave_id=of(town, "周正和").leaves[0].id
    )
    town.services.mediators.drop_leave(town.actor(Role.DIRECTOR), drop)
    assert of(town, "周正和").leaves == ()
    road.plan(case_id)
    with pytest.raises(NotFoundError):
        again = replace(drop, op_id=new_id(), version=of(town, "周正和").version)
        town.services.mediators.drop_leave(town.actor(Role.DIRECTOR), again)


@pytest.mark.parametrize(
    ("first", "last", "reasons"),
    [
        (5, 4, {"last": "leave_reversed"}),
        (-5, -1, {"last": "in_the_past"}),
        (2, 3, {"first": "leave_overlapping"}),
        (0, 400, {"last": "leave_too_long"}),
    ],
)
def test_days_that_are_no_leave_are_refused_at_their_field(
    town: Town, first: int, last: int, reasons: dict[str, str]
) -> None:
    today = town.clock.now().date()
    leave(town, "周正和", today + timedelta(days=3), today + timedelta(days=3))
    with pytest.raises(FieldError) as error:
        leave(town, "周正和", today + timedelta(days=first), today + timedelta(days=last))
    assert error.value.reasons == reasons
