"""A case goes to the county with its letter; the county answers, or returns it."""

from datetime import date
from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import MatterState, Outcome, Route
from centre_app.domain.mediation.codes import CaseStage, EndReason
from centre_app.domain.mediation.handover_codes import HandoverState
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Permission
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.triage import Acceptance
from tests.handover_road import COUNTY, HandoverRoad
from tests.printing.reading import by_pypdf, solid
from tests.services.mediation.term_desk import Desk
from tests.town import Town

COUNTY_ANSWER_ON = date(2026, 3, 2)


@pytest.fixture
def road(town: Town) -> HandoverRoad:
    return HandoverRoad(town)


def _matter(road: HandoverRoad, case_id: UUID) -> MatterState:
    with road.town.open_unit(road.actor, reading=True) as unit:
        return unit.matters.look(unit.cases.look(case_id).matter_id).state


def test_the_head_sends_a_case_with_its_letter_and_the_parties_are_told(
    road: HandoverRoad,
) -> None:
    case_id = road.ready()
    road.plan(case_id)
    road.to_county(case_id)
    done = road.send(case_id)
    card = road.card(case_id)
    assert (card.stage, card.end_reason) == (CaseStage.ENDED, EndReason.TRANSFERRED)
    assert _matter(road, case_id) is MatterState.TRANSFERRED
    assert Desk(road.town).owed(case_id) == []
    assert [one.state.value for one in card.sessions] == ["cancelled"]
    forms = {one.form for one in card.papers}
    assert {Form.F44, Form.F18} <= forms
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    words = solid(by_pypdf(paper.pdf))
    assert paper.row.copies == 2
    for told in (
        "云岭镇综治移〔2026〕1号",
        f"{COUNTY}：",
        "疑难复杂纠纷；涉及两代人的界址旧账",
        "1.人民调解申请书1份2.人民调解记录2份",
    ):
        assert told in words
    line = road.line(case_id)
    assert (line.state, line.letter) == (HandoverState.SENT, "云岭镇综治移〔2026〕1号")
    assert line.follow_up_on == date(2026, 3, 17)
    assert line.news


def test_only_the_head_sends_and_never_what_he_asked_for(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    with pytest.raises(NotAllowedError) as refused:
        road.send(case_id, actor=road.dispatcher)
    assert refused.value.permission is Permission.TRANSFER_DECIDE
    with pytest.raises(NotAllowedError):
        road.turn_down(case_id, actor=road.dispatcher)
    with pytest.raises(RuleError, match="handover_leads_out"):
        road.take(case_id, "周正和", actor=road.director)
    road.turn_down(case_id, "先请首席调解员调解", actor=road.director)
    assert road.line(case_id).state is HandoverState.RETURNED
    assert road.card(case_id).stage is CaseStage.NOTIFIED


def test_what_the_county_returns_is_sorted_anew(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    road.send(case_id)
    road.know(case_id)
    come_back = road.town.services.county_transfers.come_back
    with pytest.raises(FieldError):
        come_back(road.dispatcher, road.county_answer(case_id, " "))
    come_back(road.dispatcher, road.county_answer(case_id, "不跨乡镇，请镇级继续调解"))
    assert _matter(road, case_id) is MatterState.TRIAGED
    line = road.line(case_id)
    assert (line.state, line.result, line.news) == (
        HandoverState.CAME_BACK,
        "不跨乡镇，请镇级继续调解",
        True,
    )
    with pytest.raises(RuleError, match="handover_not_with_county"):
        come_back(road.dispatcher, road.county_answer(case_id, "再退一次"))
    # Work begins anew: the matter is taken on again, and a new case is opened.
    card = road.card(case_id)
    with road.town.open_unit(road.actor, reading=True) as unit:
        version = unit.matters.look(card.matter_id).version
    taken_on = Acceptance(matter_id=card.matter_id, version=version, told=True)
    road.town.services.triage.accept(road.dispatcher, taken_on)
    waiting = road.town.services.cases.openings(road.actor, None)
    assert [one.matter_id for one in waiting.matters] == [card.matter_id]


def test_a_result_of_the_county_ends_the_asking(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    with pytest.raises(RuleError, match="handover_not_with_county"):
        road.ask_later(case_id, on=date(2026, 4, 1))
    with pytest.raises(FieldError) as refused:
        road.send(case_id, follow_up_on=date(2026, 3, 2))
    assert refused.value.reasons == {"follow_up_on": "not_ahead"}
    road.send(case_id, follow_up_on=date(2026, 3, 9))
    road.ask_later(case_id, on=date(2026, 4, 1), words="县里已安排测绘")
    assert road.line(case_id).follow_up_on == date(2026, 4, 1)
    answer = road.county_answer(case_id, "已达成调解协议", on=COUNTY_ANSWER_ON)
    road.town.services.county_transfers.tell_result(road.dispatcher, answer)
    line = road.line(case_id)
    assert (line.result, line.result_on, line.with_county) == (
        "已达成调解协议",
        COUNTY_ANSWER_ON,
        False,
    )
    [told] = road.history(case_id, "handover:result")
    assert told.note == f"{COUNTY}：已达成调解协议"


def test_a_case_that_rests_may_go_too(road: HandoverRoad) -> None:
    case_id = road.ready()
    Desk(road.town).suspend(case_id)
    road.to_county(case_id)
    road.send(case_id)
    assert _matter(road, case_id) is MatterState.TRANSFERRED


def test_a_petition_is_still_to_be_answered(road: HandoverRoad) -> None:
    case_id = road.ready()
    with road.town.open_unit(road.director) as unit:
        matter = unit.matters.look(unit.cases.look(case_id).matter_id)
        unit.matters.get(matter.id, seen=matter.version).route = Route.PETITION
        unit.audit.record("test:route", matter.id, matter.number)
    road.to_county(case_id)
    road.send(case_id)
    assert _matter(road, case_id) is MatterState.IN_PROGRESS
    card = road.card(case_id)
    assert card.stage is CaseStage.ENDED
    answer = road.county_answer(case_id, "请先依法答复信访")
    road.town.services.county_transfers.come_back(road.dispatcher, answer)
    assert _matter(road, case_id) is MatterState.IN_PROGRESS


def test_the_notice_to_the_parties_says_that_it_was_sent_on(road: HandoverRoad) -> None:
    case_id = road.ready()
    road.to_county(case_id)
    road.send(case_id)
    [notice] = [one for one in road.card(case_id).papers if one.form == Form.F18]
    paper = road.town.services.papers.fetch(road.actor, PaperKey(notice.paper_id))
    assert EndReason.TRANSFERRED.label in solid(by_pypdf(paper.pdf))
    with road.town.open_unit(road.actor, reading=True) as unit:
        assert unit.cases.look(case_id).outcome is Outcome.TRANSFERRED_OUT
