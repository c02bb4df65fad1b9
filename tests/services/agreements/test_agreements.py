from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ConfirmationStatus,
    PerformanceStatus,
)
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError, StaleRecordError
from centre_app.domain.matters.codes import CaseLevel, MatterState, Outcome
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Role
from centre_app.services.records.agreements import (
    AgreementKey,
    ItemEntry,
    ReasonedStep,
)
from centre_app.services.records.papers import PaperKey
from centre_app.storage.tables.matters import matter_deadlines, month_counts
from centre_app.storage.tables.upkeep import audit_events
from tests.agreements_builders import TODAY, Bench, bench_in, payment, removal
from tests.court_road import CourtRoad
from tests.town import Town


@pytest.fixture
def bench(town: Town) -> Bench:
    return bench_in(town)


def _deadlines(bench: Bench) -> list[tuple[str, str, bool]]:
    with bench.town.engine.connect() as connection:
        rows = connection.execute(
            select(matter_deadlines).order_by(matter_deadlines.c.due_on, matter_deadlines.c.kind)
        ).all()
    return [(one.kind.value, str(one.due_on), one.met_on is not None) for one in rows]


def _paper_text(bench: Bench) -> str:
    paper_id = bench.agreement.paper_id
    assert paper_id is not None
    pdf = bench.town.services.papers.fetch(bench.actor, PaperKey(paper_id)).pdf
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(text.split())


def test_a_draft_takes_the_number_of_the_case_and_the_usual_copies(bench: Bench) -> None:
    done = bench.town.services.agreements.draft(bench.actor, bench.draft())
    assert done.number == "（2026）云岭镇人调字第1号"
    assert (bench.agreement.status, bench.agreement.copies) == (AgreementStatus.DRAFT, 3)


def test_a_draft_may_have_gaps_and_keeps_them(bench: Bench) -> None:
    bench.town.services.agreements.draft(bench.actor, bench.draft(facts="", items=(ItemEntry(),)))
    [item] = bench.agreement.items
    assert (item.entry.debtor_id, item.entry.amount) == (None, None)


def test_every_wrong_field_of_a_draft_is_named(bench: Bench) -> None:
    wrong = bench.draft(items=(ItemEntry(amount="十二"), ItemEntry(what="\u0000")), copies=0)
    with pytest.raises(FieldError) as refused:
        bench.town.services.agreements.draft(bench.actor, wrong)
    assert set(refused.value.reasons) == {"item0_amount", "item1_what", "copies"}
    assert bench.page.agreements == ()


def test_what_is_half_typed_can_be_looked_at_before_it_is_saved(bench: Bench) -> None:
    first = bench.sides[0].party_id
    typed = bench.draft(items=(ItemEntry(debtor_id=first, amount="12,0", what="医疗费"),))
    seen = bench.town.services.agreements.preview(bench.actor, typed)
    assert seen.clauses[0].startswith("甲方于＿＿＿＿前以＿＿＿＿方式")
    assert seen.blocked
    assert bench.page.agreements == ()


def test_a_draft_may_be_changed_by_whoever_saw_it_last(bench: Bench) -> None:
    services = bench.town.services.agreements
    first = services.draft(bench.actor, bench.draft())
    again = bench.draft(agreement_id=first.id, version=first.version, disputed="")
    services.draft(bench.actor, again)
    with pytest.raises(StaleRecordError):
        services.draft(bench.actor, bench.draft(agreement_id=first.id, version=first.version))


def test_nothing_is_written_before_everybody_knows_his_rights(town: Town) -> None:
    untold = bench_in(town, told=False, stage=CaseStage.ASSIGNED)
    assert (untold.page.refusal, untold.page.refusal_name) == ("notice_missing", "赵德顺")
    with pytest.raises(RuleError, match="notice_missing"):
        town.services.agreements.draft(untold.actor, untold.draft())


def test_the_paper_carries_the_clauses_word_for_word(bench: Bench) -> None:
    bench.issue()
    text = _paper_text(bench)
    seen = bench.town.services.agreements.preflight(
        bench.actor, AgreementKey(bench.agreement.agreement_id)
    )
    for clause in seen.clauses:
        assert clause in text
    assert (
        "乙方于2026年12月1日前以银行转账方式一次性给付甲方医疗费、水果损失人民币壹万贰仟元整（¥12,000.00）。"
        in text
    )


def test_what_the_check_forbids_is_not_printed(bench: Bench) -> None:
    services = bench.town.services.agreements
    services.draft(bench.actor, bench.draft(items=()))
    with pytest.raises(RuleError, match="preflight_blocks"):
        services.issue(bench.actor, bench.step)
    assert bench.page.papers == ()


def test_a_printed_agreement_is_not_changed_but_may_be_taken_back(bench: Bench) -> None:
    bench.issue()
    services = bench.town.services.agreements
    printed = bench.agreement
    draft = bench.draft(agreement_id=printed.agreement_id, version=printed.version)
    with pytest.raises(RuleError, match="agreement_status"):
        services.draft(bench.actor, draft)
    services.take_back(bench.actor, bench.step)
    assert bench.agreement.status is AgreementStatus.DRAFT
    services.issue(bench.actor, bench.step)
    [paper] = bench.page.papers
    assert paper.edition == 2


def test_once_somebody_signed_nothing_is_taken_back(bench: Bench) -> None:
    bench.issue()
    bench.sign()
    with pytest.raises(RuleError, match="already_signed"):
        bench.town.services.agreements.take_back(bench.actor, bench.step)


def test_no_seal_before_the_last_signature(bench: Bench) -> None:
    bench.issue()
    with pytest.raises(RuleError, match="signature_missing") as refused:
        bench.seal()
    assert refused.value.facts["names"] == "赵德顺、李建军、周正和"


def test_the_seal_makes_it_effective_and_ends_the_case(bench: Bench) -> None:
    bench.issue()
    bench.town.clock.advance(timedelta(days=2))
    bench.sign(TODAY)
    bench.seal(TODAY + timedelta(days=1))
    page = bench.page
    assert str(page.agreements[-1].effective_on) == "2026-03-03"
    assert (page.stage, page.outcome) == (CaseStage.ENDED, Outcome.AGREED_WRITTEN)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        matter = unit.matters.look(page.matter_id)
        assert (matter.state, matter.outcome) == (MatterState.RESOLVED, Outcome.AGREED_WRITTEN)
        assert [one.tag for one in matter.steps][-1] == "agreement:effective"


def test_the_seal_lays_out_every_date_that_is_owed(bench: Bench) -> None:
    bench.conclude()
    assert _deadlines(bench) == [
        ("notice", "2026-03-17", False),
        ("performance", "2026-03-23", False),
        ("confirmation", "2026-04-01", False),
        ("performance", "2026-12-02", False),
        ("revisit", "2026-12-04", False),
    ]


def test_a_grave_matter_is_asked_after_three_times(town: Town) -> None:
    grave = bench_in(town, level=CaseLevel.MAJOR)
    grave.conclude()
    assert [one[1] for one in _deadlines(grave) if one[0] == "revisit"] == [
        "2026-04-01",
        "2026-05-31",
        "2026-12-04",
    ]


def test_a_resolved_matter_counts_once_in_the_charts(bench: Bench) -> None:
    bench.conclude()
    with bench.town.engine.connect() as connection:
        assert connection.execute(select(month_counts.c.resolved)).scalars().all() == [1]


def test_who_sat_down_before_the_planned_day_may_agree_that_day(bench: Bench) -> None:
    with bench.town.open_unit(bench.actor) as unit:
        session = unit.sessions.find(case_id=bench.case_id)[0]
        # As one begun early stands on file: in its planned hours, which are still to come.
        session.starts_at += timedelta(days=400)
        session.ends_at += timedelta(days=400)
        unit.audit.record("session:moved", bench.case_id, "")
    bench.speak()
    assert bench.agreement.status is AgreementStatus.ISSUED


def test_an_oral_agreement_is_effective_on_the_day_it_was_reached(bench: Bench) -> None:
    first, second = (side.party_id for side in bench.sides)
    bench.issue(
        form=AgreementForm.ORAL,
        items=(payment(second, first, at_once=True, due_on=None),),
        reached_on=date(2026, 2, 28),
    )
    assert bench.page.papers[0].form == "F16"
    bench.town.services.signings.conclude_orally(bench.actor, bench.step)
    concluded = bench.agreement
    assert str(concluded.effective_on) == "2026-02-28"
    assert concluded.number == "（2026）云岭镇人调口字第2号"
    assert concluded.items[0].status is PerformanceStatus.IMMEDIATE
    assert ("revisit", "2026-03-07", False) in _deadlines(bench)


def test_the_number_of_a_void_agreement_is_never_used_again(bench: Bench) -> None:
    services = bench.town.services.agreements
    bench.issue()
    step = bench.step
    services.void(
        bench.actor,
        ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="当事人反悔"),
    )
    done = services.draft(bench.actor, bench.draft())
    assert done.number == "（2026）云岭镇人调字第1号之一"


def test_an_agreement_is_not_voided_without_a_reason(bench: Bench) -> None:
    bench.issue()
    step = bench.step
    with pytest.raises(FieldError):
        bench.town.services.agreements.void(
            bench.actor,
            ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason=" "),
        )


def test_a_confirmation_that_is_applied_for_closes_the_window(bench: Bench) -> None:
    bench.conclude(confirmation_intended=True)
    assert str(bench.agreement.confirm_by) == "2026-04-01"
    CourtRoad(bench).go(ConfirmationStatus.APPLIED)
    assert ("confirmation", "2026-04-01", True) in _deadlines(bench)


def test_two_agreements_of_a_case_are_never_in_work_together(bench: Bench) -> None:
    bench.issue()
    with pytest.raises(RuleError, match="agreement_in_work"):
        bench.town.services.agreements.draft(bench.actor, bench.draft())


def test_the_audit_names_the_agreement_and_nobody(bench: Bench) -> None:
    bench.conclude()
    with bench.town.engine.connect() as connection:
        lines = connection.execute(
            select(audit_events).where(audit_events.c.tag.like("agreement:%"))
        ).all()
    assert [one.tag for one in lines] == [
        "agreement:drafted",
        "agreement:issued",
        "agreement:signed",
        "agreement:effective",
    ]
    assert not any("赵德顺" in str(one) or "李建军" in str(one) for one in lines)


def test_a_receptionist_writes_no_agreement(bench: Bench) -> None:
    with pytest.raises(NotAllowedError):
        bench.town.services.agreements.draft(bench.town.actor(Role.RECEPTIONIST), bench.draft())


def test_the_total_of_instalments_is_one_clause(bench: Bench) -> None:
    first, second = (side.party_id for side in bench.sides)
    bench.issue(
        items=(
            *(
                payment(second, first, amount=Decimal(4000), due_on=date(2026, month, 1))
                for month in (4, 5, 6)
            ),
            removal(second),
        )
    )
    assert (
        "分三期给付甲方医疗费、水果损失共计人民币壹万贰仟元整（¥12,000.00）：第一期于2026年4月1日前"
        in _paper_text(bench)
    )
