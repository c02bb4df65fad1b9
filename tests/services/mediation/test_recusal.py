"""Somebody is asked to withdraw: the case waits, the head decides, another takes his place."""

from datetime import timedelta

import pytest

from centre_app.domain.errors import ClashError, FieldError, NotAllowedError, RuleError
from centre_app.domain.mediation.codes import SessionResult
from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalRule,
    RecusalTarget,
    TieKind,
)
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.recusal import DecideRecusal, IssueRecusal, RecusalRuleChoice
from centre_app.services.records.sessions import BeginSession, CalendarQuery
from tests.agreements_builders import bench_in
from tests.mediation_town import NEXT_MORNING
from tests.printing.reading import by_pypdf, solid
from tests.recusal_road import RecusalRoad, names
from tests.town import Town

O = RecusalOutcome  # noqa: E741 - short for what stands in every test


@pytest.fixture
def road(town: Town) -> RecusalRoad:
    return RecusalRoad(town)


def _rule(road: RecusalRoad, rule: RecusalRule) -> None:
    director = road.town.actor(Role.DIRECTOR)
    road.town.services.recusals.set_rule(director, RecusalRuleChoice(rule=rule))


def test_until_it_is_decided_no_session_begins(road: RecusalRoad) -> None:
    case_id = road.ready()
    planned = road.plan(case_id)
    road.ask(case_id)
    begin = BeginSession(session_id=planned.id, seen=planned.version, override="当事人在外地")
    with pytest.raises(RuleError, match="recusal_undecided") as refused:
        road.town.services.session_records.begin_session(road.actor, begin)
    assert refused.value.facts == {"who": "乙方李建军", "name": "周正和"}
    road.decide(case_id, O.DISMISSED, words="查无此关系")
    road.town.services.session_records.begin_session(road.actor, begin)


def test_a_session_under_way_may_only_be_adjourned(road: RecusalRoad) -> None:
    case_id = road.ready()
    session_id = road.sitting(case_id)
    road.ask(case_id, session_id=session_id)
    records = road.town.services.session_records
    with pytest.raises(RuleError, match="recusal_undecided"):
        records.hold_session(road.actor, road.entry(session_id, result=SessionResult.NOT_AGREED))
    records.save_record(road.actor, road.entry(session_id, result=SessionResult.NOT_AGREED))
    road.decide(case_id, O.GRANTED, "林秀英")
    with pytest.raises(RuleError, match="recusal_granted_here"):
        records.hold_session(road.actor, road.entry(session_id, result=SessionResult.AGREED))
    records.hold_session(road.actor, road.entry(session_id))


def test_an_agreement_waits_for_the_decision_too(town: Town) -> None:
    bench = bench_in(town)
    road = RecusalRoad(town)
    road.ask(bench.case_id)
    with pytest.raises(RuleError, match="recusal_undecided"):
        bench.issue()
    road.decide(bench.case_id, O.DISMISSED)
    town.services.agreements.issue(bench.actor, bench.step)


def test_another_takes_his_place_in_the_case_and_all_sessions_ahead(road: RecusalRoad) -> None:
    case_id = road.agreed()
    road.assign(case_id, "周正和", "林秀英")
    road.tell(case_id)
    first = road.plan(case_id)
    second = road.plan(case_id, NEXT_MORNING + timedelta(days=1))
    road.ask(case_id)
    done = road.decide(case_id, O.GRANTED, "马长河")
    card = road.card(case_id)
    assert sorted(names(card)) == [("林秀英", False), ("马长河", True)]
    assert [(one.name, one.led) for one in card.past_mediators] == [("周正和", True)]
    assert [one.successor for one in card.recusals] == ["马长河"]
    assert all(one.names_owed for one in card.parties)
    blocks = _mediators_of_sessions(road)
    assert blocks == {first.id: {"马长河", "林秀英"}, second.id: {"马长河", "林秀英"}}
    assert done.paper_id is not None
    paper = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert paper.row.form == Form.F13
    assert paper.row.copies == 3
    # The old one is free again: another case may have him at the same hour.
    other = road.ready("孙有田", "赵铁柱")
    road.plan(other, room_id=road.room(1))


def _mediators_of_sessions(road: RecusalRoad) -> dict[object, set[str]]:
    day = NEXT_MORNING.date()
    page = road.town.services.sessions.calendar(
        road.actor, CalendarQuery(day, day + timedelta(days=7))
    )
    return {one.session_id: set(one.mediators) for one in page.blocks}


def test_a_successor_who_is_taken_is_refused_and_nothing_is_decided(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.plan(case_id)
    other = road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.plan(other, room_id=road.room(1))
    road.ask(case_id)
    with pytest.raises(ClashError) as refused:
        road.decide(case_id, O.GRANTED, "林秀英")
    assert refused.value.name == "林秀英"
    card = road.card(case_id)
    assert names(card) == [("周正和", True)]
    assert [one.outcome for one in card.recusals] == [None]
    road.decide(case_id, O.GRANTED, "马长河")


def test_the_other_mediator_goes_on_alone_and_leads(road: RecusalRoad) -> None:
    case_id = road.agreed()
    road.assign(case_id, "周正和", "林秀英")
    road.ask(case_id)
    road.decide(case_id, O.GRANTED)
    assert names(road.card(case_id)) == [("林秀英", True)]


def test_nobody_withdraws_without_somebody_to_mediate(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.ask(case_id)
    for successor, reason in (
        ("", "recusal_successor_missing"),
        ("周正和", "recusal_successor_same"),
    ):
        with pytest.raises(FieldError) as refused:
            road.decide(case_id, O.GRANTED, successor)
        assert refused.value.reasons == {"successor_id": reason}


def test_a_successor_too_near_is_refused(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.tie("林秀英", road.card(case_id).parties[0].person_id, TieKind.SPOUSE)
    road.ask(case_id)
    with pytest.raises(RuleError, match="mediator_near"):
        road.decide(case_id, O.GRANTED, "林秀英")


def test_the_recorder_is_followed_by_another(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.ask(case_id, target=RecusalTarget.RECORDER, mediator_id=None)
    with pytest.raises(FieldError):
        road.decide(case_id, O.GRANTED)
    road.decide(case_id, O.GRANTED, successor_name="赵小芳")
    assert road.card(case_id).recorder == "赵小芳"


def test_a_mediator_may_ask_for_himself(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.ask(case_id, party_id=None)
    [line] = road.card(case_id).recusals
    assert (line.asked_by, line.source.label) == ("周正和", "本人自行回避")
    with pytest.raises(RuleError, match="recusal_asked_already"):
        road.ask(case_id)


def test_nobody_decides_about_himself_nor_without_the_post(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.ask(case_id)
    [line] = road.card(case_id).recusals
    request = DecideRecusal(
        recusal_id=line.recusal_id,
        seen=line.version,
        case_seen=road.version(case_id),
        outcome=O.DISMISSED,
        words="不成立",
    )
    with pytest.raises(NotAllowedError):
        road.town.services.recusals.decide(road.actor, request)
    chief = road.town.actor(Role.CHIEF_MEDIATOR)
    with road.town.open_unit(road.town.actor(Role.DIRECTOR)) as unit:
        unit.mediators.find(name="周正和")[0].staff_id = chief.staff_id
        unit.audit.record("mediator:linked", chief.staff_id, "")
    with pytest.raises(RuleError, match="recusal_own_cause"):
        road.town.services.recusals.decide(chief, request)


@pytest.mark.parametrize(
    ("rule", "mediator", "may_dismiss"),
    [
        (RecusalRule.WEIGHED, "周正和", True),
        (RecusalRule.PRESIDING, "周正和", False),
        (RecusalRule.PRESIDING, "林秀英", True),
        (RecusalRule.ON_REQUEST, "林秀英", False),
    ],
)
def test_what_must_be_granted_is_a_rule_of_the_place(
    road: RecusalRoad, rule: RecusalRule, mediator: str, *, may_dismiss: bool
) -> None:
    _rule(road, rule)
    case_id = road.agreed()
    road.assign(case_id, "周正和", "林秀英")
    road.ask(case_id, mediator)
    assert road.card(case_id).recusals[0].must_be_granted is not may_dismiss
    if may_dismiss:
        road.decide(case_id, O.DISMISSED)
    else:
        with pytest.raises(RuleError, match="recusal_must_be_granted"):
            road.decide(case_id, O.DISMISSED)


def test_kin_is_not_dismissed_but_all_may_keep_him(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.tie("周正和", road.card(case_id).parties[1].person_id, TieKind.OTHER_KIN)
    with pytest.raises(RuleError, match="mediator_near"):
        road.decide(case_id, O.DISMISSED)
    with pytest.raises(RuleError, match="recusal_not_withdrawn"):
        road.decide(case_id, O.WITHDRAWN)
    with pytest.raises(FieldError) as refused:
        road.decide(case_id, O.KEPT, all_agreed=False)
    assert refused.value.reasons == {"all_agreed": "recusal_consent_missing"}
    road.decide(case_id, O.KEPT)
    road.sitting(case_id)


def test_what_was_decided_stays_decided(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.ask(case_id)
    [line] = road.card(case_id).recusals
    road.decide(case_id, O.WITHDRAWN, words="")
    assert not any(one.form == Form.F13 for one in road.card(case_id).papers)
    [line] = road.card(case_id).recusals
    again = DecideRecusal(
        recusal_id=line.recusal_id,
        seen=line.version,
        case_seen=road.version(case_id),
        outcome=O.GRANTED,
        words="又想想",
    )
    with pytest.raises(RuleError, match="recusal_decided"):
        road.town.services.recusals.decide(road.town.actor(Role.DIRECTOR), again)


def test_a_request_is_printed_before_the_decision(road: RecusalRoad) -> None:
    case_id = road.ready()
    done = road.ask(case_id)
    printed = road.town.services.recusals.issue_paper(road.actor, IssueRecusal(recusal_id=done.id))
    assert printed.paper_id is not None
    assert [one.form for one in road.card(case_id).papers] == [Form.F13]


def test_each_partys_answer_at_the_opening_is_kept_and_may_be_mended(road: RecusalRoad) -> None:
    session_id = road.sitting(road.ready())
    none, asks = RecusalAnswerKind.NONE, RecusalAnswerKind.ASKS
    assert [one.answer for one in road.at_session(session_id).answers] == [None, None]
    road.answer(session_id, none, none)
    road.answer(session_id, none, asks)
    assert [one.answer for one in road.at_session(session_id).answers] == [none, asks]


def test_the_record_prints_what_was_answered(road: RecusalRoad) -> None:
    case_id = road.ready()
    session_id = road.sitting(case_id)
    road.answer(session_id, RecusalAnswerKind.NONE, RecusalAnswerKind.ASKS)
    road.ask(case_id, session_id=session_id)
    road.decide(case_id, O.DISMISSED, words="查无此关系")
    done = road.town.services.session_records.hold_session(road.actor, road.entry(session_id))
    paper = _words(road, done.paper_id)
    assert "甲方王桂兰：不申请回避" in paper
    assert "乙方李建军：申请回避" in paper
    assert "乙方李建军申请周正和回避，驳回申请" in paper


def test_a_record_without_the_question_says_so(road: RecusalRoad) -> None:
    session_id = road.sitting(road.ready())
    done = road.town.services.session_records.hold_session(road.actor, road.entry(session_id))
    assert "没有询问" in _words(road, done.paper_id)


def _words(road: RecusalRoad, paper_id: object) -> str:
    pdf = road.town.services.papers.fetch(road.actor, PaperKey(paper_id)).pdf  # type: ignore[arg-type]
    return solid(by_pypdf(pdf))
