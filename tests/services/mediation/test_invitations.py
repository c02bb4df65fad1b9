"""Who is called to a session: invited, told, answering, there or not."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import ClashError, FieldError, RuleError
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.mediation.sittings import (
    InviteePart,
    InviteeState,
    SessionKind,
    SessionVenue,
    TellWay,
)
from centre_app.domain.permissions import Role
from centre_app.services.records.invitations import (
    Invite,
    InviteeLine,
    IssueNotices,
    JoinCommittee,
    KeepAppointment,
    NoteAnswer,
    NoteTold,
    Uninvite,
)
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.sessions import (
    BeginSession,
    CalendarQuery,
    MoveSession,
    SessionKey,
)
from centre_app.services.requests import Done
from tests.mediation_town import NEXT_MORNING, Road, absent
from tests.printing.reading import pages_by_pypdf, solid
from tests.town import Town
from tests.town_after import TownAfter

HOUR = timedelta(hours=1)


@dataclass
class Called(Road):
    """A case with a planned session, and what is done about those called to it."""

    case_id: UUID = NOBODY
    session_id: UUID = NOBODY

    @property
    def seen(self) -> int:
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.sessions.look(self.session_id).version

    @property
    def people(self) -> dict[str, InviteeLine]:
        return {one.name: one for one in self.called(self.session_id)}

    def do(self, use_case_name: str, request: type, /, **said: Any) -> Done:
        use_case = getattr(self.town.services.invitations, use_case_name)
        done: Done = use_case(
            self.actor, request(session_id=self.session_id, seen=self.seen, **said)
        )
        return done

    def invite(self, part: InviteePart, **said: Any) -> Done:
        return self.do("invite", Invite, part=part, **said)

    def note_told(self, *names: str, way: TellWay = TellWay.PHONE) -> Done:
        keys = tuple(self.people[name].invitee_id for name in names)
        return self.do("note_told", NoteTold, invitee_ids=keys, way=way)

    def answer(self, name: str, state: InviteeState, reason: str = "") -> Done:
        key = self.people[name].invitee_id
        return self.do("note_answer", NoteAnswer, invitee_id=key, state=state, reason=reason)

    def move(self, hours: float, **changed: Any) -> Done:
        begins = NEXT_MORNING + hours * HOUR
        request = MoveSession(
            session_id=self.session_id,
            seen=self.seen,
            **{
                "starts_at": begins,
                "ends_at": begins + 1.5 * HOUR,
                "room_id": self.room(),
                **changed,
            },
        )
        return self.town.services.sessions.move_session(self.actor, request)

    def village(self) -> tuple[UUID, UUID]:
        """Return a village committee and its mediator."""
        with self.town.open_unit(self.town.actor(Role.DIRECTOR)) as unit:
            body = Organization(
                kind=OrgKind.VILLAGE_COMMITTEE,
                name="黄水桥村人民调解委员会",
                short_name="黄水桥村",
                seal_name="黄水桥村人民调解委员会",
            )
            unit.organizations.add(body)
            mediator = Mediator(body_id=body.id, kind=MediatorKind.PART_TIME, name="宋满仓")
            unit.mediators.add(mediator)
            unit.audit.record("centre:settled", body.id, body.name)
            return body.id, mediator.id


def _planned(town: Town) -> tuple[int, UUID, UUID]:
    road = Road(town)
    case_id = road.ready()
    return road.serial, case_id, road.plan(case_id).id


@pytest.fixture
def road(town_after: TownAfter) -> Called:
    town, (serial, case_id, session_id) = town_after(_planned)
    return Called(town, serial, case_id, session_id)


def test_a_session_calls_the_parties_and_mediators_of_its_case(road: Called) -> None:
    assert [(one.name, one.part, one.state) for one in road.called(road.session_id)] == [
        ("王桂兰", InviteePart.PARTY, InviteeState.INVITED),
        ("李建军", InviteePart.PARTY, InviteeState.INVITED),
        ("周正和", InviteePart.MEDIATOR, InviteeState.INVITED),
    ]


def test_who_was_told_says_whether_he_comes(road: Called) -> None:
    with pytest.raises(RuleError, match="invitee_not_told"):
        road.answer("王桂兰", InviteeState.CONFIRMED)
    road.note_told("王桂兰", "李建军")
    road.answer("王桂兰", InviteeState.CONFIRMED)
    with pytest.raises(FieldError) as refused:
        road.answer("李建军", InviteeState.ABSENT)
    assert refused.value.reasons == {"reason": "required"}
    road.answer("李建军", InviteeState.ABSENT, "外出务工")
    found = road.people
    assert found["王桂兰"].state is InviteeState.CONFIRMED
    assert found["王桂兰"].told_way is TellWay.PHONE
    assert (found["李建军"].state, found["李建军"].reason) == (InviteeState.ABSENT, "外出务工")


def test_other_hours_owe_everybody_who_was_told_a_notice_again(road: Called) -> None:
    road.note_told("王桂兰")
    road.move(2)
    told, never = road.people["王桂兰"], road.people["李建军"]
    assert (told.state, told.again) == (InviteeState.INVITED, True)
    assert (never.state, never.again) == (InviteeState.INVITED, False)
    road.note_told("王桂兰", way=TellWay.MESSAGE)
    assert not road.people["王桂兰"].again


def test_a_longer_session_that_begins_as_told_owes_nobody_a_notice(road: Called) -> None:
    road.note_told("王桂兰")
    road.move(0, ends_at=NEXT_MORNING + 2 * HOUR)
    assert road.people["王桂兰"].state is InviteeState.TOLD


def test_departments_and_helpers_stand_in_the_record_as_taking_part(road: Called) -> None:
    with road.town.open_unit(road.actor, reading=True) as unit:
        office = unit.organizations.find(kind=OrgKind.GOV)
    body = office[0].id if office else None
    road.invite(InviteePart.DEPARTMENT, name="镇派出所", body_id=body)
    road.invite(InviteePart.HELPER, name="村民组长刘老四")
    with pytest.raises(RuleError, match="already_invited"):
        road.invite(InviteePart.HELPER, name="村民组长刘老四")
    _begin(road)
    page = road.town.services.session_records.open_record(road.actor, SessionKey(road.session_id))
    assert [one.call for one in page.attendance] == [
        "甲方",
        "乙方",
        "调解员",
        "记录人",
        "镇派出所",
        "村民组长刘老四",
    ]


def _begin(road: Called) -> None:
    begin = BeginSession(session_id=road.session_id, seen=road.seen)
    road.town.services.session_records.begin_session(road.actor, begin)


def test_the_signed_record_says_who_came(road: Called) -> None:
    _begin(road)
    page = road.town.services.session_records.open_record(road.actor, SessionKey(road.session_id))
    entry = road.entry(road.session_id, attendance=absent(page.attendance, "乙方"))
    road.town.services.session_records.hold_session(road.actor, entry)
    states = {one.name: one.state for one in road.called(road.session_id)}
    assert states == {
        "王桂兰": InviteeState.CAME,
        "李建军": InviteeState.ABSENT,
        "周正和": InviteeState.CAME,
    }


def test_the_chief_sits_in_and_is_taken_for_those_hours(road: Called) -> None:
    rows = {one.name: one.mediator_id for one in road.card(road.case_id).mediator_choices}
    road.invite(InviteePart.MEDIATOR, mediator_id=rows["马长河"])
    other = road.agreed("孙有田", "赵铁柱")
    road.assign(other, "马长河")
    road.tell(other)
    with pytest.raises(ClashError) as clash:
        road.plan(other, room_id=road.room(1))
    assert clash.value.resource == "mediator"
    [block] = road.town.services.sessions.calendar(
        road.actor, CalendarQuery(NEXT_MORNING.date(), NEXT_MORNING.date())
    ).blocks
    assert block.mediators == ("周正和", "马长河")
    key = road.people["马长河"].invitee_id
    road.do("uninvite", Uninvite, invitee_id=key)
    assert road.plan(other, room_id=road.room(1)).version == 1


def test_who_joins_a_session_can_be_named_when_it_is_planned(road: Called) -> None:
    committee, _ = road.village()
    police = Organization(
        kind=OrgKind.DEPT, name="河湾派出所", short_name="河湾所", seal_name="河湾派出所"
    )
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        own = unit.cases.look(road.case_id).committee_id
        police_id = unit.organizations.add(police).id
        unit.audit.record("organization:saved", police_id, "河湾派出所")
    hours: dict[str, Any] = {"at": NEXT_MORNING + 4 * HOUR, "body_ids": (police_id, police_id)}
    with pytest.raises(RuleError, match="committee_of_case"):
        road.plan(road.case_id, kind=SessionKind.JOINT, committee_id=own, **hours)
    road.plan(road.case_id, kind=SessionKind.JOINT, committee_id=committee, **hours)
    line = max(road.card(road.case_id).sessions, key=lambda one: one.starts_at)
    assert (line.kind, line.second_committee) == (SessionKind.JOINT, "黄水桥村人民调解委员会")
    beside = [one.name for one in line.invitees if one.part is InviteePart.DEPARTMENT]
    assert beside == ["河湾派出所"]


def test_mediators_of_another_committee_come_with_it(road: Called) -> None:
    committee, mediator = road.village()
    with pytest.raises(RuleError, match="mediator_of_no_committee_here"):
        road.invite(InviteePart.MEDIATOR, mediator_id=mediator)
    road.do("join_committee", JoinCommittee, committee_id=committee)
    road.invite(InviteePart.MEDIATOR, mediator_id=mediator)
    [line] = road.card(road.case_id).sessions
    assert (line.kind, line.second_committee) == (SessionKind.JOINT, "黄水桥村人民调解委员会")
    assert "宋满仓" in road.people
    road.do("join_committee", JoinCommittee, committee_id=None)
    assert road.card(road.case_id).sessions[0].kind is SessionKind.MEDIATION
    assert "宋满仓" not in road.people


def test_whom_the_case_names_nobody_strikes_from_the_list(road: Called) -> None:
    with pytest.raises(RuleError, match="named_by_case"):
        road.do("uninvite", Uninvite, invitee_id=road.people["周正和"].invitee_id)
    with pytest.raises(RuleError, match="committee_of_case"):
        road.do(
            "join_committee", JoinCommittee, committee_id=road.town.body(OrgKind.TOWN_COMMITTEE)
        )


def test_another_mediator_of_the_case_takes_the_seat_of_the_first(road: Called) -> None:
    road.assign(road.case_id, "林秀英")
    assert list(road.people) == ["王桂兰", "李建军", "林秀英"]


@pytest.mark.parametrize("kind", [SessionKind.COUNSELLING, SessionKind.LEGAL_AID])
def test_an_appointment_is_booked_beside_the_mediation_and_kept_without_record(
    town: Town, kind: SessionKind
) -> None:
    road = Called(town)
    road.case_id = road.opened()
    first = road.card(road.case_id).parties[0]
    with pytest.raises(FieldError) as refused:
        road.plan(road.case_id, kind=kind)
    assert refused.value.reasons == {"parties": "session_party_missing"}
    road.session_id = road.plan(road.case_id, kind=kind, parties=(first.party_id,)).id
    assert list(road.people) == [first.name]
    assert road.card(road.case_id).stage is CaseStage.CONSENT_PENDING
    begin = BeginSession(session_id=road.session_id, seen=road.seen, override="先谈谈")
    with pytest.raises(RuleError, match="appointment_without_record"):
        road.town.services.session_records.begin_session(road.actor, begin)
    road.do("keep_appointment", KeepAppointment, note="约好下周再来")
    [line] = road.card(road.case_id).sessions
    assert (line.state, line.invitees[0].state) == (SessionState.HELD, InviteeState.CAME)
    assert road.card(road.case_id).stage is CaseStage.CONSENT_PENDING


def test_a_mediation_is_never_closed_as_an_appointment(road: Called) -> None:
    with pytest.raises(RuleError, match="no_appointment"):
        road.do("keep_appointment", KeepAppointment)


def test_one_side_alone_leaves_the_other_free(road: Called) -> None:
    other = road.card(road.case_id).parties[1]
    done = road.plan(
        road.case_id,
        NEXT_MORNING + 3 * HOUR,
        kind=SessionKind.CAUCUS,
        parties=(other.party_id,),
    )
    assert [one.name for one in road.called(done.id)] == [other.name, "周正和"]


def test_all_who_are_called_are_notified_in_one_paper_a_page_each(road: Called) -> None:
    road.invite(InviteePart.DEPARTMENT, name="镇自然资源所")
    road.note_told("李建军")
    road.answer("李建军", InviteeState.ABSENT, "外出务工")
    request = IssueNotices(session_id=road.session_id, seen=road.seen)
    done = road.town.services.notices.issue_notices(road.actor, request)
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    pages = [solid(page) for page in pages_by_pypdf(paper.pdf)]
    names = ["甲方王桂兰：", "周正和：", "镇自然资源所："]
    assert [name in page for name, page in zip(names, pages, strict=True)] == [True] * 3
    assert all("2026年3月3日（星期二）9时00分至10时30分在一号调解室" in page for page in pages)


def test_parties_are_told_who_mediates_and_those_moved_that_hours_changed(road: Called) -> None:
    road.note_told("王桂兰")
    road.move(2)
    key = road.people["王桂兰"].invitee_id
    request = IssueNotices(
        session_id=road.session_id, seen=road.seen, invitee_ids=(key,), choose_mediators=True
    )
    done = road.town.services.notices.issue_notices(road.actor, request)
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    summons, choice = (solid(page) for page in pages_by_pypdf(paper.pdf))
    assert "此前通知的时间、地点已经变更" in summons
    assert "人民调解员通知书" in choice
    assert "□接受□要求更换" in choice


def test_a_session_that_travels_has_a_place_and_says_how(road: Called) -> None:
    road.move(0, room_id=None, place="黄水桥村文化广场", venue=SessionVenue.CIRCUIT)
    [line] = road.card(road.case_id).sessions
    assert (line.venue, line.where) == (SessionVenue.CIRCUIT, "黄水桥村文化广场")
    road.move(0)
    assert road.card(road.case_id).sessions[0].venue is SessionVenue.ROOM
