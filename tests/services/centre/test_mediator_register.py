"""Who mediates, for which body, and under which account."""

import json
from dataclasses import replace
from uuid import UUID

import pytest

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.errors import FieldError
from centre_app.domain.permissions import Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.centre import CentreLists, MediatorEdit, MediatorLine
from centre_app.services.records.mediation import CaseQuery, CaseScope
from centre_app.services.records.today import WaitingKind
from tests.mediation_town import Road
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
        phone=line.phone,
        staff_id=line.staff_id,
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
