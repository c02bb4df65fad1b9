import pytest
from sqlalchemy import select

from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.people import PeopleQuery, PersonEntry
from centre_app.services.records.reception import Intake, VisitQuery
from centre_app.storage.tables.upkeep import audit_events
from tests.town import Town


def wall() -> Intake:
    return Intake(
        visitor=PersonEntry(
            name="王桂兰", id_number="11010519491231002X", phone="138 1234 5678", address="一村三组"
        ),
        others=(PersonEntry(name="李建军"),),
        demand="李建军砌墙占了我家滴水，要求拆除",
    )


def test_a_visit_gets_a_matter_with_a_checked_number(town: Town) -> None:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), wall())
    assert done.number == "6219991032026000013"


def test_sending_the_same_request_again_changes_nothing(town: Town) -> None:
    clerk, request = town.actor(Role.RECEPTIONIST), wall()
    first = town.services.reception.register(clerk, request)
    assert town.services.reception.register(clerk, request) == first
    assert len(town.services.reception.list_visits(clerk, VisitQuery())) == 1


@pytest.mark.parametrize("typed", ["王桂", "桂兰", "wgl", "wanggui", "5678", "002x", "13812345678"])
def test_a_person_is_found_by_whatever_the_clerk_remembers(town: Town, typed: str) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.reception.register(clerk, wall())
    [found] = town.services.reception.find_people(clerk, PeopleQuery(typed))
    assert (found.name, found.masked_phone, found.open_matters) == ("王桂兰", "138****5678", 1)


def test_the_bearer_of_a_known_number_is_not_filed_twice(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    for _ in range(2):
        town.services.reception.register(clerk, wall())
    [found] = town.services.reception.find_people(clerk, PeopleQuery("王桂兰"))
    assert found.open_matters == 2


def test_every_wrong_field_is_named_and_no_number_is_used(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    blank = Intake(visitor=PersonEntry(name=" "), demand="\u0000", people_count=0)
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(clerk, blank)
    assert set(refused.value.reasons) == {"visitor_name", "demand", "people_count"}
    done = town.services.reception.register(clerk, wall())
    assert done.number == "6219991032026000013"


def test_registering_leaves_an_audit_line_without_names(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), wall())
    with town.engine.connect() as connection:
        line = connection.execute(
            select(audit_events).where(audit_events.c.tag == "visit:registered")
        ).one()
    assert "LF20260302001" in line.subject
    assert "王" not in str(line)


def test_the_register_shows_the_matter_with_its_next_date(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.reception.register(clerk, wall())
    with town.open_unit(clerk, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery(words="滴水")).rows
    assert (row.parties, str(row.due_on)) == ("王桂兰 与 李建军", "2026-03-17")


def test_an_auditor_registers_nobody(town: Town) -> None:
    with pytest.raises(NotAllowedError):
        town.services.reception.register(town.actor(Role.AUDITOR), wall())
