from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError, StaleRecordError
from centre_app.domain.matters.codes import MatterRole, MatterState
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianRelation,
    PartySide,
    Power,
)
from centre_app.domain.people.codes import Capacity, PartyKind
from centre_app.domain.permissions import Role
from centre_app.services.records.participation import (
    ChangedParty,
    EndedParty,
    NamedCompanions,
    NewParty,
)
from centre_app.services.records.people import PeopleQuery, PersonEntry
from centre_app.services.requests import Done
from centre_app.storage.tables.upkeep import audit_events
from tests.services.intakes import an_intake
from tests.town import Town

CHILD_ID = "110105201610010017"
A_COMPANY = PersonEntry(kind=PartyKind.LEGAL_PERSON, name="云岭建筑有限公司")


def registered(town: Town, **changed: Any) -> Done:
    return town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake(**changed))


def parties(town: Town, done: Done) -> list[MatterParty]:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        return list(unit.matters.look(done.id).parties)


def notes(town: Town, done: Done) -> dict[str, str]:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        return {step.tag: step.note for step in unit.matters.look(done.id).steps}


def matter_of(town: Town, done: Done) -> Matter:
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        return unit.matters.look(done.id)


def added(town: Town, done: Done, name: str, part: Part, **entry: Any) -> Done:
    person = PersonEntry(name=name, **entry)
    request = NewParty(matter_id=done.id, version=done.version, person=person, part=part)
    return town.services.participation.add(town.actor(Role.RECEPTIONIST), request)


def an_agent(party: MatterParty, **changed: Any) -> Part:
    return Part(
        **{
            "role": MatterRole.AGENT_LAWYER,
            "behalf_of_id": party.id,
            "authority": AuthorityKind.SPECIAL,
            "powers": (Power.SETTLE, Power.COLLECT),
            "valid_from": date(2026, 3, 1),
            "valid_to": date(2026, 12, 31),
            "document": "授权委托书",
            **changed,
        }
    )


def test_an_agent_stands_on_the_side_of_whom_he_speaks_for(town: Town) -> None:
    done = registered(town)
    respondent = parties(town, done)[1]
    done = added(town, done, "魏律师", an_agent(respondent, side=PartySide.ASKING))
    agent = parties(town, done)[-1]
    assert (agent.side, agent.behalf_of_id) == (PartySide.OPPOSITE, respondent.id)
    assert set(agent.powers) == {Power.SETTLE, Power.COLLECT}
    assert "魏律师 · 代理人（律师） · 对方" in notes(town, done)["party:added"]
    assert matter_of(town, done).parties_text == "王桂兰 与 李建军"


def test_adding_leaves_an_audit_line_without_names(town: Town) -> None:
    done = registered(town)
    added(town, done, "魏律师", an_agent(parties(town, done)[0]))
    with town.engine.connect() as connection:
        line = connection.execute(
            select(audit_events).where(audit_events.c.tag == "party:added")
        ).one()
    assert "魏" not in str(line)


def test_a_respondent_named_later_is_told_in_the_line_and_found_by_it(town: Town) -> None:
    done = registered(town, others=())
    done = added(town, done, "李建军", Part(role=MatterRole.RESPONDENT))
    assert matter_of(town, done).parties_text == "王桂兰 与 李建军"
    [hit] = town.services.reception.find_people(
        town.actor(Role.RECEPTIONIST), PeopleQuery("李建军")
    )
    assert hit.open_matters == 1


@pytest.mark.parametrize(
    ("part", "entry", "wrong"),
    [
        ({"behalf_of_id": None}, {}, {"behalf_of_id": "required"}),
        ({"powers": ()}, {}, {"powers": "required"}),
        ({"authority": AuthorityKind.GENERAL}, {}, {"authority": "powers_need_special"}),
        ({"valid_to": date(2026, 2, 1)}, {}, {"valid_to": "span_reversed"}),
        ({}, {"kind": PartyKind.LEGAL_PERSON}, {"role": "must_be_a_person"}),
        ({"role": MatterRole.LEGAL_REP}, {}, {"behalf_of_id": "not_a_body"}),
        ({"role": MatterRole.AGENT_STAFF}, {}, {"behalf_of_id": "not_a_body"}),
        (
            {"role": MatterRole.STATUTORY_AGENT, "relation": GuardianRelation.PARENT},
            {},
            {"behalf_of_id": "has_full_capacity"},
        ),
        ({"role": MatterRole.PARTY}, {}, {"side": "required"}),
        (
            {"capacity": Capacity.LIMITED, "document": ""},
            {},
            {"document": "capacity_basis_missing"},
        ),
        (
            {"role": MatterRole.WITNESS, "capacity": Capacity.FULL},
            {"id_number": CHILD_ID},
            {"capacity": "capacity_against_age"},
        ),
    ],
)
def test_what_cannot_stand_is_told_at_its_field_and_nothing_is_kept(
    town: Town, part: dict[str, Any], entry: dict[str, Any], wrong: dict[str, str]
) -> None:
    done = registered(town)
    asked = replace(an_agent(parties(town, done)[0]), **part)
    with pytest.raises(FieldError) as refused:
        added(town, done, "魏律师", asked, **entry)
    assert refused.value.reasons == wrong
    assert len(parties(town, done)) == 2


def test_a_body_has_no_relatives(town: Town) -> None:
    done = registered(town, others=(A_COMPANY,))
    asked = an_agent(parties(town, done)[1], role=MatterRole.AGENT_RELATIVE)
    with pytest.raises(FieldError) as refused:
        added(town, done, "魏律师", asked)
    assert refused.value.reasons == {"behalf_of_id": "a_body_has_no_relatives"}


def test_an_agent_sends_no_agent(town: Town) -> None:
    done = registered(town)
    done = added(town, done, "魏律师", an_agent(parties(town, done)[0]))
    with pytest.raises(FieldError) as refused:
        added(town, done, "小魏", an_agent(parties(town, done)[-1]))
    assert refused.value.reasons == {"behalf_of_id": "no_agent_of_agent"}


def test_a_third_agent_and_a_sixth_representative_are_refused(town: Town) -> None:
    done = registered(town)
    first = parties(town, done)[0]
    for name in ("魏律师", "蒋律师"):
        done = added(town, done, name, an_agent(first))
    with pytest.raises(FieldError) as refused:
        added(town, done, "沈律师", an_agent(first))
    assert refused.value.reasons == {"role": "third_agent"}
    for number in range(4):
        done = added(town, done, f"代表{number}", Part(role=MatterRole.REPRESENTATIVE))
    with pytest.raises(FieldError) as refused:
        added(town, done, "第六人", Part(role=MatterRole.REPRESENTATIVE))
    assert refused.value.reasons == {"role": "sixth_representative"}


def test_nobody_takes_the_same_part_twice_or_speaks_for_himself(town: Town) -> None:
    done = registered(town)
    first = parties(town, done)[0]
    for part, wrong in (
        (Part(role=MatterRole.APPLICANT), {"role": "already_in_matter"}),
        (an_agent(first), {"behalf_of_id": "speaks_for_himself"}),
    ):
        with pytest.raises(FieldError) as refused:
            added(town, done, first.name, part, person_id=first.person_id)
        assert refused.value.reasons == wrong


def test_the_history_tells_what_was_said_before_a_change(town: Town) -> None:
    done = registered(town)
    done = added(town, done, "魏律师", an_agent(parties(town, done)[0]))
    agent = parties(town, done)[-1]
    longer = an_agent(parties(town, done)[0], valid_to=date(2027, 6, 30))
    request = ChangedParty(matter_id=done.id, version=done.version, party_id=agent.id, part=longer)
    done = town.services.participation.revise(town.actor(Role.CLERK), request)
    assert parties(town, done)[-1].valid_to == date(2027, 6, 30)
    now, before = notes(town, done)["party:changed"].split("\n")
    assert "2027-06-30" in now
    assert "2026-12-31" in before


def test_who_leaves_takes_his_agents_along_and_stays_on_file(town: Town) -> None:
    done = registered(town)
    respondent = parties(town, done)[1]
    done = added(town, done, "魏律师", an_agent(respondent))
    request = EndedParty(
        matter_id=done.id, version=done.version, party_id=respondent.id, reason="列错了人"
    )
    done = town.services.participation.end(town.actor(Role.RECEPTIONIST), request)
    gone = {one.name: one.end_reason for one in parties(town, done) if one.ended_on}
    assert gone == {"李建军": "列错了人", "魏律师": "列错了人"}
    assert matter_of(town, done).parties_text == "王桂兰"
    [hit] = town.services.reception.find_people(
        town.actor(Role.RECEPTIONIST), PeopleQuery("李建军")
    )
    assert hit.open_matters == 0


def test_the_last_who_asks_cannot_leave(town: Town) -> None:
    done = registered(town)
    request = EndedParty(
        matter_id=done.id,
        version=done.version,
        party_id=parties(town, done)[0].id,
        reason="不来了",
    )
    with pytest.raises(RuleError) as refused:
        town.services.participation.end(town.actor(Role.RECEPTIONIST), request)
    assert refused.value.rule == "last_who_asks"


def test_nobody_changes_what_somebody_else_changed_meanwhile(town: Town) -> None:
    done = registered(town)
    added(town, done, "魏律师", an_agent(parties(town, done)[0]))
    with pytest.raises(StaleRecordError):
        added(town, done, "蒋律师", an_agent(parties(town, done)[0]))


def test_a_closed_matter_takes_nobody_in(town: Town) -> None:
    done = registered(town)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        unit.matters.look(done.id).state = MatterState.CLOSED
        unit.audit.record("matter:closed", done.id, done.number)
    with pytest.raises(RuleError) as refused:
        added(town, replace(done, version=done.version + 1), "某", Part(role=MatterRole.RESPONDENT))
    assert refused.value.rule == "parties_of_closed_matter"


def test_who_may_not_write_adds_nobody(town: Town) -> None:
    done = registered(town)
    request = NewParty(
        matter_id=done.id,
        version=done.version,
        person=PersonEntry(name="某"),
        part=Part(role=MatterRole.WITNESS),
    )
    with pytest.raises(NotAllowedError):
        town.services.participation.add(town.actor(Role.ARCHIVIST), request)


def thirty() -> tuple[PersonEntry, ...]:
    return tuple(PersonEntry(name=f"村民{n}", phone=f"138{n:08d}") for n in range(25))


def test_thirty_villagers_are_one_matter_and_thirty_people_once(town: Town) -> None:
    speakers = tuple(PersonEntry(name=f"代表{n}") for n in range(4))
    done = registered(
        town, representatives=speakers, companions=thirty(), people_count=30, others=()
    )
    again = registered(town, representatives=speakers[:0], companions=thirty(), people_count=30)
    with town.open_unit(town.actor(Role.RECEPTIONIST), reading=True) as unit:
        matter = unit.matters.look(done.id)
        roles = [one.role for one in matter.parties]
        assert (matter.people_count, roles.count(MatterRole.COMPANION)) == (30, 25)
        assert matter.parties_text == "王桂兰、代表0、代表1、代表2、代表3等30人"
        assert len(unit.people.find(name="村民7")) == 1
        first, second = matter, unit.matters.look(again.id)
        same = {one.person_id for one in first.parties} & {one.person_id for one in second.parties}
        assert len(same) == 26


def test_who_bears_a_known_number_is_linked_whatever_else_is_said(town: Town) -> None:
    known = PersonEntry(name="马小宝", id_number=CHILD_ID)
    first = registered(town, companions=(known,), people_count=2)
    second = registered(town, companions=(known,), people_count=2)
    assert parties(town, first)[-1].person_id == parties(town, second)[-1].person_id


def test_names_told_later_are_put_in_once_and_counted(town: Town) -> None:
    done = registered(town, people_count=3)
    names = (PersonEntry(name="孙二娘"), PersonEntry(name="顾大嫂"), PersonEntry(name="扈三娘"))
    for _ in range(2):
        request = NamedCompanions(matter_id=done.id, version=done.version, companions=names)
        done = town.services.participation.name_companions(town.actor(Role.RECEPTIONIST), request)
    assert [one.name for one in parties(town, done)[2:]] == ["孙二娘", "顾大嫂", "扈三娘"]
    assert matter_of(town, done).people_count == 4


def test_more_names_than_people_are_refused(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        registered(town, companions=(PersonEntry(name="孙二娘"),), people_count=1)
    assert refused.value.reasons == {"people_count": "fewer_than_named"}


def test_a_second_visit_names_new_companions_in_the_known_matter(town: Town) -> None:
    done = registered(town, people_count=2, companions=(PersonEntry(name="孙二娘"),))
    again = registered(
        town,
        matter_id=done.id,
        people_count=3,
        representatives=(PersonEntry(name="赵德顺"),),
        companions=(PersonEntry(name="孙二娘"),),
    )
    assert [one.name for one in parties(town, again)] == [
        "王桂兰",
        "李建军",
        "孙二娘",
        "赵德顺",
    ]
