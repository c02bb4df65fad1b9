"""What holds of the language check whatever it reads."""

import ast
from datetime import date
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.agreements.clauses import Clause, sentences
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.agreements.findings import Finding, Severity
from centre_app.views.agreements.finding_words import FINDINGS, SOURCES
from tests.architecture.source_files import modules, tree
from tests.domain.agreements.wording.wording_builders import codes, found_in

SNIPPETS = (
    "尽快", "左右", "等", "、", "，", "。", "\n", "甲方", "丙方", "赵德顺", "李建君", "2026年2月30日前",
    "12月1日", "第九条", "共计", "3000元", "叁仟元整", "两万元", "第一期", "70%", "责任", "定金", "订金",
    "13800003333", "11010519491231002X", "𠮷", "《", "》", "（", "）", "XX", "付", "每亩", "赡养",
)  # fmt: skip

TEXTS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=4)), max_size=14).map(
    "".join
)


@given(st.lists(TEXTS, max_size=3), TEXTS)
def test_every_finding_points_at_the_words_it_speaks_of(terms: list[str], facts: str) -> None:
    texts = {f"term{at}": term for at, term in enumerate(terms)} | {"facts": facts}
    for finding in found_in(*terms, facts=facts):
        assert finding.code in FINDINGS
        if spot := finding.spot:
            assert 0 <= spot.start < spot.end <= len(texts[finding.field])
            assert texts[finding.field][spot.start : spot.end] == spot.words


@given(st.sampled_from(["尽快", "适当", "尽量", "酌情"]), st.text("双方和睦相处，", max_size=20))
def test_an_unclear_word_is_found_at_its_place_in_a_clean_text(word: str, around: str) -> None:
    [spot] = [one.spot for one in found_in(f"{around}{word}{around}")]
    assert spot is not None
    assert (spot.start, spot.words) == (len(around), word)


LABELS = st.sampled_from([("甲方", "乙方"), ("乙方", "甲方")])


@st.composite
def promises(draw: st.DrawFn) -> Clause:
    debtor, creditor = draw(LABELS)
    due = draw(st.dates(date(2026, 3, 3), date(2030, 12, 31)))
    if draw(st.booleans()):
        return Clause(kind=ClauseKind.ACT, debtor=debtor, what="搬走门口的石头", due_on=due)
    return Clause(
        kind=ClauseKind.PAY,
        debtor=debtor,
        creditor=creditor,
        what=draw(st.sampled_from(["医疗费", "误工费、护理费", "货款", "借款本金"])),
        amount=draw(st.decimals("0.01", "9999999.99", places=2)),
        manner=draw(st.sampled_from([PayManner.CASH, PayManner.TRANSFER])),
        manner_note="转入收款人一卡通",
        due_on=due,
    )


@given(st.lists(promises(), min_size=1, max_size=4, unique_by=lambda one: one.due_on))
def test_nothing_is_found_in_the_words_the_program_makes_of_clauses(clauses: list[Clause]) -> None:
    assert codes(*sentences(clauses)) == []


def test_a_finding_is_the_same_wherever_its_sentence_stands() -> None:
    [one] = found_in("乙方尽快搬走石头。")
    [other] = found_in("双方和睦相处。", "双方不再争吵。乙方尽快搬走石头。")
    assert one.key == other.key
    [another] = found_in("甲方尽快搬走石头。")
    assert one.key != another.key


def test_what_blocks_is_not_set_aside() -> None:
    blocking = Finding("x", Severity.BLOCK, "no_item", "items", {})
    warning = Finding("x", Severity.WARN, "waiver", "term0", {})
    assert blocking.with_reason("双方认可") == blocking
    assert warning.with_reason("双方认可").set_aside == "双方认可"


def _codes_given() -> set[str]:
    """Return the codes that stand in calls of block, warn and hint, and of what is forbidden."""
    place = {"block": 1, "warn": 1, "hint": 1, "find": 1, "Forbidden": 0}
    called = [
        node
        for path in modules("centre_app/domain/agreements")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in place
    ]
    named = [node.args[place[ast.unparse(node.func)]] for node in called]
    return {
        one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def test_every_finding_has_a_sentence_and_every_source_a_finding() -> None:
    codes_given = _codes_given()
    assert len(codes_given) > 60
    assert codes_given - FINDINGS.keys() == set()
    assert SOURCES.keys() - FINDINGS.keys() == set()


def test_a_long_agreement_is_checked_while_one_types() -> None:
    term = "乙方于2026年12月1日前付清医疗费、误工费等共计人民币壹万贰仟元整（¥12,000.00）。" * 40
    begun = perf_counter()
    found_in(*[term] * 5, facts="赵德顺与李建军因通行发生争执，" * 1000)
    assert perf_counter() - begun < 3
