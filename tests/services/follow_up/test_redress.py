"""A bad grade asks for something, and it is owed until it is done (RULE 24); on both engines."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.matters.triage_codes import ReopenReason
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.follow_up import (
    AttemptEntry,
    ExplanationEntry,
    FollowUpQuery,
    PerformanceTick,
    RaisedEntry,
    RevisitEntry,
    RevisitRow,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.today import LightKind
from centre_app.services.records.triage import Closing, Reopening
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.petition_road import PetitionRoad
from tests.town import Town
from tests.town_after import TownAfter

A = AfterDissatisfaction


def _concluded(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude()
    return bench


@pytest.fixture
def bench(town_after: TownAfter) -> Bench:
    town, bench = town_after(_concluded)
    return replace(bench, town=town)


def owed(bench: Bench) -> RevisitRow:
    query = FollowUpQuery(within_days=400)
    [row] = bench.town.services.follow_up.lists(bench.actor, query).revisits
    return row


def displease(bench: Bench, after: AfterDissatisfaction) -> RevisitRow:
    row = owed(bench)
    bench.town.services.follow_up.record_revisit(
        bench.actor,
        RevisitEntry(
            revisit_id=row.revisit_id,
            version=row.version,
            done_on=TODAY,
            mode=RevisitMode.HOME,
            person_name="赵德顺",
            satisfaction=Satisfaction.DISSATISFIED,
            performance="杂物没有清走",
            after=after,
        ),
    )
    return owed(bench)


def explain(bench: Bench, row: RevisitRow, **changes: object) -> object:
    entry: dict[str, object] = {
        "revisit_id": row.revisit_id,
        "version": row.version,
        "to_name": "赵德顺",
        "words": "已督促对方三月二十日前清走",
        "on": TODAY,
    }
    return bench.town.services.redress.explain(
        bench.actor,
        ExplanationEntry(**(entry | changes)),  # type: ignore[arg-type]
    ).paper_id


def lights(bench: Bench) -> list[str]:
    board = bench.town.services.today.board(bench.town.actor(Role.DIRECTOR), None)
    return [one.due.what for one in board.lights if one.due.kind is LightKind.REDRESS]


def perform_all(bench: Bench) -> None:
    for _ in range(2):
        lists = bench.town.services.follow_up.lists(bench.actor, FollowUpQuery(within_days=400))
        row = lists.performance[0]
        bench.town.services.follow_up.tick_performance(
            bench.actor,
            PerformanceTick(
                agreement_id=row.agreement_id,
                version=row.agreement_version,
                item_id=row.item_id,
                status=row.status.DONE,
                on=TODAY,
            ),
        )


def director(bench: Bench) -> Actor:
    return bench.town.actor(Role.DIRECTOR)


def head(bench: Bench) -> dict[str, object]:
    page = bench.town.services.matters.case_page(director(bench), MatterKey(bench.matter_id))
    return {"matter_id": bench.matter_id, "version": page.head.version}


def test_an_explanation_is_owed_for_fifteen_working_days_until_it_is_written(bench: Bench) -> None:
    row = displease(bench, A.EXPLAIN)
    assert (row.redress_owed, row.after_due_on) == (True, date(2026, 3, 23))
    assert lights(bench) == ["解释说明"]
    explain(bench, row)
    assert lights(bench) == []
    lists = bench.town.services.follow_up.lists(bench.actor, FollowUpQuery(within_days=400))
    assert lists.revisits == ()


def test_the_explanation_is_a_letter_that_is_kept(bench: Bench) -> None:
    paper_id = explain(bench, displease(bench, A.EXPLAIN))
    pdf = bench.town.services.papers.fetch(bench.actor, PaperKey(paper_id)).pdf  # type: ignore[arg-type]
    text = "".join("".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages).split())
    assert "情况说明" in text
    assert "已督促对方三月二十日前清走" in text


def test_every_wrong_field_of_an_explanation_is_named(bench: Bench) -> None:
    row = displease(bench, A.EXPLAIN)
    with pytest.raises(FieldError) as refused:
        explain(bench, row, to_name="", words=" ", on=None)
    assert set(refused.value.reasons) == {"to_name", "words", "on"}
    with pytest.raises(FieldError) as refused:
        explain(bench, row, on=date(2026, 3, 1))
    assert refused.value.reasons == {"on": "before_revisit"}


def test_only_supervision_takes_it_up_higher(bench: Bench) -> None:
    row = displease(bench, A.ESCALATE)
    entry = RaisedEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        taken_by="镇党委副书记",
        words="约双方三月五日到场查看",
        on=TODAY,
    )
    redress = bench.town.services.redress
    with pytest.raises(NotAllowedError):
        redress.raise_up(bench.actor, entry)
    with pytest.raises(RuleError, match="no_redress_owed"):
        explain(bench, row)
    redress.raise_up(director(bench), entry)
    assert lights(bench) == []


def test_the_director_takes_the_matter_up_again_without_closing_it_first(bench: Bench) -> None:
    displease(bench, A.REOPEN)
    services = bench.town.services
    page = services.matters.case_page(director(bench), MatterKey(bench.matter_id))
    assert Step.REOPEN in {one.step for one in page.steps if one.reason is None}
    services.endings.reopen(
        director(bench),
        Reopening(
            **head(bench),  # type: ignore[arg-type]
            route=Route.MEDIATION,
            reason=ReopenReason.DISSATISFIED,
        ),
    )
    assert lights(bench) == []
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        assert unit.matters.look(bench.matter_id).state is MatterState.ACCEPTED
        assert unit.revisits.find()[0].after_done_on == TODAY


def test_a_good_grade_does_not_open_the_way_back(bench: Bench) -> None:
    page = bench.town.services.matters.case_page(director(bench), MatterKey(bench.matter_id))
    assert Step.REOPEN not in {one.step for one in page.steps}


def test_a_matter_is_not_closed_while_something_is_owed_unless_a_reason_is_given(
    bench: Bench,
) -> None:
    perform_all(bench)
    displease(bench, A.EXPLAIN)
    close = bench.town.services.endings.close
    with pytest.raises(FieldError) as refused:
        close(director(bench), Closing(**head(bench)))  # type: ignore[arg-type]
    assert refused.value.reasons == {"waiver": "redress_owed"}
    close(director(bench), Closing(**head(bench), waiver="当事人已搬离本县"))  # type: ignore[arg-type]
    assert lights(bench) == []


def test_whoever_is_not_found_is_looked_for_again(bench: Bench) -> None:
    for _ in range(2):
        row = owed(bench)
        bench.town.services.redress.note_attempt(
            bench.actor,
            AttemptEntry(
                revisit_id=row.revisit_id,
                version=row.version,
                made_on=TODAY,
                mode=RevisitMode.PHONE,
                note="无人接听",
            ),
        )
    row = owed(bench)
    assert (row.done_on, len(row.attempts)) == (None, 2)
    assert row.attempts[0].note == "无人接听"


def test_a_petition_is_asked_after_with_two_grades(town: Town) -> None:
    road = PetitionRoad(town)
    road.delivered()
    services, actor = town.services, town.actor(Role.DIRECTOR)
    [row] = services.follow_up.lists(actor, FollowUpQuery(within_days=400)).revisits
    assert row.case_id is None
    entry = RevisitEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        done_on=road.today,
        mode=RevisitMode.PHONE,
        person_name="王桂兰",
        satisfaction=Satisfaction.SATISFIED,
        service=Satisfaction.VERY_DISSATISFIED,
        performance="已收到处理意见",
    )
    with pytest.raises(FieldError) as refused:
        services.follow_up.record_revisit(actor, entry)
    assert refused.value.reasons == {"after": "follow_up_required"}
    services.follow_up.record_revisit(actor, replace(entry, after=A.EXPLAIN))
    [done] = services.follow_up.lists(actor, FollowUpQuery(within_days=400)).revisits
    assert (done.service, done.redress_owed) == (Satisfaction.VERY_DISSATISFIED, True)
