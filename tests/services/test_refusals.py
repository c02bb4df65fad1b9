"""What is not taken on at triage has its notice: for petitions and for applications (F32)."""

from typing import Any

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.papers.issued import Paper
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.triage import Refusal
from centre_app.services.requests import Done
from tests.printing.reading import by_pypdf, solid
from tests.services.bad_input.stages import Stage, a_decision
from tests.town import Town

R = RefusalReason


def _refuse(stage: Stage, done: Done, reason: RefusalReason, **changed: Any) -> Done:
    request = Refusal(
        **{
            "matter_id": done.id,
            "version": done.version,
            "reason": reason,
            "go_to": "玉川县人民法院",
            "approved_by": "何主任",
            **changed,
        }
    )
    return stage.town.services.endings.refuse(stage.actor, request)


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
    assert matter.state is MatterState.NOT_ACCEPTED
    tags = [step.tag for step in matter.steps]
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
