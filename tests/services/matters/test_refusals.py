"""What is not taken on at triage: asked, decided by another, told in writing and served (F32, F23)."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.papers.issued import Paper
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.petitions import Decision
from centre_app.services.records.triage import Closing, Withdrawal
from centre_app.services.requests import Done
from tests.printing.reading import by_pypdf, solid
from tests.refusing import ask_refusal, decide, refuse, service
from tests.services.bad_input.stages import Stage, a_decision
from tests.town import Town

R = RefusalReason


def _refuse(stage: Stage, done: Done, reason: RefusalReason, **changed: Any) -> Done:
    return refuse(stage.town, stage.actor, done, reason=reason, **changed)


def _read(stage: Stage, done: Done) -> tuple[Paper, str]:
    assert done.paper_id is not None
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        paper = unit.papers.look(done.paper_id)
        return paper, solid(by_pypdf(unit.paper_files.get(paper.id)))


def _consulted(stage: Stage) -> Done:
    return stage.triaged(Route.CONSULT)


def _applied(stage: Stage) -> Done:
    return stage.triaged(Route.MEDIATION, stage.town.body(OrgKind.TOWN_COMMITTEE))


def test_outside_mediation_the_notice_is_that_of_petitions(town: Town) -> None:
    stage = Stage(town)
    done = _refuse(stage, _consulted(stage), R.NOT_OUR_POWER, note="涉及土地权属争议")
    paper, told = _read(stage, done)
    assert (paper.form, paper.title, paper.copies) == ("F32", "信访事项不予受理告知书", 2)
    assert "信不受告〔2026〕1号" in paper.number
    assert "经审查，涉及土地权属争议。" in told
    assert "请向玉川县人民法院提出" in told
    assert "《信访工作条例》第二十三条" in told
    with town.open_unit(stage.actor, reading=True) as unit:
        matter = unit.matters.look(done.id)
        tags = [step.tag for step in matter.steps]
    assert matter.state is MatterState.NOT_ACCEPTED
    assert tags[-2:] == ["matter:refused", "paper:issued"]


def test_an_application_is_answered_by_the_committee_under_its_own_rule(town: Town) -> None:
    stage = Stage(town)
    paper, told = _read(stage, _refuse(stage, _applied(stage), R.DECIDED))
    assert paper.title == "人民调解不予受理告知书"
    assert "调不受告〔2026〕1号" in paper.number
    assert "《人民调解工作若干规定》第二十二条第二项" in told
    assert "信访" not in told
    with town.open_unit(stage.actor, reading=True) as unit:
        committee = unit.organizations.look(town.body(OrgKind.TOWN_COMMITTEE))
    assert committee.seal_name in told


@pytest.mark.parametrize("reason", [one for one in R if one is not R.NOT_MEDIABLE])
def test_every_reason_has_its_words_for_both(town: Town, reason: RefusalReason) -> None:
    stage = Stage(town)
    for made in (_consulted, _applied):
        _, told = _read(stage, _refuse(stage, made(stage), reason))
        assert "不予受理" in told or "不再受理" in told


@pytest.mark.parametrize("made", [_consulted, _applied])
def test_what_a_recheck_ended_is_no_longer_accepted(town: Town, made: Any) -> None:
    stage = Stage(town)
    paper, told = _read(stage, _refuse(stage, made(stage), R.FINAL))
    assert paper.title == "信访事项不再受理告知书"
    assert "已由原复核机关、单位作出复核意见" in told
    assert "玉川县人民法院" not in told


def test_that_it_may_not_be_mediated_is_no_reason_outside_mediation(town: Town) -> None:
    stage = Stage(town)
    with pytest.raises(FieldError) as refused:
        _refuse(stage, _consulted(stage), R.NOT_MEDIABLE)
    assert refused.value.reasons == {"reason": "only_for_mediation"}
    _, told = _read(stage, _refuse(stage, _applied(stage), R.NOT_MEDIABLE))
    assert "禁止采用民间调解方式解决" in told


def test_both_kinds_are_numbered_apart_and_without_gaps(town: Town) -> None:
    stage = Stage(town)
    numbers = [
        _read(stage, _refuse(stage, made(stage), R.LITIGATION))[0].number
        for made in (_consulted, _applied, _consulted, _applied)
    ]
    assert [number.partition("〔2026〕")[2] for number in numbers] == ["1号", "1号", "2号", "2号"]
    assert len(set(numbers)) == len(numbers)


def test_who_gave_no_name_is_told_as_what_he_is(town: Town) -> None:
    stage = Stage(town)
    done = stage.registered(
        visitor=PersonEntry(), representatives=(), companions=(), people_count=1, anonymous=True
    )
    decision = a_decision(done, Route.GUIDE, None)
    triaged = town.services.triage.triage(stage.actor, decision)
    _, told = _read(stage, _refuse(stage, triaged, R.NOT_OUR_POWER))
    assert "匿名来访人" in told


def test_nobody_decides_what_he_asked_for_and_until_then_nothing_else_is_done(town: Town) -> None:
    stage = Stage(town)
    asked = ask_refusal(town, stage.actor, _consulted(stage), reason=R.NOT_OUR_POWER)
    page = town.services.matters.case_page(stage.actor, MatterKey(asked.id))
    steps = {one.step: one.reason for one in page.steps}
    assert page.head.state is MatterState.TRIAGED
    assert steps[Step.DECIDE] == "own_ask"
    waits = (Step.ANSWER, Step.REFUSE, Step.TRIAGE_AGAIN)
    assert {steps[one] for one in waits} == {"petition_ask_waits"}
    decision = Decision(matter_id=asked.id, version=asked.version, approved=True)
    with pytest.raises(RuleError, match="own_ask"):
        town.services.petition_asks.decide(stage.actor, decision)
    with pytest.raises(NotAllowedError):
        town.services.petition_asks.decide(town.actor(Role.DISPATCHER), decision)
    assert page.papers == ()


def test_the_paper_the_history_and_the_audit_name_who_asked_and_who_decided(town: Town) -> None:
    stage = Stage(town)
    done = _refuse(stage, _consulted(stage), R.NOT_OUR_POWER)
    _, told = _read(stage, done)
    assert "批准人：中心主任甲，批准日期：2026年3月2日" in told
    page = town.services.matters.case_page(stage.actor, MatterKey(done.id))
    [refused] = [one for one in page.history if one.tag == "matter:refused"]
    assert f"报批人：{stage.actor.name}；审批人：中心主任甲；同意" in refused.note
    query = AuditQuery(words="不予受理", tags=frozenset({"matter:refused"}))
    lines = town.services.audits.page(town.actor(Role.AUDITOR), query)
    [line] = [one for one in lines if one.tag == "matter:refused"]
    assert line.actor == "中心主任甲"
    assert stage.actor.name in line.details


def test_a_no_needs_words_and_leaves_the_matter_where_it_was(town: Town) -> None:
    stage = Stage(town)
    asked = ask_refusal(town, stage.actor, _consulted(stage), reason=R.UNCLEAR)
    with pytest.raises(FieldError, match="words"):
        decide(town, asked, approved=False, words=" ")
    declined = decide(town, asked, approved=False, words="请再问一次诉求")
    page = town.services.matters.case_page(stage.actor, MatterKey(asked.id))
    assert page.head.state is MatterState.TRIAGED
    assert page.papers == ()
    assert "请再问一次诉求" in page.history[0].note
    ask_refusal(town, stage.actor, declined, reason=R.NOT_OUR_POWER)


def test_who_goes_home_meanwhile_leaves_nothing_to_decide(town: Town) -> None:
    stage = Stage(town)
    asked = ask_refusal(town, stage.actor, _consulted(stage), reason=R.NOT_OUR_POWER)
    wish = Withdrawal(matter_id=asked.id, version=asked.version, words="我不问了")
    gone = town.services.endings.withdraw(stage.actor, wish)
    with pytest.raises(RuleError, match="not_this_way"):
        decide(town, gone)
    with town.open_unit(stage.actor, reading=True) as unit:
        [ask] = unit.refusals.find(matter_id=asked.id)
    assert (ask.decided_at is not None, ask.approved, ask.decided_by) == (True, None, None)


def test_the_notice_is_served_with_its_return_before_the_matter_is_closed(town: Town) -> None:
    stage = Stage(town)
    refused = _refuse(stage, _applied(stage), R.NOT_MEDIABLE)
    closing = Closing(matter_id=refused.id, version=refused.version)
    with pytest.raises(RuleError, match="petition_unserved"):
        town.services.endings.close(stage.actor, closing)
    left = service(
        town,
        stage.actor,
        refused,
        way=ServiceWay.LEFT_BEHIND,
        place="一村七组3号院",
        receiver="赵德顺",
        witness="钱三多",
        note="拒绝签收",
    )
    served = town.services.petition_answers.serve(stage.actor, left)
    paper, told = _read(stage, served)
    with town.open_unit(stage.actor, reading=True) as unit:
        [notice] = unit.papers.find(matter_id=refused.id, form="F32")
        committee = unit.organizations.look(town.body(OrgKind.TOWN_COMMITTEE))
    assert (paper.form, paper.number) == ("F23", notice.number)
    for words in (committee.seal_name, "人民调解不予受理告知书", "☑留置", "钱三多", "拒绝签收"):
        assert words in told
    town.services.endings.close(stage.actor, replace(closing, version=served.version))


def test_who_was_told_by_mouth_has_no_return_of_service(town: Town) -> None:
    stage = Stage(town)
    refused = _refuse(stage, _consulted(stage), R.NOT_OUR_POWER)
    told = service(town, stage.actor, refused, way=ServiceWay.SPOKEN)
    assert town.services.petition_answers.serve(stage.actor, told).paper_id is None


def test_what_nobody_can_be_handed_is_not_waited_for(town: Town) -> None:
    stage = Stage(town)
    done = stage.registered(
        visitor=PersonEntry(), representatives=(), companions=(), people_count=1, anonymous=True
    )
    triaged = town.services.triage.triage(stage.actor, a_decision(done, Route.GUIDE, None))
    refused = _refuse(stage, triaged, R.NOT_OUR_POWER)
    assert town.services.petitions.view(stage.actor, MatterKey(refused.id)).to_serve == ()
    closing = Closing(matter_id=refused.id, version=refused.version)
    town.services.endings.close(stage.actor, closing)


def test_the_database_itself_refuses_one_who_approves_his_own_ask(town: Town) -> None:
    stage = Stage(town)
    asked = ask_refusal(town, stage.actor, _consulted(stage), reason=R.NOT_OUR_POWER)
    with pytest.raises(IntegrityError), town.open_unit(stage.actor) as unit:
        [ask] = unit.refusals.find(matter_id=asked.id)
        ask.decided_by = stage.actor.staff_id
        unit.audit.record("matter:refused", asked.id, asked.number)
