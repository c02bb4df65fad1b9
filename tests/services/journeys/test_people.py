"""A hurt child, twelve unpaid workers, a quarrel settled on the spot: who signs, and what it counts as."""

from datetime import date
from decimal import Decimal

import pytest

from centre_app.domain.agreements.amounts import capital
from centre_app.domain.agreements.codes import AgreementForm, AgreementStatus
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.errors import RuleError
from centre_app.domain.ladder.authorities import Authority
from centre_app.domain.ladder.codes import Rung, Way
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterRole, Outcome
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    Power,
    SignedAs,
)
from centre_app.domain.mediation.codes import SessionResult
from centre_app.domain.people.codes import IdKind, PartyKind
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from tests.agreements_builders import Bench, payment
from tests.printing.reading import by_poppler, solid
from tests.services.journeys.dispute import Dispute
from tests.town import Town

MEDIATOR = "周正和"
BORN = date(2017, 1, 5)
INSTALMENTS = (
    (Decimal("62400.00"), date(2026, 3, 31)),
    (Decimal("62000.00"), date(2026, 6, 30)),
    (Decimal("62000.00"), date(2026, 9, 30)),
)


def joined(dispute: Dispute, person: PersonEntry, behalf_of: str, **part: object) -> None:
    """Let somebody take part on a party's behalf."""
    [ward] = [one for one in dispute.page.parties if one.name == behalf_of]
    said = Part(behalf_of_id=ward.standing.party_id, **part)  # type: ignore[arg-type]
    request = NewParty(**dispute.head, person=person, part=said)
    dispute.town.services.participation.add(dispute.director, request)


def codes(bench: Bench, **changes: object) -> dict[str, str]:
    preview = bench.town.services.agreements.preview(bench.actor, bench.draft(**changes))
    return {one.code: one.rule for one in preview.findings}


def test_a_child_s_agreement_waits_for_the_father_with_the_household_register(town: Town) -> None:
    dispute = Dispute.brought(
        town,
        PersonEntry(name="小宝", birth_date=BORN, address="一村七组"),
        PersonEntry(name="李建军", phone="13800002222"),
        demand="李建军家的狗咬伤小宝的腿，要求赔医药费",
        kind=DisputeType.DAMAGES,
    )
    joined(
        dispute,
        PersonEntry(name="王桂兰"),
        "小宝",
        role=MatterRole.STATUTORY_AGENT,
        relation=GuardianRelation.GRANDPARENT,
    )
    dispute.taken_on()
    dispute.told(MEDIATOR)
    dispute.held(SessionResult.AGREED)
    bench = dispute.bench
    owes = payment(bench.sides[1].party_id, bench.sides[0].party_id, amount=Decimal(1800))
    assert codes(bench, items=(owes,))["nobody_may_sign"] == "13"
    with pytest.raises(RuleError, match="preflight_blocks"):
        bench.issue(items=(owes,), reached_on=bench.today)
    joined(
        dispute,
        PersonEntry(name="赵大海", birth_date=date(1988, 1, 1)),
        "小宝",
        role=MatterRole.STATUTORY_AGENT,
        relation=GuardianRelation.PARENT,
        proof=GuardianProof.KINSHIP,
        document="户口簿",
    )
    found = codes(bench, items=(owes,))
    assert "nobody_may_sign" not in found
    assert found["party_minor"] == "13"
    bench.town.services.agreements.issue(bench.actor, bench.step)
    bench.sign(bench.today)
    [signed] = [one for one in bench.agreement.signers if one.name == "小宝"]
    assert (signed.signed_as, signed.by_name) == (SignedAs.GUARDIAN, "赵大海")


def unpaid(town: Town) -> Dispute:
    """Let workers ask for their wages, and an agent with authority come for the company."""
    dispute = Dispute.brought(
        town,
        PersonEntry(
            name="马国强", phone="13800001111", address="二村四组", birth_date=date(1975, 3, 4)
        ),
        PersonEntry(
            name="云岭建筑劳务有限公司",
            kind=PartyKind.LEGAL_PERSON,
            id_kind=IdKind.USCC,
            id_number="91350100M000100Y43",
            head="钱多来",
        ),
        demand="公司欠我们十二个人的工钱十八万六千四百元，要求付清",
        kind=DisputeType.WAGE_ARREARS,
    )
    joined(
        dispute,
        PersonEntry(name="孙会计", birth_date=date(1980, 1, 1)),
        "云岭建筑劳务有限公司",
        role=MatterRole.AGENT_STAFF,
        authority=AuthorityKind.SPECIAL,
        powers=(Power.ADMIT, Power.SETTLE),
        valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
        document="授权委托书",
    )
    dispute.taken_on()
    dispute.told(MEDIATOR)
    return dispute


def test_wages_are_paid_in_three_parts_by_an_agent_with_authority(town: Town) -> None:
    dispute = unpaid(town)
    terms = [one for one in dispute.page.deadlines if one.met_on is None]
    [clock] = [one for one in terms if one.kind is DeadlineKind.MEDIATION]
    assert "《劳动争议调解仲裁法》" in clock.article
    assert (clock.due_on - clock.started_on).days == 15
    dispute.held(SessionResult.AGREED)
    bench = dispute.bench
    workers, company = (side.party_id for side in bench.sides)
    parts = tuple(
        payment(company, workers, what="工资", amount=amount, due_on=day)
        for amount, day in INSTALMENTS
    )
    bench.issue(items=parts, disputed="工资的数额", reached_on=bench.today)
    agreement = bench.agreement
    assert len(agreement.items) == 3
    assert agreement.paper_id is not None
    paper = town.services.papers.fetch(bench.actor, PaperKey(agreement.paper_id))
    words = solid(by_poppler(paper.pdf))
    for amount, _ in INSTALMENTS:
        assert capital(amount) in words
    [signer] = [one for one in agreement.signers if "公司" in one.name]
    assert "孙会计" in [one.name for one in signer.hands]
    bench.sign(bench.today)
    [signed] = [one for one in bench.agreement.signers if "公司" in one.name]
    assert (signed.signed_as, signed.by_name) == (SignedAs.AGENT, "孙会计")
    bench.seal(bench.today)
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    rung = dispute.page.ladder.rung(Rung.RULED)
    assert rung.authority is Authority.WAGES
    assert "支付令" in rung.authority.label


def test_a_quarrel_settled_on_the_spot_counts_as_settled_by_word_of_mouth(town: Town) -> None:
    dispute = Dispute.brought(
        town,
        PersonEntry(name="王桂兰", phone="13812345678"),
        PersonEntry(name="李建军", phone="13800002222"),
        demand="李建军借我八百元一直不还，要求当场还钱",
        kind=DisputeType.CONTRACT,
    )
    dispute.taken_on()
    dispute.told(MEDIATOR)
    dispute.held(SessionResult.AGREED)
    bench = dispute.bench
    lender, borrower = (side.party_id for side in bench.sides)
    paid = payment(borrower, lender, what="借款", amount=Decimal(800), at_once=True, due_on=None)
    bench.issue(form=AgreementForm.ORAL, items=(paid,), disputed="", reached_on=bench.today)
    assert "F16" in {one.form for one in bench.page.papers}
    town.services.signings.conclude_orally(bench.actor, bench.step)
    page = dispute.page
    assert page.head.outcome is Outcome.AGREED_ORAL
    assert "F15" not in {one.form for one in page.papers}
    assert [one.done_on for one in page.revisits] == [None]
    assert dict(page.ladder.rung(Rung.MEDIATED).ways)[Way.PEOPLE]
    span = MonthSpan(Month(2026, 1), Month(2026, 12))
    agreed = {
        one.figure.value: one.value
        for one in town.services.reports.figures(dispute.director, span).lines
    }
    assert any(rate.numerator == 1 for rate in agreed.values())
    dispute.revisited()
    dispute.closed()
    assert dispute.page.missing == ()
