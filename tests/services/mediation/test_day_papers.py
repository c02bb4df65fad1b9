"""The lists of a day on paper: none of a name for the hall, all of them for the desk."""

from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.mediation.sittings import InviteePart, InviteeState
from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.invitations import JoinCommittee
from centre_app.services.records.sessions import CalendarQuery
from tests.mediation_town import NEXT_MORNING
from tests.printing.reading import pages_by_pypdf, solid
from tests.services.mediation.test_invitations import Called, _planned
from tests.town_after import TownAfter

TUESDAY = NEXT_MORNING.date()
ONE_DAY = timedelta(days=1)


@pytest.fixture
def road(town_after: TownAfter) -> Called:
    town, (serial, case_id, session_id) = town_after(_planned)
    return Called(town, serial, case_id, session_id)


def days(road: Called, role: Role = Role.CLERK, until: int = 0) -> str:
    query = CalendarQuery(TUESDAY, TUESDAY + until * ONE_DAY)
    paper = road.town.services.day_papers.days(road.town.actor(role), query)
    return solid("".join(pages_by_pypdf(paper.pdf)))


def test_the_hall_reads_hours_room_and_tail_and_nobody_s_name(road: Called) -> None:
    paper = road.town.services.day_papers.hall(road.actor, TUESDAY)
    read = solid("".join(pages_by_pypdf(paper.pdf)))
    assert "09:00–10:30一号调解室第1号" in read
    assert not any(name in read for name in ("王桂兰", "李建军", "周正和", "云岭镇人调字"))


def test_the_desk_reads_who_comes_and_how_far_it_has_come_with_each(road: Called) -> None:
    road.invite(InviteePart.DEPARTMENT, name="自然资源所")
    village, _ = road.village()
    road.do("join_committee", JoinCommittee, committee_id=village)
    road.note_told("王桂兰", "自然资源所")
    road.answer("王桂兰", InviteeState.CONFIRMED)
    read = days(road)
    for said in (
        "内部使用",
        "王桂兰（答应到场）李建军（待通知）",
        "周正和",
        "自然资源所（已通知）",
        "与黄水桥村人民调解委员会共同调解",
        "联合调解",
    ):
        assert said in read
    rows = road.town.services.audits.page(road.town.actor(Role.AUDITOR), AuditQuery())
    assert [one.subject for one in rows if one.tag == "calendar:printed"] == [
        "2026-03-03..2026-03-03"
    ]


def test_a_week_says_of_which_day_each_session_is(road: Called) -> None:
    road.plan(road.case_id, NEXT_MORNING + ONE_DAY)
    read = days(road, until=6)
    assert "03-03周二09:00–10:30" in read
    assert "03-04周三09:00–10:30" in read


def test_who_books_no_sessions_gets_no_names_and_days_run_forward(road: Called) -> None:
    with pytest.raises(NotAllowedError):
        days(road, Role.RECEPTIONIST)
    with pytest.raises(FieldError):
        days(road, until=-1)
