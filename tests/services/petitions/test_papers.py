from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.petitions.codes import HandleMode, PetitionClass, ServiceWay, StatutoryRoute
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from tests.petition_road import PART, PetitionRoad
from tests.printing.reading import by_pypdf, solid


def forms(road: PetitionRoad) -> list[str]:
    return sorted(paper.form for paper in road.page.papers)


def words(road: PetitionRoad, form: str) -> str:
    paper = next(one for one in road.page.papers if one.form == form)
    file = road.town.services.papers.fetch(road.actor, PaperKey(paper.paper_id))
    return solid(by_pypdf(file.pdf))


def test_every_step_to_the_opinion_issues_its_paper(served: PetitionRoad) -> None:
    assert forms(served) == ["F23", "F23", "F30", "F31", "F36"]
    assert "马志强" in words(served, "F30")
    opinion = words(served, "F36")
    for said in (PART.request, PART.facts, PART.basis, PART.opinion, "30日内"):
        assert solid(said) in opinion
    assert "信访处理意见书" in words(served, "F23")


def test_the_notice_tells_the_term_and_the_letter_the_body(filed: PetitionRoad) -> None:
    due = filed.today + timedelta(days=20)
    filed.forward(HandleMode.ASSIGN, due_on=due, way=ServiceWay.SPOKEN, note="查清面积")
    assert forms(filed) == ["F30", "F31", "F33"]
    letter = words(filed, "F33")
    assert "县自然资源局" in letter
    assert "查清面积" in letter
    assert f"{due.year}年{due.month}月{due.day}日" in letter


def test_what_was_only_received_is_called_so_on_every_page_list_and_return(
    road: PetitionRoad,
) -> None:
    road.classified(statutory_route=StatutoryRoute.LITIGATION)
    road.guide(way=ServiceWay.DIRECT)
    [notice] = [one for one in road.page.papers if one.form == "F31"]
    assert notice.title == "信访事项接收告知书"
    for form in ("F31", "F23"):
        assert "信访事项接收告知书" in words(road, form)
        assert "受理告知书" not in words(road, form)


def test_an_extension_is_a_sheet_for_the_head_and_a_notice(filed: PetitionRoad) -> None:
    filed.accept()
    filed.ask_extension("20")
    assert "F35" not in forms(filed)
    filed.decide()
    assert {"F35", "F35N"} <= set(forms(filed))
    assert "需要重新测量" in words(filed, "F35N")
    assert "何主任" in words(filed, "F35") or filed.actor.name in words(filed, "F35")


def test_who_is_not_accepted_reads_where_to_go(filed: PetitionRoad) -> None:
    filed.ask_refusal()
    filed.decide()
    assert "县自然资源局" in words(filed, "F32")


def test_nobody_prints_a_notice_for_somebody_who_cannot_be_reached(road: PetitionRoad) -> None:
    road.classified(unreachable=True)
    road.accept(way=None)
    assert forms(road) == ["F30"]


def test_the_accused_among_the_parties_is_proposed_and_shut_out(road: PetitionRoad) -> None:
    unit = PersonEntry(name="三村村委会")
    party = NewParty(**road.head, person=unit, part=Part(role=MatterRole.ACCUSED_UNIT))
    road.now(road.town.services.participation.add(road.actor, party))
    road.triaged()
    assert (road.view.kind, road.view.accused) == (PetitionClass.ACCUSATION, "三村村委会")
    road.classified(kind=PetitionClass.ACCUSATION, statutory_route=None)
    with pytest.raises(FieldError, match="accused_body"):
        road.forward(body="云岭镇三村村委会")
