"""Findings that are let stand for a reason, on both databases."""

import pytest
from sqlalchemy import select

from centre_app.domain.agreements.findings import Finding
from centre_app.domain.errors import FieldError, RuleError
from centre_app.services.records.agreements import AgreementKey, FindingReason
from centre_app.storage.tables.upkeep import audit_events
from tests.agreements_builders import Bench, bench_in
from tests.town import Town

TERM = "双方和睦相处，通道宽约3米。"


@pytest.fixture
def bench(town: Town) -> Bench:
    bench = bench_in(town)
    town.services.agreements.draft(bench.actor, bench.draft(further_terms=(TERM,)))
    return bench


def found(bench: Bench, code: str) -> Finding:
    key = AgreementKey(bench.agreement.agreement_id)
    findings = bench.town.services.agreements.preflight(bench.actor, key).findings
    return next(one for one in findings if one.code == code)


def let_stand(bench: Bench, finding: str, reason: str = "以现场丈量为准") -> None:
    given = FindingReason(agreement_id=bench.agreement.agreement_id, finding=finding, reason=reason)
    bench.town.services.agreements.let_stand(bench.actor, given)


def test_a_finding_with_a_reason_stands_at_the_end_as_long_as_its_sentence_stays(
    bench: Bench,
) -> None:
    let_stand(bench, found(bench, "vague_amount").key)
    assert found(bench, "vague_amount").set_aside == "以现场丈量为准"
    filed = {"agreement_id": bench.agreement.agreement_id, "version": bench.step.version}
    preview = bench.town.services.agreements.preview
    moved = bench.draft(further_terms=("双方不再争吵。", TERM), **filed)
    assert preview(bench.actor, moved).findings[-1].set_aside == "以现场丈量为准"
    changed = bench.draft(further_terms=("通道宽约4米。",), **filed)
    assert [one.set_aside for one in preview(bench.actor, changed).findings] == ["", ""]


def test_a_later_reason_takes_the_place_of_the_first(bench: Bench) -> None:
    let_stand(bench, found(bench, "vague_amount").key)
    let_stand(bench, found(bench, "vague_amount").key, "双方已看过现场")
    assert found(bench, "vague_amount").set_aside == "双方已看过现场"


def test_what_forbids_printing_is_not_let_stand(bench: Bench) -> None:
    draft = bench.draft(
        further_terms=("双方不得起诉。",),
        agreement_id=bench.agreement.agreement_id,
        version=bench.step.version,
    )
    bench.town.services.agreements.draft(bench.actor, draft)
    with pytest.raises(RuleError) as refused:
        let_stand(bench, found(bench, "right_to_sue").key)
    assert refused.value.rule == "finding_blocks"


def test_a_finding_that_is_gone_needs_no_reason(bench: Bench) -> None:
    with pytest.raises(RuleError) as refused:
        let_stand(bench, "vague_amount")
    assert refused.value.rule == "finding_gone"


def test_nothing_is_let_stand_without_a_reason(bench: Bench) -> None:
    with pytest.raises(FieldError) as refused:
        let_stand(bench, found(bench, "vague_amount").key, " ")
    assert refused.value.reasons == {"reason": "required"}


def test_the_audit_names_what_was_let_stand_and_no_words_of_it(bench: Bench) -> None:
    let_stand(bench, found(bench, "vague_amount").key)
    with bench.town.engine.connect() as connection:
        rows = connection.execute(select(audit_events)).all()
    [row] = [one for one in rows if "agreement:finding_let_stand" in str(one)]
    assert "vague_amount" in str(row)
    assert "通道" not in str(row)
