"""Promises near their day and broken ones: reminded, urged, led to rights; on both engines."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from centre_app.domain.agreements.breach_codes import (
    AfterAgreement,
    PromptKind,
    PromptWay,
    Right,
)
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.permissions import Role
from centre_app.services.records.follow_up import (
    BreachEntry,
    FollowUpQuery,
    PerformanceRow,
    PerformanceTick,
    PromptEntry,
    RightsEntry,
)
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.today import LightKind
from centre_app.services.requests import Done
from tests.agreements_builders import Bench, bench_in
from tests.town import Town
from tests.town_after import TownAfter

LATE = timedelta(days=21)
P = PerformanceStatus


def _concluded(town: Town) -> Bench:
    bench = bench_in(town)
    bench.conclude()
    return bench


@pytest.fixture
def bench(town_after: TownAfter) -> Bench:
    town, bench = town_after(_concluded)
    return replace(bench, town=town)


def promise(bench: Bench) -> PerformanceRow:
    """Return the promise to clear the road by 20 March."""
    query = FollowUpQuery(within_days=400, settled=True)
    rows = bench.town.services.follow_up.lists(bench.actor, query).performance
    return next(one for one in rows if one.amount is None)


def prompt(bench: Bench, **changes: object) -> Done:
    row = promise(bench)
    entry: dict[str, object] = {
        "agreement_id": row.agreement_id,
        "version": row.agreement_version,
        "item_id": row.item_id,
        "way": PromptWay.PHONE,
        "made_on": bench.today,
        "person_name": "李建军",
        "answer": "答应周末清走",
    }
    return bench.town.services.urging.prompt(
        bench.actor,
        PromptEntry(**(entry | changes)),  # type: ignore[arg-type]
    )


def tell(bench: Bench, *rights: Right) -> None:
    row = promise(bench)
    bench.town.services.urging.tell_rights(
        bench.actor,
        RightsEntry(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            way=PromptWay.OFFICE,
            made_on=bench.today,
            person_name="赵德顺",
            rights=rights or (Right.SUIT,),
        ),
    )


def came(bench: Bench, what: AfterAgreement, note: str = "已登记") -> None:
    row = promise(bench)
    bench.town.services.urging.note_breach(
        bench.actor,
        BreachEntry(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            came=what,
            came_on=bench.today,
            note=note,
        ),
    )


def tick(bench: Bench, status: PerformanceStatus) -> None:
    row = promise(bench)
    bench.town.services.follow_up.tick_performance(
        bench.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=status,
            on=bench.today,
            note="当面核实",
        ),
    )


def urged_twice(bench: Bench) -> None:
    bench.town.clock.advance(LATE)
    prompt(bench)
    prompt(bench)


def told_today(bench: Bench) -> list[date]:
    board = bench.town.services.today.board(bench.town.actor(Role.DIRECTOR), None)
    return [one.due.due_on for one in board.lights if one.due.kind is LightKind.PROMISE]


def test_up_to_its_day_a_promise_is_reminded_of_and_urged_afterwards(bench: Bench) -> None:
    bench.town.clock.advance(timedelta(days=18))
    prompt(bench)
    bench.town.clock.advance(timedelta(days=1))
    prompt(bench)
    assert [one.kind for one in promise(bench).prompts] == [PromptKind.REMIND, PromptKind.URGE]
    assert promise(bench).urged == 1


def test_today_asks_three_days_before_and_on_the_day_until_somebody_did_it(bench: Bench) -> None:
    due = [date(2026, 3, 20)]
    bench.town.clock.advance(timedelta(days=14))
    assert told_today(bench) == []
    bench.town.clock.advance(timedelta(days=1))
    assert told_today(bench) == due
    prompt(bench)
    assert told_today(bench) == []
    bench.town.clock.advance(timedelta(days=3))
    assert told_today(bench) == due
    prompt(bench)
    assert told_today(bench) == []
    bench.town.clock.advance(timedelta(days=1))
    assert told_today(bench) == due
    prompt(bench)
    assert told_today(bench) == due


def test_what_is_said_by_telephone_has_an_answer(bench: Bench) -> None:
    with pytest.raises(FieldError) as refused:
        prompt(bench, answer=" ", person_name="", way=None)
    assert set(refused.value.reasons) == {"answer", "person_name", "way"}


def test_a_letter_is_printed_and_says_what_the_other_may_do(bench: Bench) -> None:
    bench.town.clock.advance(LATE)
    done = prompt(bench, way=PromptWay.LETTER, answer="")
    assert done.paper_id is not None
    pdf = bench.town.services.papers.fetch(bench.actor, PaperKey(done.paper_id)).pdf
    text = "".join("".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages).split())
    assert "督促履行通知书" in text
    assert "李建军：" in text
    assert "向人民法院起诉（《人民调解法》第三十二条）" in text
    assert promise(bench).prompts[0].paper_id == done.paper_id


def test_rights_are_told_after_two_urgings_and_not_before(bench: Bench) -> None:
    bench.town.clock.advance(LATE)
    prompt(bench)
    with pytest.raises(RuleError, match="urge_first"):
        tell(bench)
    prompt(bench)
    tell(bench)
    [told] = [one for one in promise(bench).prompts if one.kind is PromptKind.TELL]
    assert (told.right, told.article) == (Right.SUIT, "《人民调解法》第三十二条")


def test_whoever_refuses_need_not_be_urged_again(bench: Bench) -> None:
    bench.town.clock.advance(LATE)
    tick(bench, P.REFUSED)
    tell(bench)
    assert promise(bench).told


def test_a_right_that_is_not_open_cannot_be_told(bench: Bench) -> None:
    urged_twice(bench)
    with pytest.raises(FieldError):
        tell(bench, Right.ENFORCEMENT)
    with pytest.raises(FieldError):
        tell(bench, Right.PAYMENT_ORDER)


def test_nothing_goes_to_court_before_rights_were_told(bench: Bench) -> None:
    urged_twice(bench)
    with pytest.raises(RuleError, match="rights_not_told"):
        tick(bench, P.TO_COURT)
    with pytest.raises(RuleError, match="rights_not_told"):
        came(bench, AfterAgreement.SUED)
    tell(bench)
    came(bench, AfterAgreement.SUED)
    assert promise(bench).status is P.TO_COURT


@pytest.mark.parametrize(
    ("what", "status"),
    [
        (AfterAgreement.PERFORMED, P.LATE_DONE),
        (AfterAgreement.SUED, P.TO_COURT),
        (AfterAgreement.GIVEN_UP, P.RELIEVED),
        (AfterAgreement.NEW_AGREEMENT, P.OVERDUE),
    ],
)
def test_what_came_of_it_says_what_becomes_of_the_promise(
    bench: Bench, what: AfterAgreement, status: PerformanceStatus
) -> None:
    urged_twice(bench)
    tell(bench)
    came(bench, what)
    assert promise(bench).status is status
    assert [one.came for one in promise(bench).events] == [what]


def test_a_ruling_needs_a_court(bench: Bench) -> None:
    urged_twice(bench)
    tell(bench)
    with pytest.raises(RuleError, match="not_at_court"):
        came(bench, AfterAgreement.ENFORCED)
    came(bench, AfterAgreement.SUED)
    came(bench, AfterAgreement.UPHELD)
    assert promise(bench).status is P.TO_COURT
    came(bench, AfterAgreement.ENFORCED)
    assert promise(bench).status is P.ENFORCED


def test_a_payment_order_is_not_for_what_is_no_money(bench: Bench) -> None:
    urged_twice(bench)
    tell(bench)
    with pytest.raises(RuleError, match="right_not_open"):
        came(bench, AfterAgreement.PAYMENT_ORDER)


def test_what_is_settled_is_urged_no_more(bench: Bench) -> None:
    tick(bench, P.DONE)
    with pytest.raises(RuleError, match="breach_over"):
        prompt(bench)


def test_every_word_leaves_a_line_in_the_history(bench: Bench) -> None:
    urged_twice(bench)
    tell(bench)
    came(bench, AfterAgreement.SUED)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        tags = [one.tag for one in unit.matters.look(bench.matter_id).steps]
    assert tags[-4:] == [
        "promise:urged",
        "promise:urged",
        "promise:rights_told",
        "promise:came_of",
    ]
