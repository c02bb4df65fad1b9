import hashlib
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.permissions import Role
from centre_app.domain.reception.query_codes import grouped
from centre_app.services.reception.reception import Reception
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.people import PeopleQuery, PersonEntry
from centre_app.services.records.reception import Intake, ReceiptOrder, VisitQuery
from centre_app.storage.tables.upkeep import audit_events
from tests.services.intakes import an_intake
from tests.town import Town


def test_a_visit_gets_a_matter_with_a_checked_number(town: Town) -> None:
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    assert done.number == "6219991032026000013"


def test_sending_the_same_request_again_changes_nothing(town: Town) -> None:
    clerk, request = town.actor(Role.RECEPTIONIST), an_intake()
    first = town.services.reception.register(clerk, request)
    assert town.services.reception.register(clerk, request) == first
    assert len(town.services.reception.list_visits(clerk, VisitQuery())) == 1


@pytest.mark.parametrize("typed", ["王桂", "桂兰", "wgl", "wanggui", "5678", "002x", "13812345678"])
def test_a_person_is_found_by_whatever_the_clerk_remembers(town: Town, typed: str) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.reception.register(clerk, an_intake())
    [found] = town.services.reception.find_people(clerk, PeopleQuery(typed))
    assert (found.name, found.masked_phone, found.open_matters) == ("王桂兰", "138****5678", 1)


def test_the_bearer_of_a_known_number_is_not_filed_twice(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    for _ in range(2):
        town.services.reception.register(clerk, an_intake())
    [found] = town.services.reception.find_people(clerk, PeopleQuery("王桂兰"))
    assert found.open_matters == 2


def test_every_wrong_field_is_named_and_no_number_is_used(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    blank = Intake(visitor=PersonEntry(name=" "), demand="\u0000", people_count=0)
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(clerk, blank)
    assert set(refused.value.reasons) == {"visitor_name", "demand", "people_count"}
    done = town.services.reception.register(clerk, an_intake())
    assert done.number == "6219991032026000013"


def test_registering_leaves_an_audit_line_without_names(town: Town) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    with town.engine.connect() as connection:
        line = connection.execute(
            select(audit_events).where(audit_events.c.tag == "visit:registered")
        ).one()
    assert "LF20260302001" in line.subject
    assert "王" not in str(line)


def test_the_register_shows_the_matter_with_its_next_date(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.reception.register(clerk, an_intake())
    with town.open_unit(clerk, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery(words="滴水")).rows
    assert (row.parties, str(row.due_on)) == ("王桂兰 与 李建军", "2026-03-17")


def test_an_auditor_registers_nobody(town: Town) -> None:
    with pytest.raises(NotAllowedError):
        town.services.reception.register(town.actor(Role.AUDITOR), an_intake())


def test_a_visit_about_a_known_matter_makes_no_second_one(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    matter = reception.register(clerk, an_intake())
    again = reception.register(clerk, an_intake(matter_id=matter.id, demand="墙还没有拆"))
    assert (again.id, again.number) == (matter.id, matter.number)
    newest, *_ = reception.list_visits(clerk, VisitQuery())
    assert newest.words == "墙还没有拆"
    with town.open_unit(clerk, reading=True) as unit:
        assert "visit:repeated" in [step.tag for step in unit.matters.look(matter.id).steps]


def test_thirty_who_come_together_are_one_matter(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    speakers = tuple(PersonEntry(name=f"代表{number}") for number in range(4))
    done = town.services.reception.register(
        clerk, an_intake(representatives=speakers, people_count=30)
    )
    with town.open_unit(clerk, reading=True) as unit:
        matter = unit.matters.look(done.id)
        assert matter.people_count == 30
        assert matter.parties_text == "王桂兰、代表0、代表1、代表2、代表3等30人 与 李建军"


def test_a_sixth_representative_is_refused(town: Town) -> None:
    speakers = tuple(PersonEntry(name=f"代表{number}") for number in range(5))
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(
            town.actor(Role.RECEPTIONIST), an_intake(representatives=speakers, people_count=30)
        )
    assert refused.value.reasons == {"representative4_name": "too_many_representatives"}


def test_more_people_cannot_be_named_than_came(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(
            town.actor(Role.RECEPTIONIST), an_intake(representatives=(PersonEntry(name="代表"),))
        )
    assert refused.value.reasons == {"people_count": "fewer_than_named"}


def test_a_hundred_respondents_are_all_kept_and_counted_in_the_list(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    others = tuple(PersonEntry(name=f"被申请人{number:03}") for number in range(100))
    done = town.services.reception.register(clerk, an_intake(others=others))
    with town.open_unit(clerk, reading=True) as unit:
        matter = unit.matters.look(done.id)
        assert len(matter.parties) == 101
        assert matter.parties_text.endswith("等100人")


def test_whoever_gives_no_name_is_heard_and_owed_no_notice(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    nobody = an_intake(visitor=PersonEntry(), anonymous=True, others=(), demand="有人夜里焚烧垃圾")
    done = town.services.reception.register(clerk, nobody)
    with town.open_unit(clerk, reading=True) as unit:
        [row] = unit.matter_register.page(MatterQuery()).rows
        assert (row.parties, row.due_on) == ("匿名来访人", None)
        assert unit.matters.look(done.id).anonymous


def test_the_same_number_under_another_name_is_refused(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    town.services.reception.register(clerk, an_intake())
    other = PersonEntry(name="王桂芳", id_number="11010519491231002X")
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(clerk, an_intake(visitor=other))
    assert refused.value.reasons == {"visitor_id_number": "id_of_another"}


def test_two_entries_of_one_form_with_one_number_are_noticed(town: Town) -> None:
    twice = (PersonEntry(name="李建军", id_number="11010519491231002X"),)
    with pytest.raises(FieldError) as refused:
        town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake(others=twice))
    assert refused.value.reasons == {"other0_id_number": "id_of_another"}


def test_what_is_left_blank_stays_as_it_was_on_file(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    reception.register(clerk, an_intake())
    [hit] = reception.find_people(clerk, PeopleQuery("王桂兰"))
    known = PersonEntry(person_id=hit.person_id, name="王桂兰", phone="13900001111")
    reception.register(clerk, an_intake(visitor=known))
    with town.open_unit(clerk, reading=True) as unit:
        secrets = unit.vault.reveal(hit.person_id)
        assert (secrets.phone, secrets.address) == ("13900001111", "一村三组")
    [again] = reception.find_people(clerk, PeopleQuery("1111"))
    assert (again.masked_phone, again.masked_id) == ("139****1111", "110105********002X")


def _known(town: Town, name: str) -> PersonEntry:
    """Return somebody on file as the form hands over whoever was picked."""
    clerk = town.actor(Role.RECEPTIONIST)
    [hit] = town.services.reception.find_people(clerk, PeopleQuery(name))
    return PersonEntry(person_id=hit.person_id, name=hit.name)


def test_an_other_side_that_was_picked_is_the_person_on_file(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    reception.register(clerk, an_intake(others=()))
    complaint = an_intake(visitor=PersonEntry(name="李建军"), others=(_known(town, "王桂兰"),))
    done = reception.register(clerk, complaint)
    [hit] = reception.find_people(clerk, PeopleQuery("王桂兰"))
    assert (hit.masked_phone, hit.open_matters) == ("138****5678", 2)
    with town.open_unit(clerk, reading=True) as unit:
        matter = unit.matters.look(done.id)
        assert [party.person_id for party in matter.parties][1] == hit.person_id
        assert unit.vault.reveal(hit.person_id).address == "一村三组"


def test_a_number_typed_for_an_other_side_on_file_is_kept(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    reception.register(clerk, an_intake(others=()))
    other = replace(_known(town, "王桂兰"), phone="13900001111")
    reception.register(clerk, an_intake(visitor=PersonEntry(name="李建军"), others=(other,)))
    [hit] = reception.find_people(clerk, PeopleQuery("王桂兰"))
    assert hit.masked_phone == "139****1111"


def test_nobody_is_his_own_other_side(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    reception.register(clerk, an_intake(others=()))
    myself = _known(town, "王桂兰")
    with pytest.raises(FieldError) as refused:
        reception.register(clerk, an_intake(visitor=myself, others=(myself,)))
    assert refused.value.reasons == {"other0_name": "named_twice"}


def test_nobody_is_two_of_the_other_side(town: Town) -> None:
    clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
    reception.register(clerk, an_intake(others=()))
    other, visitor = _known(town, "王桂兰"), PersonEntry(name="李建军")
    with pytest.raises(FieldError) as refused:
        reception.register(clerk, an_intake(visitor=visitor, others=(other, other)))
    assert refused.value.reasons == {"other1_name": "named_twice"}
    assert len(reception.list_visits(clerk, VisitQuery())) == 1


def test_an_other_side_that_is_not_on_file_is_refused(town: Town) -> None:
    stranger = PersonEntry(person_id=UUID(int=7), name="王桂兰")
    with pytest.raises(NotFoundError):
        town.services.reception.register(
            town.actor(Role.RECEPTIONIST), an_intake(others=(stranger,))
        )


def test_the_slip_is_set_once_and_handed_out_again(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    intake = an_intake()
    reception = Reception(town.open_unit, words_of)
    reception.register(clerk, intake)
    first = reception.issue_receipt(clerk, ReceiptOrder(visit_id=intake.visit_id))
    again = reception.issue_receipt(clerk, ReceiptOrder(visit_id=intake.visit_id))
    assert first.paper_id == again.paper_id
    assert first.paper_id is not None
    paper = town.services.papers.fetch(clerk, PaperKey(first.paper_id)).pdf.decode()
    for words in ("6219991032026000013", "LF20260302001", "13812345678", "李建军", "接待员甲"):
        assert words in paper
    assert "11010519491231002X" not in paper
    [visit] = reception.list_visits(clerk, VisitQuery())
    with town.open_unit(clerk, reading=True) as unit:
        assert grouped(unit.query_codes.of(visit.matter_id)) in paper


def words_of(sheet: object, _own: object) -> RenderedPaper:
    """Stand for printing: the words of a sheet as bytes."""
    pdf = repr(sheet).encode()
    return RenderedPaper(
        title="词句", pdf=pdf, pages=1, sha256=hashlib.sha256(pdf).hexdigest(), wording_version="1"
    )
