"""What leaves the house as a calendar file: no names without a wish, and never unnoticed."""

import json
from datetime import timedelta
from typing import Any

import pytest
import vobject

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.domain.permissions import Role
from centre_app.services.records.agendas import AgendaQuery
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.reports import ExportedFile
from centre_app.services.records.sessions import CancelSession, MoveSession
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town

TUESDAY = NEXT_MORNING.date()
WEEK = (TUESDAY, TUESDAY + timedelta(days=6))
HOUR = timedelta(hours=1)


def take(road: Road, role: Role = Role.MEDIATOR, **wishes: Any) -> ExportedFile:
    return road.town.services.agendas.take(road.town.actor(role), AgendaQuery(*WEEK, **wishes))


def events(file: ExportedFile) -> list[Any]:
    found: list[Any] = vobject.readOne(file.content.decode()).contents.get("vevent", [])
    return found


def text(file: ExportedFile) -> str:
    return file.content.decode().replace("\r\n ", "")


@pytest.fixture
def road(town: Town) -> Road:
    road = Road(town)
    road.plan(road.ready())
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.plan(other, NEXT_MORNING + HOUR, place="云岭村三组孙家", venue=SessionVenue.DOORSTEP)
    return road


def told(road: Road) -> list[tuple[str, dict[str, str]]]:
    rows = road.town.services.audits.page(road.town.actor(Role.AUDITOR), AuditQuery())
    return [(one.subject, json.loads(one.details)) for one in rows if one.tag == "calendar:taken"]


def test_without_a_wish_no_party_and_no_home_leaves(road: Road) -> None:
    file = take(road)
    assert [(one.summary.value, one.location.value) for one in events(file)] == [
        ("调解 （2026）云岭镇人调字第1号", "一号调解室"),
        ("调解 （2026）云岭镇人调字第2号", "上门调解"),
    ]
    assert not any(name in text(file) for name in ("王桂兰", "李建军", "孙", "赵铁柱"))
    assert "周正和" in text(file)
    assert told(road) == [
        ("2026-03-03..2026-03-09", {"names": "no", "of": "云岭镇调解安排", "sessions": "2"})
    ]


def test_names_go_out_for_who_may_reveal_them_and_the_audit_says_so(road: Road) -> None:
    file = take(road, with_names=True)
    assert events(file)[1].summary.value.endswith("第2号 孙有田、赵铁柱")
    assert events(file)[1].location.value == "云岭村三组孙家"
    assert told(road)[0][1]["names"] == "yes"
    with pytest.raises(NotAllowedError):
        take(road, Role.CLERK, with_names=True)
    assert len(events(take(road, Role.CLERK))) == 2
    with pytest.raises(NotAllowedError):
        take(road, Role.RECEPTIONIST)


def test_one_mediator_one_room_one_body(road: Road) -> None:
    with road.town.open_unit(road.actor, reading=True) as unit:
        lin = unit.mediators.find(name="林秀英")[0].id
    file = take(road, mediator_id=lin)
    assert [one.description.value for one in events(file)] == ["林秀英"]
    assert file.name == "云岭镇调解安排_林秀英_20260303-20260309.ics"
    assert len(events(take(road, room_id=road.room()))) == 1
    assert len(events(take(road, body_id=road.town.body(OrgKind.TOWN_COMMITTEE)))) == 2
    assert events(take(road, body_id=road.town.body(OrgKind.CHIEF_OFFICE))) == []


def test_a_move_keeps_the_key_and_counts_on_and_a_call_off_says_so(road: Road) -> None:
    before = events(take(road))[0]
    case_id = road.ready("钱多多", "吴桂花", mediator="马长河")
    session = road.plan(case_id, NEXT_MORNING + 24 * HOUR)
    mine = next(one for one in events(take(road)) if str(session.id) in one.uid.value)
    request = MoveSession(
        session_id=session.id,
        seen=session.version,
        starts_at=NEXT_MORNING + 26 * HOUR,
        ends_at=NEXT_MORNING + 27 * HOUR,
        room_id=road.room(),
    )
    moved = road.town.services.sessions.move_session(road.actor, request)
    after = next(one for one in events(take(road)) if one.uid.value == mine.uid.value)
    assert int(after.sequence.value) > int(mine.sequence.value)
    assert after.dtstart.value - mine.dtstart.value == 2 * HOUR
    off = CancelSession(session_id=session.id, seen=moved.version, reason="当事人生病")
    road.town.services.sessions.cancel_session(road.actor, off)
    last = next(one for one in events(take(road)) if one.uid.value == mine.uid.value)
    assert last.status.value == "CANCELLED"
    assert int(last.sequence.value) > int(after.sequence.value)
    assert events(take(road))[0].sequence.value == before.sequence.value


def test_days_that_run_backwards_or_without_end_are_refused(road: Road) -> None:
    for first, last in ((WEEK[1], WEEK[0]), (TUESDAY, TUESDAY + timedelta(days=400))):
        with pytest.raises(FieldError) as refused:
            road.town.services.agendas.take(road.actor, AgendaQuery(first, last))
        assert refused.value.reasons == {"last": "agenda_days"}
