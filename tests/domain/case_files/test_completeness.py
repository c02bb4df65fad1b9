"""The inspection: a complete file has no defect, and each way to spoil it makes exactly one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import DayKind, Defect, OrderKind
from centre_app.domain.case_files.completeness import CHECKS, Lack, completeness
from centre_app.domain.case_files.facts import FileFacts, Item, PartyFacts, SigningFacts
from centre_app.domain.case_files.happened import Happened, happened_on
from centre_app.domain.case_files.order import FileOrder, read_orders
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.domain.road.facts import RoadFacts

ORDERS = read_orders(Path("resources/case_files/orders.toml").read_text(encoding="utf-8"))
MARCH = date(2026, 3, 2)
WANG, LI = new_id(), new_id()


def paper(form: Form, on: date = MARCH) -> Item:
    return Item(title=form.label, form=form, paper_id=new_id(), dated_on=on, pages=1)


def brought(kind: AttachmentKind, **changed: Any) -> Item:
    known: dict[str, Any] = {"title": kind.label, "kind": kind, "attachment_id": new_id()}
    return Item(**{**known, "dated_on": MARCH, "pages": 1, **changed})


def mediated() -> FileFacts:
    """Return a file in which everything happened that leaves a paper, and all papers lie."""
    forms = [Form.F01, Form.F02, Form.F04, Form.F10, Form.F11, Form.F12, Form.F13, Form.F15]
    forms += [Form.F19, Form.F20, Form.F45]
    proofs = [
        brought(AttachmentKind.IDENTITY, person_id=WANG),
        brought(AttachmentKind.IDENTITY),
        brought(AttachmentKind.GUARDIANSHIP),
        brought(AttachmentKind.MANDATE),
    ]
    return FileFacts(
        order=ORDERS[OrderKind.LOCAL],
        happened=Happened(
            mediated=True,
            told=True,
            inquiries=1,
            evidence=1,
            sessions=1,
            recusals=1,
            agreed_in_writing=True,
            revisits=1,
            at_court=True,
            feedback_due=True,
        ),
        items=[*map(paper, forms), *proofs],
        parties=[
            PartyFacts(person_id=WANG, name="王桂兰", on_file="王桂兰", needs_guardian=True),
            PartyFacts(person_id=LI, name="李建军", on_file="李建军", sent_agent=True),
        ],
        days={one: date(2026, 3, 2 + at) for at, one in enumerate(DayKind)}
        | {DayKind.RECEIVED: MARCH, DayKind.LAST_SIGNED: date(2026, 3, 7)},
    )


def petition() -> FileFacts:
    """Return the file of a petition that was handed on, extended and answered."""
    forms = [Form.F01, Form.F30, Form.F31, Form.F33, Form.F35, Form.F35N, Form.F36]
    return FileFacts(
        order=ORDERS[OrderKind.PETITION],
        happened=Happened(accepted=True, sent_on=True, extended=True, answered=True),
        items=[paper(form) for form in forms],
        days={DayKind.RECEIVED: MARCH, DayKind.ACCEPTED: MARCH, DayKind.ANSWERED: MARCH},
    )


Spoil = Callable[[FileFacts], FileFacts]


def without(form: Form) -> Spoil:
    return lambda one: replace(one, items=[item for item in one.items if item.form is not form])


def without_kind(kind: AttachmentKind) -> Spoil:
    return lambda one: replace(one, items=[item for item in one.items if item.kind is not kind])


def signing(**changed: Any) -> Spoil:
    return lambda one: replace(one, signing=SigningFacts(**changed))


def worded(code: str) -> Spoil:
    return lambda one: replace(one, wording=[code])


def day(kind: DayKind, on: date) -> Spoil:
    return lambda one: replace(one, days={**one.days, kind: on})


def renamed(one: FileFacts) -> FileFacts:
    first, *others = one.parties
    return replace(one, parties=[replace(first, on_file="王贵兰"), *others])


def with_a_recording(one: FileFacts) -> FileFacts:
    return replace(
        one, items=[*one.items, brought(AttachmentKind.OTHER, title="录音", binds=False)]
    )


SPOILT: list[tuple[Spoil, Defect, str, bool]] = [
    (without(Form.F01), Defect.PAPER, "来访登记表", True),
    (without(Form.F02), Defect.PAPER, "人民调解申请书", True),
    (without(Form.F04), Defect.RIGHTS_NOTICE, "人民调解当事人权利义务告知书", True),
    (without(Form.F10), Defect.EVIDENCE, "人民调解调查记录", True),
    (without(Form.F11), Defect.EVIDENCE, "人民调解证据材料", True),
    (without(Form.F12), Defect.PAPER, "人民调解记录", True),
    (without(Form.F13), Defect.PAPER, "回避申请（决定）书", True),
    (without(Form.F15), Defect.PAPER, "人民调解协议书", True),
    (without(Form.F19), Defect.PAPER, "人民调解回访记录", True),
    (without(Form.F20), Defect.PAPER, "司法确认申请材料", True),
    (without(Form.F45), Defect.PAPER, "委托调解反馈函", True),
    (signing(unsigned=["李建军"]), Defect.UNSIGNED, "李建军", True),
    (signing(unsealed=True), Defect.UNSIGNED, "人民调解协议书", True),
    (signing(unprinted=["王桂兰"]), Defect.UNSIGNED, "王桂兰", False),
    (signing(misnamed=["李建君"]), Defect.NAMES, "李建君", False),
    (without_kind(AttachmentKind.GUARDIANSHIP), Defect.COPIES, "王桂兰（监护关系证明）", True),
    (without_kind(AttachmentKind.MANDATE), Defect.COPIES, "李建军（委托书）", True),
    (day(DayKind.TOLD, date(2026, 4, 1)), Defect.DAYS, "权利义务2026-04-01，第一次", False),
    (day(DayKind.SEALED, MARCH), Defect.DAYS, "最后签名2026-03-07，协议盖章2026-03-02", False),
    (day(DayKind.APPLIED, date(2026, 3, 4)), Defect.DAYS, "申请2026-03-04，受理", False),
    (worded("vague_time"), Defect.VAGUE, "协议书", False),
    (worded("deposit_mixed"), Defect.MIXED_UP, "协议书", False),
    (worded("amount_pair_differs"), Defect.SUMS, "协议书", False),
    (worded("id_nearly"), Defect.NAMES, "协议书", False),
    (renamed, Defect.NAMES, "王桂兰", False),
    (with_a_recording, Defect.BINDING, "录音", False),
]


def told(found: tuple[Lack, ...]) -> list[tuple[Defect, bool]]:
    return [(one.defect, one.blocks) for one in found]


@pytest.mark.parametrize("complete", [mediated, petition])
def test_a_complete_file_has_no_defect(complete: Callable[[], FileFacts]) -> None:
    assert completeness(complete()) == ()


@pytest.mark.parametrize(("spoil", "defect", "what", "blocks"), SPOILT)
def test_each_way_to_spoil_a_file_makes_exactly_that_defect(
    spoil: Spoil, defect: Defect, what: str, *, blocks: bool
) -> None:
    found = completeness(spoil(mediated()))
    assert told(found) == [(defect, blocks)]
    assert what in found[0].what


@pytest.mark.parametrize(
    "code", ["party_minor", "waiver", "copies_unusual", "due_before_agreement"]
)
def test_other_findings_about_an_agreement_are_no_defect_of_the_file(code: str) -> None:
    assert completeness(worded(code)(mediated())) == ()


def test_every_class_of_defects_is_spoilt_once() -> None:
    assert {defect for _, defect, _, _ in SPOILT} == set(Defect)
    assert {check.defect for check in CHECKS} == set(Defect)


@pytest.mark.parametrize("form", [Form.F30, Form.F31, Form.F33, Form.F35, Form.F35N, Form.F36])
def test_a_petition_misses_each_of_its_papers(form: Form) -> None:
    assert told(completeness(without(form)(petition()))) == [(Defect.PAPER, True)]


def test_a_copy_that_names_nobody_counts_for_one_party_alone() -> None:
    named_only = without_kind(AttachmentKind.IDENTITY)(mediated())
    assert [one.what for one in completeness(named_only)] == ["王桂兰", "李建军"]
    one_copy = replace(named_only, items=[*named_only.items, brought(AttachmentKind.IDENTITY)])
    assert [one.what for one in completeness(one_copy)] == ["李建军"]


def test_what_forbids_locking_stands_first() -> None:
    spoilt = without(Form.F45)(renamed(with_a_recording(mediated())))
    assert [one.blocks for one in completeness(spoilt)] == [True, False, False]


def test_a_failed_mediation_lacks_its_notice_and_no_agreement() -> None:
    happened = Happened(mediated=True, ended_without_agreement=True)
    facts = FileFacts(order=ORDERS[OrderKind.MINISTRY], happened=happened, items=[])
    missing = list(facts.order.missing(happened, facts.forms))
    assert missing == [Form.F02, Form.F18, Form.F01]


@pytest.mark.parametrize("order", [ORDERS[OrderKind.LOCAL], ORDERS[OrderKind.MINISTRY]])
def test_both_orders_of_mediation_ask_for_the_same_papers(order: FileOrder) -> None:
    held: list[Form] = []
    everything = replace(mediated().happened, agreed_orally=True, ended_without_agreement=True)
    asked = set(order.missing(everything, held))
    assert asked == set(ORDERS[OrderKind.LOCAL].missing(everything, held))


def test_papers_lie_in_the_order_of_their_places_then_of_their_days() -> None:
    items = [
        paper(Form.F45),
        paper(Form.F12, date(2026, 3, 9)),
        brought(AttachmentKind.OTHER),
        paper(Form.F12),
        brought(AttachmentKind.RECEIPT),
        paper(Form.F04),
    ]
    facts = FileFacts(order=ORDERS[OrderKind.LOCAL], happened=Happened(), items=items)
    lying = [(one.form or one.kind, one.dated_on.day) for one in facts.in_order()]
    assert lying == [
        (Form.F04, 2),
        (Form.F12, 2),
        (Form.F12, 9),
        (AttachmentKind.RECEIPT, 2),
        (Form.F45, 2),
        (AttachmentKind.OTHER, 2),
    ]


def test_the_file_lacks_what_the_road_passed_and_nothing_more() -> None:
    order = ORDERS[OrderKind.LOCAL]
    held = RoadFacts(
        state=MatterState.IN_PROGRESS, cases=1, stage=CaseStage.IN_SESSION, sessions_held=1
    )
    missing = order.missing(happened_on(held), {Form.F01, Form.F04})
    assert list(missing) == [Form.F02, Form.F12]
    ended = replace(held, stage=CaseStage.ENDED, sessions_held=0, ended_without_agreement=True)
    assert list(order.missing(happened_on(ended), {Form.F01})) == [Form.F02, Form.F18]


@pytest.mark.parametrize(
    "text",
    [
        "mediation_local = []",
        '[[mediation_local]]\ntitle = "a"\nforms = { F99 = "always" }',
        '[[mediation_local]]\ntitle = "a"\nforms = { F01 = "sometimes" }\nrest = true',
    ],
)
def test_a_table_that_is_none_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_orders(text)
