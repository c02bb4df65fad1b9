"""Who and what there is to work with, and who may change it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import (
    CentreError,
    FieldError,
    NotAllowedError,
    RuleError,
    SignInError,
    StaleRecordError,
)
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.permissions import Actor, Role
from centre_app.paths import root
from centre_app.services.centre.accounts import Accounts
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.accounts import FirstPassword, NewStaff, StaffEdit, StaffRow
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.centre import (
    BodyEdit,
    CalendarImport,
    CentreLists,
    RoomEdit,
    VillageEdit,
)
from tests.services.bad_input.centre_requests import PUBLISHED as NEXT_YEAR
from tests.town import PlainHasher, Town

GOOD = "Market-2026"


class SeenKeys:
    """Notes down whom the file was opened to and closed for."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def admit(self, _unit: UnitOfWork, login: str, password: str) -> None:
        """Note it."""
        self.told.append(f"+{login}")

    def dismiss(self, _unit: UnitOfWork, login: str) -> None:
        """Note it."""
        self.told.append(f"-{login}")


@pytest.fixture
def keys() -> SeenKeys:
    return SeenKeys()


@pytest.fixture
def accounts(town: Town, keys: SeenKeys) -> Accounts:
    return Accounts(town.open_unit, PlainHasher(), keys)


@pytest.fixture
def admin(town: Town) -> Actor:
    return town.actor(Role.SYS_ADMIN)


def found(accounts: Accounts, admin: Actor, login: str) -> StaffRow:
    return next(one for one in accounts.list_staff(admin, None) if one.login == login)


def edit(row: StaffRow, *, roles: frozenset[Role] | None = None, active: bool = True) -> StaffEdit:
    return StaffEdit(
        staff_id=row.staff_id,
        version=row.version,
        name=row.name,
        roles=frozenset(row.roles) if roles is None else roles,
        active=active,
    )


def lists(town: Town) -> CentreLists:
    return town.services.centre.lists(town.actor(Role.DIRECTOR), None)


def test_a_new_colleague_comes_in_and_a_shut_one_does_not(
    accounts: Accounts, admin: Actor, keys: SeenKeys
) -> None:
    roles = frozenset({Role.RECEPTIONIST})
    accounts.add_staff(admin, NewStaff(login="lin", name="林秀英", roles=roles, password=GOOD))
    assert accounts.let_in(admin, "lin", GOOD, proved=False).must_change
    accounts.change_staff(admin, edit(found(accounts, admin, "lin"), active=False))
    with pytest.raises(SignInError):
        accounts.let_in(admin, "lin", GOOD, proved=False)
    assert keys.told == ["+lin", "-lin"]


def test_a_shut_colleague_opens_again_with_a_first_password_only(
    accounts: Accounts, admin: Actor, keys: SeenKeys
) -> None:
    accounts.change_staff(admin, edit(found(accounts, admin, "clerk"), active=False))
    shut = found(accounts, admin, "clerk")
    with pytest.raises(FieldError) as refused:
        accounts.change_staff(admin, edit(shut, active=True))
    assert refused.value.reasons == {"active": "needs_first_password"}
    accounts.give_first_password(
        admin, FirstPassword(staff_id=shut.staff_id, version=shut.version, password=GOOD)
    )
    assert accounts.let_in(admin, "clerk", GOOD, proved=False).must_change
    assert keys.told == ["-clerk", "+clerk"]


def test_nobody_shuts_himself_out(accounts: Accounts, admin: Actor) -> None:
    with pytest.raises(RuleError) as refused:
        accounts.change_staff(admin, edit(found(accounts, admin, "sys_admin"), active=False))
    assert refused.value.rule == "staff_self"


def test_somebody_always_manages_accounts(accounts: Accounts, admin: Actor) -> None:
    founder = found(accounts, admin, "he")
    accounts.change_staff(admin, edit(founder, roles=frozenset({Role.DIRECTOR})))
    last = found(accounts, admin, "sys_admin")
    with pytest.raises(RuleError) as refused:
        accounts.change_staff(admin, edit(last, roles=frozenset({Role.CLERK})))
    assert refused.value.rule == "last_admin"
    assert found(accounts, admin, "sys_admin").roles == (Role.SYS_ADMIN,)


def test_a_body_is_added_and_changed(town: Town) -> None:
    director, bodies = town.actor(Role.DIRECTOR), town.services.bodies
    new = BodyEdit(
        kind=OrgKind.VILLAGE_COMMITTEE,
        name="石桥村人民调解委员会",
        short_name="石桥村",
        seal_name="石桥村人民调解委员会",
    )
    done = bodies.save(director, new)
    again = replace(BodyEdit(**{**vars(new), "id": done.id, "version": done.version}))
    bodies.save(director, replace(again, op_id=done.id, phone="0937-1234567"))
    body = next(one for one in lists(town).bodies if one.id == done.id)
    assert (body.short_name, body.phone, body.version) == ("石桥村", "0937-1234567", 2)


def test_the_centre_itself_cannot_be_put_out_of_use(town: Town) -> None:
    centre = next(one for one in lists(town).bodies if one.kind is OrgKind.CENTRE)
    told = BodyEdit(
        id=centre.id,
        version=centre.version,
        kind=OrgKind.DEPT,
        name=centre.name,
        short_name=centre.short_name,
        seal_name=centre.seal_name,
        active=False,
    )
    with pytest.raises(FieldError) as refused:
        town.services.bodies.save(town.actor(Role.DIRECTOR), told)
    assert refused.value.reasons == {"kind": "centre_stays", "active": "centre_stays"}


def test_two_rooms_have_two_names_and_at_least_one_seat(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        town.services.centre.save_room(
            town.actor(Role.DIRECTOR), RoomEdit(name="一号调解室", seats="0")
        )
    assert set(refused.value.reasons) == {"name", "seats"}


def test_a_room_is_kept_for_some_sessions_until_all_may_have_it(town: Town) -> None:
    director, room = town.actor(Role.DIRECTOR), lists(town).rooms[0]
    assert room.kinds == ()
    for kinds in ((SessionKind.CAUCUS, SessionKind.HEARING), ()):
        told = RoomEdit(id=room.id, version=room.version, name=room.name, seats="9", kinds=kinds)
        town.services.centre.save_room(director, told)
        room = lists(town).rooms[0]
        assert room.kinds == kinds


def test_a_room_changed_by_another_meanwhile_is_not_overwritten(town: Town) -> None:
    director, room = town.actor(Role.DIRECTOR), lists(town).rooms[0]
    told = RoomEdit(id=room.id, version=room.version, name=room.name, seats="9")
    town.services.centre.save_room(director, told)
    with pytest.raises(StaleRecordError):
        town.services.centre.save_room(
            director, RoomEdit(id=room.id, version=room.version, name=room.name, seats="10")
        )


def test_a_village_that_is_no_more_ends_today(town: Town) -> None:
    director, centre = town.actor(Role.DIRECTOR), town.services.centre
    done = centre.save_village(director, VillageEdit(name="石桥村", code="621999103201"))
    gone = VillageEdit(
        id=done.id, version=done.version, name="石桥村", code="621999103201", active=False
    )
    centre.save_village(director, gone)
    assert lists(town).villages[0].valid_to == town.clock.now().date()


def test_the_coming_year_shows_as_not_published(town: Town) -> None:
    years = town.services.calendars.years(town.actor(Role.DIRECTOR), None)
    assert [(one.year, one.published) for one in years[:2]] == [(2027, False), (2026, True)]


def test_a_file_tells_what_it_would_change_before_it_changes_anything(town: Town) -> None:
    director, calendars = town.actor(Role.DIRECTOR), town.services.calendars
    seeds = json.loads((root() / "resources/seeds/holidays.json").read_text(encoding="utf-8"))
    same = json.dumps(seeds, ensure_ascii=False)
    assert calendars.preview(director, same).changes == ()
    seeds["years"][-1]["off"][0]["name"] = "元旦节"
    told = json.dumps(seeds, ensure_ascii=False)
    preview = calendars.preview(director, told)
    assert {one.after.name for one in preview.changes if one.after} == {"元旦节"}
    assert calendars.preview(director, told) == preview
    calendars.take_in(director, CalendarImport(text=told))
    assert calendars.preview(director, told).changes == ()


def test_a_year_taken_in_again_leaves_the_next_year_s_days_in_december(town: Town) -> None:
    director, calendars = town.actor(Role.DIRECTOR), town.services.calendars
    calendars.take_in(director, CalendarImport(text=NEXT_YEAR))
    with town.open_unit(director, reading=True) as unit:
        before = unit.centre.calendar()
    assert before.name_of(date(2026, 12, 31)) == "元旦"
    this_year = (root() / "resources/seeds/holidays.json").read_text(encoding="utf-8")
    assert calendars.preview(director, this_year).changes == ()
    calendars.take_in(director, CalendarImport(text=this_year))
    with town.open_unit(director, reading=True) as unit:
        assert unit.centre.calendar() == before


def test_a_year_counts_the_days_its_own_notice_tells(town: Town) -> None:
    director, calendars = town.actor(Role.DIRECTOR), town.services.calendars
    told = calendars.years(director, None)[1]
    calendars.take_in(director, CalendarImport(text=NEXT_YEAR))
    next_year, this_year, *_ = calendars.years(director, None)
    assert (next_year.published, next_year.days_off, next_year.working_weekends) == (True, 13, 1)
    assert this_year == told


def test_a_file_of_nonsense_is_refused(town: Town) -> None:
    with pytest.raises(FieldError):
        town.services.calendars.preview(town.actor(Role.DIRECTOR), "日期,休\n")


def test_the_auditor_reads_who_did_what_and_nobody_else_does(town: Town) -> None:
    town.services.centre.save_room(
        town.actor(Role.DIRECTOR), RoomEdit(name="三号调解室", seats="6")
    )
    auditor = town.actor(Role.AUDITOR)
    newest, *others = town.services.audits.page(auditor, AuditQuery())
    assert (newest.tag, newest.subject, newest.actor) == ("room:saved", "三号调解室", "中心主任甲")
    older = town.services.audits.page(auditor, AuditQuery(before=newest.seq))
    assert list(older) == others
    assert town.services.audits.page(auditor, AuditQuery(words="三号")) == (newest,)
    meant = AuditQuery(words="改调解室", tags=frozenset({"room:saved"}))
    assert {row.tag for row in town.services.audits.page(auditor, meant)} == {"room:saved"}
    for role in Role:
        if role is not Role.AUDITOR:
            with pytest.raises(NotAllowedError):
                town.services.audits.page(town.actor(role), AuditQuery())


def test_the_chain_is_whole_until_somebody_touches_it(town: Town) -> None:
    auditor = town.actor(Role.AUDITOR)
    assert town.services.audits.check(auditor, None).broken == ()
    with town.engine.begin() as connection:
        connection.execute(text("UPDATE audit_head SET hash = 'x'"))
    assert town.services.audits.check(auditor, None).broken == (0,)


def test_settings_are_for_those_who_hold_them(town: Town) -> None:
    refused: list[CentreError] = []
    for role in (Role.RECEPTIONIST, Role.MEDIATOR, Role.AUDITOR):
        with pytest.raises(NotAllowedError) as error:
            town.services.centre.lists(town.actor(role), None)
        refused.append(error.value)
    assert len(refused) == 3
