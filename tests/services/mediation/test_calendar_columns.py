"""What the columns of a day tell: bodies, and when mediators are away."""

from datetime import date, timedelta

from centre_app.domain.clock import local
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.invitations import JoinCommittee
from centre_app.services.records.sessions import CalendarPage, CalendarQuery, MediatorDays
from tests.mediation_town import NEXT_MORNING, Road
from tests.services.centre.test_mediator_register import edit, leave, of, save
from tests.services.mediation.test_invitations import Called
from tests.town import Town

TUESDAY = NEXT_MORNING.date()


def page(town: Town, first: date = TUESDAY, last: date = TUESDAY) -> CalendarPage:
    return town.services.sessions.calendar(Road(town).actor, CalendarQuery(first, last))


def days(town: Town, name: str, on: date = TUESDAY) -> MediatorDays:
    key = of(town, name).id
    return next(one for one in page(town, on, on).mediator_days if one.mediator_id == key)


def hours(told: MediatorDays) -> list[str]:
    return [
        f"{local(one.span.starts_at):%H:%M}-{local(one.span.ends_at):%H:%M}" for one in told.away
    ]


def test_a_column_knows_what_its_mediator_is_good_at_and_when_he_works(town: Town) -> None:
    told = edit(
        of(town, "周正和"),
        fields=(DisputeType.NEIGHBOUR,),
        languages="藏语",
        week="工作日 9-12、14:30-18",
    )
    save(town, told)
    shown = days(town, "周正和")
    assert (shown.fields, shown.languages) == ((DisputeType.NEIGHBOUR,), "藏语")
    assert hours(shown) == ["00:00-09:00", "12:00-14:30", "18:00-00:00"]
    assert days(town, "林秀英").away == ()


def test_a_leave_is_told_on_each_of_its_days_and_no_other(town: Town) -> None:
    leave(town, "周正和", TUESDAY, TUESDAY + timedelta(days=1))
    for at, away in ((-1, False), (0, True), (1, True), (2, False)):
        on = TUESDAY + timedelta(days=at)
        told = days(town, "周正和", on)
        assert [one.leave for one in told.away] == (
            [(TUESDAY, TUESDAY + timedelta(days=1))] if away else []
        )


def test_a_week_tells_of_each_of_its_days(town: Town) -> None:
    leave(town, "周正和", TUESDAY + timedelta(days=5), TUESDAY + timedelta(days=5))
    week = page(town, TUESDAY, TUESDAY + timedelta(days=6))
    away = {one.mediator_id: {absence.leave for absence in one.away} for one in week.mediator_days}
    assert away[of(town, "周正和").id] == {(TUESDAY + timedelta(days=5),) * 2}
    assert not away[of(town, "林秀英").id]
    assert {one.name for one in week.bodies} >= {"云岭镇人民调解委员会"}


def test_a_joint_session_stands_with_both_committees(town: Town) -> None:
    road = Called(town)
    road.case_id = road.ready()
    road.session_id = road.plan(road.case_id).id
    village, _ = road.village()
    road.do("join_committee", JoinCommittee, committee_id=village)
    shown = page(town)
    assert village in {one.body_id for one in shown.bodies}
    [block] = shown.blocks
    standing = {one.name for one in shown.bodies if one.body_id in block.body_ids}
    assert standing == {"云岭镇人民调解委员会", "黄水桥村人民调解委员会"}
