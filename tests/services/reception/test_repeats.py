from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from centre_app.domain.centre.bodies import Area
from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.errors import NotFoundError, RuleError
from centre_app.domain.matters.codes import DisputeType, MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.repeats.codes import Likeness, Sign, Verdict
from centre_app.services.matters.taking_part import take_part
from centre_app.services.records.people import PeopleQuery, PersonEntry
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.repeats import (
    RepeatAnswer,
    RepeatDecision,
    RepeatHit,
    RepeatQuery,
)
from centre_app.services.requests import Done
from centre_app.storage.tables.upkeep import audit_events
from tests.services.intakes import an_intake
from tests.town import Town

WANG = PersonEntry(name="王桂兰", id_number="11010519491231002X", phone="13812345678")
LI = PersonEntry(name="李建军")
WALL = RepeatQuery(
    asking=(WANG,),
    others=(LI,),
    demand="墙还没有拆，李建军占了我家滴水",
    dispute_type=DisputeType.NEIGHBOUR,
)
STRANGER = UUID("0190a000-0000-7000-8000-00000000dead")


class Window:
    """Somebody at the window of a town."""

    def __init__(self, town: Town) -> None:
        self.town, self.clerk = town, town.actor(Role.RECEPTIONIST)

    def register(self, **changed: Any) -> Done:
        """File a visit about the wall."""
        changed.setdefault("dispute_type", DisputeType.NEIGHBOUR)
        return self.town.services.reception.register(self.clerk, an_intake(**changed))

    def candidates(self, query: RepeatQuery = WALL, **changed: Any) -> Sequence[RepeatHit]:
        """Return what is pointed out."""
        return self.town.services.repeats.candidates(self.clerk, replace(query, **changed)).hits

    def steps(self, matter_id: UUID) -> list[tuple[str, str]]:
        """Return tags and notes of a matter's history."""
        with self.town.open_unit(self.clerk, reading=True) as unit:
            return [(step.tag, step.note) for step in unit.matters.look(matter_id).steps]

    def ended_review(self, matter_id: UUID, day: date) -> None:
        """Let the last review of a matter have ended on a day."""
        with self.town.open_unit(self.clerk) as unit:
            unit.matters.look(matter_id).final_on = day
            unit.audit.record("matter:settled", matter_id, "")

    def a_village(self) -> UUID:
        """Return a village of the township."""
        with self.town.open_unit(self.director) as unit:
            area = unit.areas.add(
                Area(name="东沟村", kind=AreaKind.VILLAGE, code="09", valid_from=date(2026, 1, 1))
            )
            unit.audit.record("area:added", area.id, area.name)
            return area.id

    @property
    def director(self) -> Actor:
        """Return who decides anew."""
        return self.town.actor(Role.DIRECTOR)


@pytest.fixture
def window(town: Town) -> Window:
    return Window(town)


def test_the_bearer_of_the_number_about_the_same_wall_is_pointed_out(window: Window) -> None:
    done = window.register()
    [hit] = window.candidates()
    assert (hit.matter.matter_id, hit.likeness) == (done.id, Likeness.LIKELY)
    assert {Sign.ID_SAME, Sign.OTHER_NAME} <= set(hit.signs)


def test_somebody_picked_from_the_file_is_himself(window: Window) -> None:
    window.register()
    [person] = _found(window, "王桂兰")
    picked = PersonEntry(person_id=person, name="王桂兰")
    [hit] = window.candidates(asking=(picked,))
    assert Sign.ON_FILE in hit.signs


def _found(window: Window, words: str) -> list[UUID]:
    people = window.town.services.reception.find_people(window.clerk, PeopleQuery(words))
    return [one.person_id for one in people]


def test_a_namesake_is_not_pointed_out_and_not_merged(window: Window) -> None:
    first = window.register()
    namesake = PersonEntry(name="王桂兰", phone="13900000000")
    assert window.candidates(asking=(namesake,)) == []
    second = window.register(visitor=namesake)
    assert first.id != second.id
    assert len(_found(window, "王桂兰")) == 2


@pytest.mark.parametrize(
    "visitor",
    [
        PersonEntry(name="王桂兰", phone="13812345678"),
        PersonEntry(name="王贵兰", phone="13812345678"),
        PersonEntry(name="王桂兰", phone="15900005678"),
    ],
    ids=["telephone", "misspelt by ear", "tail of the telephone"],
)
def test_without_a_card_telephone_and_name_tell(window: Window, visitor: PersonEntry) -> None:
    done = window.register()
    assert [hit.matter.matter_id for hit in window.candidates(asking=(visitor,))] == [done.id]


def test_a_representative_of_a_group_who_comes_alone_is_pointed_out(window: Window) -> None:
    zhao = PersonEntry(name="赵德顺", phone="13700001111")
    done = window.register(representatives=(zhao,), people_count=8)
    [hit] = window.candidates(asking=(zhao,))
    assert hit.matter.matter_id == done.id


def test_who_came_about_a_matter_of_another_counts_as_one_who_asks(window: Window) -> None:
    done = window.register()
    son = PersonEntry(name="王小强", phone="13600002222")
    window.register(visitor=son, matter_id=done.id, demand="替母亲来问墙的事")
    assert [hit.matter.matter_id for hit in window.candidates(asking=(son,))] == [done.id]


LAWYER = PersonEntry(name="钱律师", phone="13300009999")


def _speaks_for(window: Window, matter_id: UUID, entry: PersonEntry, role: MatterRole) -> None:
    """Let somebody come about a matter, and speak in it for the petitioner."""
    window.register(visitor=entry, matter_id=matter_id, demand="我替她来问进展")
    [person] = _found(window, entry.name)
    with window.town.open_unit(window.clerk) as unit:
        matter = unit.matters.look(matter_id)
        principal = matter.parties[0]
        part = Part(role=role, side=PartySide.ASKING, behalf_of_id=principal.id)
        take_part(unit, matter, unit.people.look(person), part)
        unit.audit.record("matter:settled", matter_id, "")


@pytest.mark.parametrize(
    "role", [MatterRole.AGENT_LAWYER, MatterRole.AGENT_RELATIVE, MatterRole.STATUTORY_AGENT]
)
def test_who_only_spoke_for_another_is_pointed_out_as_such_and_never_as_likely(
    window: Window, role: MatterRole
) -> None:
    done = window.register()
    _speaks_for(window, done.id, LAWYER, role)
    [hit] = window.candidates(asking=(LAWYER,))
    assert (hit.matter.matter_id, hit.likeness) == (done.id, Likeness.POSSIBLE)
    assert Sign.ONLY_SPOKE in hit.signs
    [person] = _found(window, LAWYER.name)
    [hit] = window.candidates(asking=(PersonEntry(person_id=person, name=LAWYER.name),))
    assert hit.likeness is Likeness.POSSIBLE
    # With his principal beside him it is the principal who counts.
    [hit] = window.candidates(asking=(LAWYER, WANG))
    assert hit.likeness is Likeness.LIKELY
    assert Sign.ONLY_SPOKE not in hit.signs


def test_who_spoke_in_a_matter_he_never_came_about_is_found_too(window: Window) -> None:
    done = window.register()
    window.register(visitor=LAWYER, others=(), demand="咨询工伤怎样认定")
    [person] = _found(window, LAWYER.name)
    with window.town.open_unit(window.clerk) as unit:
        matter = unit.matters.look(done.id)
        agent = Part(role=MatterRole.AGENT_LAWYER, side=PartySide.ASKING)
        take_part(unit, matter, unit.people.look(person), agent)
        unit.audit.record("matter:settled", done.id, "")
    # No other side is named by which the matter could be found instead.
    [hit] = window.candidates(asking=(LAWYER,), others=(), demand=an_intake().demand)
    assert hit.matter.matter_id == done.id


def test_a_lawyer_is_not_pointed_out_in_the_matters_of_other_clients(window: Window) -> None:
    done = window.register()
    _speaks_for(window, done.id, LAWYER, MatterRole.AGENT_LAWYER)
    wages: dict[str, Any] = {
        "others": (PersonEntry(name="宏达建筑公司"),),
        "demand": "在工地干了三个月，包工头一分钱没给，共9600元",
        "dispute_type": DisputeType.WAGE_ARREARS,
    }
    assert window.candidates(asking=(LAWYER,), **wages) == []
    other = window.register(visitor=PersonEntry(name="马占山", phone="13311112222"), **wages)
    hits = window.candidates(asking=(LAWYER,))
    assert other.id not in [hit.matter.matter_id for hit in hits]


def test_the_other_side_who_comes_himself_is_somebody_else(window: Window) -> None:
    window.register()
    assert window.candidates(asking=(LI,), others=(WANG,)) == []


def test_the_same_man_about_his_wages_is_not_pointed_out(window: Window) -> None:
    window.register()
    wages: dict[str, Any] = {
        "others": (PersonEntry(name="宏达建筑公司"),),
        "demand": "在工地干了三个月，包工头一分钱没给，共9600元",
        "dispute_type": DisputeType.WAGE_ARREARS,
    }
    assert window.candidates(**wages) == []


def test_half_a_number_is_no_number(window: Window) -> None:
    window.register()
    half = PersonEntry(name="王桂兰", id_number="1101051949", phone="138")
    assert window.candidates(asking=(half,)) == []


def test_nobody_is_like_the_nameless(window: Window) -> None:
    window.register(anonymous=True, visitor=PersonEntry())
    assert window.candidates(asking=(PersonEntry(),)) == []


def test_what_the_clerk_said_is_kept_with_his_reasons_on_both_matters(window: Window) -> None:
    first = window.register()
    answer = RepeatAnswer(first.id, Verdict.OTHER_MATTER, (Sign.ID_SAME, Sign.TYPE_SAME))
    second = window.register(demand="他家的水排到我家菜地", answers=(answer,))
    told = ("repeat:decided", f"同人异事 {first.number} 证件号码相同、纠纷类型相同")
    assert told in window.steps(second.id)
    assert any(
        tag == "repeat:decided" and second.number in note for tag, note in window.steps(first.id)
    )
    with window.town.open_unit(window.clerk, reading=True) as unit:
        [link] = unit.repeat_register.links(second.id)
        [back] = unit.repeat_register.links(first.id)
    assert (link.matter_id, link.verdict, link.decided_by) == (
        first.id,
        Verdict.OTHER_MATTER,
        window.clerk.name,
    )
    assert (link.earlier, back.earlier) == (True, False)
    assert list(link.signs) == [Sign.ID_SAME, Sign.TYPE_SAME]


def test_the_audit_tells_the_verdict_and_no_names(window: Window) -> None:
    first = window.register()
    window.register(answers=(RepeatAnswer(first.id, Verdict.SAME, (Sign.ID_SAME,)),))
    with window.town.engine.connect() as connection:
        line = connection.execute(
            select(audit_events).where(audit_events.c.tag == "repeat:decided")
        ).one()
    assert "same" in str(line.details)
    assert "王" not in str(line)


def test_a_verdict_may_be_decided_anew_and_the_old_one_stays(window: Window) -> None:
    first = window.register()
    answer = RepeatAnswer(first.id, Verdict.SAME, (Sign.ID_SAME,))
    second = window.register(answers=(answer,))
    decision = RepeatDecision(
        matter_id=first.id, earlier_id=second.id, verdict=Verdict.OTHER_MATTER
    )
    window.town.services.repeats.decide(window.director, decision)
    with window.town.open_unit(window.clerk, reading=True) as unit:
        [link] = unit.repeat_register.links(second.id)
        kept = unit.repeat_verdicts.find(matter_id=second.id)
    assert (link.verdict, link.decided_by) == (Verdict.OTHER_MATTER, window.director.name)
    assert list(link.signs) == [Sign.ID_SAME]
    assert [one.replaced for one in kept] == [True, False]


def test_a_matter_is_no_repeat_of_itself(window: Window) -> None:
    done = window.register()
    with pytest.raises(RuleError):
        window.town.services.repeats.decide(
            window.director,
            RepeatDecision(matter_id=done.id, earlier_id=done.id, verdict=Verdict.SAME),
        )


def test_an_answer_about_a_matter_that_is_gone_registers_nothing(window: Window) -> None:
    with pytest.raises(NotFoundError):
        window.register(answers=(RepeatAnswer(STRANGER, Verdict.SAME),))
    assert not window.town.services.reception.list_visits(window.clerk, VisitQuery())


def test_who_was_said_to_be_another_is_not_pointed_out_again(window: Window) -> None:
    first = window.register()
    other = PersonEntry(name="王桂兰", phone="15900005678")
    assert window.candidates(asking=(other,))
    answer = RepeatAnswer(first.id, Verdict.OTHER_PERSON, (Sign.NAME_SAME, Sign.PHONE_TAIL))
    window.register(visitor=other, answers=(answer,), demand="楼上漏水")
    [person] = _found(window, "15900005678")
    picked = PersonEntry(person_id=person, name="王桂兰")
    assert first.id not in [hit.matter.matter_id for hit in window.candidates(asking=(picked,))]


def test_after_the_last_review_the_visit_is_kept_and_the_matter_stays_ended(
    window: Window,
) -> None:
    """Scenario 10: 不再受理, still registered as a visit, with what he was told."""
    done = window.register()
    window.ended_review(done.id, date(2025, 11, 20))
    [hit] = window.candidates()
    assert hit.matter.final_on == date(2025, 11, 20)
    window.town.clock.advance(timedelta(days=1))
    window.register(
        matter_id=done.id,
        answers=(RepeatAnswer(done.id, Verdict.SAME, hit.signs),),
        guidance="已当面说明复核意见，引导其通过诉讼途径解决",
    )
    steps = window.steps(done.id)
    assert ("visit:guided", "已当面说明复核意见，引导其通过诉讼途径解决") in steps
    assert "visit:no_longer_accepted" in [tag for tag, _ in steps]
    visits = window.town.services.reception.list_visits(window.clerk, VisitQuery())
    assert [one.matter_number for one in visits] == [done.number] * 2


def test_each_of_two_who_come_together_is_found_by_the_sound_of_his_name(window: Window) -> None:
    village = window.a_village()
    for name, other in (("曾晓明", "李建军"), ("单桂英", "周国强")):
        window.register(
            visitor=PersonEntry(name=name, village_id=village),
            others=(PersonEntry(name=other),),
            demand=WALL.demand,
        )
    typed = [PersonEntry(name=name, village_id=village) for name in ("增小明", "善贵英")]
    with window.town.open_unit(window.clerk, reading=True) as unit:
        complaint = unit.repeat_register.typed(
            replace(WALL, asking=tuple(typed), others=()), day=unit.today
        )
        found = unit.repeat_register.candidates(complaint)
    assert {one.complaint.asking[0].name for one in found} == {"曾晓明", "单桂英"}
