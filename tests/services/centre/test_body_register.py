"""Bodies with seal and prefix, and who sits on committees."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import CommitteePost, WarningKind
from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.centre import BodyEdit, BodyLine, SeatEnd, SeatEntry
from centre_app.services.requests import Done
from tests.town import Town

SINCE = date(2026, 1, 1)


def of(town: Town, kind: OrgKind) -> BodyLine:
    lists = town.services.centre.lists(town.actor(Role.DIRECTOR), None)
    return next(one for one in lists.bodies if one.kind is kind)


def committee(town: Town) -> BodyLine:
    return of(town, OrgKind.TOWN_COMMITTEE)


def edit(line: BodyLine, **more: object) -> BodyEdit:
    told = BodyEdit(
        id=line.id,
        version=line.version,
        kind=line.kind,
        name=line.name,
        short_name=line.short_name,
        seal_name=line.seal_name,
        field=line.field,
        phone=line.phone,
        parent_id=line.parent_id,
        minorities=line.minorities,
        active=line.active,
    )
    return replace(told, **more)  # type: ignore[arg-type]


def save(town: Town, told: BodyEdit) -> Done:
    return town.services.bodies.save(town.actor(Role.DIRECTOR), told)


def seat(town: Town, name: str, post: CommitteePost = CommitteePost.MEMBER, **more: date) -> Done:
    lists = town.services.centre.lists(town.actor(Role.DIRECTOR), None)
    body = committee(town)
    mediator = next(one for one in lists.mediators if one.name == name)
    told = SeatEntry(
        body_id=body.id,
        version=body.version,
        mediator_id=mediator.id,
        post=post,
        since=more.get("since", SINCE),
        until=more.get("until"),
    )
    return town.services.bodies.seat(town.actor(Role.DIRECTOR), told)


def kinds(town: Town) -> list[WarningKind]:
    return [one.kind for one in committee(town).warnings]


def test_members_are_listed_with_their_terms_heads_first(town: Town) -> None:
    assert kinds(town) == [WarningKind.NO_MEMBERS]
    seat(town, "林秀英", until=date(2027, 6, 30))
    seat(town, "周正和", CommitteePost.HEAD)
    told = [(one.name, one.post, one.until) for one in committee(town).seats]
    assert told == [
        ("周正和", CommitteePost.HEAD, date(2028, 12, 31)),
        ("林秀英", CommitteePost.MEMBER, date(2027, 6, 30)),
    ]
    assert kinds(town) == [WarningKind.TOO_FEW, WarningKind.NO_WOMAN]


def test_warnings_come_with_the_days_and_never_block(town: Town) -> None:
    seat(town, "周正和", CommitteePost.HEAD, until=date(2026, 3, 20))
    assert WarningKind.TERM_ENDING in kinds(town)
    town.clock.advance(timedelta(days=19))
    assert WarningKind.TERM_ENDED in kinds(town)
    save(town, edit(committee(town), phone="0937-1234567"))


def test_a_minority_is_missed_where_the_body_says_there_is_one(town: Town) -> None:
    seat(town, "周正和", CommitteePost.HEAD)
    assert WarningKind.NO_MINORITY not in kinds(town)
    save(town, edit(committee(town), minorities="藏族"))
    assert WarningKind.NO_MINORITY in kinds(town)


def test_bodies_without_members_have_no_warnings_and_take_none(town: Town) -> None:
    for kind in (OrgKind.CENTRE, OrgKind.CHIEF_OFFICE):
        body = of(town, kind)
        assert body.warnings == ()
        told = SeatEntry(
            body_id=body.id,
            version=body.version,
            mediator_id=new_id(),
            post=CommitteePost.MEMBER,
            since=SINCE,
        )
        with pytest.raises(FieldError) as refused:
            town.services.bodies.seat(town.actor(Role.DIRECTOR), told)
        assert refused.value.reasons == {"mediator_id": "body_without_members"}


def test_who_leaves_is_gone_at_once_and_once(town: Town) -> None:
    done = seat(town, "周正和", CommitteePost.HEAD)
    [sitting] = committee(town).seats
    end = SeatEnd(body_id=done.id, version=done.version, member_id=sitting.id)
    done = town.services.bodies.end_seat(town.actor(Role.DIRECTOR), end)
    assert committee(town).seats == ()
    with pytest.raises(NotFoundError):
        again = replace(end, op_id=new_id(), version=done.version)
        town.services.bodies.end_seat(town.actor(Role.DIRECTOR), again)
    tags = [one.tag for one in town.services.audits.page(town.actor(Role.AUDITOR), AuditQuery())]
    assert tags[:2] == ["committee:left", "committee:seated"]


def test_an_office_bears_the_seal_of_its_committee_and_follows_it(town: Town) -> None:
    office = of(town, OrgKind.CHIEF_OFFICE)
    with pytest.raises(FieldError) as refused:
        save(town, edit(office, parent_id=None))
    assert refused.value.reasons == {"parent_id": "office_needs_committee"}
    save(town, edit(office, seal_name="老马工作室"))
    assert of(town, OrgKind.CHIEF_OFFICE).seal_name == committee(town).seal_name
    save(town, edit(committee(town), seal_name="云岭镇人民调解委员会（新章）"))
    assert of(town, OrgKind.CHIEF_OFFICE).seal_name == "云岭镇人民调解委员会（新章）"


def test_two_committees_have_two_prefixes(town: Town) -> None:
    told = BodyEdit(
        kind=OrgKind.VILLAGE_COMMITTEE,
        name="石桥村人民调解委员会",
        short_name=committee(town).short_name,
        seal_name="石桥村人民调解委员会",
    )
    with pytest.raises(FieldError) as refused:
        save(town, told)
    assert refused.value.reasons == {"short_name": "prefix_taken"}
    save(town, replace(told, short_name="石桥村"))
