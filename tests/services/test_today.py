from datetime import timedelta
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import CommitteePost
from centre_app.domain.deadlines import Light
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.services.records.drafts import DraftText
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.people import PeopleQuery, PersonKey
from centre_app.services.records.today import (
    COUNTED_TO,
    LightKind,
    RoomCounts,
    TodayBoard,
    WaitingKind,
)
from tests.agreements_builders import bench_in, removal
from tests.petition_road import PetitionRoad
from tests.recusal_road import RecusalRoad
from tests.refusing import ask_refusal, decide
from tests.services.bad_input.stages import Stage
from tests.services.intakes import an_intake
from tests.town import Town

AFTER_THE_HELD = 2
"""The first session of the bench's case was held: its number is taken."""


def _board(town: Town, role: Role) -> TodayBoard:
    return town.services.today.board(town.actor(role), None)


def _lead(town: Town, case_id: UUID, role: Role = Role.MEDIATOR) -> None:
    """Make somebody the user behind the mediator of a case."""
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        leads = unit.cases.look(case_id).mediators[0]
        unit.mediators.look(leads.mediator_id).staff_id = town.actor(role).staff_id
        unit.audit.record("mediator:changed", leads.mediator_id, "")


def test_a_registered_matter_waits_for_the_dispatcher_and_not_for_reception(town: Town) -> None:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    board = _board(town, Role.DISPATCHER)
    assert [(row.kind, row.subject_id) for row in board.waiting] == [(WaitingKind.TRIAGE, done.id)]
    assert board.waiting[0].standing == "已登记"
    assert _board(town, Role.RECEPTIONIST).waiting == ()


def test_a_shelved_form_waits_for_its_author_alone(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, new_id(), {"title": "王桂兰"}))
    [row] = _board(town, Role.RECEPTIONIST).waiting
    assert (row.kind, row.title) == (WaitingKind.DRAFT, "王桂兰")
    assert _board(town, Role.DIRECTOR).waiting == ()


def test_a_danger_waits_for_everybody_who_may_report_it(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    done = town.services.reception.register(clerk, an_intake(urgent=True))
    for role in (Role.RECEPTIONIST, Role.DIRECTOR, Role.MEDIATOR):
        risks = [one for one in _board(town, role).waiting if one.kind is WaitingKind.RISK]
        assert [one.subject_id for one in risks] == [done.id]
    assert _board(town, Role.CLERK).waiting == ()


def test_what_was_asked_waits_for_the_director_and_for_nobody_who_asked_it(town: Town) -> None:
    stage = Stage(town)
    asked = ask_refusal(
        town, town.actor(Role.DISPATCHER), stage.triaged(Route.CONSULT), reason=RefusalReason.FINAL
    )
    own = ask_refusal(
        town,
        town.actor(Role.DIRECTOR),
        stage.triaged(Route.CONSULT),
        reason=RefusalReason.UNCLEAR,
    )
    petition = PetitionRoad(town)
    petition.classified()
    petition.ask_refusal()
    waiting = {one.subject_id: one for one in _board(town, Role.DIRECTOR).waiting}
    assert {one.kind for one in waiting.values()} == {WaitingKind.APPROVAL}
    told = {asked.id: "不再受理", petition.id: "不予受理"}
    assert {key: one.standing for key, one in waiting.items()} == told
    assert own.id not in {one.subject_id for one in _board(town, Role.DISPATCHER).waiting}
    assert town.services.today.counts(town.actor(Role.DIRECTOR), None).untriaged == len(told)
    decide(town, asked)
    assert asked.id not in {one.subject_id for one in _board(town, Role.DIRECTOR).waiting}


def test_a_case_waits_for_its_own_mediator(town: Town) -> None:
    bench = bench_in(town)
    assert _board(town, Role.MEDIATOR).waiting == ()
    _lead(town, bench.case_id)
    [row] = _board(town, Role.MEDIATOR).waiting
    assert (row.kind, row.subject_id, row.standing) == (WaitingKind.CASE, bench.case_id, "调解中")


def test_a_notice_turns_blue_and_then_yellow_with_its_article(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    assert _board(town, Role.RECEPTIONIST).lights == ()
    town.clock.advance(timedelta(days=13))
    [soon] = _board(town, Role.RECEPTIONIST).lights
    assert (soon.light, soon.days_left, soon.due.what) == (Light.BLUE, 2, "告知受理去向")
    assert "第二十三条" in soon.due.article
    town.clock.advance(timedelta(days=3))
    [late] = _board(town, Role.RECEPTIONIST).lights
    assert (late.light, late.days_left) == (Light.YELLOW, -1)


def test_promises_and_revisits_light_up_when_they_fall_due(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude()
    town.clock.advance(timedelta(days=20))
    due = {row.due.kind: row.due for row in _board(town, Role.DIRECTOR).lights}
    assert due[LightKind.PROMISE].what == "清走集市东口的杂物，保持道路畅通"
    assert LightKind.REVISIT not in due
    town.clock.advance(timedelta(days=275))
    due = {row.due.kind: row.due for row in _board(town, Role.DIRECTOR).lights}
    assert due[LightKind.REVISIT].article


def test_a_mediator_sees_the_lights_of_his_own_matters_only(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude()
    town.clock.advance(timedelta(days=20))
    assert _board(town, Role.MEDIATOR).lights == ()
    _lead(town, bench.case_id)
    assert _board(town, Role.MEDIATOR).lights


def test_today_s_sessions_stand_by_their_hour_with_surnames_only(town: Town) -> None:
    bench = bench_in(town)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for ordinal, (hours, state) in enumerate(
            [(2, SessionState.PLANNED), (1, SessionState.PLANNED), (3, SessionState.CANCELLED)]
        ):
            starts_at = unit.now + timedelta(hours=hours)
            unit.sessions.add(
                Session(
                    case_id=bench.case_id,
                    ordinal=AFTER_THE_HELD + ordinal,
                    starts_at=starts_at,
                    ends_at=starts_at + timedelta(minutes=50),
                    room_id=unit.rooms.find()[0].id,
                    state=state,
                )
            )
        unit.audit.record("session:planned", bench.case_id, "")
    board = _board(town, Role.RECEPTIONIST)
    assert [row.starts_at for row in board.sessions] == [
        town.clock.now() + timedelta(hours=1),
        town.clock.now() + timedelta(hours=2),
    ]
    first = board.sessions[0]
    assert (first.parties, first.room, first.mediator) == ("赵 与 李", "一号调解室", "周正和")
    town.clock.advance(timedelta(days=1))
    assert _board(town, Role.RECEPTIONIST).sessions == ()


def _plan(town: Town, case_id: UUID, **hours: SessionState) -> None:
    """Put sessions of a case so many hours ahead of now."""
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for ordinal, (ahead, state) in enumerate(hours.items(), start=1):
            starts_at = unit.now + timedelta(hours=int(ahead.removeprefix("in_")))
            unit.sessions.add(
                Session(
                    case_id=case_id,
                    ordinal=AFTER_THE_HELD + ordinal,
                    starts_at=starts_at,
                    ends_at=starts_at + timedelta(minutes=50),
                    room_id=unit.rooms.find()[0].id,
                    state=state,
                )
            )
        unit.audit.record("session:planned", case_id, "")


def _counts(town: Town, role: Role) -> RoomCounts:
    return town.services.today.counts(town.actor(role), None)


def test_the_rooms_tell_what_waits_in_them_by_what_one_may_do_there(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, new_id(), {"title": "王桂兰"}))
    town.services.reception.register(clerk, an_intake())
    assert _counts(town, Role.RECEPTIONIST) == RoomCounts(drafts=1)
    assert _counts(town, Role.DISPATCHER) == RoomCounts(untriaged=1)
    assert _counts(town, Role.MEDIATOR) == RoomCounts()


def test_only_sessions_of_the_day_that_are_yet_to_be_held_are_counted(town: Town) -> None:
    bench = bench_in(town)
    _plan(
        town,
        bench.case_id,
        in_1=SessionState.PLANNED,
        in_2=SessionState.OPEN,
        in_3=SessionState.CANCELLED,
        in_4=SessionState.HELD,
        in_30=SessionState.PLANNED,
    )
    assert _counts(town, Role.CLERK).sessions == 2
    assert _counts(town, Role.MEDIATOR).sessions == 0
    _lead(town, bench.case_id)
    assert _counts(town, Role.MEDIATOR).sessions == 2
    assert _counts(town, Role.DEPT_HANDLER) == RoomCounts()


def test_promises_and_revisits_are_counted_once_their_day_has_come(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude(items=(removal(bench.sides[1].party_id),))
    town.clock.advance(timedelta(days=17))
    assert _counts(town, Role.CHIEF_MEDIATOR).due == 0
    town.clock.advance(timedelta(days=1))
    assert _counts(town, Role.CHIEF_MEDIATOR).due == 1
    town.clock.advance(timedelta(days=30))
    town.services.accounts.confirm_clock(town.actor(Role.DIRECTOR), ClockConfirmation())
    assert _counts(town, Role.CHIEF_MEDIATOR).due == 2
    assert _counts(town, Role.MEDIATOR).due == 0
    _lead(town, bench.case_id)
    assert _counts(town, Role.MEDIATOR).due == 2


def test_nothing_is_counted_further_than_the_rail_tells(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    for _ in range(COUNTED_TO + 5):
        town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, new_id(), {}))
    assert _counts(town, Role.RECEPTIONIST).drafts == COUNTED_TO


def test_whoever_sees_no_matters_is_told_of_none(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    assert _counts(town, Role.SYS_ADMIN) == RoomCounts()
    assert _counts(town, Role.AUDITOR) == RoomCounts()


def test_whoever_sees_no_matters_has_an_empty_day(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    board = _board(town, Role.SYS_ADMIN)
    assert (board.waiting, board.sessions, board.lights) == ((), (), ())


def test_a_card_tells_what_somebody_is_still_owed(town: Town) -> None:
    bench_in(town).conclude()
    clerk = town.actor(Role.RECEPTIONIST)
    [hit] = town.services.reception.find_people(clerk, PeopleQuery("赵德顺"))
    card = town.services.people.card(clerk, PersonKey(hit.person_id))
    assert [one.what for one in card.promises] == ["医疗费、水果损失"]


def test_a_term_of_a_committee_that_ends_waits_for_the_director_alone(town: Town) -> None:
    assert _board(town, Role.DIRECTOR).waiting == ()
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        body = unit.organizations.find(kind=OrgKind.TOWN_COMMITTEE)[0]
        sitter = unit.mediators.find()[0]
        last = unit.today + timedelta(days=30)
        body.seat(sitter.id, CommitteePost.HEAD, since=unit.today, until=last)
        unit.audit.record("committee:seated", body.id, body.name)
        body_id = body.id
    [row] = _board(town, Role.DIRECTOR).waiting
    assert (row.kind, row.subject_id, row.number) == (
        WaitingKind.COMMITTEE,
        body_id,
        f"{last}",
    )
    assert row.standing == "任期将满"
    assert _board(town, Role.MEDIATOR).waiting == ()


def test_who_mediates_now_is_owed_to_the_parties_until_they_were_told(town: Town) -> None:
    road = RecusalRoad(town)
    case_id = road.ready()
    owed = WaitingKind.NAMES
    assert owed not in {row.kind for row in _board(town, Role.DISPATCHER).waiting}
    road.assign(case_id, "林秀英")
    [row] = [one for one in _board(town, Role.DISPATCHER).waiting if one.kind is owed]
    assert (row.subject_id, row.number) == (case_id, road.card(case_id).number)
    assert owed not in {row.kind for row in _board(town, Role.MEDIATOR).waiting}
    _lead(town, case_id)
    assert owed in {row.kind for row in _board(town, Role.MEDIATOR).waiting}
    road.tell(case_id)
    assert owed not in {row.kind for row in _board(town, Role.DISPATCHER).waiting}


def test_a_request_to_withdraw_without_its_paper_is_missing_from_the_file(town: Town) -> None:
    road = RecusalRoad(town)
    case_id = road.ready()
    key = MatterKey(road.card(case_id).matter_id)

    def missing() -> tuple[Form, ...]:
        return town.services.matters.case_page(town.actor(Role.DIRECTOR), key).missing

    assert Form.F13 not in missing()
    road.ask(case_id)
    assert Form.F13 in missing()
    road.decide(case_id, RecusalOutcome.GRANTED, "林秀英")
    assert Form.F13 not in missing()


def test_a_centre_that_cannot_mediate_yet_is_told_what_it_lacks(town: Town) -> None:
    lacks = {WaitingKind.NO_MEDIATOR, WaitingKind.NO_ROOM}
    admin, director = town.actor(Role.SYS_ADMIN), town.actor(Role.DIRECTOR)
    assert _board(town, Role.SYS_ADMIN).waiting == ()
    with town.open_unit(director) as unit:
        for mediator in unit.mediators.find():
            mediator.active = False
        for room in unit.rooms.find():
            room.active = False
        unit.audit.record("room:saved", admin.org_id, "")
    for role in (Role.SYS_ADMIN, Role.DIRECTOR):
        board = _board(town, role)
        assert {row.kind for row in board.waiting} == lacks
        assert board.waiting_total == len(lacks)
    assert _board(town, Role.MEDIATOR).waiting == ()
    with town.open_unit(director) as unit:
        unit.rooms.find()[0].active = True
        unit.audit.record("room:saved", admin.org_id, "")
    assert [row.kind for row in _board(town, Role.DIRECTOR).waiting] == [WaitingKind.NO_MEDIATOR]
