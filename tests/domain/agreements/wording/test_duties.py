from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from tests.domain.agreements.wording.wording_builders import codes

TRANSFER = Clause(
    kind=ClauseKind.PAY,
    debtor="乙方",
    creditor="甲方",
    amount=Decimal(12000),
    manner=PayManner.TRANSFER,
    due_on=date(2026, 12, 1),
)
WORK = Clause(kind=ClauseKind.ACT, debtor="乙方", what="拆除围墙", due_on=date(2026, 12, 1))


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("乙方负责修复围墙。", "duty_without_day"),
        ("李建军清走自家房前杂物。", "duty_without_day"),
        ("乙方应当面道歉。", "duty_without_day"),
        ("办理过户的税费双方再无异议。", "cost_without_bearer"),
    ],
)
def test_a_duty_says_by_when_and_a_cost_by_whom(term: str, code: str) -> None:
    assert codes(term) == [code]


@pytest.mark.parametrize(
    "term",
    [
        "乙方于2026年12月1日前修复围墙。",
        "乙方在签订后十日内清走杂物。",
        "乙方当场赔礼道歉。",
        "逾期支付的，应承担违约责任。",
        "双方应和睦相处，保持道路畅通。",
        "乙方已经修复围墙。",
        "任何一方不得拆除界桩。",
        "办理过户的税费由乙方承担。",
    ],
)
def test_duties_that_last_or_have_their_day_pass(term: str) -> None:
    assert codes(term) == []


def test_a_transfer_needs_an_account_somewhere() -> None:
    assert codes(clauses=(TRANSFER,)) == ["account_missing"]
    assert codes("转入甲方一卡通。", clauses=(TRANSFER,)) == []
    assert codes(clauses=(replace(TRANSFER, manner=PayManner.CASH),)) == []


def test_work_needs_somebody_to_pay_for_it() -> None:
    assert codes(clauses=(WORK,)) == ["act_without_cost"]
    assert codes("所需费用由乙方承担。", clauses=(WORK,)) == []
